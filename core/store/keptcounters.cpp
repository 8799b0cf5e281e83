// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/keptcounters.h"

#include "core/base/query.h"
#include "core/store/statetable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinicbell::store {

namespace {

constexpr qsizetype numbersWithoutUrgent = 2 + priorityCount + kindCount;

QString countersName()
{
    return u"counters"_s;
}

} // namespace

KeptCounters::KeptCounters(Database &database)
    : m_database(database)
{ }

void KeptCounters::load()
{
    m_values = {};
    const QStringList numbers = StateTable(m_database).value(countersName()).toString().split(u',');
    if (numbers.size() >= numbersWithoutUrgent) {
        const auto number = [](const QString &text) { return text.toInt(); };
        const auto kinds = numbers.begin() + 2 + priorityCount;
        m_values.total = numbers.at(0).toInt();
        m_values.unread = numbers.at(1).toInt();
        std::transform(numbers.begin() + 2, kinds, m_values.unreadByPriority.begin(), number);
        std::transform(kinds, kinds + kindCount, m_values.unreadByKind.begin(), number);
        m_values.urgent = numbers.value(numbersWithoutUrgent).toInt();
    }
    m_urgentKnown = numbers.size() != numbersWithoutUrgent;
    m_saved = m_values;
}

void KeptCounters::save()
{
    if (m_values == m_saved)
        return;
    QStringList numbers{QString::number(m_values.total), QString::number(m_values.unread)};
    for (const int unread : m_values.unreadByPriority)
        numbers += QString::number(unread);
    for (const int unread : m_values.unreadByKind)
        numbers += QString::number(unread);
    numbers += QString::number(m_values.urgent);
    StateTable(m_database).set(countersName(), numbers.join(u','));
    m_saved = m_values;
}

void KeptCounters::count(const Notification &notification, int step)
{
    const bool unreadInInbox = !notification.isRead() && shelfOf(notification.local) == Shelf::Inbox;
    count(notification.kind, notification.priority, unreadInInbox, step);
    if (isUrgent(notification))
        m_values.urgent += step;
}

void KeptCounters::setUrgent(int count)
{
    m_values.urgent = count;
    m_urgentKnown = true;
}

void KeptCounters::count(Kind kind, Priority priority, bool unreadInInbox, int step)
{
    m_values.total += step;
    if (!unreadInInbox)
        return;
    m_values.unread += step;
    m_values.unreadByKind.at(static_cast<size_t>(kind)) += step;
    m_values.unreadByPriority.at(static_cast<size_t>(priority)) += step;
}

} // namespace clinicbell::store

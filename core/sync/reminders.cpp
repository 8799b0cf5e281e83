// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/reminders.h"

#include "core/store/notificationstore.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace clinicbell::sync {

namespace {

/// The wall clock decides, and it may be set meanwhile.
constexpr std::chrono::milliseconds longestSleep = 5min;

} // namespace

Reminders::Reminders(store::NotificationStore &store, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
    , m_timer(clock.makeTimer())
{
    connect(&store, &store::NotificationStore::changed, this, &Reminders::onChanged);
    connect(m_timer.get(), &Timer::timedOut, this, &Reminders::plan);
}

void Reminders::start()
{
    ++m_generation;
    m_isStarted = true;
    plan();
}

void Reminders::stop()
{
    ++m_generation;
    m_isStarted = false;
    m_timer->stop();
}

void Reminders::onChanged(const ChangeSet &changes)
{
    const bool concerns = changes.reset
        || std::any_of(changes.updated.begin(), changes.updated.end(),
                       [](const Notification &row) { return row.local.remindAt.isValid(); });
    if (m_isStarted && concerns)
        plan();
}

void Reminders::plan()
{
    m_timer->stop();
    m_store.nextReminder().then(this, [this, generation = m_generation](const Result<QDateTime> &next) {
        if (generation == m_generation)
            onPlanned(next);
    });
}

void Reminders::onPlanned(const Result<QDateTime> &next)
{
    if (!next || !next->isValid())
        return; // None is put off; the next change of one plans anew.
    const std::chrono::milliseconds left(m_clock.now().msecsTo(*next));
    if (left <= 0ms)
        bringBack();
    else
        m_timer->start(std::min(left, longestSleep));
}

void Reminders::bringBack()
{
    m_store.dueReminders().then(this, [this, generation = m_generation](const Result<QList<Notification>> &rows) {
        if (generation == m_generation && rows && !rows->isEmpty())
            onDue(*rows);
    });
}

void Reminders::onDue(const QList<Notification> &rows)
{
    QList<NotificationId> ids;
    for (const Notification &row : rows)
        ids.append(row.id);
    m_store.remindAt(ids, {});
    m_store.markUnreadAgain(ids).then(this, [this, rows, generation = m_generation](const Result<void> &marked) {
        if (generation != m_generation)
            return;
        if (marked)
            emit due(rows); // On disk first: what is told twice after a crash was told.
        plan();
    });
}

} // namespace clinicbell::sync

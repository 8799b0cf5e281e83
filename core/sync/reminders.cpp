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

QList<Notification> asTheyAreNow(QList<Notification> rows)
{
    for (Notification &row : rows) {
        row.local.remindAt = {};
        row.local.unreadAgain = row.local.unreadAgain || row.isRead();
    }
    return rows;
}

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
    m_isBringingBack = false;
    plan();
}

void Reminders::stop()
{
    ++m_generation;
    m_isStarted = false;
    m_isBringingBack = false;
    m_timer->stop();
}

void Reminders::onChanged(const ChangeSet &changes)
{
    const auto isPutOff = [](const Notification &row) { return row.local.remindAt.isValid(); };
    const bool concerns = changes.reset || std::any_of(changes.added.begin(), changes.added.end(), isPutOff)
        || std::any_of(changes.updated.begin(), changes.updated.end(), isPutOff);
    if (m_isStarted && concerns && !m_isBringingBack) // Else it plans anew at its end.
        plan();
}

void Reminders::plan()
{
    m_timer->start(longestSleep); // Whatever becomes of the question.
    m_store.nextReminder().then(this, [this, generation = m_generation](const Result<QDateTime> &next) {
        if (generation == m_generation && !m_isBringingBack)
            onPlanned(next);
    });
}

void Reminders::onPlanned(const Result<QDateTime> &next)
{
    if (!next)
        return; // Asked again after a while.
    if (!next->isValid()) {
        m_timer->stop(); // None is put off; the next change of one plans anew.
        return;
    }
    const std::chrono::milliseconds left(m_clock.now().msecsTo(*next));
    if (left <= 0ms)
        bringBack();
    else
        m_timer->start(std::min(left, longestSleep));
}

void Reminders::bringBack()
{
    m_isBringingBack = true;
    m_timer->stop();
    m_store.dueReminders().then(this, [this, generation = m_generation](const Result<QList<Notification>> &rows) {
        if (generation != m_generation)
            return;
        if (rows && !rows->isEmpty())
            onDue(*rows);
        else
            endBringingBack(longestSleep);
    });
}

void Reminders::onDue(const QList<Notification> &rows)
{
    QList<NotificationId> ids;
    for (const Notification &row : rows)
        ids.append(row.id);
    // Unread first: where the second cannot be saved, they come again, and none is forgotten.
    m_store.markUnreadAgain(ids);
    m_store.remindAt(ids, {}).then(this, [this, rows, generation = m_generation](const Result<void> &saved) {
        if (generation != m_generation)
            return;
        if (saved)
            emit due(asTheyAreNow(rows));
        endBringingBack(saved ? 0ms : longestSleep); // A full disk is not asked without a pause.
    });
}

void Reminders::endBringingBack(std::chrono::milliseconds rest)
{
    m_isBringingBack = false;
    if (rest > 0ms)
        m_timer->start(rest);
    else
        plan();
}

} // namespace clinicbell::sync

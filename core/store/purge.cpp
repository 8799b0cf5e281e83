// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/purge.h"

#include "core/store/database.h"
#include "core/store/notificationtable.h"
#include "core/store/outboxtable.h"
#include "core/store/statetable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinicbell::store {

namespace {

QString purgedToName()
{
    return u"purged_to"_s;
}

/// Without the acts, which only a row that is here can have.
bool isPastUse(const Notification &notification)
{
    const LocalStates &local = notification.local;
    return notification.isRead() && !local.pinned && !local.remindAt.isValid() && !needsAcknowledgement(notification);
}

} // namespace

Purge::Purge(NotificationTable &notifications, const OutboxTable &outbox, StateTable &state)
    : m_notifications(notifications)
    , m_outbox(outbox)
    , m_state(state)
{ }

void Purge::load()
{
    m_purgedTo = timeFromColumn(m_state.value(purgedToName()));
}

PurgeReport Purge::step(const PurgeStep &step, const QDateTime &now, ChangeCollector &changes)
{
    const QDateTime oldEnough = cutoff(step.policy, now);
    int beyond = step.beyond.value_or(step.policy.rows > 0 ? m_notifications.counters().total - step.policy.rows : 0);
    const QList<StoredNotification> rows = m_notifications.oldest(step.after, rowsPurgedAtOnce);
    const QSet<NotificationId> waiting = waitingFor();
    PurgeReport report;
    bool reachedTheKept = rows.size() < rowsPurgedAtOnce;
    for (const StoredNotification &row : rows) {
        if (beyond <= 0 && !(row.notification.createdAt < oldEnough)) {
            reachedTheKept = true;
            break;
        }
        beyond = qMax(0, beyond - 1);
        if (!mayGo(row, waiting))
            continue;
        erase(row.notification, changes);
        ++report.purged;
    }
    if (report.purged > 0)
        m_state.set(purgedToName(), toColumn(m_purgedTo));
    if (!reachedTheKept)
        report.next = PurgeStep{step.policy, keyOf(rows.last().notification), beyond};
    return report;
}

void Purge::erase(const Notification &notification, ChangeCollector &changes)
{
    if (m_notifications.erase(notification.id))
        changes.remove(notification.id);
    m_purgedTo = std::max(m_purgedTo, notification.createdAt);
}

bool Purge::covers(const Notification &copy) const
{
    return m_purgedTo.isValid() && copy.createdAt.isValid() && copy.createdAt <= m_purgedTo && isPastUse(copy);
}

/// Counted from the newest that is here where this computer's clock is ahead of it: one that is a year wrong must not
/// empty the cache.
QDateTime Purge::cutoff(const RetentionPolicy &policy, const QDateTime &now)
{
    const QDateTime newest = m_notifications.newest();
    if (policy.age.count() <= 0 || !newest.isValid())
        return {};
    return std::min(now, newest).addSecs(-std::chrono::seconds(policy.age).count());
}

bool Purge::mayGo(const StoredNotification &row, const QSet<NotificationId> &waiting) const
{
    return isPastUse(row.notification) && row.readBy.isEmpty() && !row.isHidden()
        && !waiting.contains(row.notification.id);
}

QSet<NotificationId> Purge::waitingFor() const
{
    QSet<NotificationId> waiting;
    for (const OutboxEntry &entry : m_outbox.entries())
        waiting += QSet<NotificationId>(entry.targets.begin(), entry.targets.end());
    return waiting;
}

} // namespace clinicbell::store

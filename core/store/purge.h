// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/query.h"
#include "core/store/changecollector.h"
#include "core/store/retentionpolicy.h"

namespace clinicbell::store {

class NotificationTable;
class OutboxTable;
class StateTable;
struct StoredNotification;

/// A few milliseconds, in which a live arrival waits.
inline constexpr int rowsPurgedAtOnce = 80;

/// Takes old notifications out of the cache, in steps. The server's copy stays, and nothing that the person did or has
/// yet to do is touched: a row goes only where it was read, needs no answer, is not pinned, not put off, and no act of
/// the outbox is about it.
///
/// Purged rows leave no tombstones: they were not deleted. Instead the newest of them is remembered. What is older than
/// that and could go at once is not taken in again, or each catch-up would bring back what the purge then removes; it
/// counts as held, because it was.
class Purge
{
public:
    Purge(NotificationTable &notifications, const OutboxTable &outbox, StateTable &state);

    /// Reads what was remembered; also what is to be done after a transaction that failed.
    void load();
    /// Looks at the next few rows, oldest first.
    PurgeReport step(const PurgeStep &step, const QDateTime &now, ChangeCollector &changes);
    /// Was purged here, or would have been.
    bool covers(const Notification &copy) const;

private:
    QDateTime cutoff(const RetentionPolicy &policy, const QDateTime &now);
    void erase(const Notification &notification, ChangeCollector &changes);
    bool mayGo(const StoredNotification &row, const QSet<NotificationId> &waiting) const;
    QSet<NotificationId> waitingFor() const;

    NotificationTable &m_notifications;
    const OutboxTable &m_outbox;
    StateTable &m_state;
    QDateTime m_purgedTo; ///< When the newest that was purged was created; invalid: none was.
};

} // namespace clinicbell::store

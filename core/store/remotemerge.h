// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/account.h"
#include "core/store/changecollector.h"
#include "core/store/remotechange.h"
#include "core/store/storevalues.h"

namespace clinicbell::store {

class IdLedger;
class NotificationTable;
class OutboxTable;
class Purge;
struct StoredNotification;

/// What the server says, brought together with what is here: live changes and the pages of a catch-up. What waits in
/// the outbox lies over it, what is newer here stays, what was deleted does not come back by a late copy.
class RemoteMerge
{
public:
    RemoteMerge(const Account &account, NotificationTable &notifications, const OutboxTable &outbox,
                IdLedger &tombstones, const Purge &purge);

    void apply(const RemoteChange &change, const QDateTime &now, ChangeCollector &changes);
    MergeReport mergePage(const QList<Notification> &rows, const MergeWindow &window, const QDateTime &now,
                          ChangeCollector &changes);
    /// Those of @p rows that would have been new, each once: ours, not known, not deleted, not waiting to be. To be
    /// asked after a transaction that failed.
    QList<Notification> missing(const QList<Notification> &rows);
    /// How many came that are addressed to another user; asking starts anew.
    int takeForeign() { return std::exchange(m_foreign, 0); }

private:
    enum class Outcome { Added, Updated, Unchanged, Buried, Foreign };
    struct Arrived
    {
        Outcome outcome;
        QDateTime heldSince = {}; ///< When the row first came here; invalid: it was not here.
    };

    bool isForeign(const Notification &copy) const { return !copy.userId.isEmpty() && copy.userId != m_account.userId; }
    Arrived arrive(const Notification &copy, const QDateTime &now, const MergeWindow &window, ChangeCollector &changes);
    Outcome improve(const StoredNotification &known, const Notification &copy, const MergeWindow &window,
                    ChangeCollector &changes);
    bool isPurged(const Notification &copy);
    StoredNotification overlaid(const Notification &copy, const QDateTime &now, const MergeWindow &window) const;
    void noteLive(const NotificationId &id, const QDateTime &now);
    void read(const StoredNotification &known, const QDateTime &at, ChangeCollector &changes);
    void handle(const NotificationId &id, const Handling &said, ChangeCollector &changes);
    void bury(const NotificationId &id, const QDateTime &now, ChangeCollector &changes);

    const Account m_account;
    NotificationTable &m_notifications;
    const OutboxTable &m_outbox;
    IdLedger &m_tombstones;
    const Purge &m_purge;
    QHash<NotificationId, QDateTime> m_liveAt; ///< When what came live last changed a row: a page may be older.
    /// Read elsewhere before they came here: the copy that brings them may be older. No read is ever taken back.
    QHash<NotificationId, QDateTime> m_readAhead;
    int m_foreign = 0;
};

} // namespace clinicbell::store

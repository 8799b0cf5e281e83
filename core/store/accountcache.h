// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/store/database.h"
#include "core/store/idledger.h"
#include "core/store/localacts.h"
#include "core/store/localmarks.h"
#include "core/store/membertable.h"
#include "core/store/notificationtable.h"
#include "core/store/outboxtable.h"
#include "core/store/purge.h"
#include "core/store/remotemerge.h"
#include "core/store/sealer.h"
#include "core/store/statetable.h"
#include "core/store/threads.h"
#include "core/store/visittable.h"

namespace clinicbell::store {

/// The open store of one account: its file, its tables, and the rules over them. What writes runs between begin() and
/// end(); what it does to the visible list it tells a ChangeCollector.
class AccountCache
{
public:
    AccountCache(const Account &account, const QByteArray &key);

    /// Opens, checks and migrates the file; @p path may be ":memory:". Errors: those of Database::open and migrate,
    /// StoreDamaged (the check after an unclean end failed), StoreKeyWrong.
    Result<void> open(const QString &path);
    /// Forgets which notifications popped up or were deleted before @p time, or the file would grow for ever.
    Result<void> forgetOlder(const QDateTime &time);
    /// The clock was ahead when the file was last in use: what it tells to be later than @p now came just now, or
    /// nothing of it could be compared with what comes.
    Result<void> pullBackTo(const QDateTime &now);
    /// Acts that were made later than @p now were held back by a clock that was ahead: they are due.
    Result<void> letGo(const QDateTime &now);
    /// Takes in what @p other holds of the same account: a cache that lived in memory while this file could not be
    /// used.
    Result<void> takeOver(AccountCache &other, const QDateTime &now);
    /// Ends cleanly. Without it the next open() checks the whole file.
    void close();

    /// Everything is sealed with @p key from now on, or nothing has changed.
    Result<void> reseal(const QByteArray &key);

    void begin(Durability durability);
    /// Drops rows that did not open, keeps the counters, commits. After a failure everything is as before begin().
    Result<void> end(ChangeCollector &changes);
    /// The acts that the last transaction laid into the outbox, and those that it took out.
    QList<OutboxEntry> entered() const;
    QList<OutboxEntry> left() const;
    std::optional<Error> takeTrouble() { return m_database.takeTrouble(); }
    /// How many rows did not open and were dropped; asking starts anew.
    int takeDropped() { return std::exchange(m_dropped, 0); }

    QList<NotificationId> claimShown(const QList<NotificationId> &ids, const QDateTime &now);
    void saveMembers(const QList<Member> &members, const QDateTime &asOf);
    SavedTeam members();
    void setLastSync(const QDateTime &at);
    QDateTime lastSync();
    void setSyncState(const SyncState &state);
    SyncState syncState();

    NotificationTable &notifications() { return m_notifications; }
    OutboxTable &outbox() { return m_outbox; }
    RemoteMerge &remote() { return m_remote; }
    LocalActs &acts() { return m_acts; }
    LocalMarks &marks() { return m_marks; }
    Purge &purge() { return m_purge; }
    VisitTable &visits() { return m_visits; }
    Threads &threads() { return m_threads; }
    /// Rows were passed over that did not open; the end of any write drops them.
    bool hasDamaged() const { return m_notifications.hasDamaged() || m_threads.hasDamaged(); }

private:
    Result<void> checkExisting();
    bool keyFits();
    /// The latest time that the file tells of this computer's; invalid: of none.
    QDateTime newestKnown();

    Sealer m_sealer;
    Database m_database;
    StateTable m_state;
    IdLedger m_tombstones;
    NotificationTable m_notifications;
    OutboxTable m_outbox;
    MemberTable m_members;
    VisitTable m_visits;
    IdLedger m_shown;
    Purge m_purge;
    RemoteMerge m_remote;
    LocalActs m_acts;
    LocalMarks m_marks;
    Threads m_threads;
    QList<OutboxEntry> m_outboxBefore; // what was waiting at begin()
    int m_dropped = 0;
};

} // namespace clinicbell::store

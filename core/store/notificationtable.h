// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/changeset.h"
#include "core/base/query.h"
#include "core/store/changecollector.h"
#include "core/store/keptcounters.h"
#include "core/store/subjects.h"

class QSqlQuery;

namespace clinicbell::store {

class Database;
class IdLedger;
class Sealer;

/// A notification as it is kept: with the pending acts that lie over it.
struct StoredNotification
{
    Notification notification;
    OperationId readBy; ///< The act that marked it read here, until the server knows; else empty.
    OperationId hiddenBy; ///< The act that removed it; the row is kept until the server has done it too.
    bool wasUnreadAgain = false; ///< What readBy did was to take that local state away; undoing it gives it back.

    bool isHidden() const { return !hiddenBy.isEmpty(); }
    friend bool operator==(const StoredNotification &, const StoredNotification &) = default;
};

/// How far a search looks in one go: some milliseconds, while live arrivals wait (quality.md, section 1).
inline constexpr int rowsSearchedAtOnce = 2'000;

/// The rows and their counters. Hidden rows are in no page and in no counter.
/// A row whose sealed part does not open is passed over and remembered for dropDamaged().
class NotificationTable
{
public:
    NotificationTable(Database &database, const Sealer &sealer, IdLedger &tombstones);

    void loadCounters();
    /// To be called in the same transaction as the changes.
    void saveCounters() { m_counters.save(); }
    const Counters &counters() const { return m_counters.values(); }
    /// Lets the newest of each subject that was touched stand for the others. In the same transaction, too.
    void settleSubjects(ChangeCollector &changes);
    /// What was touched is as it was before the transaction.
    void forgetSubjects() { m_subjects.forget(); }
    /// The visible ones that @p id has overtaken, newest first.
    QList<NotificationId> earlierThan(const NotificationId &id) { return m_subjects.earlierThan(id); }

    std::optional<StoredNotification> find(const NotificationId &id);
    /// False where the id is there already, or is buried.
    bool insert(const StoredNotification &row);
    /// Tells @p changes what is to be seen of it.
    void update(const StoredNotification &before, const StoredNotification &after, ChangeCollector &changes);
    /// True where it was there and visible.
    bool erase(const NotificationId &id);
    /// The server knows of these reads now.
    void confirmReads(const OperationId &operation);

    /// With a text to search for it looks at rowsSearchedAtOnce rows, found or not; Page::searchedTo says how far.
    Page page(const PageQuery &query);
    QList<StoredNotification> unreadUntil(const QDateTime &time);
    QList<StoredNotification> readBy(const OperationId &operation);
    QList<StoredNotification> hiddenBy(const OperationId &operation);
    /// On every shelf: what is visible and was created up to @p time.
    QList<StoredNotification> visibleUntil(const QDateTime &time);
    /// What is held, hidden or not, was created after @p from (invalid: ever) and before @p until (invalid: without
    /// end), and first seen before @p seenBefore. On every shelf.
    QList<NotificationId> held(const QDateTime &from, const QDateTime &seenBefore, const QDateTime &until = {});
    /// When the newest visible one was created; invalid where there is none.
    QDateTime newest();
    /// What was not put off, hidden or not, oldest first, created after @p after.
    QList<StoredNotification> oldest(const std::optional<PageKey> &after, int limit);
    /// When the first visible one that was put off is due; invalid where there is none.
    QDateTime nextReminder();
    /// The visible ones that were put off until @p time or before, the longest due first.
    QList<Notification> dueReminders(const QDateTime &time);
    /// Also of a row that does not open.
    LocalStates localStates(const NotificationId &id);

    bool hasDamaged() const { return !m_damaged.isEmpty(); }
    /// Erases the rows that did not open and answers their ids.
    QList<NotificationId> dropDamaged();

private:
    std::optional<StoredNotification> rowOf(QSqlQuery &query);
    bool open(const QByteArray &sealed, Notification &notification);
    Page listPage(const Filter &filter, const QVariantList &starts, int limit);
    Page searchPage(const Filter &filter, const QVariantList &starts, int limit);
    std::optional<NotificationId> searched(QSqlQuery &query, const SearchWords &words);
    QList<StoredNotification> select(const QString &rest, const QVariantList &values);
    void settle(const QList<Subjects::Standing> &rows, ChangeCollector &changes);
    void countOut(const NotificationId &id, Kind kind, Priority priority, bool unreadInInbox);
    void countUrgent();
    void write(const StoredNotification &row);
    void writeStates(const StoredNotification &row);
    void count(const StoredNotification &row, int step);

    Database &m_database;
    const Sealer &m_sealer;
    IdLedger &m_tombstones;
    KeptCounters m_counters;
    Subjects m_subjects;
    QSet<NotificationId> m_damaged;
};

} // namespace clinicbell::store

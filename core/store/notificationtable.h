// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/changeset.h"
#include "core/base/query.h"
#include "core/store/changecollector.h"

class QSqlQuery;

namespace clinicbell::store {

class Database;
class Sealer;

/// A notification as it is kept: with the pending acts that lie over it.
struct StoredNotification
{
    Notification notification;
    OperationId readBy; ///< The act that marked it read here, until the server knows; else empty.
    OperationId hiddenBy; ///< The act that removed it; the row is kept until the server has done it too.

    bool isHidden() const { return !hiddenBy.isEmpty(); }
    friend bool operator==(const StoredNotification &, const StoredNotification &) = default;
};

/// The rows and their counters. Hidden rows are in no page and in no counter.
/// A row whose sealed part does not open is passed over and remembered for dropDamaged().
class NotificationTable
{
public:
    NotificationTable(Database &database, const Sealer &sealer);

    void loadCounters();
    /// To be called in the same transaction as the changes.
    void saveCounters();
    const Counters &counters() const { return m_counters; }

    std::optional<StoredNotification> find(const NotificationId &id);
    /// False where the id is there already, or is buried.
    bool insert(const StoredNotification &row);
    /// Tells @p changes what is to be seen of it.
    void update(const StoredNotification &before, const StoredNotification &after, ChangeCollector &changes);
    /// True where it was there and visible.
    bool erase(const NotificationId &id);
    /// The server knows of these reads now.
    void confirmReads(const OperationId &operation);

    Page page(const PageQuery &query);
    QList<StoredNotification> unreadUntil(const QDateTime &time);
    QList<StoredNotification> readBy(const OperationId &operation);
    QList<StoredNotification> hiddenBy(const OperationId &operation);
    /// What is held, hidden or not, was created after @p from (invalid: ever) and first seen before @p seenBefore.
    QList<NotificationId> held(const QDateTime &from, const QDateTime &seenBefore);
    /// When the newest visible one was created; invalid where there is none.
    QDateTime newest();

    bool hasDamaged() const { return !m_damaged.isEmpty(); }
    /// Erases the rows that did not open and answers their ids.
    QList<NotificationId> dropDamaged();

private:
    std::optional<StoredNotification> rowOf(QSqlQuery &query);
    QList<StoredNotification> select(const QString &rest, const QVariantList &values);
    void write(const StoredNotification &row);
    void writeStates(const StoredNotification &row);
    void count(const StoredNotification &row, int step);
    void count(Kind kind, Priority priority, bool unread, int step);

    Database &m_database;
    const Sealer &m_sealer;
    Counters m_counters;
    Counters m_savedCounters;
    QSet<NotificationId> m_damaged;
};

/// Binds the key after which the page begins. Reads along an index without sorting.
QString pageSql(const Filter &filter);

} // namespace clinicbell::store

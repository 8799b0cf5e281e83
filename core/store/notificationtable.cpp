// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/notificationtable.h"

#include "core/store/database.h"
#include "core/store/rowcodec.h"
#include "core/store/sealer.h"
#include "core/store/statetable.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace clinicbell::store {

namespace {

// Both are stored as numbers, and the index of critical rows says "priority = 3".
static_assert(static_cast<int>(Priority::Critical) == 3);
static_assert(static_cast<int>(Kind::System) == kindCount - 1);

QString countersName()
{
    return u"counters"_s;
}

SealedPlace notificationPlace(const NotificationId &id)
{
    return {"notification", id.value()};
}

Kind kindFromColumn(const QVariant &column)
{
    return static_cast<Kind>(std::clamp(column.toInt(), 0, kindCount - 1));
}

Priority priorityFromColumn(const QVariant &column)
{
    return static_cast<Priority>(std::clamp(column.toInt(), 0, static_cast<int>(Priority::Critical)));
}

QVariant toColumn(const OperationId &id)
{
    return id.isEmpty() ? QVariant() : QVariant(id.value());
}

QString selectRows()
{
    return u"SELECT id, created_at, updated_at, read_at, received_at, kind, priority, read_by, hidden_by, sealed"
           " FROM notification "_s;
}

} // namespace

QString pageSql(const Filter &filter)
{
    QString sql = selectRows() + u"INDEXED BY "_s
        + (filter.unreadOnly         ? u"notification_unread"_s
               : filter.criticalOnly ? u"notification_critical"_s
                                     : u"notification_newest"_s)
        + u" WHERE hidden_by IS NULL"_s;
    if (filter.unreadOnly)
        sql += u" AND read_at IS NULL"_s;
    if (filter.criticalOnly)
        sql += u" AND priority = 3"_s;
    if (!filter.kinds.isEmpty()) {
        QStringList kinds;
        for (const Kind kind : filter.kinds)
            kinds += QString::number(static_cast<int>(kind));
        sql += u" AND kind IN (%1)"_s.arg(kinds.join(u','));
    }
    return sql + u" AND (created_at, id) < (?, ?) ORDER BY created_at DESC, id DESC"_s;
}

NotificationTable::NotificationTable(Database &database, const Sealer &sealer)
    : m_database(database)
    , m_sealer(sealer)
{ }

void NotificationTable::loadCounters()
{
    m_counters = {};
    const QStringList numbers = StateTable(m_database).value(countersName()).toString().split(u',');
    if (numbers.size() == kindCount + 3) {
        m_counters.total = numbers.at(0).toInt();
        m_counters.unread = numbers.at(1).toInt();
        m_counters.unreadCritical = numbers.at(2).toInt();
        std::transform(numbers.begin() + 3, numbers.end(), m_counters.unreadByKind.begin(),
                       [](const QString &number) { return number.toInt(); });
    }
    m_savedCounters = m_counters;
}

void NotificationTable::saveCounters()
{
    if (m_counters == m_savedCounters)
        return;
    QStringList numbers{QString::number(m_counters.total), QString::number(m_counters.unread),
                        QString::number(m_counters.unreadCritical)};
    for (const int unread : m_counters.unreadByKind)
        numbers += QString::number(unread);
    StateTable(m_database).set(countersName(), numbers.join(u','));
    m_savedCounters = m_counters;
}

std::optional<StoredNotification> NotificationTable::find(const NotificationId &id)
{
    QSqlQuery &query = m_database.run(selectRows() + u"WHERE id = ?"_s, {id.value()});
    auto row = m_database.next(query) ? rowOf(query) : std::nullopt;
    query.finish();
    return row;
}

bool NotificationTable::insert(const StoredNotification &row)
{
    const Notification &n = row.notification;
    // Each value that is bound costs as much as a column that is written, so those that are nearly always NULL wait.
    const QSqlQuery &query = m_database.run(
        u"INSERT INTO notification (id, created_at, updated_at, read_at, received_at, kind, priority, sealed)"
        " SELECT ?, ?, ?, ?, ?, ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM tombstone WHERE id = ?)"
        " ON CONFLICT (id) DO NOTHING"_s,
        {n.id.value(), toColumn(n.createdAt), toColumn(n.updatedAt), toColumn(n.readAt), toColumn(n.receivedAt),
         static_cast<int>(n.kind), static_cast<int>(n.priority), m_sealer.seal(notificationPlace(n.id), encoded(n)),
         n.id.value()});
    if (query.numRowsAffected() < 1)
        return false;
    if (row.isHidden() || !row.readBy.isEmpty())
        writeStates(row);
    count(row, 1);
    return true;
}

void NotificationTable::update(const StoredNotification &before, const StoredNotification &after,
                               ChangeCollector &changes)
{
    count(before, -1);
    count(after, 1);
    Notification sameButRead = before.notification;
    sameButRead.readAt = after.notification.readAt;
    if (sameButRead == after.notification)
        writeStates(after);
    else
        write(after);
    if (before.isHidden() && !after.isHidden())
        changes.add(after.notification);
    else if (!before.isHidden() && after.isHidden())
        changes.remove(after.notification.id);
    else if (!after.isHidden() && before.notification != after.notification)
        changes.update(after.notification);
}

void NotificationTable::write(const StoredNotification &row)
{
    const Notification &n = row.notification;
    m_database.run(u"UPDATE notification SET created_at = ?, updated_at = ?, read_at = ?, received_at = ?, kind = ?,"
                   " priority = ?, read_by = ?, hidden_by = ?, sealed = ? WHERE id = ?"_s,
                   {toColumn(n.createdAt), toColumn(n.updatedAt), toColumn(n.readAt), toColumn(n.receivedAt),
                    static_cast<int>(n.kind), static_cast<int>(n.priority), toColumn(row.readBy),
                    toColumn(row.hiddenBy), m_sealer.seal(notificationPlace(n.id), encoded(n)), n.id.value()});
}

/// Reading or hiding a thousand rows need not seal a thousand texts again.
void NotificationTable::writeStates(const StoredNotification &row)
{
    m_database.run(
        u"UPDATE notification SET read_at = ?, read_by = ?, hidden_by = ? WHERE id = ?"_s,
        {toColumn(row.notification.readAt), toColumn(row.readBy), toColumn(row.hiddenBy), row.notification.id.value()});
}

bool NotificationTable::erase(const NotificationId &id)
{
    m_damaged.remove(id);
    // From the columns alone: what does not open has to be counted out too.
    QSqlQuery &query = m_database.run(u"SELECT kind, priority, read_at IS NULL FROM notification"
                                      " WHERE id = ? AND hidden_by IS NULL"_s,
                                      {id.value()});
    const bool wasVisible = m_database.next(query);
    if (wasVisible)
        count(kindFromColumn(query.value(0)), priorityFromColumn(query.value(1)), query.value(2).toBool(), -1);
    query.finish();
    m_database.run(u"DELETE FROM notification WHERE id = ?"_s, {id.value()});
    return wasVisible;
}

void NotificationTable::confirmReads(const OperationId &operation)
{
    m_database.run(u"UPDATE notification SET read_by = NULL WHERE read_by = ?"_s, {operation.value()});
}

Page NotificationTable::page(const PageQuery &query)
{
    const int limit = std::clamp(query.limit, 1, 1000);
    const QVariantList start = query.after ? QVariantList{toColumn(query.after->createdAt), query.after->id.value()}
                                           : QVariantList{std::numeric_limits<qint64>::max(), QString()};
    Page page{.rows = {}, .atEnd = true};
    QSqlQuery &rows = m_database.run(pageSql(query.filter), start);
    while (m_database.next(rows)) {
        const auto row = rowOf(rows);
        if (!row || !matches(query.filter, row->notification))
            continue;
        if (page.rows.size() == limit) {
            page.atEnd = false;
            break;
        }
        page.rows.append(row->notification);
    }
    rows.finish();
    return page;
}

QList<StoredNotification> NotificationTable::unreadUntil(const QDateTime &time)
{
    return select(u"INDEXED BY notification_unread WHERE read_at IS NULL AND hidden_by IS NULL AND created_at <= ?"_s,
                  {toColumn(time)});
}

QList<StoredNotification> NotificationTable::readBy(const OperationId &operation)
{
    return select(u"WHERE read_by = ?"_s, {operation.value()});
}

QList<StoredNotification> NotificationTable::hiddenBy(const OperationId &operation)
{
    return select(u"WHERE hidden_by = ?"_s, {operation.value()});
}

QList<NotificationId> NotificationTable::held(const QDateTime &from, const QDateTime &seenBefore)
{
    QList<NotificationId> ids;
    QSqlQuery &rows = m_database.run(
        u"SELECT id FROM notification WHERE created_at > ? AND received_at < ?"_s,
        {from.isValid() ? from.toMSecsSinceEpoch() : std::numeric_limits<qint64>::min(), toColumn(seenBefore)});
    while (m_database.next(rows))
        ids.append(NotificationId(rows.value(0).toString()));
    return ids;
}

QDateTime NotificationTable::newest()
{
    return timeFromColumn(m_database.value(u"SELECT created_at FROM notification INDEXED BY notification_newest"
                                           " WHERE hidden_by IS NULL ORDER BY created_at DESC LIMIT 1"_s));
}

QList<NotificationId> NotificationTable::dropDamaged()
{
    const QList<NotificationId> damaged = m_damaged.values();
    m_damaged.clear();
    for (const NotificationId &id : damaged)
        erase(id);
    return damaged;
}

std::optional<StoredNotification> NotificationTable::rowOf(QSqlQuery &query)
{
    StoredNotification row;
    Notification &n = row.notification;
    n.id = NotificationId(query.value(0).toString());
    n.createdAt = timeFromColumn(query.value(1));
    n.updatedAt = timeFromColumn(query.value(2));
    n.readAt = timeFromColumn(query.value(3));
    n.receivedAt = timeFromColumn(query.value(4));
    n.kind = kindFromColumn(query.value(5));
    n.priority = priorityFromColumn(query.value(6));
    row.readBy = OperationId(query.value(7).toString());
    row.hiddenBy = OperationId(query.value(8).toString());
    const auto plain = m_sealer.unseal(notificationPlace(n.id), query.value(9).toByteArray());
    if (plain && decode(*plain, n))
        return row;
    m_damaged.insert(n.id);
    return std::nullopt;
}

QList<StoredNotification> NotificationTable::select(const QString &rest, const QVariantList &values)
{
    QList<StoredNotification> found;
    QSqlQuery &rows = m_database.run(selectRows() + rest, values);
    while (m_database.next(rows)) {
        if (auto row = rowOf(rows))
            found.append(*row);
    }
    return found;
}

void NotificationTable::count(const StoredNotification &row, int step)
{
    if (!row.isHidden())
        count(row.notification.kind, row.notification.priority, !row.notification.isRead(), step);
}

void NotificationTable::count(Kind kind, Priority priority, bool unread, int step)
{
    m_counters.total += step;
    if (!unread)
        return;
    m_counters.unread += step;
    m_counters.unreadByKind.at(static_cast<size_t>(kind)) += step;
    if (priority == Priority::Critical)
        m_counters.unreadCritical += step;
}

} // namespace clinicbell::store

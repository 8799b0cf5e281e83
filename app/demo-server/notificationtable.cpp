// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo-server/notificationtable.h"

#include <QJsonDocument>

namespace clinicbell::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr auto columns = "id, user_id, type, title, message, data, channel, action_url, notifiable_type, notifiable_id,"
                         " read_at, created_at, updated_at"_L1;
constexpr auto newestFirst = " ORDER BY created_at DESC, id DESC LIMIT ? OFFSET ?"_L1;

/// Any JSON value as text: QJsonDocument writes only objects and arrays.
QString jsonText(const QJsonValue &value)
{
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.mid(1).chopped(1));
}

QJsonValue jsonValue(const QVariant &text)
{
    return QJsonDocument::fromJson("[" + text.toString().toUtf8() + "]").array().first();
}

QVariant orNull(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

QVariant orNull(qint64 id)
{
    return id == 0 ? QVariant() : QVariant(id);
}

QJsonValue jsonOrNull(const QVariant &value)
{
    return value.isNull() ? QJsonValue() : QJsonValue::fromVariant(value);
}

QJsonObject rowJson(const QSqlQuery &row)
{
    return {{u"id"_s, row.value(0).toLongLong()},
            {u"user_id"_s, row.value(1).toInt()},
            {u"type"_s, row.value(2).toString()},
            {u"title"_s, row.value(3).toString()},
            {u"message"_s, row.value(4).toString()},
            {u"data"_s, jsonValue(row.value(5))},
            {u"channel"_s, row.value(6).toString()},
            {u"action_url"_s, jsonOrNull(row.value(7))},
            {u"notifiable_type"_s, jsonOrNull(row.value(8))},
            {u"notifiable_id"_s, jsonOrNull(row.value(9))},
            {u"is_read"_s, !row.value(10).isNull()},
            {u"read_at"_s, timeJson(loadedTime(row.value(10)))},
            {u"created_at"_s, timeJson(loadedTime(row.value(11)))},
            {u"updated_at"_s, timeJson(loadedTime(row.value(12)))}};
}

QVariantList values(const Draft &draft)
{
    return {draft.userId,
            draft.type,
            draft.title,
            draft.message,
            jsonText(draft.data),
            draft.channel,
            orNull(draft.actionUrl),
            orNull(draft.notifiableType),
            orNull(draft.notifiableId),
            stored(draft.readAt),
            stored(draft.createdAt),
            stored(draft.readAt.isValid() ? draft.readAt : draft.createdAt)};
}

QJsonArray rowsJson(QSqlQuery query)
{
    QJsonArray rows;
    while (query.next())
        rows.append(rowJson(query));
    return rows;
}

} // namespace

NotificationTable::NotificationTable(Database &database)
    : m_database(database)
{ }

QList<QJsonObject> NotificationTable::insert(const QList<Draft> &drafts)
{
    QList<QJsonObject> rows;
    Transaction transaction(m_database);
    // One prepared statement for all: a burst of thousands has to be quick.
    QSqlQuery query =
        m_database.prepared(u"INSERT INTO notifications (user_id, type, title, message, data, channel, action_url, "
                            u"notifiable_type, notifiable_id,"
                            " read_at, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING "_s
                            + columns);
    for (const Draft &draft : drafts) {
        m_database.execute(query, values(draft));
        rows.append(query.next() ? rowJson(query) : QJsonObject());
    }
    query.finish();
    return transaction.commit() ? rows : QList<QJsonObject>();
}

std::optional<QJsonObject> NotificationTable::find(int userId, qint64 id)
{
    QSqlQuery query = m_database.run(u"SELECT "_s + columns
                                         + " FROM notifications WHERE user_id = ? AND id = ? AND deleted_at IS NULL"_L1,
                                     {userId, id});
    return query.next() ? std::optional(rowJson(query)) : std::nullopt;
}

QJsonArray NotificationTable::page(int userId, const Paging &paging, const QString &type)
{
    return rowsJson(m_database.run(
        u"SELECT "_s + columns
            + " FROM notifications WHERE user_id = ? AND deleted_at IS NULL AND (? = '' OR type = ?)"_L1 + newestFirst,
        {userId, type.isNull() ? u""_s : type, type, paging.perPage, paging.offset()}));
}

QJsonArray NotificationTable::unread(int userId, int limit)
{
    return rowsJson(m_database.run(
        u"SELECT "_s + columns + " FROM notifications WHERE user_id = ? AND deleted_at IS NULL AND read_at IS NULL"_L1
            + newestFirst,
        {userId, limit, 0}));
}

qint64 NotificationTable::count(int userId, const QString &type)
{
    return m_database
        .value(
            u"SELECT COUNT(*) FROM notifications WHERE user_id = ? AND deleted_at IS NULL AND (? = '' OR type = ?)"_s,
            {userId, type.isNull() ? u""_s : type, type})
        .toLongLong();
}

qint64 NotificationTable::unreadCount(int userId)
{
    return m_database
        .value(u"SELECT COUNT(*) FROM notifications WHERE user_id = ? AND deleted_at IS NULL AND read_at IS NULL"_s,
               {userId})
        .toLongLong();
}

QJsonObject NotificationTable::countByType(int userId)
{
    QSqlQuery query = m_database.run(
        u"SELECT type, COUNT(*) FROM notifications WHERE user_id = ? AND deleted_at IS NULL GROUP BY type"_s, {userId});
    QJsonObject counts;
    while (query.next())
        counts.insert(query.value(0).toString(), query.value(1).toLongLong());
    return counts;
}

QList<qint64> NotificationTable::allIds(int userId)
{
    return ids(u"deleted_at IS NULL"_s, userId);
}

QList<qint64> NotificationTable::unreadIds(int userId)
{
    return ids(u"deleted_at IS NULL AND read_at IS NULL"_s, userId);
}

QList<qint64> NotificationTable::ids(const QString &condition, int userId)
{
    QSqlQuery query = m_database.run(u"SELECT id FROM notifications WHERE user_id = ? AND "_s + condition, {userId});
    QList<qint64> found;
    while (query.next())
        found.append(query.value(0).toLongLong());
    return found;
}

QJsonArray NotificationTable::truth(int userId)
{
    QSqlQuery query =
        m_database.run(u"SELECT "_s + columns
                           + ", deleted_at FROM notifications WHERE user_id = ? ORDER BY created_at DESC, id DESC"_L1,
                       {userId});
    QJsonArray rows;
    while (query.next()) {
        QJsonObject row = rowJson(query);
        row.insert(u"read"_s, row.take(u"is_read"_s));
        row.insert(u"deleted"_s, !query.value(13).isNull());
        rows.append(row);
    }
    return rows;
}

QList<qint64> NotificationTable::markRead(int userId, const QList<qint64> &ids, const QDateTime &at)
{
    return change(u"UPDATE notifications SET read_at = ?, updated_at = ? WHERE user_id = ? AND id = ?"
                  " AND deleted_at IS NULL AND read_at IS NULL"_s,
                  userId, ids, at);
}

QList<qint64> NotificationTable::remove(int userId, const QList<qint64> &ids, const QDateTime &at)
{
    return change(u"UPDATE notifications SET deleted_at = ?, updated_at = ? WHERE user_id = ? AND id = ?"
                  " AND deleted_at IS NULL"_s,
                  userId, ids, at);
}

QList<qint64> NotificationTable::change(const QString &sql, int userId, const QList<qint64> &ids, const QDateTime &at)
{
    QList<qint64> changed;
    Transaction transaction(m_database);
    for (const qint64 id : ids) {
        if (m_database.run(sql, {stored(at), stored(at), userId, id}).numRowsAffected() > 0)
            changed.append(id);
    }
    return transaction.commit() ? changed : QList<qint64>();
}

} // namespace clinicbell::demo

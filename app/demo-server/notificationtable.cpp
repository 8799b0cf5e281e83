// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo-server/notificationtable.h"

#include <QJsonDocument>

namespace clinicbell::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr auto columns = "id, user_id, type, title, message, data, channel, action_url, notifiable_type, notifiable_id,"
                         " read_at, created_at, updated_at"_L1;
constexpr auto handlingColumns = ", acknowledged_at, claimed_by, claimed_by_name, claimed_at"_L1;
constexpr auto noHandling = ", NULL, NULL, NULL, NULL"_L1;
constexpr auto rowsWithHandling = " FROM notifications LEFT JOIN handlings ON notification_id = id"_L1;
constexpr int deletedAt = 17; ///< The column behind all of those.
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

QJsonValue holderJson(const QSqlQuery &row)
{
    if (row.value(14).isNull())
        return QJsonValue::Null;
    return QJsonObject{{u"id"_s, row.value(14).toInt()}, {u"name"_s, row.value(15).toString()}};
}

QJsonObject rowJson(const QSqlQuery &row, Features features)
{
    QJsonObject json{{u"id"_s, row.value(0).toLongLong()},
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
    if (features.testFlag(Feature::Acknowledgements))
        json.insert(u"acknowledged_at"_s, timeJson(loadedTime(row.value(13))));
    if (features.testFlag(Feature::Claims)) {
        json.insert(u"claimed_by"_s, holderJson(row));
        json.insert(u"claimed_at"_s, timeJson(loadedTime(row.value(16))));
    }
    return json;
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

QJsonArray rowsJson(QSqlQuery query, Features features)
{
    QJsonArray rows;
    while (query.next())
        rows.append(rowJson(query, features));
    return rows;
}

QString selectRows()
{
    return u"SELECT "_s + columns + handlingColumns + rowsWithHandling;
}

} // namespace

NotificationTable::NotificationTable(Database &database, Features features)
    : m_database(database)
    , m_features(features)
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
                            + columns + noHandling);
    for (const Draft &draft : drafts) {
        m_database.execute(query, values(draft));
        rows.append(query.next() ? rowJson(query, m_features) : QJsonObject());
    }
    query.finish();
    for (qsizetype i = 0; i < drafts.size(); ++i) {
        if (!drafts[i].share.isEmpty())
            beginHandling(rows[i].value(u"id"_s).toInteger(), drafts[i].share);
    }
    return transaction.commit() ? rows : QList<QJsonObject>();
}

std::optional<QJsonObject> NotificationTable::find(int userId, qint64 id)
{
    QSqlQuery query =
        m_database.run(selectRows() + " WHERE user_id = ? AND id = ? AND deleted_at IS NULL"_L1, {userId, id});
    return query.next() ? std::optional(rowJson(query, m_features)) : std::nullopt;
}

QJsonArray NotificationTable::page(int userId, const Paging &paging, const QString &type)
{
    return rowsJson(m_database.run(selectRows()
                                       + " WHERE user_id = ? AND deleted_at IS NULL AND (? = '' OR type = ?)"_L1
                                       + newestFirst,
                                   {userId, type.isNull() ? u""_s : type, type, paging.perPage, paging.offset()}),
                    m_features);
}

QJsonArray NotificationTable::changedAfter(int userId, const QDateTime &time, const Paging &paging)
{
    QSqlQuery query = m_database.run(u"SELECT "_s + columns + handlingColumns + ", deleted_at"_L1 + rowsWithHandling
                                         + " WHERE user_id = ? AND updated_at > ?"
                                           " ORDER BY updated_at DESC, id DESC LIMIT ? OFFSET ?"_L1,
                                     {userId, stored(time), paging.perPage, paging.offset()});
    QJsonArray rows;
    while (query.next()) {
        const QVariant deleted = query.value(deletedAt);
        rows.append(deleted.isNull() ? rowJson(query, m_features)
                                     : QJsonObject{{u"id"_s, query.value(0).toLongLong()},
                                                   {u"deleted_at"_s, timeJson(loadedTime(deleted))}});
    }
    return rows;
}

qint64 NotificationTable::countChangedAfter(int userId, const QDateTime &time)
{
    return m_database
        .value(u"SELECT COUNT(*) FROM notifications WHERE user_id = ? AND updated_at > ?"_s, {userId, stored(time)})
        .toLongLong();
}

QJsonArray NotificationTable::unread(int userId, int limit)
{
    return rowsJson(
        m_database.run(selectRows() + " WHERE user_id = ? AND deleted_at IS NULL AND read_at IS NULL"_L1 + newestFirst,
                       {userId, limit, 0}),
        m_features);
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

QList<qint64> NotificationTable::allIds(int userId, const QDateTime &before)
{
    return ids(u"deleted_at IS NULL"_s, userId, before);
}

QList<qint64> NotificationTable::unreadIds(int userId, const QDateTime &before)
{
    return ids(u"deleted_at IS NULL AND read_at IS NULL"_s, userId, before);
}

QList<qint64> NotificationTable::ids(const QString &condition, int userId, const QDateTime &before)
{
    QSqlQuery query = m_database.run(
        u"SELECT id FROM notifications WHERE user_id = ? AND (? IS NULL OR created_at <= ?) AND "_s + condition,
        {userId, stored(before), stored(before)});
    QList<qint64> found;
    while (query.next())
        found.append(query.value(0).toLongLong());
    return found;
}

QJsonArray NotificationTable::truth(int userId)
{
    QSqlQuery query = m_database.run(u"SELECT "_s + columns + handlingColumns + ", deleted_at"_L1 + rowsWithHandling
                                         + " WHERE user_id = ? ORDER BY created_at DESC, id DESC"_L1,
                                     {userId});
    QJsonArray rows;
    while (query.next()) {
        QJsonObject row = rowJson(query, allFeatures());
        row.insert(u"read"_s, row.take(u"is_read"_s));
        row.insert(u"deleted"_s, !query.value(deletedAt).isNull());
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

QList<Holding> NotificationTable::sharers(qint64 id)
{
    QSqlQuery query = m_database.run(
        u"SELECT user_id, id FROM notifications WHERE deleted_at IS NULL AND (id = ? OR id IN"
        " (SELECT other.notification_id FROM handlings this JOIN handlings other ON other.share = this.share"
        " WHERE this.notification_id = ?)) ORDER BY id"_s,
        {id, id});
    QList<Holding> rows;
    while (query.next())
        rows.append({query.value(0).toInt(), query.value(1).toLongLong()});
    return rows;
}

void NotificationTable::beginHandling(qint64 id, const QString &share)
{
    m_database.run(u"INSERT OR IGNORE INTO handlings (notification_id, share) VALUES (?, ?)"_s, {id, share});
}

bool NotificationTable::acknowledge(qint64 id, const QDateTime &at)
{
    Transaction transaction(m_database);
    beginHandling(id, QString::number(id));
    const bool isNew = m_database
                           .run(u"UPDATE handlings SET acknowledged_at = ? WHERE notification_id = ?"
                                " AND acknowledged_at IS NULL"_s,
                                {stored(at), id})
                           .numRowsAffected()
        > 0;
    if (isNew)
        m_database.run(u"UPDATE notifications SET updated_at = ? WHERE id = ?"_s, {stored(at), id});
    return transaction.commit() && isNew;
}

void NotificationTable::setClaim(const QList<Holding> &rows, int holder, const QString &name, const QDateTime &at)
{
    Transaction transaction(m_database);
    for (const Holding &row : rows) {
        beginHandling(row.id, QString::number(row.id));
        m_database.run(u"UPDATE handlings SET claimed_by = ?, claimed_by_name = ?, claimed_at = ?"
                       " WHERE notification_id = ?"_s,
                       {holder == 0 ? QVariant() : QVariant(holder), holder == 0 ? QVariant() : QVariant(name),
                        stored(at), row.id});
        m_database.run(u"UPDATE notifications SET updated_at = ? WHERE id = ?"_s, {stored(at), row.id});
    }
    transaction.commit();
}

} // namespace clinicbell::demo

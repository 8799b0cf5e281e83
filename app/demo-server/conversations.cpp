// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo-server/conversations.h"

#include "app/demo-server/inboxes.h"

namespace clinicbell::demo {

using namespace Qt::StringLiterals;

namespace {

QJsonObject messageJson(const QSqlQuery &row)
{
    QJsonObject json{{u"id"_s, row.value(0).toLongLong()},
                     {u"conversation_id"_s, row.value(1).toLongLong()},
                     {u"sender_id"_s, row.value(2).toInt()},
                     {u"content"_s, row.value(3).toString()},
                     {u"created_at"_s, timeJson(loadedTime(row.value(4)))},
                     {u"read_at"_s, timeJson(loadedTime(row.value(5)))}};
    if (!row.value(6).isNull())
        json.insert(u"client_id"_s, row.value(6).toString());
    return json;
}

constexpr auto messageColumns =
    "SELECT id, conversation_id, messages.sender_id, content, created_at, read_at, client_id"
    " FROM messages LEFT JOIN message_client_ids ON message_id = id"_L1;

} // namespace

Conversations::Conversations(const Parts &parts)
    : m_parts(parts)
{ }

qint64 Conversations::between(int userId, int otherId)
{
    const QVariantList pair{std::min(userId, otherId), std::max(userId, otherId)};
    m_parts.database.run(u"INSERT OR IGNORE INTO conversations (user_a, user_b, created_at) VALUES (?, ?, ?)"_s,
                         pair + QVariantList{stored(m_parts.clock.now())});
    return m_parts.database.value(u"SELECT id FROM conversations WHERE user_a = ? AND user_b = ?"_s, pair).toLongLong();
}

bool Conversations::takesPart(qint64 conversation, int userId)
{
    return otherOf(conversation, userId) != 0;
}

int Conversations::otherOf(qint64 conversation, int userId)
{
    return m_parts.database
        .value(u"SELECT user_a + user_b - ? FROM conversations WHERE id = ? AND ? IN (user_a, user_b)"_s,
               {userId, conversation, userId})
        .toInt();
}

QJsonObject Conversations::show(qint64 conversation, int userId)
{
    const auto other = m_parts.staff.withId(otherOf(conversation, userId));
    const QJsonArray last = messages(conversation, {.page = 1, .perPage = 1});
    const QVariant unread = m_parts.database.value(
        u"SELECT COUNT(*) FROM messages WHERE conversation_id = ? AND sender_id <> ? AND read_at IS NULL"_s,
        {conversation, userId});
    QJsonObject otherJson;
    if (other)
        otherJson = {{u"id"_s, other->id}, {u"name"_s, other->name}, {u"role"_s, roleKey(other->role)}};
    return {{u"id"_s, conversation},
            {u"other_user"_s, otherJson},
            {u"last_message"_s, last.isEmpty() ? QJsonValue() : last.first()},
            {u"unread_count"_s, unread.toLongLong()}};
}

QJsonArray Conversations::list(int userId, const QString &search)
{
    QSqlQuery query =
        m_parts.database.run(u"SELECT c.id FROM conversations c WHERE ? IN (user_a, user_b)"
                             " ORDER BY (SELECT MAX(id) FROM messages WHERE conversation_id = c.id) DESC, c.id DESC"_s,
                             {userId});
    QJsonArray rows;
    while (query.next()) {
        const QJsonObject row = show(query.value(0).toLongLong(), userId);
        if (row.value(u"other_user"_s).toObject().value(u"name"_s).toString().contains(search, Qt::CaseInsensitive))
            rows.append(row);
    }
    return rows;
}

QJsonArray Conversations::messages(qint64 conversation, const Paging &paging)
{
    QSqlQuery query =
        m_parts.database.run(messageColumns + u" WHERE conversation_id = ? ORDER BY id DESC LIMIT ? OFFSET ?"_s,
                             {conversation, paging.perPage, paging.offset()});
    QJsonArray rows;
    while (query.next())
        rows.append(messageJson(query));
    return rows;
}

qint64 Conversations::messageCount(qint64 conversation)
{
    return m_parts.database.value(u"SELECT COUNT(*) FROM messages WHERE conversation_id = ?"_s, {conversation})
        .toLongLong();
}

qint64 Conversations::unreadCount(int userId)
{
    return m_parts.database
        .value(u"SELECT COUNT(*) FROM messages m JOIN conversations c ON c.id = m.conversation_id"
               " WHERE ? IN (c.user_a, c.user_b) AND m.sender_id <> ? AND m.read_at IS NULL"_s,
               {userId, userId})
        .toLongLong();
}

QJsonObject Conversations::send(qint64 conversation, int senderId, const QString &content, const QString &socketId,
                                const QString &clientId)
{
    if (const qint64 before = sentBefore(senderId, clientId); before != 0)
        return message(before);
    const qint64 id = insert(conversation, senderId, content, m_parts.clock.now(), {});
    if (!clientId.isEmpty()) {
        m_parts.database.run(u"INSERT INTO message_client_ids (sender_id, client_id, message_id) VALUES (?, ?, ?)"_s,
                             {senderId, clientId, id});
    }
    const QJsonObject sent = message(id);
    announce(u"message-sent"_s, conversation, sent, socketId);
    Draft draft;
    draft.userId = otherOf(conversation, senderId);
    draft.type = u"new_message"_s;
    draft.title = m_parts.staff.withId(senderId).value_or(Person()).name;
    draft.message = content;
    draft.data =
        QJsonObject{{u"conversation_id"_s, conversation}, {u"sender_id"_s, senderId}, {u"from"_s, draft.title}};
    draft.actionUrl = u"/messages/%1"_s.arg(conversation);
    draft.notifiableType = u"conversation"_s;
    draft.notifiableId = conversation;
    m_parts.inboxes.deliver({draft});
    return sent;
}

QJsonObject Conversations::message(qint64 id)
{
    QSqlQuery query = m_parts.database.run(messageColumns + u" WHERE id = ?"_s, {id});
    return query.next() ? messageJson(query) : QJsonObject();
}

qint64 Conversations::sentBefore(int senderId, const QString &clientId)
{
    return clientId.isEmpty()
        ? 0
        : m_parts.database
              .value(u"SELECT message_id FROM message_client_ids WHERE sender_id = ? AND client_id = ?"_s,
                     {senderId, clientId})
              .toLongLong();
}

void Conversations::markRead(qint64 conversation, int userId, const QString &socketId)
{
    const QDateTime now = m_parts.clock.now();
    const int changed =
        m_parts.database
            .run(u"UPDATE messages SET read_at = ? WHERE conversation_id = ? AND sender_id <> ? AND read_at IS NULL"_s,
                 {stored(now), conversation, userId})
            .numRowsAffected();
    if (changed > 0)
        announce(u"message-read"_s, conversation, {{u"user_id"_s, userId}, {u"read_at"_s, timeJson(now)}}, socketId);
}

void Conversations::remove(qint64 conversation)
{
    m_parts.database.run(u"DELETE FROM message_client_ids WHERE message_id IN"
                         " (SELECT id FROM messages WHERE conversation_id = ?)"_s,
                         {conversation});
    m_parts.database.run(u"DELETE FROM messages WHERE conversation_id = ?"_s, {conversation});
    m_parts.database.run(u"DELETE FROM conversations WHERE id = ?"_s, {conversation});
}

void Conversations::record(qint64 conversation, int senderId, const QString &content, const QDateTime &at)
{
    insert(conversation, senderId, content, at, at.addSecs(60));
}

qint64 Conversations::insert(qint64 conversation, int senderId, const QString &content, const QDateTime &at,
                             const QDateTime &readAt)
{
    return m_parts.database
        .run(
            u"INSERT INTO messages (conversation_id, sender_id, content, created_at, read_at) VALUES (?, ?, ?, ?, ?)"_s,
            {conversation, senderId, content, stored(at), stored(readAt)})
        .lastInsertId()
        .toLongLong();
}

void Conversations::announce(const QString &event, qint64 conversation, const QJsonObject &data,
                             const QString &socketId)
{
    const QJsonObject payload{{u"conversation_id"_s, conversation},
                              {u"type"_s, event},
                              {u"data"_s, data},
                              {u"timestamp"_s, timeJson(m_parts.clock.now())}};
    m_parts.broadcaster.publish({.channel = u"private-conversation.%1"_s.arg(conversation),
                                 .name = event,
                                 .data = eventText(payload),
                                 .exceptSocket = socketId});
}

} // namespace clinicbell::demo

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/messagetable.h"

#include "core/base/query.h"
#include "core/store/database.h"
#include "core/store/sealer.h"
#include "core/store/threadcodec.h"

#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace clinicbell::store {

namespace {

SealedPlace messagePlace(const ConversationId &conversation, const MessageId &id)
{
    return {"message", conversation.value() + u'/' + id.value()}; // No id has a slash in it.
}

QString selectMessages()
{
    return u"SELECT conversation, id, client_id, sent_at, read_at, own, loose, sealed FROM message "_s;
}

QVariantList columnsOf(const MessageKey &key)
{
    return {toColumn(key.sentAt), key.id.value().size(), key.id.value()};
}

/// Before all, and behind all.
MessageKey firstKey()
{
    return {QDateTime::fromMSecsSinceEpoch(std::numeric_limits<qint64>::min() / 2, Qt::UTC), {}};
}
MessageKey lastKey()
{
    return {QDateTime::fromMSecsSinceEpoch(std::numeric_limits<qint64>::max() / 2, Qt::UTC), {}};
}

} // namespace

MessageTable::MessageTable(Database &database, const Sealer &sealer, UserId self)
    : m_database(database)
    , m_sealer(sealer)
    , m_self(std::move(self))
{ }

std::optional<StoredMessage> MessageTable::find(const ConversationId &conversation, const MessageId &id)
{
    QSqlQuery &query =
        m_database.run(selectMessages() + u"WHERE conversation = ? AND id = ?"_s, {conversation.value(), id.value()});
    auto row = m_database.next(query) ? rowOf(query) : std::nullopt;
    query.finish();
    return row;
}

std::optional<bool> MessageTable::looseness(const ConversationId &conversation, const MessageId &id)
{
    const QVariant loose = m_database.value(u"SELECT loose FROM message WHERE conversation = ? AND id = ?"_s,
                                            {conversation.value(), id.value()});
    return loose.isValid() ? std::optional(loose.toBool()) : std::nullopt;
}

bool MessageTable::holdsClient(const OperationId &clientId)
{
    return m_database.value(u"SELECT 1 FROM message WHERE client_id = ?"_s, {clientId.value()}).isValid();
}

void MessageTable::save(const StoredMessage &row)
{
    const Message &message = row.message;
    m_database.run(u"INSERT OR REPLACE INTO message (conversation, id, id_size, client_id, sent_at, read_at, own,"
                   " loose, sealed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                   {message.conversation.value(), message.id.value(), message.id.value().size(),
                    message.clientId.isEmpty() ? QVariant() : QVariant(message.clientId.value()),
                    toColumn(message.sentAt), toColumn(message.readAt), message.senderId == m_self ? 1 : 0,
                    row.isLoose ? 1 : 0,
                    m_sealer.seal(messagePlace(message.conversation, message.id), encoded(message))});
}

std::optional<StoredMessage> MessageTable::rowOf(const QSqlQuery &query)
{
    StoredMessage row;
    Message &message = row.message;
    message.conversation = ConversationId(query.value(0).toString());
    message.id = MessageId(query.value(1).toString());
    message.clientId = OperationId(query.value(2).toString());
    message.sentAt = timeFromColumn(query.value(3));
    message.readAt = timeFromColumn(query.value(4));
    row.isLoose = query.value(6).toInt() != 0;
    const auto plain = m_sealer.unseal(messagePlace(message.conversation, message.id), query.value(7).toByteArray());
    if (!plain || !decode(*plain, message)) {
        m_damaged.append({message.conversation.value(), message.id.value()});
        return std::nullopt;
    }
    if (message.readAt.isValid())
        message.state = MessageState::Read;
    return row;
}

QList<Message> MessageTable::select(const QString &rest, const QVariantList &values)
{
    QList<Message> rows;
    QSqlQuery &query = m_database.run(selectMessages() + rest, values);
    while (m_database.next(query)) {
        if (const auto row = rowOf(query))
            rows.append(row->message);
    }
    return rows;
}

QList<Message> MessageTable::before(const ConversationId &conversation, const std::optional<MessageKey> &before,
                                    const std::optional<MessageKey> &from, int limit)
{
    return select(u"INDEXED BY message_place WHERE conversation = ? AND (sent_at, id_size, id) < (?, ?, ?)"
                  " AND (sent_at, id_size, id) >= (?, ?, ?) ORDER BY sent_at DESC, id_size DESC, id DESC LIMIT ?"_s,
                  QVariantList{conversation.value()} + columnsOf(before.value_or(lastKey()))
                      + columnsOf(from.value_or(firstKey())) + QVariantList{limit});
}

int MessageTable::count(const ConversationId &conversation, const std::optional<MessageKey> &from)
{
    return m_database
        .value(u"SELECT count(*) FROM message INDEXED BY message_place WHERE conversation = ?"
               " AND (sent_at, id_size, id) >= (?, ?, ?)"_s,
               QVariantList{conversation.value()} + columnsOf(from.value_or(firstKey())))
        .toInt();
}

QList<Message> MessageTable::unread(const ConversationId &conversation, bool own, const QDateTime &until)
{
    return select(u"INDEXED BY message_unread WHERE conversation = ? AND own = ? AND read_at IS NULL AND sent_at <= ?"
                  " ORDER BY sent_at"_s,
                  {conversation.value(), own ? 1 : 0, toColumn(until.isValid() ? until : lastKey().sentAt)});
}

std::optional<MessagePlace> MessageTable::search(const SearchWords &words, const std::optional<MessagePlace> &after,
                                                 int rows, int limit, QList<Message> &found)
{
    const MessagePlace start = after.value_or(MessagePlace{lastKey().sentAt, {}, {}});
    QSqlQuery &query = m_database.run(selectMessages()
                                          + u"INDEXED BY message_age WHERE (sent_at, conversation, id) < (?, ?, ?)"
                                            " ORDER BY sent_at DESC, conversation DESC, id DESC LIMIT ?"_s,
                                      {toColumn(start.sentAt), start.conversation.value(), start.id.value(), rows});
    int looked = 0;
    MessagePlace place = start;
    while (found.size() < limit && m_database.next(query)) {
        ++looked;
        place = {timeFromColumn(query.value(3)), ConversationId(query.value(0).toString()),
                 MessageId(query.value(1).toString())};
        const auto row = rowOf(query);
        if (row && words.occurIn(row->message.content))
            found.append(row->message);
    }
    query.finish();
    const bool isEnd = looked < rows && found.size() < limit;
    return isEnd ? std::nullopt : std::optional(place);
}

QList<Message> MessageTable::pastUse(const QDateTime &time, int limit)
{
    return select(u"INDEXED BY message_age WHERE sent_at < ? AND (own = 1 OR read_at IS NOT NULL)"
                  " ORDER BY sent_at, conversation, id LIMIT ?"_s,
                  {toColumn(time), limit});
}

void MessageTable::erase(const Message &message)
{
    m_database.run(u"DELETE FROM message WHERE conversation = ? AND id = ?"_s,
                   {message.conversation.value(), message.id.value()});
}

int MessageTable::total()
{
    return m_database.value(u"SELECT count(*) FROM message"_s).toInt();
}

QDateTime MessageTable::newest()
{
    return timeFromColumn(m_database.value(u"SELECT max(sent_at) FROM message"_s));
}

void MessageTable::dropDamaged()
{
    const QList<Place> damaged = std::exchange(m_damaged, {});
    for (const auto &[conversation, id] : damaged)
        m_database.run(u"DELETE FROM message WHERE conversation = ? AND id = ?"_s, {conversation, id});
}

} // namespace clinicbell::store

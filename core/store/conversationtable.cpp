// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/conversationtable.h"

#include "core/store/database.h"
#include "core/store/sealer.h"
#include "core/store/threadcodec.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace clinicbell::store {

namespace {

SealedPlace conversationPlace(const ConversationId &id)
{
    return {"conversation", id.value()};
}

QString selectConversations()
{
    return u"SELECT id, last_at, unread, closed, known_at, known_id, whole, read_to, sealed FROM conversation"_s;
}

} // namespace

ConversationTable::ConversationTable(Database &database, const Sealer &sealer)
    : m_database(database)
    , m_sealer(sealer)
{ }

void ConversationTable::load()
{
    m_unread = m_database.value(u"SELECT sum(unread) FROM conversation WHERE unread > 0"_s).toInt();
    m_damaged.clear();
}

std::optional<StoredConversation> ConversationTable::find(const ConversationId &id)
{
    QSqlQuery &query = m_database.run(selectConversations() + u" WHERE id = ?"_s, {id.value()});
    auto row = m_database.next(query) ? rowOf(query) : std::nullopt;
    query.finish();
    return row;
}

QList<StoredConversation> ConversationTable::all()
{
    QList<StoredConversation> rows;
    QSqlQuery &query = m_database.run(selectConversations());
    while (m_database.next(query)) {
        if (const auto row = rowOf(query))
            rows.append(*row);
    }
    return rows;
}

std::optional<StoredConversation> ConversationTable::rowOf(const QSqlQuery &query)
{
    StoredConversation row;
    Conversation &conversation = row.conversation;
    conversation.id = ConversationId(query.value(0).toString());
    conversation.lastAt = timeFromColumn(query.value(1));
    conversation.unread = query.value(2).toInt();
    conversation.isClosed = query.value(3).toInt() != 0;
    if (!query.value(4).isNull())
        row.knownFrom = MessageKey{timeFromColumn(query.value(4)), MessageId(query.value(5).toString())};
    row.isWhole = query.value(6).toInt() != 0;
    row.readTo = timeFromColumn(query.value(7));
    const auto plain = m_sealer.unseal(conversationPlace(conversation.id), query.value(8).toByteArray());
    if (plain && decode(*plain, conversation))
        return row;
    m_damaged.insert(conversation.id);
    return std::nullopt;
}

void ConversationTable::save(const StoredConversation &row)
{
    const Conversation &conversation = row.conversation;
    const QString id = conversation.id.value();
    m_unread -= m_database.value(u"SELECT unread FROM conversation WHERE id = ?"_s, {id}).toInt();
    m_unread += conversation.unread;
    m_database.run(
        u"INSERT OR REPLACE INTO conversation (id, last_at, unread, closed, known_at, known_id, whole, read_to, sealed)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {id, toColumn(conversation.lastAt), conversation.unread, conversation.isClosed ? 1 : 0,
         row.knownFrom ? toColumn(row.knownFrom->sentAt) : QVariant(),
         row.knownFrom ? QVariant(row.knownFrom->id.value()) : QVariant(), row.isWhole ? 1 : 0, toColumn(row.readTo),
         m_sealer.seal(conversationPlace(conversation.id), encoded(conversation))});
}

void ConversationTable::dropDamaged()
{
    const QSet<ConversationId> damaged = std::exchange(m_damaged, {});
    for (const ConversationId &id : damaged)
        m_database.run(u"DELETE FROM conversation WHERE id = ?"_s, {id.value()});
    load();
}

} // namespace clinicbell::store

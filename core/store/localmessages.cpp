// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/localmessages.h"

#include "core/store/database.h"
#include "core/store/sealer.h"
#include "core/store/threadcodec.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace clinicbell::store {

namespace {

SealedPlace localPlace(const OperationId &id)
{
    return {"local_message", id.value()};
}

} // namespace

LocalMessages::LocalMessages(Database &database, const Sealer &sealer, UserId self)
    : m_database(database)
    , m_sealer(sealer)
    , m_self(std::move(self))
{ }

void LocalMessages::save(const Message &message)
{
    m_database.run(u"INSERT OR REPLACE INTO local_message (client_id, conversation, at, sealed) VALUES (?, ?, ?, ?)"_s,
                   {message.clientId.value(), message.conversation.value(), toColumn(message.sentAt),
                    m_sealer.seal(localPlace(message.clientId), encodedLocal(message))});
}

bool LocalMessages::erase(const OperationId &clientId)
{
    return m_database.run(u"DELETE FROM local_message WHERE client_id = ?"_s, {clientId.value()}).numRowsAffected() > 0;
}

std::optional<Message> LocalMessages::find(const OperationId &clientId)
{
    const QList<Message> rows = select(u" WHERE client_id = ?"_s, {clientId.value()});
    return rows.isEmpty() ? std::nullopt : std::optional(rows.first());
}

QList<Message> LocalMessages::of(const ConversationId &conversation)
{
    return select(u" WHERE conversation = ? ORDER BY at"_s, {conversation.value()});
}

QList<Message> LocalMessages::all()
{
    return select(u" ORDER BY at"_s, {});
}

QList<Message> LocalMessages::select(const QString &rest, const QVariantList &values)
{
    QList<Message> rows;
    QSqlQuery &query =
        m_database.run(u"SELECT client_id, conversation, at, sealed FROM local_message"_s + rest, values);
    while (m_database.next(query)) {
        Message message;
        message.clientId = OperationId(query.value(0).toString());
        message.conversation = ConversationId(query.value(1).toString());
        message.sentAt = timeFromColumn(query.value(2));
        message.senderId = m_self;
        const auto plain = m_sealer.unseal(localPlace(message.clientId), query.value(3).toByteArray());
        if (plain && decodeLocal(*plain, message))
            rows.append(message);
    }
    return rows;
}

} // namespace clinicbell::store

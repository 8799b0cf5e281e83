// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/message.h"
#include "core/base/messagesearch.h"

#include <functional>

class QSqlQuery;

namespace clinicbell {
class SearchWords;
}

namespace clinicbell::store {

class Database;
class Sealer;

struct StoredMessage
{
    Message message;
    bool isLoose = false; ///< It came live when something may have been missing before it.
    friend bool operator==(const StoredMessage &, const StoredMessage &) = default;
};

/// The messages that have an id of the server's.
/// A row whose sealed part does not open is passed over and remembered for dropDamaged().
class MessageTable
{
public:
    /// @p self: whose messages are one's own.
    MessageTable(Database &database, const Sealer &sealer, UserId self);

    std::optional<StoredMessage> find(const ConversationId &conversation, const MessageId &id);
    /// StoredMessage::isLoose of that one; nothing where it is not here.
    std::optional<bool> looseness(const ConversationId &conversation, const MessageId &id);
    bool holdsClient(const OperationId &clientId);
    /// Replaces the one of the same id.
    void save(const StoredMessage &row);

    /// Newest first, older than @p before (unset: from the newest) and not older than @p from (unset: all).
    QList<Message> before(const ConversationId &conversation, const std::optional<MessageKey> &before,
                          const std::optional<MessageKey> &from, int limit);
    int count(const ConversationId &conversation, const std::optional<MessageKey> &from);
    /// Those of one's own, or of the other one, that were sent up to @p until (invalid: all) and are not known to be
    /// read.
    QList<Message> unread(const ConversationId &conversation, bool own, const QDateTime &until);
    /// Looks at the next @p rows, newest first; answers how far it looked, nothing where that was the last.
    std::optional<MessagePlace> search(const SearchWords &words, const std::optional<MessagePlace> &after, int rows,
                                       int limit, QList<Message> &found);

    /// The oldest @p limit that were sent before @p time and are not waiting to be read.
    QList<Message> pastUse(const QDateTime &time, int limit);
    void erase(const Message &message);
    int total();
    QDateTime newest();

    bool hasDamaged() const { return !m_damaged.isEmpty(); }
    void dropDamaged();

private:
    using Place = std::pair<QString, QString>; ///< Conversation and id.

    QList<Message> select(const QString &rest, const QVariantList &values);
    std::optional<StoredMessage> rowOf(const QSqlQuery &query);

    Database &m_database;
    const Sealer &m_sealer;
    const UserId m_self;
    QList<Place> m_damaged;
};

} // namespace clinicbell::store

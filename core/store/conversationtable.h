// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/conversation.h"

#include <QSet>

class QSqlQuery;

namespace clinicbell::store {

class Database;
class Sealer;

/// A conversation as it is kept: as the server tells of it, without what waits here.
struct StoredConversation
{
    Conversation conversation;
    /// From here to the newest no message is missing; older rows have gaps between them. Unset: nothing is known.
    std::optional<MessageKey> knownFrom;
    bool isWhole = false; ///< knownFrom is its first message.
    QDateTime readTo; ///< What was sent to the other one up to then was read, by the server's clock.

    friend bool operator==(const StoredConversation &, const StoredConversation &) = default;
};

/// The conversations and the counter of what is unread in all of them.
/// A row whose sealed part does not open is passed over and remembered for dropDamaged().
class ConversationTable
{
public:
    ConversationTable(Database &database, const Sealer &sealer);

    /// Reads the counter; also what is to be done after a transaction that failed.
    void load();
    int unread() const { return m_unread; }

    std::optional<StoredConversation> find(const ConversationId &id);
    QList<StoredConversation> all();
    void save(const StoredConversation &row);

    bool hasDamaged() const { return !m_damaged.isEmpty(); }
    void dropDamaged();

private:
    std::optional<StoredConversation> rowOf(const QSqlQuery &query);

    Database &m_database;
    const Sealer &m_sealer;
    QSet<ConversationId> m_damaged;
    int m_unread = 0;
};

} // namespace clinicbell::store

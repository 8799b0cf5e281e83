// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/message.h"

namespace clinicbell::store {

class Database;
class Sealer;

/// Messages of one's own that have left the outbox and have no id of the server's: what it declined, and what it took
/// without saying under which name. Few at any time; all of a conversation are newer than its other messages.
class LocalMessages
{
public:
    LocalMessages(Database &database, const Sealer &sealer, UserId self);

    void save(const Message &message);
    bool erase(const OperationId &clientId);
    std::optional<Message> find(const OperationId &clientId);
    /// As they were written.
    QList<Message> of(const ConversationId &conversation);
    QList<Message> all();

private:
    QList<Message> select(const QString &rest, const QVariantList &values);

    Database &m_database;
    const Sealer &m_sealer;
    const UserId m_self;
};

} // namespace clinicbell::store

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/messagesearch.h"
#include "core/store/conversationtable.h"
#include "core/store/localmessages.h"
#include "core/store/messagetable.h"
#include "core/store/storevalues.h"

namespace clinicbell::store {

class OutboxTable;

/// How far a search in the messages looks in one go: some milliseconds (quality.md, section 1).
inline constexpr int messagesSearchedAtOnce = 1'000;

/// What the rules over conversations work on.
struct ThreadTables
{
    const UserId self;
    ConversationTable &conversations;
    MessageTable &messages;
    LocalMessages &local;
    OutboxTable &outbox;
};

/// The conversations as they are shown: with what waits in the outbox and what was declined behind what the server has.
class ThreadView
{
public:
    explicit ThreadView(const ThreadTables &tables);

    /// Last written first.
    QList<Conversation> all() const;
    std::optional<Conversation> find(const ConversationId &id) const;
    MessageRows page(const MessageQuery &query) const;
    MessageFinds search(const MessageSearch &search) const;

    Message waiting(const OutboxEntry &entry) const;

private:
    Conversation shown(const StoredConversation &row) const;
    QList<Message> unsent(const ConversationId &conversation) const;

    const ThreadTables m_tables;
};

} // namespace clinicbell::store

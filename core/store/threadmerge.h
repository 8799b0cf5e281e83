// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/store/threadchanges.h"
#include "core/store/threadvalues.h"
#include "core/store/threadview.h"

namespace clinicbell::store {

/// What the server tells of conversations, laid over what is here. Everything may come twice, late, or in another order
/// than it happened: what was read stays read, and what is older changes nothing that is newer.
class ThreadMerge
{
public:
    ThreadMerge(const ThreadTables &tables, ThreadChanges &changes);

    /// Some rows of the server's list, asked for at @p askedAt; their last message is the newest that it knows.
    void mergeList(const QList<Conversation> &rows, const QDateTime &askedAt);
    MessagePageReport mergePage(const MessagePageMerge &page);
    /// Came live. @p inStep: nothing was missed before it.
    void take(const Message &message, bool inStep);
    /// The server's own copy of a message that was sent from here.
    void takeSent(const OperationId &operation, const Message &message);
    void noteRead(const ReadReceipt &receipt);
    void setClosed(const ConversationId &id, bool closed);

    /// The person has read it here, at @p time by the store's clock: an answer that was asked for earlier does not
    /// know.
    void noteReadHere(const ConversationId &id, const QDateTime &time) { m_readHere.insert(id, time); }

private:
    StoredConversation conversationOf(const ConversationId &id) const;
    void save(const StoredConversation &before, const StoredConversation &after);
    void saveMessage(const Message &message, bool isLoose, const StoredConversation &conversation);
    bool isNewer(const Message &message, const Conversation &conversation) const;
    void advance(StoredConversation &row, const Message &message) const;
    std::optional<QDateTime> waitingReadOf(const ConversationId &id) const;
    void adopt(Message &message);
    void extend(StoredConversation &row, const MessagePageMerge &page, bool hasGap) const;

    const ThreadTables m_tables;
    ThreadChanges &m_changes;
    QHash<ConversationId, QDateTime> m_readHere;
};

} // namespace clinicbell::store

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/store/retentionpolicy.h"
#include "core/store/threadacts.h"
#include "core/store/threadmerge.h"

namespace clinicbell::store {

/// The conversations of the open store: their tables, and the rules over them. Lives in the transactions of
/// AccountCache, which begins and ends them.
class Threads
{
public:
    Threads(Database &database, const Sealer &sealer, OutboxTable &outbox, const UserId &self);

    const ThreadView &view() const { return m_view; }
    ThreadMerge &merge() { return m_merge; }
    ThreadActs &acts() { return m_acts; }
    /// How many messages are held of it without a gap to the newest.
    int held(const ConversationId &conversation);

    /// Reads what is kept in memory; also what is to be done after a transaction that failed.
    void load();
    void begin();
    /// Before the commit. @p outboxBefore is what waited at begin().
    void end(const QList<OutboxEntry> &outboxBefore);
    bool hasDamaged() const { return m_messages.hasDamaged() || m_conversations.hasDamaged(); }
    /// What the transaction has changed; nothing where it has not. Asking starts anew.
    std::optional<ConversationChanges> takeChanges();
    int unread() const { return m_conversations.unread(); }

    /// Removes some of what is past its use: read, and older than the policy keeps. Answers how many.
    int purge(const RetentionPolicy &policy, const QDateTime &now);
    /// Takes in what has no copy on a server.
    void takeOver(Threads &other);

private:
    void forgetUpTo(const Message &message);

    ConversationTable m_conversations;
    MessageTable m_messages;
    LocalMessages m_local;
    ThreadChanges m_changes;
    ThreadView m_view;
    ThreadMerge m_merge;
    ThreadActs m_acts;
};

} // namespace clinicbell::store

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/threads.h"

#include "core/store/purge.h"

#include <algorithm>
#include <utility>

namespace clinicbell::store {

namespace {

ThreadTables tablesOf(const UserId &self, ConversationTable &conversations, MessageTable &messages,
                      LocalMessages &local, OutboxTable &outbox)
{
    return {.self = self, .conversations = conversations, .messages = messages, .local = local, .outbox = outbox};
}

} // namespace

Threads::Threads(Database &database, const Sealer &sealer, OutboxTable &outbox, const UserId &self)
    : m_conversations(database, sealer)
    , m_messages(database, sealer, self)
    , m_local(database, sealer, self)
    , m_view(tablesOf(self, m_conversations, m_messages, m_local, outbox))
    , m_merge(tablesOf(self, m_conversations, m_messages, m_local, outbox), m_changes)
    , m_acts(tablesOf(self, m_conversations, m_messages, m_local, outbox), m_view, m_changes)
{ }

int Threads::held(const ConversationId &conversation)
{
    const auto row = m_conversations.find(conversation);
    return row && row->knownFrom ? m_messages.count(conversation, row->knownFrom) : 0;
}

void Threads::load()
{
    m_conversations.load();
    m_changes = {};
}

void Threads::begin()
{
    m_changes = {};
    m_acts.begin();
}

/// What was dropped is asked for again by whoever hears of the reset.
void Threads::end(const QList<OutboxEntry> &outboxBefore)
{
    if (hasDamaged()) {
        m_messages.dropDamaged();
        m_conversations.dropDamaged();
        m_changes.reset();
    }
    m_acts.follow(outboxBefore);
}

std::optional<ConversationChanges> Threads::takeChanges()
{
    const ThreadChanges taken = std::exchange(m_changes, {});
    if (taken.isEmpty())
        return std::nullopt;
    ConversationChanges changes = taken.changes();
    for (const ConversationId &id : taken.touched()) {
        if (const auto conversation = m_view.find(id))
            changes.conversations.append(*conversation);
    }
    changes.unread = unread();
    return changes;
}

/// As Purge::cutoff(): a clock that is a year ahead must not empty the cache.
int Threads::purge(const RetentionPolicy &policy, const QDateTime &now)
{
    const QDateTime newest = m_messages.newest();
    if (!newest.isValid())
        return 0;
    QList<Message> old;
    if (policy.age.count() > 0)
        old = m_messages.pastUse(std::min(now, newest).addSecs(-std::chrono::seconds(policy.age).count()),
                                 rowsPurgedAtOnce);
    const int beyond = policy.rows > 0 ? m_messages.total() - policy.rows : 0;
    if (old.isEmpty() && beyond > 0)
        old = m_messages.pastUse(newest, std::min(beyond, rowsPurgedAtOnce));
    for (const Message &message : std::as_const(old)) {
        m_messages.erase(message);
        forgetUpTo(message);
    }
    return static_cast<int>(old.size());
}

/// The thread begins behind it; what is before is the server's to tell.
void Threads::forgetUpTo(const Message &message)
{
    auto row = m_conversations.find(message.conversation);
    if (!row || !row->knownFrom)
        return;
    row->isWhole = false;
    row->knownFrom = keyOf(message);
    m_conversations.save(*row);
}

void Threads::takeOver(Threads &other)
{
    const QList<Message> local = other.m_local.all();
    for (const Message &message : local)
        m_local.save(message);
}

} // namespace clinicbell::store

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/threadacts.h"

#include "core/store/localacts.h"
#include "core/store/outboxtable.h"

#include <QUuid>

#include <algorithm>

namespace clinicbell::store {

namespace {

OutboxEntry newEntry(OperationKind kind, const ConversationId &conversation, const ActTimes &times)
{
    return {.id = OperationId(QUuid::createUuid().toString(QUuid::WithoutBraces)),
            .kind = kind,
            .targets = {},
            .until = {},
            .createdAt = times.now,
            .notBefore = times.notBefore,
            .attempts = 0,
            .conversation = conversation};
}

} // namespace

ThreadActs::ThreadActs(const ThreadTables &tables, const ThreadView &view, ThreadChanges &changes)
    : m_tables(tables)
    , m_view(view)
    , m_changes(changes)
{ }

QList<OperationId> ThreadActs::read(const ConversationId &conversation, const ActTimes &times)
{
    auto row = m_tables.conversations.find(conversation);
    const QList<Message> unread = m_tables.messages.unread(conversation, false, {});
    if (!row || (row->conversation.unread == 0 && unread.isEmpty()))
        return {};
    row->conversation.unread = 0;
    m_tables.conversations.save(*row);
    m_changes.touch(conversation);
    QDateTime until = row->conversation.lastAt;
    for (Message message : unread) {
        const auto stored = m_tables.messages.find(conversation, message.id);
        until = std::max(until, message.sentAt);
        message.readAt = times.now;
        message.state = MessageState::Read;
        m_tables.messages.save({.message = message, .isLoose = stored && stored->isLoose});
        m_changes.put(message);
    }
    if (row->conversation.isClosed)
        return {};
    OutboxEntry entry = newEntry(OperationKind::ReadConversation, conversation, times);
    entry.until = until;
    // One that was never attempted says the same: it reads all that is there when it comes.
    const QList<OutboxEntry> waiting = m_tables.outbox.entries();
    for (const OutboxEntry &earlier : waiting) {
        if (earlier.kind == entry.kind && earlier.conversation == conversation && earlier.attempts == 0)
            m_tables.outbox.remove(earlier.id);
    }
    m_tables.outbox.append(entry);
    return {entry.id};
}

/// By the server's clock it is later than what is here: where nothing else tells whether the server has it, that does.
QList<OperationId> ThreadActs::send(const ConversationId &conversation, const QString &content, const ActTimes &times)
{
    if (conversation.isEmpty() || content.isEmpty())
        return {};
    OutboxEntry entry = newEntry(OperationKind::Message, conversation, times);
    entry.content = content;
    const auto row = m_tables.conversations.find(conversation);
    if (row && row->conversation.lastAt.isValid())
        entry.until = row->conversation.lastAt;
    else if (row && row->isWhole)
        entry.until = QDateTime::fromMSecsSinceEpoch(0, Qt::UTC); // Nothing was written before.
    m_tables.outbox.append(entry);
    return {entry.id};
}

QList<OperationId> ThreadActs::retry(const OperationId &clientId, const ActTimes &times)
{
    const auto failed = m_tables.local.find(clientId);
    if (!failed || failed->state != MessageState::Failed)
        return {};
    m_tables.local.erase(clientId);
    m_changes.withdraw(clientId);
    return send(failed->conversation, failed->content, times);
}

QList<OperationId> ThreadActs::discard(const OperationId &clientId)
{
    const auto failed = m_tables.local.find(clientId);
    if (failed && failed->state == MessageState::Failed) {
        m_tables.local.erase(clientId);
        m_changes.withdraw(clientId);
        m_changes.touch(failed->conversation);
        return {clientId};
    }
    const auto waiting = messageOf(clientId);
    if (!waiting || waiting->attempts > 0)
        return {};
    m_tables.outbox.remove(clientId); // follow() tells it.
    return {clientId};
}

std::optional<OutboxEntry> ThreadActs::messageOf(const OperationId &operation) const
{
    const auto entry = m_tables.outbox.find(operation);
    return entry && entry->kind == OperationKind::Message ? entry : std::nullopt;
}

void ThreadActs::settle(const OperationId &operation, const QDateTime &now)
{
    const auto entry = messageOf(operation);
    if (!entry)
        return;
    m_concluded.insert(operation);
    m_changes.touch(entry->conversation);
    if (m_tables.messages.holdsClient(operation))
        return;
    Message sent = m_view.waiting(*entry);
    sent.state = MessageState::Sent;
    sent.sentAt = now;
    m_tables.local.save(sent);
    m_changes.put(sent);
}

void ThreadActs::refuse(const OperationId &operation, const Error &error)
{
    const auto entry = messageOf(operation);
    if (!entry)
        return;
    m_concluded.insert(operation);
    Message failed = m_view.waiting(*entry);
    failed.state = MessageState::Failed;
    failed.failure = error;
    m_tables.local.save(failed);
    m_changes.put(failed);
}

void ThreadActs::follow(const QList<OutboxEntry> &before)
{
    const QList<OutboxEntry> &after = m_tables.outbox.entries();
    if (after.isSharedWith(before))
        return;
    const auto isMissingIn = [](const QList<OutboxEntry> &entries, const OperationId &id) {
        return std::none_of(entries.begin(), entries.end(), [&id](const OutboxEntry &entry) { return entry.id == id; });
    };
    for (const OutboxEntry &entry : after) {
        if (entry.kind == OperationKind::Message && isMissingIn(before, entry.id))
            m_changes.put(m_view.waiting(entry));
    }
    for (const OutboxEntry &entry : before) {
        const bool isGone =
            entry.kind == OperationKind::Message && !m_concluded.contains(entry.id) && isMissingIn(after, entry.id);
        if (!isGone)
            continue;
        m_changes.withdraw(entry.id);
        m_changes.touch(entry.conversation);
    }
}

} // namespace clinicbell::store

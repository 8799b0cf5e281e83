// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/threadmerge.h"

#include "core/store/outboxtable.h"

#include <algorithm>

namespace clinicbell::store {

namespace {

using namespace std::chrono_literals;

constexpr auto clocksDiffer = 10min; ///< This computer's and the server's, at the most.

MessageKey lastOf(const Conversation &conversation)
{
    return {conversation.lastAt, conversation.lastId};
}

/// Some servers tell whole seconds: the read of a second is after all that was sent within it.
QDateTime endOf(const QDateTime &time)
{
    return time.isValid() && time.time().msec() == 0 ? time.addMSecs(999) : time;
}

} // namespace

ThreadMerge::ThreadMerge(const ThreadTables &tables, ThreadChanges &changes)
    : m_tables(tables)
    , m_changes(changes)
{ }

StoredConversation ThreadMerge::conversationOf(const ConversationId &id) const
{
    if (const auto known = m_tables.conversations.find(id))
        return *known;
    StoredConversation fresh;
    fresh.conversation.id = id;
    return fresh;
}

void ThreadMerge::save(const StoredConversation &before, const StoredConversation &after)
{
    if (before == after && m_tables.conversations.find(after.conversation.id))
        return;
    m_tables.conversations.save(after);
    m_changes.touch(after.conversation.id);
}

bool ThreadMerge::isNewer(const Message &message, const Conversation &conversation) const
{
    return !conversation.lastAt.isValid() || isOlder(lastOf(conversation), keyOf(message));
}

/// The act that waits to tell the server of a reading: up to when, by the server's clock.
std::optional<QDateTime> ThreadMerge::waitingReadOf(const ConversationId &id) const
{
    std::optional<QDateTime> until;
    for (const OutboxEntry &entry : m_tables.outbox.entries()) {
        if (entry.kind == OperationKind::ReadConversation && entry.conversation == id)
            until = entry.until;
    }
    return until;
}

void ThreadMerge::mergeList(const QList<Conversation> &rows, const QDateTime &askedAt)
{
    for (const Conversation &told : rows) {
        const StoredConversation before = conversationOf(told.id);
        StoredConversation after = before;
        Conversation &row = after.conversation;
        row.otherId = told.otherId;
        row.otherName = told.otherName;
        row.otherRole = told.otherRole;
        row.isClosed = false;
        const bool isOld = row.lastAt.isValid() && isOlder(lastOf(told), lastOf(row));
        const auto readHere = m_readHere.constFind(told.id);
        const bool isReadSince = readHere != m_readHere.constEnd() && *readHere >= askedAt;
        if (!isOld) {
            row.lastId = told.lastId;
            row.lastAt = told.lastAt;
            row.lastContent = told.lastContent;
            row.lastIsOwn = told.lastIsOwn;
            const auto readTo = waitingReadOf(told.id);
            if (isReadSince || (readTo && told.lastAt <= *readTo))
                row.unread = before.conversation.unread;
            else if (readTo) // The server does not know what was read of them; one came since.
                row.unread = std::max(before.conversation.unread, told.lastIsOwn ? 0 : 1);
            else
                row.unread = told.unread;
        }
        save(before, after);
    }
}

/// The other one's last word is what the list shows and the counter counts.
void ThreadMerge::advance(StoredConversation &row, const Message &message) const
{
    Conversation &conversation = row.conversation;
    if (!isNewer(message, conversation))
        return;
    const bool isOwn = message.senderId == m_tables.self;
    conversation.lastId = message.id;
    conversation.lastAt = message.sentAt;
    conversation.lastContent = message.content;
    conversation.lastIsOwn = isOwn;
    if (!isOwn && !message.readAt.isValid())
        ++conversation.unread;
    if (!isOwn && conversation.otherId.isEmpty())
        conversation.otherId = message.senderId;
}

/// A message of one's own may come from the server while it still waits here, or after it was settled without a name.
void ThreadMerge::adopt(Message &message)
{
    if (message.senderId != m_tables.self)
        return;
    if (!message.clientId.isEmpty()) {
        m_tables.local.erase(message.clientId);
        return;
    }
    const QList<Message> local = m_tables.local.of(message.conversation);
    for (const Message &sent : local) {
        const auto apart = std::chrono::milliseconds(qAbs(sent.sentAt.msecsTo(message.sentAt)));
        if (sent.state != MessageState::Sent || sent.content != message.content || apart > clocksDiffer)
            continue;
        message.clientId = sent.clientId;
        m_tables.local.erase(sent.clientId);
        return;
    }
}

void ThreadMerge::saveMessage(const Message &message, bool isLoose, const StoredConversation &conversation)
{
    const auto known = m_tables.messages.find(message.conversation, message.id);
    StoredMessage row{.message = message, .isLoose = isLoose && (!known || known->isLoose)};
    Message &after = row.message;
    if (known && after.clientId.isEmpty())
        after.clientId = known->message.clientId;
    if (known && known->message.readAt.isValid())
        after.readAt = known->message.readAt;
    if (!known)
        adopt(after);
    const bool isOwn = after.senderId == m_tables.self;
    if (isOwn && !after.readAt.isValid() && conversation.readTo.isValid() && after.sentAt <= conversation.readTo)
        after.readAt = conversation.readTo; // The receipt came first.
    // Not all servers say of old messages that they were read.
    if (!isOwn && !after.readAt.isValid() && conversation.conversation.unread == 0
        && !isNewer(after, conversation.conversation))
        after.readAt = after.sentAt;
    if (after.readAt.isValid())
        after.state = MessageState::Read;
    if (known && known->message == after && known->isLoose == row.isLoose)
        return;
    m_tables.messages.save(row);
    if (!known || known->message != after)
        m_changes.put(after);
    if (known && known->isLoose != row.isLoose)
        m_changes.touch(after.conversation);
}

MessagePageReport ThreadMerge::mergePage(const MessagePageMerge &page)
{
    MessagePageReport report;
    const StoredConversation before = conversationOf(page.conversation);
    StoredConversation after = before;
    after.conversation.isClosed = false;
    for (auto message = page.rows.crbegin(); message != page.rows.crend(); ++message) {
        const auto known = m_tables.messages.find(page.conversation, message->id);
        report.overlaps = report.overlaps || (known && !known->isLoose);
        report.added += known ? 0 : 1;
        advance(after, *message);
        saveMessage(*message, false, after);
    }
    const bool wasKnown = after.knownFrom || after.isWhole;
    report.hasGap = page.isNewest && wasKnown && !report.overlaps && !page.rows.isEmpty() && !page.isLast;
    extend(after, page, report.hasGap);
    save(before, after);
    return report;
}

void ThreadMerge::extend(StoredConversation &row, const MessagePageMerge &page, bool hasGap) const
{
    if (hasGap || !row.knownFrom) {
        row.knownFrom.reset();
        row.isWhole = false;
    }
    if (!page.rows.isEmpty()) {
        const MessageKey oldest = keyOf(page.rows.last());
        if (!row.knownFrom || isOlder(oldest, *row.knownFrom))
            row.knownFrom = oldest;
    }
    row.isWhole = row.isWhole || page.isLast;
}

void ThreadMerge::take(const Message &message, bool inStep)
{
    const StoredConversation before = conversationOf(message.conversation);
    StoredConversation after = before;
    advance(after, message);
    save(before, after);
    saveMessage(message, !inStep, after);
}

void ThreadMerge::takeSent(const OperationId &operation, const Message &message)
{
    Message sent = message;
    const bool isHereAlready = m_tables.messages.find(message.conversation, message.id).has_value();
    sent.clientId = operation;
    take(sent, false);
    if (isHereAlready)
        m_changes.withdraw(operation); // It came by itself, without the name that it waited under.
}

void ThreadMerge::noteRead(const ReadReceipt &receipt)
{
    const auto known = m_tables.conversations.find(receipt.conversation);
    if (!known)
        return;
    const bool isOther = receipt.reader != m_tables.self;
    const QDateTime until = endOf(receipt.at);
    QList<Message> rows = m_tables.messages.unread(receipt.conversation, isOther, until);
    if (!receipt.messages.isEmpty())
        rows.removeIf([&receipt](const Message &row) { return !receipt.messages.contains(row.id); });
    for (Message &row : rows) {
        row.readAt = receipt.at;
        row.state = MessageState::Read;
        const auto stored = m_tables.messages.find(row.conversation, row.id);
        m_tables.messages.save({.message = row, .isLoose = stored && stored->isLoose});
        m_changes.put(row);
    }
    StoredConversation after = *known;
    if (isOther && receipt.messages.isEmpty())
        after.readTo = std::max(after.readTo, until);
    else if (!isOther && after.conversation.lastAt.isValid() && after.conversation.lastAt <= until)
        after.conversation.unread = 0;
    else if (!isOther)
        after.conversation.unread =
            std::min<int>(after.conversation.unread,
                          static_cast<int>(m_tables.messages.unread(receipt.conversation, false, {}).size()));
    save(*known, after);
}

void ThreadMerge::setClosed(const ConversationId &id, bool closed)
{
    const auto known = m_tables.conversations.find(id);
    if (!known)
        return;
    StoredConversation after = *known;
    after.conversation.isClosed = closed;
    save(*known, after);
}

} // namespace clinicbell::store

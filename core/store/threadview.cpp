// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/threadview.h"

#include "core/base/query.h"
#include "core/store/outboxtable.h"

#include <algorithm>

namespace clinicbell::store {

namespace {

/// Earlier ones first; those of one moment stay in their order.
void sortByTime(QList<Message> &messages)
{
    std::stable_sort(messages.begin(), messages.end(),
                     [](const Message &a, const Message &b) { return isEarlier(a, b); });
}

} // namespace

ThreadView::ThreadView(const ThreadTables &tables)
    : m_tables(tables)
{ }

QList<Conversation> ThreadView::all() const
{
    QList<Conversation> list;
    const QList<StoredConversation> rows = m_tables.conversations.all();
    for (const StoredConversation &row : rows)
        list.append(shown(row));
    std::sort(list.begin(), list.end(), [](const Conversation &a, const Conversation &b) { return comesBefore(a, b); });
    return list;
}

std::optional<Conversation> ThreadView::find(const ConversationId &id) const
{
    const auto row = m_tables.conversations.find(id);
    return row ? std::optional(shown(*row)) : std::nullopt;
}

Conversation ThreadView::shown(const StoredConversation &row) const
{
    Conversation conversation = row.conversation;
    const auto isLoose = m_tables.messages.looseness(conversation.id, conversation.lastId);
    conversation.mayMissSome = isLoose.value_or(row.knownFrom && !conversation.lastId.isEmpty());
    const QList<Message> own = unsent(conversation.id);
    if (own.isEmpty())
        return conversation;
    const Message &last = own.last();
    // A declined one is not the newest for ever.
    if (last.state == MessageState::Failed && conversation.lastAt.isValid() && conversation.lastAt > last.sentAt)
        return conversation;
    conversation.lastContent = last.content;
    conversation.lastIsOwn = true;
    conversation.lastAt = std::max(conversation.lastAt, last.sentAt);
    return conversation;
}

Message ThreadView::waiting(const OutboxEntry &entry) const
{
    return {.id = {},
            .clientId = entry.id,
            .conversation = entry.conversation,
            .senderId = m_tables.self,
            .content = entry.content,
            .sentAt = entry.createdAt,
            .readAt = {},
            .state = MessageState::Waiting};
}

/// In the order of a thread.
QList<Message> ThreadView::unsent(const ConversationId &conversation) const
{
    QList<Message> rows = m_tables.local.of(conversation);
    for (const OutboxEntry &entry : m_tables.outbox.entries()) {
        const bool isHere = entry.kind == OperationKind::Message && entry.conversation == conversation;
        if (isHere && !m_tables.messages.holdsClient(entry.id))
            rows.append(waiting(entry));
    }
    sortByTime(rows);
    return rows;
}

MessageRows ThreadView::page(const MessageQuery &query) const
{
    const auto row = m_tables.conversations.find(query.conversation);
    const auto from = row ? row->knownFrom : std::nullopt;
    const int limit = std::clamp(query.limit, 1, 200);
    MessageRows page;
    page.rows = m_tables.messages.before(query.conversation, query.before, from, limit);
    page.atBeginning = page.rows.size() < limit && row && (row->isWhole || row->conversation.isClosed);
    std::reverse(page.rows.begin(), page.rows.end());
    if (!query.before) {
        page.rows += unsent(query.conversation);
        sortByTime(page.rows); // One that was sent may have no id yet.
    }
    return page;
}

MessageFinds ThreadView::search(const MessageSearch &search) const
{
    MessageFinds finds;
    const SearchWords words(search.text);
    if (words.isEmpty())
        return finds;
    if (!search.after) {
        const QList<Conversation> conversations = all();
        for (const Conversation &conversation : conversations) {
            if (words.occurIn(conversation.otherName))
                finds.conversations.append(conversation);
            const QList<Message> own = unsent(conversation.id);
            std::copy_if(own.begin(), own.end(), std::back_inserter(finds.messages),
                         [&words](const Message &message) { return words.occurIn(message.content); });
        }
        std::sort(finds.messages.begin(), finds.messages.end(),
                  [](const Message &a, const Message &b) { return isEarlier(b, a); });
    }
    const int limit = std::clamp(search.limit, 1, 200) + static_cast<int>(finds.messages.size());
    finds.next = m_tables.messages.search(words, search.after, messagesSearchedAtOnce, limit, finds.messages);
    return finds;
}

} // namespace clinicbell::store

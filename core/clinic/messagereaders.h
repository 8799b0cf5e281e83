// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/conversation.h"
#include "core/clinic/fieldnames.h"

#include <QJsonObject>
#include <QTimeZone>

#include <optional>

/// Conversations and messages as backends spell them: people as ids or as objects, texts and times under several names
/// (backend.md, sections 1 and 2). As trusting as core/clinic/readers.h.
namespace clinicbell::clinic {

struct Envelope;

/// What a message does not always say by itself.
struct MessageReading
{
    UserId self = {}; ///< For servers that say "mine" instead of whose.
    ConversationId conversation = {}; ///< Of the call or the channel that it came by.
    QTimeZone zone = QTimeZone::utc();
    FieldNames messageFields = {}; ///< What it calls the fields of a message.
    FieldNames conversationFields = {}; ///< Likewise of a conversation.
};

/// std::nullopt without a usable id or without content: there is nothing to show. A time that is missing is invalid.
std::optional<Message> readMessage(const QJsonObject &json, const MessageReading &reading);
/// The payload of `message-sent`: the message itself, or in `data` or `message`.
std::optional<Message> readMessageEvent(const QJsonObject &json, const MessageReading &reading);
/// The payload of `message-read`. An invalid time: it does not say when.
ReadReceipt readReceipt(const QJsonObject &json, const MessageReading &reading);

struct TypingNote
{
    Typing who;
    bool hasStopped = false;
};
/// The payload of `client-typing` or `message-typing`; std::nullopt where it names nobody.
std::optional<TypingNote> readTyping(const QJsonObject &json, const MessageReading &reading);

/// A row of the list: who the other one is, and the newest message. std::nullopt without a usable id.
std::optional<Conversation> readConversation(const QJsonObject &json, const MessageReading &reading);

struct ConversationPage
{
    QList<Conversation> rows; ///< In the server's order.
    int skipped = 0; ///< Elements that could not be read; their neighbours could.
    bool isLast = true; ///< Nothing follows, as far as the server says.
};

struct MessagePage
{
    QList<Message> messages; ///< Newest first.
    bool isLast = false; ///< Nothing older follows, as far as the server says.
};

/// NotAClinic where the answer holds no list.
Result<ConversationPage> readConversations(const Envelope &envelope, const MessageReading &reading);
Result<MessagePage> readMessages(const Envelope &envelope, const MessageReading &reading);

} // namespace clinicbell::clinic

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/clinic/messagereaders.h"

#include "core/clinic/envelope.h"
#include "core/clinic/readers.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinicbell::clinic {

namespace {

using Names = std::initializer_list<QLatin1StringView>;

constexpr qsizetype longestPerson = 200;
constexpr qsizetype longestContent = 100'000; ///< Whatever the contract says: others may allow more.

QString cutAt(const QString &text, qsizetype longest)
{
    return text.size() > longest ? text.left(longest - 1) + u'…' : text;
}

QString anyText(const QJsonObject &json, Names names, qsizetype longest)
{
    for (const QLatin1StringView name : names) {
        if (const QString text = json.value(name).toString(); !text.isEmpty())
            return cutAt(text, longest);
    }
    return {};
}

QString firstId(const QJsonObject &json, Names names)
{
    for (const QLatin1StringView name : names) {
        const QJsonValue value = json.value(name);
        if (const QString id = readId(value.isObject() ? value.toObject().value("id"_L1) : value); !id.isEmpty())
            return id;
    }
    return {};
}

QDateTime anyTime(const QJsonObject &json, Names names, const QTimeZone &zone)
{
    for (const QLatin1StringView name : names) {
        if (const QDateTime time = readTime(json.value(name), zone); time.isValid())
            return time;
    }
    return {};
}

bool saysYes(const QJsonValue &value)
{
    return value.isDouble() ? value.toDouble() != 0 : value.toBool() || value.toString() == "1"_L1;
}

QDateTime sentTime(const QJsonObject &json, const QTimeZone &zone)
{
    return anyTime(json, {"created_at"_L1, "sent_at"_L1, "createdAt"_L1, "timestamp"_L1, "waktu"_L1}, zone);
}

QString contentOf(const QJsonObject &json)
{
    return anyText(json, {"content"_L1, "message"_L1, "body"_L1, "text"_L1, "pesan"_L1, "isi"_L1}, longestContent);
}

UserId senderOf(const QJsonObject &json, const UserId &self)
{
    const UserId named(firstId(json, {"sender_id"_L1, "sender"_L1, "from_id"_L1, "from"_L1, "user_id"_L1, "user"_L1}));
    if (!named.isEmpty())
        return named;
    const bool isMine = saysYes(json.value("is_mine"_L1)) || saysYes(json.value("is_own"_L1));
    return isMine ? self : UserId();
}

QDateTime readTimeOf(const QJsonObject &json, const QDateTime &sentAt, const QTimeZone &zone)
{
    if (const QDateTime at = anyTime(json, {"read_at"_L1, "readAt"_L1, "seen_at"_L1}, zone); at.isValid())
        return at;
    const bool isRead = saysYes(json.value("is_read"_L1)) || json.value("status"_L1).toString() == "read"_L1;
    return isRead ? sentAt : QDateTime(); // It was read; nobody says when.
}

MessageState stateOf(const QJsonObject &json, const Message &message)
{
    if (message.readAt.isValid())
        return MessageState::Read;
    const bool isDelivered = json.value("status"_L1).toString() == "delivered"_L1
        || json.value("delivered_at"_L1).isString() || saysYes(json.value("is_delivered"_L1));
    return isDelivered ? MessageState::Delivered : MessageState::Sent;
}

/// What an event wraps its message in.
QList<QJsonObject> payloadsOf(const QJsonObject &json)
{
    const QJsonObject data = readObject(json.value("data"_L1));
    return {readObject(data.value("message"_L1)), data, readObject(json.value("message"_L1)), json};
}

/// The object that stands for the other one; empty where there is none.
QJsonObject otherOf(const QJsonObject &json, const UserId &self)
{
    for (const QLatin1StringView name : {"other_user"_L1, "other_participant"_L1, "with_user"_L1, "participant"_L1,
                                         "recipient"_L1, "partner"_L1, "user"_L1}) {
        if (json.value(name).isObject())
            return json.value(name).toObject();
    }
    for (const QLatin1StringView name : {"participants"_L1, "users"_L1, "members"_L1}) {
        const QJsonArray people = json.value(name).toArray();
        for (const QJsonValue &person : people) {
            const QString id = firstId(person.toObject(), {"user_id"_L1, "user"_L1, "id"_L1});
            if (!id.isEmpty() && UserId(id) != self)
                return person.toObject();
        }
    }
    return {};
}

void readOther(const QJsonObject &json, const UserId &self, Conversation &conversation)
{
    QJsonObject person = otherOf(json, self);
    conversation.otherId = UserId(firstId(person, {"user_id"_L1, "user"_L1, "id"_L1}));
    if (person.value("user"_L1).isObject())
        person = person.value("user"_L1).toObject();
    conversation.otherName = anyText(person, {"name"_L1, "nama"_L1, "full_name"_L1, "user_name"_L1}, longestPerson);
    conversation.otherRole = roleFromKey(anyText(person, {"role"_L1, "user_role"_L1}, longestPerson));
    if (conversation.otherId.isEmpty())
        conversation.otherId = UserId(firstId(json, {"other_user_id"_L1, "with_user_id"_L1, "recipient_id"_L1}));
    if (conversation.otherName.isEmpty())
        conversation.otherName = anyText(json, {"other_user_name"_L1, "name"_L1, "title"_L1}, longestPerson);
}

void readLast(const QJsonObject &json, const MessageReading &reading, Conversation &conversation)
{
    const QJsonValue value =
        json.contains("last_message"_L1) ? json.value("last_message"_L1) : json.value("latest_message"_L1);
    const QJsonObject last = reading.messageFields.translated(value.toObject());
    conversation.lastContent = value.isString() ? cutAt(value.toString(), longestContent) : contentOf(last);
    conversation.lastAt = sentTime(last, reading.zone);
    conversation.lastId = MessageId(readId(last.value("id"_L1)));
    const UserId sender = senderOf(last, reading.self);
    conversation.lastIsOwn = !sender.isEmpty() && sender == reading.self;
    if (!conversation.lastAt.isValid() && !conversation.lastContent.isEmpty())
        conversation.lastAt = anyTime(json, {"last_message_at"_L1, "updated_at"_L1, "created_at"_L1}, reading.zone);
}

bool isLastPage(const Envelope &envelope, bool otherwise)
{
    const int last = envelope.paging("last_page"_L1);
    return last >= 0 ? envelope.paging("current_page"_L1) >= last : otherwise;
}

} // namespace

std::optional<Message> readMessage(const QJsonObject &said, const MessageReading &reading)
{
    const QJsonObject json = reading.messageFields.translated(said);
    Message message;
    message.id = MessageId(firstId(json, {"id"_L1, "message_id"_L1, "uuid"_L1}));
    message.content = contentOf(json);
    if (message.id.isEmpty() || message.content.isEmpty())
        return std::nullopt;
    message.clientId = OperationId(firstId(json, {"client_id"_L1, "client_message_id"_L1, "temp_id"_L1}));
    message.conversation = ConversationId(firstId(json, {"conversation_id"_L1, "conversation"_L1}));
    if (message.conversation.isEmpty())
        message.conversation = reading.conversation;
    message.senderId = senderOf(json, reading.self);
    message.sentAt = sentTime(json, reading.zone);
    message.readAt = readTimeOf(json, message.sentAt, reading.zone);
    message.state = stateOf(json, message);
    return message;
}

std::optional<Message> readMessageEvent(const QJsonObject &json, const MessageReading &reading)
{
    const QList<QJsonObject> payloads = payloadsOf(json);
    MessageReading within = reading;
    if (const ConversationId id(firstId(json, {"conversation_id"_L1, "conversation"_L1})); !id.isEmpty())
        within.conversation = id;
    for (const QJsonObject &payload : payloads) {
        auto message = readMessage(payload, within);
        if (!message || message->senderId.isEmpty())
            continue;
        if (!message->sentAt.isValid())
            message->sentAt = sentTime(json, reading.zone);
        return message;
    }
    return std::nullopt;
}

ReadReceipt readReceipt(const QJsonObject &json, const MessageReading &reading)
{
    QJsonObject data = readObject(json.value("data"_L1));
    if (data.isEmpty())
        data = json;
    ReadReceipt receipt;
    const ConversationId id(firstId(json, {"conversation_id"_L1, "conversation"_L1}));
    receipt.conversation = id.isEmpty() ? reading.conversation : id;
    receipt.reader = UserId(firstId(data, {"user_id"_L1, "reader_id"_L1, "read_by"_L1, "user"_L1, "reader"_L1}));
    receipt.at = anyTime(data, {"read_at"_L1, "readAt"_L1, "at"_L1, "timestamp"_L1}, reading.zone);
    if (!receipt.at.isValid())
        receipt.at = anyTime(json, {"timestamp"_L1}, reading.zone);
    if (const MessageId single(firstId(data, {"message_id"_L1, "id"_L1})); !single.isEmpty())
        receipt.messages.append(single);
    const QJsonArray ids =
        data.contains("message_ids"_L1) ? data.value("message_ids"_L1).toArray() : data.value("ids"_L1).toArray();
    for (const QJsonValue &value : ids) {
        if (const MessageId each(readId(value)); !each.isEmpty())
            receipt.messages.append(each);
    }
    return receipt;
}

std::optional<TypingNote> readTyping(const QJsonObject &json, const MessageReading &reading)
{
    QJsonObject data = readObject(json.value("data"_L1));
    if (data.isEmpty())
        data = json;
    TypingNote note;
    note.who.conversation = reading.conversation;
    note.who.userId = UserId(firstId(data, {"user_id"_L1, "sender_id"_L1, "user"_L1, "id"_L1}));
    note.who.name = anyText(data, {"name"_L1, "user_name"_L1, "nama"_L1}, longestPerson);
    if (note.who.name.isEmpty())
        note.who.name = anyText(data.value("user"_L1).toObject(), {"name"_L1, "nama"_L1}, longestPerson);
    for (const QLatin1StringView name : {"typing"_L1, "is_typing"_L1})
        note.hasStopped = note.hasStopped || (data.contains(name) && !saysYes(data.value(name)));
    return note.who.userId.isEmpty() ? std::nullopt : std::optional(note);
}

std::optional<Conversation> readConversation(const QJsonObject &said, const MessageReading &reading)
{
    const QJsonObject json = reading.conversationFields.translated(said);
    Conversation conversation;
    conversation.id = ConversationId(firstId(json, {"id"_L1, "conversation_id"_L1}));
    if (conversation.id.isEmpty())
        return std::nullopt;
    readOther(json, reading.self, conversation);
    readLast(json, reading, conversation);
    for (const QLatin1StringView name : {"unread_count"_L1, "unread"_L1, "unread_messages_count"_L1}) {
        if (json.value(name).isDouble())
            conversation.unread = std::max(0, json.value(name).toInt());
    }
    return conversation;
}

Result<ConversationPage> readConversations(const Envelope &envelope, const MessageReading &reading)
{
    const QJsonValue named = envelope.dataObject().value("conversations"_L1);
    const auto list = named.isArray() ? std::optional(named.toArray()) : envelope.list();
    if (!list)
        return failure(ErrorCode::NotAClinic, u"an answer without a list"_s);
    ConversationPage page;
    for (const QJsonValue &element : *list) {
        if (const auto conversation = readConversation(element.toObject(), reading))
            page.rows.append(*conversation);
        else
            ++page.skipped;
    }
    page.isLast = list->isEmpty() || isLastPage(envelope, true);
    return page;
}

Result<MessagePage> readMessages(const Envelope &envelope, const MessageReading &reading)
{
    const QJsonValue named = envelope.dataObject().value("messages"_L1);
    const auto list = named.isArray() ? std::optional(named.toArray()) : envelope.list();
    if (!list)
        return failure(ErrorCode::NotAClinic, u"an answer without a list"_s);
    MessagePage page;
    QDateTime near = envelope.date;
    for (const QJsonValue &element : *list) {
        auto message = readMessage(element.toObject(), reading);
        if (!message)
            continue;
        message->conversation = reading.conversation; // Of which it was asked for.
        if (!message->sentAt.isValid())
            message->sentAt = near; // It stands beside that one.
        near = message->sentAt;
        page.messages.append(*message);
    }
    // Some servers list a page oldest first.
    std::stable_sort(page.messages.begin(), page.messages.end(),
                     [](const Message &a, const Message &b) { return isOlder(keyOf(b), keyOf(a)); });
    page.isLast = list->isEmpty() || isLastPage(envelope, false);
    return page;
}

} // namespace clinicbell::clinic

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/messagecommands.h"

#include "app/clinicbell/accountlifecycle.h"
#include "app/clinicbell/jsontime.h"
#include "app/clinicbell/messagedesk.h"
#include "core/base/promised.h"
#include "ui/text/errortext.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace clinicbell {

namespace {

using ToldAnswer = Promised<QJsonValue>;
using MessageCommand = QFuture<ControlAnswer> (*)(MessageDesk &desk, const QJsonObject &arguments);

constexpr int rowsUnlessSaid = 50;
constexpr int mostRows = 200;

QString idIn(const QJsonObject &arguments)
{
    return arguments.value("ids"_L1).toArray().first().toString();
}

QLatin1StringView stateKey(MessageState state)
{
    switch (state) {
    case MessageState::Waiting: return "waiting"_L1;
    case MessageState::Sent: return "sent"_L1;
    case MessageState::Delivered: return "delivered"_L1;
    case MessageState::Read: return "read"_L1;
    case MessageState::Failed: break;
    }
    return "failed"_L1;
}

QJsonObject conversationRow(const Conversation &conversation, const QList<Typing> &typing)
{
    const bool isTyping = std::any_of(typing.begin(), typing.end(), [&conversation](const Typing &each) {
        return each.conversation == conversation.id;
    });
    const QJsonObject other{{u"user_id"_s, conversation.otherId.value()},
                            {u"name"_s, conversation.otherName},
                            {u"role"_s, roleKey(conversation.otherRole)}};
    return {{u"id"_s, conversation.id.value()},
            {u"with"_s, other},
            {u"unread"_s, conversation.unread},
            {u"last_at"_s, timeOrNull(conversation.lastAt)},
            {u"typing"_s, isTyping},
            {u"closed"_s, conversation.isClosed}};
}

QJsonObject messageRow(const Message &message)
{
    return {{u"id"_s, message.id.isEmpty() ? QJsonValue() : QJsonValue(message.id.value())},
            {u"sender_id"_s, message.senderId.value()},
            {u"content"_s, message.content},
            {u"sent_at"_s, timeOrNull(message.sentAt)},
            {u"read_at"_s, timeOrNull(message.readAt)},
            {u"state"_s, stateKey(message.state)},
            {u"error"_s, message.failure ? QJsonValue(ui::errorText(*message.failure)) : QJsonValue()}};
}

QFuture<ControlAnswer> tellConversations(MessageDesk &desk, const QJsonObject &)
{
    const ToldAnswer told;
    desk.store().conversations().then(&desk, [&desk, told](const Result<QList<Conversation>> &found) {
        told.settle(found.map([&desk](const QList<Conversation> &conversations) {
            QJsonArray rows;
            for (const Conversation &each : conversations)
                rows.append(conversationRow(each, desk.sync().typing()));
            return QJsonValue(rows);
        }));
    });
    return told.future();
}

QFuture<ControlAnswer> tellMessages(MessageDesk &desk, const QJsonObject &arguments)
{
    const ToldAnswer told;
    const int limit = std::clamp(arguments.value("limit"_L1).toInt(rowsUnlessSaid), 1, mostRows);
    const MessageQuery query{.conversation = ConversationId(idIn(arguments)), .before = {}, .limit = limit};
    desk.sync().messages(query).then(&desk, [told](const Result<MessageRows> &found) {
        told.settle(found.map([](const MessageRows &messages) {
            QJsonArray rows;
            for (const Message &each : messages.rows)
                rows.append(messageRow(each));
            return QJsonValue(rows);
        }));
    });
    return told.future();
}

void sendIn(MessageDesk &desk, const Result<ConversationId> &conversation, const QString &text, const ToldAnswer &told)
{
    if (!conversation) {
        told.settle(tl::unexpected(conversation.error()));
        return;
    }
    desk.sync()
        .send(*conversation, text)
        .then(&desk, [told, id = *conversation](const Result<QList<OperationId>> &sent) {
            told.settle(sent.map([&id](const auto &) {
                return QJsonValue(QJsonObject{{u"conversation"_s, id.value()}});
            }));
        });
}

/// To a colleague: in the conversation that is there, so that it can wait for the server; else in one that is begun.
QFuture<ControlAnswer> sendMessage(MessageDesk &desk, const QJsonObject &arguments)
{
    const ToldAnswer told;
    const UserId other(idIn(arguments));
    const QString text = arguments.value("text"_L1).toString();
    desk.store().conversations().then(&desk, [&desk, told, other, text](const Result<QList<Conversation>> &found) {
        const QList<Conversation> conversations = found.value_or(QList<Conversation>());
        const auto known = std::find_if(conversations.begin(), conversations.end(), [&other](const Conversation &each) {
            return each.otherId == other && !each.isClosed;
        });
        if (known != conversations.end()) {
            sendIn(desk, known->id, text, told);
            return;
        }
        desk.sync().begin(other).then(
            &desk, [&desk, told, text](const Result<ConversationId> &begun) { sendIn(desk, begun, text, told); });
    });
    return told.future();
}

QFuture<ControlAnswer> readMessages(MessageDesk &desk, const QJsonObject &arguments)
{
    const ToldAnswer told;
    desk.markRead(ConversationId(idIn(arguments)));
    told.settle(QJsonValue(QJsonObject()));
    return told.future();
}

constexpr std::array messageCommands{
    std::pair<QLatin1StringView, MessageCommand>{"conversations"_L1, &tellConversations},
    std::pair<QLatin1StringView, MessageCommand>{"messages"_L1, &tellMessages},
    std::pair<QLatin1StringView, MessageCommand>{"message"_L1, &sendMessage},
    std::pair<QLatin1StringView, MessageCommand>{"read-messages"_L1, &readMessages},
};

} // namespace

std::optional<QFuture<ControlAnswer>> answerAboutMessages(MessageDesk &desk, const AccountLifecycle &lifecycle,
                                                          const ControlRequest &request)
{
    const auto *command = std::find_if(messageCommands.begin(), messageCommands.end(),
                                       [&request](const auto &each) { return each.first == request.command; });
    if (command == messageCommands.end())
        return std::nullopt;
    if (!lifecycle.account().isValid()) {
        const ToldAnswer told;
        told.settle(failure(ErrorCode::NotSignedIn));
        return told.future();
    }
    return command->second(desk, request.arguments);
}

} // namespace clinicbell

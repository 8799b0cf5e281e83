// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/clinic/clinicapi.h"
#include "core/clinic/readers.h"
#include "core/clinic/restclient.h"

using namespace Qt::StringLiterals;

namespace clinicbell::clinic {

namespace {

QString conversationsPath()
{
    return u"/messages/conversations"_s;
}

QString pathOf(const ConversationId &id)
{
    return conversationsPath() + u'/' + id.value();
}

QUrlQuery wordsOf(int page)
{
    return {{u"page"_s, QString::number(page)}, {u"per_page"_s, u"100"_s}};
}

} // namespace

QFuture<Result<ConversationPage>> ClinicApi::conversations(const UserId &self, int page)
{
    return call<ConversationPage>(
        get(conversationsPath(), wordsOf(page)),
        [reading = messageReading({}, self)](const Envelope &answer) { return readConversations(answer, reading); });
}

QFuture<Result<Conversation>> ClinicApi::beginConversation(const UserId &other, const UserId &self,
                                                           const OperationId &key)
{
    const QJsonObject body{{u"with_user_id"_s, idToJson(other.value())}};
    return call<Conversation>(change("POST", conversationsPath(), key, body),
                              [reading = messageReading({}, self)](const Envelope &answer) -> Result<Conversation> {
                                  const QJsonValue inner = answer.dataObject().value("conversation"_L1);
                                  const auto read = readConversation(
                                      inner.isObject() ? inner.toObject() : answer.dataObject(), reading);
                                  return read ? Result<Conversation>(*read)
                                              : failure(ErrorCode::NotAClinic, u"a conversation without an id"_s);
                              });
}

QFuture<Result<MessagePage>> ClinicApi::messages(const ConversationId &conversation, const UserId &self, int page)
{
    return call<MessagePage>(get(pathOf(conversation) + "/messages"_L1, wordsOf(page)),
                             [reading = messageReading(conversation, self)](const Envelope &answer) {
                                 return readMessages(answer, reading);
                             });
}

QFuture<Result<std::optional<Message>>> ClinicApi::sendMessage(const ConversationId &conversation, const UserId &self,
                                                               const QString &content, const OperationId &key)
{
    using Copy = std::optional<Message>;
    const QJsonObject body{{u"content"_s, content}, {u"client_id"_s, key.value()}};
    return call<Copy>(change("POST", pathOf(conversation) + "/send"_L1, key, body),
                      [reading = messageReading(conversation, self)](const Envelope &answer) {
                          const QJsonObject data = answer.dataObject();
                          const QJsonObject inner = data.value("message"_L1).toObject();
                          Copy copy = readMessage(inner.isEmpty() ? data : inner, reading);
                          if (copy && copy->senderId.isEmpty())
                              copy->senderId = reading.self; // Whose else.
                          if (copy && !copy->sentAt.isValid())
                              copy->sentAt = answer.date;
                          return Result<Copy>(copy && copy->sentAt.isValid() ? copy : Copy());
                      });
}

QFuture<Result<void>> ClinicApi::markConversationRead(const ConversationId &conversation, const OperationId &key)
{
    return write(change("POST", pathOf(conversation) + "/read"_L1, key));
}

QFuture<Result<int>> ClinicApi::unreadMessages()
{
    return call<int>(get(u"/messages/unread-count"_s), [](const Envelope &answer) -> Result<int> {
        const auto count = answer.unreadCount();
        return count ? Result<int>(*count) : failure(ErrorCode::NotAClinic, u"an answer without a count"_s);
    });
}

MessageReading ClinicApi::messageReading(const ConversationId &conversation, const UserId &self) const
{
    return {.self = self,
            .conversation = conversation,
            .zone = m_reading.zone,
            .messageFields = m_profile.fieldsOf(Shape::Message),
            .conversationFields = m_profile.fieldsOf(Shape::Conversation)};
}

} // namespace clinicbell::clinic

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/model/simulatedtalk.h"

#include "core/clinic/readers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinicbell::test {

namespace {

constexpr int otherId = 2;
constexpr int pageSize = 100;

FakeAnswer success(const QJsonValue &data, const QJsonValue &pagination = {})
{
    const QJsonObject whole{{u"success"_s, true}, {u"data"_s, data}, {u"pagination"_s, pagination}};
    return {.body = QJsonDocument(whole).toJson(QJsonDocument::Compact)};
}

} // namespace

QString SimulatedTalk::channel()
{
    return u"private-conversation.1"_s;
}

QJsonObject SimulatedTalk::json(const TrueMessage &message)
{
    QJsonObject json{{u"id"_s, message.id},
                     {u"conversation_id"_s, 1},
                     {u"sender_id"_s, message.sender},
                     {u"content"_s, message.content},
                     {u"created_at"_s, clinic::timeToJson(message.sentAt)},
                     {u"read_at"_s, QJsonValue()}};
    if (!message.clientId.isEmpty())
        json.insert(u"client_id"_s, message.clientId);
    return json;
}

const TrueMessage &SimulatedTalk::append(const TrueMessage &message, const QByteArray &exceptSocket)
{
    m_messages.append(message);
    m_messages.last().id = m_messages.size();
    m_events.append({u"message-sent"_s,
                     {{u"conversation_id"_s, 1}, {u"data"_s, json(m_messages.last())}},
                     exceptSocket,
                     channel()});
    return m_messages.last();
}

void SimulatedTalk::writeThere(const QString &content, const QDateTime &sentAt)
{
    append({.id = 0, .sender = otherId, .content = content, .sentAt = sentAt, .clientId = {}}, {});
}

qsizetype SimulatedTalk::count(const QString &content) const
{
    return std::count_if(m_messages.begin(), m_messages.end(),
                         [&content](const TrueMessage &message) { return message.content == content; });
}

FakeAnswer SimulatedTalk::answer(const FakeRequest &request, const QString &path, const QDateTime &sentAt)
{
    if (path == "/messages/conversations"_L1)
        return list();
    if (path == "/messages/conversations/1/messages"_L1)
        return page(request.url);
    if (path == "/messages/conversations/1/send"_L1)
        return send(request, sentAt);
    return {.status = 404, .body = R"({"success":false,"message":"Not found."})"};
}

FakeAnswer SimulatedTalk::list() const
{
    const QJsonObject other{{u"id"_s, otherId}, {u"name"_s, u"Dr. Lim"_s}, {u"role"_s, u"doctor"_s}};
    const QJsonValue last = m_messages.isEmpty() ? QJsonValue() : json(m_messages.last());
    const auto unread = std::count_if(m_messages.begin(), m_messages.end(),
                                      [](const TrueMessage &message) { return message.sender != ourId; });
    const QJsonObject conversation{
        {u"id"_s, 1}, {u"other_user"_s, other}, {u"unread_count"_s, qint64(unread)}, {u"last_message"_s, last}};
    return success(QJsonArray{conversation}, QJsonObject{{u"current_page"_s, 1}, {u"last_page"_s, 1}});
}

FakeAnswer SimulatedTalk::page(const QUrl &url) const
{
    const int page = std::max(1, QUrlQuery(url).queryItemValue(u"page"_s).toInt());
    QJsonArray rows;
    for (qsizetype i = m_messages.size() - (page - 1) * pageSize; i > 0 && rows.size() < pageSize; --i)
        rows.append(json(m_messages.at(i - 1)));
    const auto last = std::max<qsizetype>(1, (m_messages.size() + pageSize - 1) / pageSize);
    return success(rows, QJsonObject{{u"current_page"_s, page}, {u"last_page"_s, last}});
}

FakeAnswer SimulatedTalk::send(const FakeRequest &request, const QDateTime &sentAt)
{
    const QByteArray key = request.header("Idempotency-Key");
    if (const auto known = m_answered.constFind(key); m_traits.idempotency && known != m_answered.constEnd())
        return *known;
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    const QString clientId = m_traits.messageIds ? body.value(u"client_id"_s).toString() : QString();
    const auto same = std::find_if(m_messages.begin(), m_messages.end(), [&clientId](const TrueMessage &message) {
        return !clientId.isEmpty() && message.clientId == clientId;
    });
    const TrueMessage message{.id = 0,
                              .sender = ourId,
                              .content = body.value(u"content"_s).toString(),
                              .sentAt = sentAt,
                              .clientId = clientId};
    const FakeAnswer answer =
        success(json(same == m_messages.end() ? append(message, request.header("X-Socket-Id")) : *same));
    m_answered.insert(key, answer);
    return answer;
}

} // namespace clinicbell::test

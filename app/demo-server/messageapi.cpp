// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo-server/messageapi.h"

#include "app/demo-server/conversations.h"
#include "app/demo-server/validation.h"

namespace clinicbell::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestMessage = 5000;
constexpr int longestClientId = 64;

} // namespace

MessageApi::MessageApi(Conversations &conversations, const Staff &staff, Features features)
    : m_conversations(conversations)
    , m_staff(staff)
    , m_features(features)
{ }

void MessageApi::addRoutes(Router &router)
{
    router.add(Access::SignedIn, "GET", u"/messages/conversations"_s, [this](const Request &r) { return list(r); });
    router.add(Access::SignedIn, "POST", u"/messages/conversations"_s, [this](const Request &r) { return begin(r); });
    router.add(Access::SignedIn, "GET", u"/messages/unread-count"_s, [this](const Request &r) {
        return success(QJsonObject{{u"unread_count"_s, m_conversations.unreadCount(r.userId())}});
    });
    addWithin(router, "GET", u"/messages/conversations/{id}/messages"_s, &MessageApi::messages);
    addWithin(router, "POST", u"/messages/conversations/{id}/send"_s, &MessageApi::send);
    addWithin(router, "POST", u"/messages/conversations/{id}/read"_s, &MessageApi::markRead);
    addWithin(router, "DELETE", u"/messages/conversations/{id}"_s, &MessageApi::remove);
}

void MessageApi::addWithin(Router &router, const QByteArray &method, const QString &pattern, Act act)
{
    router.add(Access::SignedIn, method, pattern, [this, act](const Request &r) {
        const qint64 id = r.id(u"id"_s);
        return m_conversations.takesPart(id, r.userId()) ? (this->*act)(r, id)
                                                         : refusal(404, u"Conversation not found."_s);
    });
}

Answer MessageApi::list(const Request &request)
{
    Validation fields(request);
    const Paging paging = fields.paging();
    if (fields.failed())
        return fields.answer();
    const QJsonArray all =
        m_conversations.list(request.userId(), request.query.queryItemValue(u"search"_s, QUrl::FullyDecoded));
    QJsonArray rows;
    for (qsizetype i = paging.offset(); i < std::min<qsizetype>(all.size(), paging.offset() + paging.perPage); ++i)
        rows.append(all[i]);
    return listed(rows, paging, all.size());
}

Answer MessageApi::begin(const Request &request)
{
    Validation fields(request);
    const int otherId = int(fields.number(u"with_user_id"_s));
    if (!fields.failed() && (otherId == request.userId() || !m_staff.withId(otherId)))
        fields.refuse(u"with_user_id"_s, u"The selected with user id is invalid."_s);
    if (fields.failed())
        return fields.answer();
    return success(m_conversations.show(m_conversations.between(request.userId(), otherId), request.userId()));
}

Answer MessageApi::messages(const Request &request, qint64 conversation)
{
    Validation fields(request);
    const Paging paging = fields.paging();
    if (fields.failed())
        return fields.answer();
    return listed(m_conversations.messages(conversation, paging), paging, m_conversations.messageCount(conversation));
}

Answer MessageApi::send(const Request &request, qint64 conversation)
{
    Validation fields(request);
    const QString content = fields.text(u"content"_s, 1, longestMessage);
    const bool hasId = m_features.testFlag(Feature::ClientMessageIds) && request.body.contains(u"client_id"_s);
    const QString clientId = hasId ? fields.text(u"client_id"_s, 1, longestClientId) : QString();
    if (fields.failed())
        return fields.answer();
    return success(m_conversations.send(conversation, request.userId(), content, request.socketId, clientId));
}

Answer MessageApi::markRead(const Request &request, qint64 conversation)
{
    m_conversations.markRead(conversation, request.userId(), request.socketId);
    return success();
}

Answer MessageApi::remove(const Request &, qint64 conversation)
{
    m_conversations.remove(conversation);
    return success();
}

} // namespace clinicbell::demo

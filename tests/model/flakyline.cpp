// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/model/flakyline.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace clinicbell::test {

namespace {

const FakeAnswer neverThere{.error = QNetworkReply::ConnectionRefusedError};
const FakeAnswer neverBack{.error = QNetworkReply::RemoteHostClosedError};
const FakeAnswer html{.body = "<html><body>Welcome</body></html>", .contentType = "text/html"};

bool isWrite(const FakeRequest &request)
{
    const QString path = request.url.path();
    return request.verb != "GET" && (path.contains("/notifications"_L1) || path.contains("/messages/"_L1));
}

bool isRefusal(Fault fault)
{
    return fault == Fault::Forbidden || fault == Fault::Invalid;
}

QString frameOf(const QString &channel, const QString &event, const QJsonObject &payload)
{
    const QByteArray data = QJsonDocument(payload).toJson(QJsonDocument::Compact);
    const QJsonObject frame{{u"event"_s, event}, {u"channel"_s, channel}, {u"data"_s, QString::fromUtf8(data)}};
    return QString::fromUtf8(QJsonDocument(frame).toJson(QJsonDocument::Compact));
}

} // namespace

pusher::TransportFactory FlakyLine::newDesk()
{
    for (Exchange &exchange : m_slow)
        exchange.reply.clear();
    m_waiting.clear(); // What was on its way out of a computer that is off goes nowhere.
    m_server = std::make_unique<pusher::test::FakeServer>();
    m_attempts = 0;
    m_channels.clear();
    return m_server->transports();
}

QNetworkReply *FlakyLine::createRequest(Operation operation, const QNetworkRequest &request, QIODevice *body)
{
    const QByteArray custom = request.attribute(QNetworkRequest::CustomVerbAttribute).toByteArray();
    const QByteArray verb = operation == GetOperation ? "GET" : operation == PostOperation ? "POST" : custom;
    auto *reply = new FakeReply(operation, request, {}, this);
    m_waiting.push_back({{verb, request.url(), body ? body->readAll() : QByteArray(), request}, reply});
    ++m_requests;
    return reply;
}

pusher::test::FakeTransport *FlakyLine::socket() const
{
    auto *transport = m_server && m_server->attempts() > 0 ? m_server->transport() : nullptr;
    return transport && transport->release() == pusher::test::FakeTransport::Release::Held ? transport : nullptr;
}

bool FlakyLine::step()
{
    if (stepSocket())
        return true;
    if (m_waiting.empty())
        return false;
    const Exchange next = m_waiting.front();
    m_waiting.pop_front();
    serve(next);
    return true;
}

bool FlakyLine::stepSocket()
{
    if (!m_server || m_server->attempts() == 0)
        return false;
    if (m_server->attempts() > m_attempts) {
        m_attempts = m_server->attempts();
        m_channels.clear();
        if (!socket())
            return true;
        if (m_cut)
            m_server->fails(ErrorCode::ConnectionRefused, u"cut"_s);
        else
            m_server->establishes(u"1.%1"_s.arg(++m_sockets));
        return true;
    }
    const QStringList heard = m_server->heard();
    for (const QString &frame : heard)
        hear(frame);
    return !heard.isEmpty();
}

void FlakyLine::hear(const QString &frame)
{
    if (m_cut || !socket())
        return;
    const QJsonObject said = QJsonDocument::fromJson(frame.toUtf8()).object();
    const QString event = said.value(u"event"_s).toString();
    const QString channel = said.value(u"data"_s)[u"channel"_s].toString();
    if (event == "pusher:ping"_L1) {
        m_server->says(uR"({"event":"pusher:pong","data":{}})"_s);
    } else if (event == "pusher:subscribe"_L1) {
        m_channels.insert(channel);
        m_server->says(frameOf(channel, u"pusher_internal:subscription_succeeded"_s, {}));
    } else if (event == "pusher:unsubscribe"_L1) {
        m_channels.remove(channel);
    }
}

Fault FlakyLine::faultFor(const FakeRequest &request)
{
    if (m_faults.empty() || (isRefusal(m_faults.front()) && !isWrite(request)))
        return Fault::None;
    const Fault fault = m_faults.front();
    m_faults.pop_front();
    m_hadFaults = true;
    return fault;
}

void FlakyLine::serve(const Exchange &exchange)
{
    const QString words =
        QString::fromLatin1(exchange.request.verb) + u' ' + exchange.request.url.path().mid(7) + u" %1"_s;
    if (m_cut) {
        m_log.append(words.arg("cut"_L1));
        finish(exchange, neverThere);
        return;
    }
    const Fault fault = faultFor(exchange.request);
    m_log.append(words.arg(static_cast<int>(fault)));
    if (fault == Fault::SlowRequest) {
        m_slow.append(exchange);
        m_slowKeys.insert(exchange.request.header("Idempotency-Key"));
    } else if (fault == Fault::SlowAnswer) {
        m_slow.append({exchange.request, exchange.reply, m_clinic.answer(exchange.request, m_now)});
    } else {
        finish(exchange, faultyAnswer(exchange.request, fault));
    }
}

FakeAnswer FlakyLine::faultyAnswer(const FakeRequest &request, Fault fault)
{
    switch (fault) {
    case Fault::Lost: return neverThere;
    case Fault::AnswerLost: m_clinic.answer(request, m_now); return neverBack;
    case Fault::FailedAndDone: m_clinic.answer(request, m_now); return {.status = 500, .body = "{}"};
    case Fault::Failed: return {.status = 500, .body = "{}"};
    case Fault::ProxyPage: return {.status = 502, .body = html.body, .contentType = html.contentType};
    case Fault::WebPage: return html;
    case Fault::RateLimited: return {.status = 429, .body = "{}", .headers = {{"Retry-After", "3"}}};
    case Fault::RateLimitedSilently: return {.status = 429, .body = "{}"};
    case Fault::Forbidden: return refuse(request, 403);
    case Fault::Invalid: return refuse(request, 422);
    default: return m_clinic.answer(request, m_now);
    }
}

FakeAnswer FlakyLine::refuse(const FakeRequest &request, int status)
{
    const QJsonArray values = QJsonDocument::fromJson(request.body).object().value(u"notification_ids"_s).toArray();
    for (const QJsonValue &value : values)
        m_refused.insert(NotificationId(value.toVariant().toString()));
    m_refused.insert(NotificationId(request.url.path().section(u'/', 4, 4)));
    m_refusedKeys.insert(request.header("Idempotency-Key"));
    return {.status = status, .body = R"({"success":false,"message":"No."})"};
}

void FlakyLine::finish(const Exchange &exchange, const FakeAnswer &answer)
{
    if (exchange.reply)
        exchange.reply->answer(answer);
}

bool FlakyLine::release(quint32 choice)
{
    if (m_slow.isEmpty())
        return false;
    const Exchange exchange = m_slow.takeAt(static_cast<qsizetype>(choice) % m_slow.size());
    m_log.append(u"late: "_s + exchange.request.url.path().mid(7));
    finish(exchange, exchange.answer ? *exchange.answer : m_clinic.answer(exchange.request, m_now));
    return true;
}

void FlakyLine::cut(bool silently)
{
    m_cut = true;
    m_channels.clear();
    if (!silently && socket())
        m_server->closes(1006);
}

void FlakyLine::mend()
{
    if (!std::exchange(m_cut, false))
        return;
    if (!isSubscribed() && socket() && m_attempts == m_server->attempts())
        m_server->closes(1006); // What the client did not hear of has ended there long ago.
}

void FlakyLine::hangUp()
{
    m_channels.clear();
    if (socket())
        m_server->closes(1006);
}

bool FlakyLine::deliver(const ChannelEvent &event, bool truncated)
{
    const QByteArray own = u"1.%1"_s.arg(m_sockets).toLatin1();
    const QString channel = event.channel.isEmpty() ? ownChannel() : event.channel;
    if (m_cut || !isSubscribed(channel) || event.exceptSocket == own)
        return false;
    QJsonObject payload = event.payload;
    if (truncated)
        payload = {{u"id"_s, payload.value(u"id"_s)}, {u"truncated"_s, true}};
    m_server->says(frameOf(channel, event.name, payload));
    return true;
}

} // namespace clinicbell::test

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo-server/frontdoor.h"

#include "core/base/clock.h"

#include <QHttpServerRequest>
#include <QJsonDocument>
#include <QLocale>
#include <QMetaEnum>

namespace clinicbell::demo {

using namespace Qt::StringLiterals;

namespace {

QJsonObject formFields(const QByteArray &body)
{
    QJsonObject fields;
    const QUrlQuery form(QString::fromUtf8(body).replace(u'+', u' '));
    for (const auto &[name, value] : form.queryItems(QUrl::FullyDecoded))
        fields.insert(name, value);
    return fields;
}

QJsonObject bodyFields(const QHttpServerRequest &request)
{
    // By what it is, not by what it says it is: curl calls everything a form.
    const QJsonDocument document = QJsonDocument::fromJson(request.body());
    return document.isNull() ? formFields(request.body()) : document.object();
}

QString bearerToken(const QByteArray &authorization)
{
    const QByteArray scheme = "bearer ";
    return authorization.left(scheme.size()).toLower() == scheme
        ? QString::fromLatin1(authorization.mid(scheme.size()).trimmed())
        : QString();
}

Request read(const QHttpServerRequest &from)
{
    Request request;
    request.method =
        QByteArray(QMetaEnum::fromType<QHttpServerRequest::Method>().valueToKey(int(from.method()))).toUpper();
    request.path = from.url().path();
    request.query = from.query();
    request.body = bodyFields(from);
    request.token = bearerToken(from.value("Authorization"));
    request.idempotencyKey = QString::fromLatin1(from.value("Idempotency-Key"));
    request.socketId = QString::fromLatin1(from.value("X-Socket-Id"));
    request.host = QUrl("http://"_L1 + QString::fromLatin1(from.value("Host"))).host();
    request.peer = from.remoteAddress();
    return request;
}

/// RFC 9110, section 5.6.7.
QByteArray httpDate(const QDateTime &time)
{
    return QLocale::c().toString(time.toUTC(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
}

QByteArray encoded(const Answer &answer, const QDateTime &now)
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(answer.status) + ' ' + reasonPhrase(answer.status) + "\r\n";
    for (const auto &[name, value] : answer.headers)
        text += name + ": " + value + "\r\n";
    text += "Date: " + httpDate(now) + "\r\n";
    text += "Content-Type: " + answer.contentType + "\r\nCache-Control: no-store\r\n";
    text += "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n\r\n";
    return text + answer.body;
}

} // namespace

FrontDoor::FrontDoor(Handler handler, QObject *parent)
    : QAbstractHttpServer(parent)
    , m_handler(std::move(handler))
{ }

Result<void> FrontDoor::open(const QHostAddress &host, quint16 port, const Clock &clock, const Gate &gate)
{
    auto server = std::make_unique<GatedServer>(clock, gate);
    if (!server->listen(host, port))
        return failure(ErrorCode::NetworkFailure, server->errorString());
    m_clock = &clock;
    bind(server.release());
    return {};
}

quint16 FrontDoor::port() const
{
    return servers().isEmpty() ? quint16(0) : servers().constFirst()->serverPort();
}

bool FrontDoor::handleRequest(const QHttpServerRequest &request, QTcpSocket *socket)
{
    auto *gated = qobject_cast<GatedSocket *>(socket);
    // Qt asks here first whether an upgrade is welcome; what is written now would come before its 101.
    if (request.value("Upgrade").toLower() == "websocket" && request.url().path().startsWith("/app/"_L1))
        return true;
    gated->setExempt(request.url().path().startsWith("/control/"_L1));
    const Answer answer = m_handler(read(request));
    if (answer.status == 0) {
        gated->abort();
        return true;
    }
    gated->write(encoded(answer, m_clock->now()));
    // Qt HttpServer 6.4 would keep the line open although the client asked for its end.
    if (request.value("Connection").toLower() == "close")
        gated->closeWhenSent();
    return true;
}

void FrontDoor::missingHandler(const QHttpServerRequest &, QTcpSocket *socket)
{
    socket->write(encoded(refusal(404, u"There is no WebSocket here."_s), m_clock->now()));
    socket->disconnectFromHost();
}

} // namespace clinicbell::demo

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/demo-server/demoserver.h"

#include <QJsonDocument>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>

namespace clinicbell::demo::test {

using namespace Qt::StringLiterals;

DemoServer::~DemoServer()
{
    kill();
}

bool DemoServer::start(const QStringList &options, const QStringList &fixed)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral(DEMO_SERVER), QStringList{u"--port"_s, u"0"_s} + fixed + options);
    const bool greeted = QTest::qWaitFor([this] { return m_process.canReadLine(); }, 10'000);
    m_greeting = QJsonDocument::fromJson(m_process.readLine()).object();
    return greeted && !m_greeting.isEmpty();
}

int DemoServer::stop()
{
    m_process.terminate();
    m_process.waitForFinished(10'000);
    return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

void DemoServer::kill()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(10'000);
}

int DemoServer::run(const QStringList &options, QByteArray *complaint)
{
    QProcess process;
    process.start(QStringLiteral(DEMO_SERVER), options);
    if (!process.waitForFinished(10'000)) {
        process.kill();
        process.waitForFinished(10'000);
        return -1;
    }
    if (complaint)
        *complaint = process.readAllStandardError();
    return process.exitCode();
}

Reply DemoServer::call(const QByteArray &method, const QString &path, const QJsonObject &body, const QString &token,
                       const QString &socketId)
{
    const QByteArray text = body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson(QJsonDocument::Compact);
    return read(send(method, path, text, token, socketId));
}

Reply DemoServer::callOnce(const QByteArray &key, const QByteArray &method, const QString &path,
                           const QJsonObject &body, const QString &token)
{
    const QByteArray text = body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson(QJsonDocument::Compact);
    return read(send(method, path, text, token, {}, "application/json", key));
}

QNetworkReply *DemoServer::send(const QByteArray &method, const QString &path, const QByteArray &body,
                                const QString &token, const QString &socketId, const QByteArray &contentType,
                                const QByteArray &key)
{
    const bool complete = path.startsWith("/control"_L1) || path.startsWith("/api"_L1) || path == "/"_L1;
    QNetworkRequest request(QUrl(rest().toString() + (complete ? path : "/api/v1"_L1 + path)));
    request.setHeader(QNetworkRequest::ContentTypeHeader, contentType);
    request.setRawHeader("Accept", "application/json");
    if (!token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + token.toUtf8());
    if (!socketId.isEmpty())
        request.setRawHeader("X-Socket-Id", socketId.toUtf8());
    if (!key.isEmpty())
        request.setRawHeader("Idempotency-Key", key);
    return m_network.sendCustomRequest(request, method, body);
}

Reply DemoServer::read(QNetworkReply *reply, int patience)
{
    const std::unique_ptr<QNetworkReply> guard(reply);
    if (!QTest::qWaitFor([reply] { return reply->isFinished(); }, patience))
        return {};
    Reply answer{.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                 .body = reply->readAll(),
                 .contentType = reply->rawHeader("Content-Type"),
                 .retryAfter = reply->rawHeader("Retry-After"),
                 .json = {}};
    answer.json = QJsonDocument::fromJson(answer.body).object();
    return answer;
}

QString DemoServer::signIn(const QString &email)
{
    const QJsonObject body{{u"email"_s, email}, {u"password"_s, u"clinic-demo"_s}, {u"device_name"_s, u"test"_s}};
    return call("POST", u"/auth/login"_s, body).data().toObject().value(u"token"_s).toString();
}

QList<qint64> DemoServer::notify(int count, const QString &email, const QJsonObject &notification)
{
    const QJsonObject fallback{{u"type"_s, u"system"_s}, {u"title"_s, u"Title"_s}, {u"message"_s, u"Message"_s}};
    const Reply reply = call("POST", u"/control/notify"_s,
                             {{u"user_email"_s, email},
                              {u"count"_s, count},
                              {u"notification"_s, notification.isEmpty() ? fallback : notification}});
    QList<qint64> ids;
    for (const QJsonValue &id : reply.json.value(u"ids"_s).toArray())
        ids.append(id.toInteger());
    return ids;
}

QJsonArray DemoServer::truth(const QString &email)
{
    return call("GET", u"/control/state?user_email="_s + email).json.value(u"notifications"_s).toArray();
}

bool Listener::connectTo(const DemoServer &server, const QString &key)
{
    QObject::connect(&m_socket, &QWebSocket::textMessageReceived, &m_socket,
                     [this](const QString &text) { m_heard.append(QJsonDocument::fromJson(text.toUtf8()).object()); });
    const QString used = key.isEmpty() ? server.greeting().value(u"key"_s).toString() : key;
    m_socket.open(QUrl(server.greeting().value(u"socket"_s).toString() + "/app/"_L1 + used
                       + "?protocol=7&client=test&version=1.0"_L1));
    const QJsonObject first = next();
    m_socketId = dataOf(first).value(u"socket_id"_s).toString();
    return first.value(u"event"_s) == "pusher:connection_established"_L1;
}

QJsonObject Listener::subscribe(DemoServer &server, const QString &channel, const QString &token)
{
    const QByteArray form = "socket_id=" + m_socketId.toUtf8() + "&channel_name=" + QUrl::toPercentEncoding(channel);
    const Reply auth = DemoServer::read(
        server.send("POST", u"/broadcasting/auth"_s, form, token, {}, "application/x-www-form-urlencoded"));
    QJsonObject data = auth.json;
    data.insert(u"channel"_s, channel);
    say({{u"event"_s, u"pusher:subscribe"_s}, {u"data"_s, data}});
    return next();
}

void Listener::say(const QJsonObject &frame)
{
    m_socket.sendTextMessage(QString::fromUtf8(QJsonDocument(frame).toJson(QJsonDocument::Compact)));
}

QJsonObject Listener::next()
{
    if (!QTest::qWaitFor([this] { return !m_heard.isEmpty(); }, 10'000))
        return {};
    return m_heard.takeFirst();
}

QJsonObject Listener::nextData(const QString &event)
{
    const QJsonObject frame = next();
    return frame.value(u"event"_s) == event ? dataOf(frame) : QJsonObject();
}

bool Listener::isQuiet()
{
    say({{u"event"_s, u"pusher:ping"_s}, {u"data"_s, QJsonObject()}});
    return next().value(u"event"_s) == "pusher:pong"_L1;
}

QJsonObject dataOf(const QJsonObject &frame)
{
    const QJsonValue data = frame.value(u"data"_s);
    return data.isString() ? QJsonDocument::fromJson(data.toString().toUtf8()).object() : data.toObject();
}

} // namespace clinicbell::demo::test

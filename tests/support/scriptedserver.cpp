// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/scriptedserver.h"

#include "core/pusher/websockettransport.h"
#include "tests/support/websocketbytes.h"

#include <QFile>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslKey>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinicbell::test;

namespace pusher::test {

namespace {

constexpr int patience = 10'000;

QList<QSslCertificate> certificates()
{
    return QSslCertificate::fromPath(QStringLiteral(CERTIFICATES "/cert.pem"));
}

QSslConfiguration serverTls()
{
    auto tls = QSslConfiguration::defaultConfiguration();
    QFile keyFile(QStringLiteral(CERTIFICATES "/key.pem"));
    if (!keyFile.open(QIODevice::ReadOnly))
        qFatal("the key of the test's certificate is not there");
    tls.setLocalCertificateChain(certificates());
    tls.setPrivateKey(QSslKey(&keyFile, QSsl::Ec));
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    return tls;
}

} // namespace

ScriptedServer::ScriptedServer()
    : m_tls(serverTls())
{
    setListenBacklogSize(1'000);
    setProxy(QNetworkProxy::NoProxy);
    if (!listen(QHostAddress::LocalHost))
        qFatal("the scripted server cannot listen");
}

TransportFactory ScriptedServer::transports()
{
    return [this] { return makeTransport(); };
}

std::unique_ptr<Transport> ScriptedServer::makeTransport()
{
    auto transport = std::make_unique<WebSocketTransport>();
    const size_t index = m_attempts.size();
    auto end = [this, index] {
        m_attempts[index].ended = true;
        emit changed();
    };
    connect(transport.get(), &Transport::closed, this, end);
    connect(transport.get(), &Transport::failed, this, end);
    connect(transport.get(), &QObject::destroyed, this, &ScriptedServer::changed);
    m_attempts.push_back({.transport = transport.get(), .unreachable = !isListening()});
    return transport;
}

void ScriptedServer::incomingConnection(qintptr descriptor)
{
    auto *line = new ScriptedLine(descriptor, m_tls, this);
    connect(line, &ScriptedLine::changed, this, &ScriptedServer::changed);
    while (m_next < m_attempts.size() && m_attempts[m_next].unreachable)
        ++m_next;
    if (m_next < m_attempts.size())
        m_attempts[m_next++].line = line;
    emit changed();
}

int ScriptedServer::attempts()
{
    if (!m_attempts.empty())
        latest();
    return static_cast<int>(m_attempts.size());
}

ScriptedServer::Line ScriptedServer::line(int nth)
{
    Attempt &attempt = arrived(nth);
    ScriptedLine *line = attempt.line;
    settle(attempt);
    if (!line->isUpgraded() && !line->isTls() && !line->isDeaf())
        await("the request", [line] { return !line->request().isEmpty() || line->isOver(); });
    if (attempt.isOver() || line->isOverInTheKernel())
        await("the end", [line] { return line->isOver(); });
    if (!line->isOver())
        return Line::Held;
    return line->hasGoodbye() ? Line::Left : Line::Dropped;
}

QByteArray ScriptedServer::request(int nth)
{
    const ScriptedLine *line = arrived(nth).line;
    await("the request", [line] { return !line->request().isEmpty(); });
    return line->request();
}

bool ScriptedServer::isTls(int nth)
{
    const ScriptedLine *line = arrived(nth).line;
    await("the first byte", [line] { return line->isTls() || !line->request().isEmpty(); });
    return line->isTls();
}

void ScriptedServer::upgrades()
{
    settle(upgraded());
}

void ScriptedServer::says(const QString &text)
{
    sends(frameBytes(Opcode::Text, text.toUtf8()));
}

void ScriptedServer::sends(const QByteArray &bytes)
{
    Attempt &attempt = upgraded();
    attempt.inFrame = false;
    attempt.line->write(bytes);
    settle(attempt);
}

void ScriptedServer::begins(const QByteArray &bytes)
{
    Attempt &attempt = upgraded();
    attempt.inFrame = true;
    attempt.line->write(bytes);
}

void ScriptedServer::establishes(const QString &socketId, int activityTimeout)
{
    says(uR"({"event":"pusher:connection_established","data":"{\"socket_id\":\"%1\",\"activity_timeout\":%2}"})"_s.arg(
        socketId, QString::number(activityTimeout)));
}

void ScriptedServer::closes(std::optional<int> code, const QString &reason)
{
    Attempt &attempt = upgraded();
    attempt.line->write(closeFrame(code, reason.toUtf8()));
    awaitEnd(attempt);
}

void ScriptedServer::drops()
{
    Attempt &attempt = latest();
    attempt.line->finish();
    awaitEnd(attempt);
}

void ScriptedServer::resets()
{
    Attempt &attempt = latest();
    attempt.line->reset();
    awaitEnd(attempt);
}

void ScriptedServer::answers(const QByteArray &http)
{
    answersInPart(http);
    awaitEnd(latest());
}

void ScriptedServer::answersInPart(const QByteArray &http)
{
    ScriptedLine *line = latest().line;
    await("the request", [line] { return !line->request().isEmpty() || line->isOver(); });
    line->write(http);
}

void ScriptedServer::turnsDeaf()
{
    latest().line->turnDeaf();
}

QStringList ScriptedServer::heard()
{
    if (m_attempts.empty())
        return {};
    Attempt &attempt = latest();
    settle(attempt);
    return attempt.line ? attempt.line->takeHeard() : QStringList();
}

ScriptedServer::Attempt &ScriptedServer::arrived(int nth)
{
    Attempt &attempt = m_attempts.at(static_cast<size_t>(nth) - 1);
    await("the connection", [&attempt] { return attempt.line || attempt.unreachable; });
    return attempt;
}

ScriptedServer::Attempt &ScriptedServer::upgraded()
{
    Attempt &attempt = latest();
    ScriptedLine *line = attempt.line;
    await("the request", [line] { return !line->request().isEmpty() || line->isOver(); });
    if (!line->isUpgraded() && !line->isOver())
        line->upgrade();
    return attempt;
}

/// What was said before the ping has been handled by the client when its pong comes: one thread, one line, in order.
void ScriptedServer::settle(Attempt &attempt)
{
    ScriptedLine *line = attempt.line;
    if (!line || !line->isUpgraded() || line->isOver() || attempt.inFrame)
        return;
    line->askForSign();
    await("a sign", [&attempt, line] { return line->hasSign() || line->isOver() || attempt.ended; });
}

void ScriptedServer::awaitEnd(Attempt &attempt)
{
    await("the end", [&attempt] { return attempt.isOver(); });
}

void ScriptedServer::await(const char *what, const std::function<bool()> &happened)
{
    const QDeadlineTimer deadline(patience);
    QSignalSpy news(this, &ScriptedServer::changed);
    while (!happened() && news.wait(static_cast<int>(deadline.remainingTime()))) { }
    QVERIFY2(happened(), what);
}

void trustScriptedServers()
{
    auto tls = QSslConfiguration::defaultConfiguration();
    tls.addCaCertificates(certificates());
    QSslConfiguration::setDefaultConfiguration(tls);
}

} // namespace pusher::test

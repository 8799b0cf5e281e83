// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/controlsocket.h"

#include "app/clinicbell/platform/peeruser.h"
#include "ui/text/errortext.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QLocalSocket>
#include <QPointer>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace clinicbell {

namespace {
constexpr qint64 longestRequest = 1024 * 1024;
}

QByteArray encodeRequest(const ControlRequest &request)
{
    const QJsonObject object{{u"command"_s, request.command}, {u"arguments"_s, request.arguments}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray encodeAnswer(const ControlAnswer &answer, const QString &words)
{
    QJsonObject object{{u"ok"_s, answer.has_value()}};
    if (answer)
        object.insert(u"result"_s, *answer);
    else
        object.insert(u"error"_s, QJsonObject{{u"code"_s, errorKey(answer.error().code)}, {u"message"_s, words}});
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray encodeLocked(const QString &words)
{
    const QJsonObject error{{u"code"_s, u"locked"_s}, {u"message"_s, words}};
    return QJsonDocument(QJsonObject{{u"ok"_s, false}, {u"error"_s, error}}).toJson(QJsonDocument::Compact) + '\n';
}

bool isAllowedWhileLocked(const ControlRequest &request)
{
    constexpr std::array allowed{"status"_L1, "lock"_L1, "raise"_L1, "show"_L1, "quit"_L1};
    return std::find(allowed.begin(), allowed.end(), request.command) != allowed.end();
}

Result<ControlRequest> decodeRequest(const QByteArray &line)
{
    const QJsonDocument document = QJsonDocument::fromJson(line);
    const QString command = document.object().value("command"_L1).toString();
    if (command.isEmpty())
        return failure(ErrorCode::UsageWrong, u"the request is not a command"_s);
    return ControlRequest{command, document.object().value("arguments"_L1).toObject()};
}

ControlSocket::ControlSocket(ControlHandler handler, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_handler(std::move(handler))
    , m_clock(clock)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &ControlSocket::onNewConnection);
}

Result<void> ControlSocket::listen(const QString &path)
{
    if (!platform::isOwnFolder(QFileInfo(path).path()))
        return failure(ErrorCode::NotRunning, u"the folder of the local socket is missing, or open to others"_s);
    QLocalServer::removeServer(path);
    if (!m_server.listen(path))
        return failure(ErrorCode::NotRunning, m_server.errorString());
    return {};
}

void ControlSocket::onNewConnection()
{
    while (QLocalSocket *connection = m_server.nextPendingConnection()) {
        connect(connection, &QLocalSocket::disconnected, connection, &QObject::deleteLater);
        if (m_callers < mostCallers && platform::isOwnUser(connection->socketDescriptor()))
            take(connection);
        else
            connection->abort();
    }
}

void ControlSocket::take(QLocalSocket *connection)
{
    ++m_callers;
    connect(connection, &QLocalSocket::disconnected, this, [this] { --m_callers; });
    connection->setReadBufferSize(longestRequest + 1);
    Timer *deadline = m_clock.makeTimer().release();
    deadline->setParent(connection);
    connect(deadline, &Timer::timedOut, connection, &QLocalSocket::abort);
    connect(connection, &QLocalSocket::readyRead, this, [this, connection, deadline] { read(connection, deadline); });
    deadline->start(patience);
}

void ControlSocket::read(QLocalSocket *connection, Timer *deadline)
{
    if (!connection->canReadLine()) {
        if (connection->bytesAvailable() > longestRequest)
            connection->abort();
        return;
    }
    deadline->stop();
    // One request a connection: what follows the first line is not read.
    disconnect(connection, &QLocalSocket::readyRead, this, nullptr);
    // Whoever asked may be gone by then, and so may this socket server.
    const auto reply = [connection = QPointer(connection), deadline](const ControlAnswer &answer) {
        if (!connection)
            return;
        deadline->start(patience);
        const QString words = answer ? QString() : ui::errorText(answer.error());
        connection->write(encodeAnswer(answer, words));
        connection->disconnectFromServer();
    };
    const auto request = decodeRequest(connection->readLine(longestRequest));
    if (!request) {
        reply(tl::unexpected(request.error()));
        return;
    }
    if (const QString closed = m_gate ? m_gate(*request) : QString(); !closed.isEmpty()) {
        connection->write(encodeLocked(closed));
        connection->disconnectFromServer();
        return;
    }
    m_handler(*request).then(reply);
}

} // namespace clinicbell

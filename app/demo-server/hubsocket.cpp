// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo-server/hubsocket.h"

#include <QUrl>

namespace clinicbell::demo {

namespace {

constexpr quint64 incomingLimit = 64 * 1024;
constexpr qint64 unreadLimit = 32 * 1024 * 1024;
constexpr int whispersPerSecond = 10;

} // namespace

HubSocket::HubSocket(std::unique_ptr<QWebSocket> socket, QString id, std::chrono::milliseconds now)
    : m_socket(std::move(socket))
    , m_id(std::move(id))
    , m_lastHeard(now)
{
    m_socket->setMaxAllowedIncomingFrameSize(incomingLimit);
    m_socket->setMaxAllowedIncomingMessageSize(incomingLimit);
    connect(m_socket.get(), &QWebSocket::textMessageReceived, this, &HubSocket::received);
    connect(m_socket.get(), &QWebSocket::disconnected, this, &HubSocket::closed);
}

QString HubSocket::path() const
{
    return m_socket->requestUrl().path();
}

void HubSocket::send(const QString &frame)
{
    m_socket->sendTextMessage(frame);
    if (m_socket->bytesToWrite() > unreadLimit)
        QMetaObject::invokeMethod(this, &HubSocket::abort, Qt::QueuedConnection);
}

void HubSocket::close(int code, const QString &reason)
{
    m_socket->close(QWebSocketProtocol::CloseCode(code), reason);
}

void HubSocket::abort()
{
    m_socket->abort();
}

void HubSocket::noteActivity(std::chrono::milliseconds now)
{
    m_lastHeard = now;
    m_pinged = false;
}

bool HubSocket::mayWhisper(std::chrono::milliseconds now)
{
    if (now - m_secondBegan >= std::chrono::seconds(1)) {
        m_secondBegan = now;
        m_whispers = 0;
    }
    return ++m_whispers <= whispersPerSecond;
}

} // namespace clinicbell::demo

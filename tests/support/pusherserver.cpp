// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/pusherserver.h"

using namespace Qt::StringLiterals;

namespace clinicbell::test {

PusherServer::PusherServer(QObject *parent)
    : QObject(parent)
    , m_hub({.id = u"test"_s, .key = u"test-key"_s, .secret = u"test-secret"_s}, m_clock)
    , m_listener(u"test"_s, QWebSocketServer::NonSecureMode)
{
    connect(&m_listener, &QWebSocketServer::newConnection, this, &PusherServer::onNewConnection);
}

bool PusherServer::listen(const QHostAddress &address)
{
    return m_listener.listen(address);
}

void PusherServer::onNewConnection()
{
    while (auto socket = std::unique_ptr<QWebSocket>(m_listener.nextPendingConnection()))
        m_hub.admit(std::move(socket));
}

} // namespace clinicbell::test

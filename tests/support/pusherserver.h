// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/demo-server/hub.h"

#include <QWebSocketServer>

namespace clinicbell::test {

/// The demo clinic's hub on a bare port, in the test's own process: speaks the protocol, and says what a test tells it.
class PusherServer : public QObject
{
    Q_OBJECT
public:
    explicit PusherServer(QObject *parent = nullptr);

    bool listen(const QHostAddress &address = QHostAddress(QHostAddress::LocalHost));
    quint16 port() const { return m_listener.serverPort(); }
    const demo::PusherApp &app() const { return m_hub.app(); }
    demo::Hub &hub() { return m_hub; }

private:
    void onNewConnection();

    const SystemClock m_clock;
    demo::Hub m_hub;
    QWebSocketServer m_listener;
};

} // namespace clinicbell::test

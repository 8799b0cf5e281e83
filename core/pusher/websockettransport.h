// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/network/route.h"
#include "core/pusher/transport.h"

#include <QSslError>
#include <QWebSocket>

namespace pusher {

/// A QWebSocket on a route: wss and ws go through its proxy by CONNECT or SOCKS. It has no deadlines: Qt would wait for
/// ever, so whoever opens it keeps them (platform.md).
class WebSocketTransport final : public Transport
{
    Q_OBJECT
public:
    explicit WebSocketTransport(clinicbell::network::Route route = {}, QObject *parent = nullptr);
    ~WebSocketTransport() override;

    void open(const QUrl &url, const QByteArray &origin) override;
    void sendText(const QString &text) override;
    void close() override;
    void abort() override;

private:
    void onConnected();
    void onDisconnected();
    void onError();
    void onSslErrors(const QList<QSslError> &errors);
    void reportFailure();
    void report(const clinicbell::Error &error);
    void silence();

    const clinicbell::network::Route m_route;
    std::unique_ptr<QWebSocket> m_socket; ///< Null where the route leads nowhere.
    std::optional<clinicbell::Error> m_tlsError; ///< What speaks against the server's certificate.
    bool m_opened = false;
    bool m_ended = false; ///< Nothing is told any more.
};

} // namespace pusher

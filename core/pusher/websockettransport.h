// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/pusher/transport.h"

#include <QSslError>
#include <QWebSocket>

namespace pusher {

/// A QWebSocket, through the system's proxy if there is one. It has no deadlines: Qt would wait for ever, so whoever
/// opens it keeps them (platform.md).
class WebSocketTransport final : public Transport
{
    Q_OBJECT
public:
    explicit WebSocketTransport(QObject *parent = nullptr);
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

    std::unique_ptr<QWebSocket> m_socket;
    QStringList m_tlsErrors;
    bool m_opened = false;
};

} // namespace pusher

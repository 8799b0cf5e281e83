// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/demo-server/gatedserver.h"
#include "app/demo-server/http.h"
#include "core/base/result.h"

#include <QAbstractHttpServer>

#include <functional>

namespace clinicbell::demo {

/// HTTP and WebSocket on one port. Requests go to the handler, which answers at once; a WebSocket upgrade ends in
/// newWebSocketConnection().
class FrontDoor : public QAbstractHttpServer
{
    Q_OBJECT
public:
    using Handler = std::function<Answer(Request)>;

    explicit FrontDoor(Handler handler, QObject *parent = nullptr);

    /// Listens. @p clock and @p gate outlive the server. Errors: NetworkFailure with the reason as detail.
    Result<void> open(const QHostAddress &host, quint16 port, const Clock &clock, const Gate &gate);
    quint16 port() const;

protected:
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override;
    void missingHandler(const QHttpServerRequest &request, QTcpSocket *socket) override;

private:
    Handler m_handler;
    const Clock *m_clock = nullptr; ///< Once open.
};

} // namespace clinicbell::demo

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/pusher/websockettransport.h"

#include "core/network/faults.h"

#include <QTcpSocket>

namespace pusher {

namespace {

/// Of a frame and of a message. QWebSocket reads the length first and closes with 1009 before it holds the rest.
constexpr qint64 mostIncomingBytes = 1024 * 1024;
/// What Qt holds of it: one frame with its header.
constexpr qint64 readBufferBytes = mostIncomingBytes + 16;
/// What the system holds for us. QWebSocket handles all that has arrived in one go, and Linux would keep 32 MB for a
/// reader who is late; so much of small frames keeps the event loop waiting for seconds.
constexpr int receiveBufferBytes = 64 * 1024;

} // namespace

WebSocketTransport::WebSocketTransport(clinicbell::network::Route route, QObject *parent)
    : Transport(parent)
    , m_route(std::move(route))
{ }

WebSocketTransport::~WebSocketTransport()
{
    silence(); // An open QWebSocket says that it ends, to whoever is half destroyed by then.
}

void WebSocketTransport::open(const QUrl &url, const QByteArray &origin)
{
    if (m_route.fault()) {
        QMetaObject::invokeMethod(
            this, [this] { report(*m_route.fault()); }, Qt::QueuedConnection);
        return;
    }
    m_socket = std::make_unique<QWebSocket>(QString::fromLatin1(origin));
    m_socket->setProxy(m_route.proxyFor(url));
    m_socket->setSslConfiguration(m_route.tls());
    m_socket->setReadBufferSize(readBufferBytes);
    m_socket->setMaxAllowedIncomingFrameSize(mostIncomingBytes);
    m_socket->setMaxAllowedIncomingMessageSize(mostIncomingBytes);
    connect(m_socket.get(), &QWebSocket::connected, this, &WebSocketTransport::onConnected);
    connect(m_socket.get(), &QWebSocket::disconnected, this, &WebSocketTransport::onDisconnected);
    connect(m_socket.get(), &QWebSocket::textMessageReceived, this, &Transport::textReceived);
    connect(m_socket.get(), &QWebSocket::binaryMessageReceived, this, &Transport::binaryReceived);
    connect(m_socket.get(), &QWebSocket::sslErrors, this, &WebSocketTransport::onSslErrors);
    connect(m_socket.get(), qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this,
            &WebSocketTransport::onError);
    m_socket->open(url);
}

void WebSocketTransport::sendText(const QString &text)
{
    m_socket->sendTextMessage(text);
}

void WebSocketTransport::close()
{
    if (!m_opened)
        return abort(); // Qt would write the goodbye to a socket that is not connected yet.
    silence();
    m_socket->close();
}

void WebSocketTransport::abort()
{
    silence();
    if (m_socket)
        m_socket->abort();
}

void WebSocketTransport::onConnected()
{
    m_opened = true;
    if (auto *line = m_socket->findChild<QTcpSocket *>())
        line->setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, receiveBufferBytes);
    emit opened();
}

void WebSocketTransport::onDisconnected()
{
    if (m_opened)
        emit closed(m_socket->closeCode(), m_socket->closeReason());
    else // Its reason may come right behind it.
        QMetaObject::invokeMethod(this, &WebSocketTransport::reportFailure, Qt::QueuedConnection);
}

void WebSocketTransport::onError()
{
    // Once open, the end is told by disconnected(). Before that it may never come: a refused upgrade leaves the socket
    // connecting for ever.
    if (!m_opened)
        reportFailure();
}

void WebSocketTransport::onSslErrors(const QList<QSslError> &errors)
{
    // OpenSSL has judged them by the computer's clock, a moment ago.
    m_tlsError = clinicbell::network::certificateError(errors, QDateTime::currentDateTimeUtc(), m_route.clockOffset());
}

void WebSocketTransport::reportFailure()
{
    // Qt may bring both signals, in either order; one end is enough.
    report(m_tlsError.value_or(
        clinicbell::network::socketError(m_socket->error(), m_socket->errorString(), m_socket->proxy())));
}

void WebSocketTransport::silence()
{
    m_ended = true;
    if (m_socket)
        m_socket->disconnect(this);
}

void WebSocketTransport::report(const clinicbell::Error &error)
{
    if (m_ended)
        return;
    silence();
    emit failed(error.code, error.detail);
}

} // namespace pusher

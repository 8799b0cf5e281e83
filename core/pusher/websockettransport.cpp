// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/pusher/websockettransport.h"

#include <QNetworkProxyFactory>
#include <QTcpSocket>

using namespace Qt::StringLiterals;
using clinicbell::ErrorCode;

namespace pusher {

namespace {

/// Of a frame and of a message. QWebSocket reads the length first and closes with 1009 before it holds the rest.
constexpr qint64 mostIncomingBytes = 1024 * 1024;
/// What Qt holds of it: one frame with its header.
constexpr qint64 readBufferBytes = mostIncomingBytes + 16;
/// What the system holds for us. QWebSocket handles all that has arrived in one go, and Linux would keep 32 MB for a
/// reader who is late; so much of small frames keeps the event loop waiting for seconds.
constexpr int receiveBufferBytes = 64 * 1024;

ErrorCode errorCode(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::HostNotFoundError: return ErrorCode::HostNotFound;
    case QAbstractSocket::ConnectionRefusedError: return ErrorCode::ConnectionRefused;
    case QAbstractSocket::SocketTimeoutError: return ErrorCode::TimedOut;
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError: return ErrorCode::TlsFailed;
    case QAbstractSocket::ProxyAuthenticationRequiredError:
    case QAbstractSocket::ProxyConnectionRefusedError:
    case QAbstractSocket::ProxyConnectionClosedError:
    case QAbstractSocket::ProxyConnectionTimeoutError:
    case QAbstractSocket::ProxyNotFoundError:
    case QAbstractSocket::ProxyProtocolError: return ErrorCode::ProxyFailed;
    default: return ErrorCode::NetworkFailure;
    }
}

/// Left to itself, QWebSocket failed under `http_proxy` with a matching `no_proxy`; asked this way, Qt decides right.
QNetworkProxy proxyFor(const QUrl &url)
{
    const QNetworkProxyQuery query(url.host(), url.port(), url.scheme() == "wss"_L1 ? u"https"_s : u"http"_s);
    return QNetworkProxyFactory::proxyForQuery(query).value(0, QNetworkProxy(QNetworkProxy::NoProxy));
}

} // namespace

WebSocketTransport::WebSocketTransport(QObject *parent)
    : Transport(parent)
{ }

WebSocketTransport::~WebSocketTransport()
{
    // An open QWebSocket says that it ends, to whoever is half destroyed by then.
    if (m_socket)
        m_socket->disconnect(this);
}

void WebSocketTransport::open(const QUrl &url, const QByteArray &origin)
{
    m_socket = std::make_unique<QWebSocket>(QString::fromLatin1(origin));
    m_socket->setProxy(proxyFor(url));
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
    m_socket->disconnect(this);
    m_socket->close();
}

void WebSocketTransport::abort()
{
    m_socket->disconnect(this);
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
    else
        reportFailure();
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
    for (const auto &error : errors)
        m_tlsErrors.append(error.errorString());
}

void WebSocketTransport::reportFailure()
{
    // Qt may bring both signals, in either order; one end is enough.
    m_socket->disconnect(this);
    if (m_tlsErrors.isEmpty())
        emit failed(errorCode(m_socket->error()), m_socket->errorString());
    else
        emit failed(ErrorCode::TlsFailed, m_tlsErrors.join("; "_L1));
}

} // namespace pusher

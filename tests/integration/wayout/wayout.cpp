// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/wayout/wayout.h"

#include "core/base/clock.h"
#include "core/clinic/clinicapi.h"
#include "core/pusher/websockettransport.h"

#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QWebSocket>

using namespace Qt::StringLiterals;

namespace clinicbell::test {

namespace {

constexpr int patience = 20'000;

QUrl urlOf(const QString &scheme, const QString &host, quint16 port, const QString &path)
{
    QUrl url;
    url.setScheme(scheme);
    url.setHost(host);
    url.setPort(port);
    url.setPath(path);
    return url;
}

} // namespace

TlsClinic::TlsClinic(const QSslConfiguration &tls)
    : m_socket(u"live"_s, QWebSocketServer::SecureMode)
{
    m_rest.setSslConfiguration(tls);
    m_socket.setSslConfiguration(tls);
    m_rest.listen(QHostAddress::LocalHost);
    m_socket.listen(QHostAddress::LocalHost);
    QObject::connect(&m_rest, &QTcpServer::pendingConnectionAvailable, &m_rest, [this] { answerNext(); });
    QObject::connect(&m_socket, &QWebSocketServer::newConnection, &m_socket, [this] { keepNext(); });
}

void TlsClinic::answerNext()
{
    QTcpSocket *peer = m_rest.nextPendingConnection();
    QObject::connect(peer, &QTcpSocket::disconnected, peer, &QObject::deleteLater);
    QObject::connect(peer, &QTcpSocket::readyRead, peer, [peer] {
        peer->readAll();
        peer->write("HTTP/1.1 401 Unauthorized\r\nContent-Type: application/json\r\nContent-Length: 30\r\n\r\n"
                    R"({"message":"Unauthenticated."})");
    });
}

void TlsClinic::keepNext()
{
    QWebSocket *peer = m_socket.nextPendingConnection();
    peer->setParent(&m_socket);
    m_origin = peer->origin().toLatin1();
}

QUrl TlsClinic::rest(const QString &host) const
{
    return urlOf(u"https"_s, host, m_rest.serverPort(), {});
}

QUrl TlsClinic::socket(const QString &host) const
{
    return urlOf(u"wss"_s, host, m_socket.serverPort(), u"/app/key"_s);
}

QString restOutcome(const network::Route &route, const QUrl &url)
{
    const SystemClock clock;
    QNetworkAccessManager network;
    clinic::ClinicApi api(network, clock);
    api.setRoute(route);
    const auto found = api.probe(url, {u"/api/v1"_s});
    if (!QTest::qWaitFor([&found] { return found.isFinished(); }, patience))
        return u"no answer"_s;
    return found.result() ? u"reached"_s : errorKey(found.result().error().code);
}

QString socketOutcome(const network::Route &route, const QUrl &url, const QByteArray &origin)
{
    pusher::WebSocketTransport transport(route);
    QString outcome;
    QObject::connect(&transport, &pusher::Transport::opened, &transport, [&outcome] { outcome += u"reached"_s; });
    QObject::connect(&transport, &pusher::Transport::failed, &transport,
                     [&outcome](ErrorCode kind) { outcome += errorKey(kind); });
    transport.open(url, origin);
    if (!QTest::qWaitFor([&outcome] { return !outcome.isEmpty(); }, patience))
        outcome = u"no answer"_s;
    transport.abort();
    return outcome;
}

} // namespace clinicbell::test

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/clock.h"
#include "core/pusher/authorizer.h"
#include "core/pusher/channel.h"
#include "core/pusher/client.h"
#include "core/pusher/websockettransport.h"

#include <QNetworkProxyFactory>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QWebSocket>
#include <QWebSocketServer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace pusher;
using clinicbell::ErrorCode;

namespace {

/// Grants everything at once.
class WillingAuthorizer final : public Authorizer
{
public:
    QFuture<clinicbell::Result<Authorization>> authorize(const QString &, const QString &) override
    {
        const clinicbell::Result<Authorization> granted =
            Authorization{.auth = u"key:sig"_s, .channelData = {}, .sharedSecret = {}};
        return QtFuture::makeReadyFuture(granted);
    }
};

class RecordingProxies final : public QNetworkProxyFactory
{
public:
    explicit RecordingProxies(QList<QNetworkProxyQuery> &queries)
        : m_queries(queries)
    { }
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        m_queries.append(query);
        return {QNetworkProxy(QNetworkProxy::NoProxy)};
    }

private:
    QList<QNetworkProxyQuery> &m_queries;
};

} // namespace

/// The real socket against a real server on the loopback.
class PusherSocketTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void aClientConnectsSubscribesAndHears();
    void theOriginIsSentOnlyIfThereIsOne();
    void closeCodesArriveAsSent();
    void aDroppedLineIsALostConnection();
    void leavingSaysGoodbye();
    void nobodyListeningIsARefusedConnection();
    void C8_aRefusedUpgradeIsAFailureWithItsStatus_data();
    void C8_aRefusedUpgradeIsAFailureWithItsStatus();
    void theSystemsProxyIsAskedByScheme();

private:
    static QString handshake();
    Options options() const;
    /// The server's end of the next connection.
    QWebSocket *accepted();

    clinicbell::SystemClock m_clock;
    const std::unique_ptr<Authorizer> m_authorizer = std::make_unique<WillingAuthorizer>();
    std::unique_ptr<QWebSocketServer> m_server;
    std::unique_ptr<Client> m_client;
};

QString PusherSocketTest::handshake()
{
    return uR"({"event":"pusher:connection_established","data":"{\"socket_id\":\"1.1\",\"activity_timeout\":30}"})"_s;
}

void PusherSocketTest::init()
{
    m_server = std::make_unique<QWebSocketServer>(u"test"_s, QWebSocketServer::NonSecureMode);
    QVERIFY(m_server->listen(QHostAddress::LocalHost));
    m_client = std::make_unique<Client>(
        options(), *m_authorizer, [] { return std::make_unique<WebSocketTransport>(); }, m_clock);
}

void PusherSocketTest::cleanup()
{
    m_client.reset();
    m_server.reset();
    QNetworkProxyFactory::setApplicationProxyFactory(nullptr);
}

Options PusherSocketTest::options() const
{
    Options options;
    options.key = u"app"_s;
    options.host = u"127.0.0.1"_s;
    options.port = m_server->serverPort();
    options.tls = false;
    return options;
}

QWebSocket *PusherSocketTest::accepted()
{
    if (!m_server->hasPendingConnections())
        QSignalSpy(m_server.get(), &QWebSocketServer::newConnection).wait();
    auto *peer = m_server->nextPendingConnection();
    if (peer)
        peer->setParent(m_server.get()); // what was handed out is nobody's otherwise
    return peer;
}

void PusherSocketTest::aClientConnectsSubscribesAndHears()
{
    auto *channel = m_client->subscribe(u"private-a"_s);
    QSignalSpy events(channel, &Channel::eventReceived);
    m_client->connectToServer();
    auto *peer = accepted();
    QVERIFY(peer);
    QSignalSpy heard(peer, &QWebSocket::textMessageReceived);
    peer->sendTextMessage(handshake());
    QVERIFY(heard.wait());
    QCOMPARE(heard.takeFirst().constFirst().toString(),
             uR"({"data":{"auth":"key:sig","channel":"private-a"},"event":"pusher:subscribe"})"_s);
    peer->sendTextMessage(uR"({"event":"pusher_internal:subscription_succeeded","channel":"private-a"})"_s);
    peer->sendTextMessage(uR"({"event":"booked","channel":"private-a","data":"{\"name\":\"Zoë\"}"})"_s);
    QVERIFY(events.wait());
    QCOMPARE(events.constFirst().at(1).toJsonValue()["name"_L1].toString(), u"Zoë"_s);
    QCOMPARE(peer->requestUrl().path(), u"/app/app"_s);
}

void PusherSocketTest::theOriginIsSentOnlyIfThereIsOne()
{
    for (const QByteArray &origin : {QByteArray(), QByteArray("https://clinic.test")}) {
        auto with = options();
        with.origin = origin;
        Client client(
            with, *m_authorizer, [] { return std::make_unique<WebSocketTransport>(); }, m_clock);
        client.connectToServer();
        auto *peer = accepted();
        QVERIFY(peer);
        QCOMPARE(peer->request().rawHeader("Origin"), origin);
    }
}

void PusherSocketTest::closeCodesArriveAsSent()
{
    QSignalSpy refused(m_client.get(), &Client::refused);
    m_client->connectToServer();
    auto *peer = accepted();
    QVERIFY(peer);
    peer->close(static_cast<QWebSocketProtocol::CloseCode>(4001), u"App does not exist"_s);
    QVERIFY(refused.wait());
    const auto error = refused.constFirst().constFirst().value<ConnectionError>();
    QCOMPARE(error, (ConnectionError{4001, u"App does not exist"_s, ErrorCode::LiveKeyUnknown}));
}

void PusherSocketTest::aDroppedLineIsALostConnection()
{
    QSignalSpy connected(m_client.get(), &Client::connected);
    QSignalSpy connectingIn(m_client.get(), &Client::connectingIn);
    m_client->connectToServer();
    auto *peer = accepted();
    QVERIFY(peer);
    peer->sendTextMessage(handshake());
    QVERIFY(connected.wait());
    peer->abort();
    QVERIFY(connectingIn.wait());
    QCOMPARE(m_client->state(), ConnectionState::Connecting);
    QVERIFY(accepted());
}

void PusherSocketTest::leavingSaysGoodbye()
{
    QSignalSpy connected(m_client.get(), &Client::connected);
    m_client->connectToServer();
    auto *peer = accepted();
    QVERIFY(peer);
    peer->sendTextMessage(handshake());
    QVERIFY(connected.wait());
    QSignalSpy left(peer, &QWebSocket::disconnected);
    m_client->disconnectFromServer();
    QVERIFY(left.wait());
    QCOMPARE(peer->closeCode(), QWebSocketProtocol::CloseCodeNormal);
}

void PusherSocketTest::nobodyListeningIsARefusedConnection()
{
    m_server->close();
    QSignalSpy errors(m_client.get(), &Client::errorOccurred);
    m_client->connectToServer();
    QVERIFY(errors.count() || errors.wait());
    QCOMPARE(errors.constFirst().constFirst().value<ConnectionError>().kind, ErrorCode::ConnectionRefused);
    QCOMPARE(m_client->state(), ConnectionState::Connecting);
}

void PusherSocketTest::C8_aRefusedUpgradeIsAFailureWithItsStatus_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("status");
    QTest::newRow("C8 404") << QByteArray("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n") << u"404"_s;
    QTest::newRow("503") << QByteArray("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n") << u"503"_s;
    QTest::newRow("not HTTP") << QByteArray("hello\r\n\r\n") << QString();
}

void PusherSocketTest::C8_aRefusedUpgradeIsAFailureWithItsStatus()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const QString, status);
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    auto elsewhere = options();
    elsewhere.port = server.serverPort();
    Client client(
        elsewhere, *m_authorizer, [] { return std::make_unique<WebSocketTransport>(); }, m_clock);
    QSignalSpy errors(&client, &Client::errorOccurred);
    client.connectToServer();
    QVERIFY(QSignalSpy(&server, &QTcpServer::newConnection).wait());
    server.nextPendingConnection()->write(answer);
    QVERIFY(errors.wait());
    QVERIFY2(errors.constFirst().constFirst().value<ConnectionError>().message.contains(status),
             qPrintable(errors.constFirst().constFirst().value<ConnectionError>().message));
    QCOMPARE(client.state(), ConnectionState::Connecting);
}

void PusherSocketTest::theSystemsProxyIsAskedByScheme()
{
    QList<QNetworkProxyQuery> queries;
    QNetworkProxyFactory::setApplicationProxyFactory(new RecordingProxies(queries)); // Qt owns it
    WebSocketTransport plain;
    plain.open(QUrl(u"ws://socket.invalid:6001/app/key"_s), {});
    WebSocketTransport secure;
    secure.open(QUrl(u"wss://socket.invalid:443/app/key"_s), {});
    QCOMPARE(queries.size(), 2);
    QCOMPARE(queries.at(0).protocolTag(), u"http"_s);
    QCOMPARE(queries.at(0).peerHostName(), u"socket.invalid"_s);
    QCOMPARE(queries.at(0).peerPort(), 6001);
    QCOMPARE(queries.at(1).protocolTag(), u"https"_s);
}

QTEST_GUILESS_MAIN(PusherSocketTest)
#include "tst_pushersocket.moc"

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/wayout/wayout.h"

#include <QTcpSocket>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using namespace clinicbell::test;

/// REST and the live connection through real proxies. The name clinic.test is known to the proxies alone, so whoever
/// arrives has come through one; and each one's log says so.
class ProxyTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanup();
    void bothGoThrough_data();
    void bothGoThrough();
    void withoutAProxyTheNameIsUnknown();
    void whatStandsInTheWayIsTold_data();
    void whatStandsInTheWayIsTold();
    void aPasswordThatIsNotAcceptedIsTold_data();
    void aPasswordThatIsNotAcceptedIsTold();
    void theSystemsProxyIsUsedByBoth_data();
    void theSystemsProxyIsUsedByBoth();
    void whatTheProxySeesIsEncrypted();
    void thisComputerIsReachedWithoutAProxy();

private:
    network::Route through(const QString &proxy, const QString &password = {}) const;
    /// "http://…" or "socks5://…" of @p server.
    static QString address(const QString &scheme, const ChildServer &server, const QString &user = {})
    {
        return addressOf(scheme, server.port(), user);
    }
    static QString addressOf(const QString &scheme, quint16 port, const QString &user);

    Certificates m_certificates;
    std::unique_ptr<TlsClinic> m_clinic;
    ChildServer m_http;
    ChildServer m_guardedHttp;
    ChildServer m_strictHttp; ///< Lets nothing through but to port 1.
    ChildServer m_socks;
    ChildServer m_guardedSocks;
    ChildServer m_down;
};

void ProxyTest::initTestCase()
{
    QVERIFY(m_certificates.make());
    m_clinic = std::make_unique<TlsClinic>(m_certificates.server(u"server"_s));
    QVERIFY(m_http.startHttpProxy());
    QVERIFY(m_guardedHttp.startHttpProxy("ann", "right"));
    QVERIFY(m_strictHttp.startHttpProxy({}, {}, "ConnectPort 1\n"));
    QVERIFY(m_socks.startSocksProxy());
    QVERIFY(m_guardedSocks.startSocksProxy(u"ann"_s, u"right"_s));
}

void ProxyTest::cleanup()
{
    for (const char *variable : {"http_proxy", "https_proxy", "no_proxy"})
        qunsetenv(variable);
}

QString ProxyTest::addressOf(const QString &scheme, quint16 port, const QString &user)
{
    return scheme + "://"_L1 + (user.isEmpty() ? user : user + u'@') + "127.0.0.1:"_L1 + QString::number(port);
}

network::Route ProxyTest::through(const QString &proxy, const QString &password) const
{
    NetworkSettings settings;
    settings.proxy = proxyFromText(proxy).value();
    settings.proxy.password = password;
    settings.caFile = m_certificates.path(u"ca.pem"_s);
    return network::Route::through(settings, QDateTime::currentDateTimeUtc());
}

void ProxyTest::bothGoThrough_data()
{
    QTest::addColumn<QString>("proxy");
    QTest::addColumn<QString>("password");
    QTest::addColumn<ChildServer *>("server");
    QTest::newRow("HTTP") << address(u"http"_s, m_http) << QString() << &m_http;
    QTest::newRow("HTTP with password") << address(u"http"_s, m_guardedHttp, u"ann"_s) << u"right"_s << &m_guardedHttp;
    QTest::newRow("SOCKS5") << address(u"socks5"_s, m_socks) << QString() << &m_socks;
    QTest::newRow("SOCKS5 with password")
        << address(u"socks5"_s, m_guardedSocks, u"ann"_s) << u"right"_s << &m_guardedSocks;
}

void ProxyTest::bothGoThrough()
{
    QFETCH(const QString, proxy);
    QFETCH(const QString, password);
    QFETCH(ChildServer *, server);
    const network::Route route = through(proxy, password);
    const QUrl rest = m_clinic->rest(u"clinic.test"_s);
    const QUrl socket = m_clinic->socket(u"clinic.test"_s);
    QCOMPARE(restOutcome(route, rest), u"reached"_s);
    QCOMPARE(socketOutcome(route, socket, "https://desk.example"), u"reached"_s);
    QTRY_COMPARE(m_clinic->origin(), "https://desk.example");
    for (const QUrl &url : {rest, socket}) {
        const QByteArray carried = "clinic.test:" + QByteArray::number(url.port());
        QTRY_VERIFY2(server->log().contains(carried), server->log().constData());
    }
}

void ProxyTest::withoutAProxyTheNameIsUnknown()
{
    const network::Route route = through(u"none"_s);
    QCOMPARE(restOutcome(route, m_clinic->rest(u"clinic.test"_s)), u"host-not-found"_s);
    QCOMPARE(socketOutcome(route, m_clinic->socket(u"clinic.test"_s)), u"host-not-found"_s);
}

void ProxyTest::whatStandsInTheWayIsTold_data()
{
    QTest::addColumn<QString>("proxy");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("outcome");
    const auto row = [](const char *name, const QString &proxy, const QString &password, const QString &outcome) {
        QTest::newRow(name) << proxy << password << outcome;
    };
    row("HTTP, no password", address(u"http"_s, m_guardedHttp), {}, u"proxy-password-wanted"_s);
    // tinyproxy answers 401 to a wrong password, where it should be 407.
    row("HTTP, wrong password, said badly", address(u"http"_s, m_guardedHttp, u"ann"_s), u"wrong"_s, u"proxy-failed"_s);
    row("HTTP, down", address(u"http"_s, m_down), {}, u"proxy-unreachable"_s);
    row("HTTP, unknown", u"http://proxy.invalid:8080"_s, {}, u"proxy-unreachable"_s);
    row("HTTP, port not allowed", address(u"http"_s, m_strictHttp), {}, u"proxy-failed"_s);
    row("SOCKS5, no password", address(u"socks5"_s, m_guardedSocks), {}, u"proxy-password-wanted"_s);
    row("SOCKS5, wrong password", address(u"socks5"_s, m_guardedSocks, u"ann"_s), u"wrong"_s,
        u"proxy-password-wrong"_s);
    row("SOCKS5, down", address(u"socks5"_s, m_down), {}, u"proxy-unreachable"_s);
}

void ProxyTest::whatStandsInTheWayIsTold()
{
    QFETCH(const QString, proxy);
    QFETCH(const QString, password);
    QFETCH(const QString, outcome);
    const network::Route route = through(proxy, password);
    QCOMPARE(restOutcome(route, m_clinic->rest(u"clinic.test"_s)), outcome);
    QCOMPARE(socketOutcome(route, m_clinic->socket(u"clinic.test"_s)), outcome);
}

void ProxyTest::aPasswordThatIsNotAcceptedIsTold_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("none") << QString() << u"proxy-password-wanted"_s;
    QTest::newRow("wrong") << u"ann"_s << u"proxy-password-wrong"_s;
}

/// By the book (RFC 9110, section 11.7): 407, whatever was said.
void ProxyTest::aPasswordThatIsNotAcceptedIsTold()
{
    QFETCH(const QString, user);
    QFETCH(const QString, outcome);
    QTcpServer proxy;
    connect(&proxy, &QTcpServer::pendingConnectionAvailable, &proxy, [&proxy] {
        QTcpSocket *peer = proxy.nextPendingConnection();
        connect(peer, &QTcpSocket::readyRead, peer, [peer] {
            peer->readAll();
            peer->write("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"clinic\"\r\n"
                        "Content-Length: 0\r\n\r\n");
        });
    });
    QVERIFY(proxy.listen(QHostAddress::LocalHost));
    const network::Route route = through(addressOf(u"http"_s, proxy.serverPort(), user), u"wrong"_s);
    QCOMPARE(restOutcome(route, m_clinic->rest(u"clinic.test"_s)), outcome);
    QCOMPARE(socketOutcome(route, m_clinic->socket(u"clinic.test"_s)), outcome);
}

void ProxyTest::theSystemsProxyIsUsedByBoth_data()
{
    QTest::addColumn<QString>("http");
    QTest::addColumn<QString>("https");
    QTest::addColumn<QString>("none");
    QTest::addColumn<QString>("outcome");
    const auto row = [](const char *name, const QString &http, const QString &https, const QString &none,
                        const QString &outcome) { QTest::newRow(name) << http << https << none << outcome; };
    const QString good = address(u"http"_s, m_http);
    const QString down = address(u"http"_s, m_down);
    row("none", {}, {}, {}, u"host-not-found"_s);
    row("http_proxy alone", good, {}, {}, u"reached"_s);
    row("https_proxy alone", {}, good, {}, u"reached"_s);
    row("https_proxy before http_proxy", down, good, {}, u"reached"_s);
    row("the one for https is down", good, down, {}, u"proxy-unreachable"_s);
    row("excepted by no_proxy", good, good, u"clinic.test"_s, u"host-not-found"_s);
    row("another one excepted", good, good, u"elsewhere.test"_s, u"reached"_s);
    row("with name and password", {}, address(u"http"_s, m_guardedHttp, u"ann:right"_s), {}, u"reached"_s);
    row("with no password", {}, address(u"http"_s, m_guardedHttp), {}, u"proxy-password-wanted"_s);
}

void ProxyTest::theSystemsProxyIsUsedByBoth()
{
    QFETCH(const QString, http);
    QFETCH(const QString, https);
    QFETCH(const QString, none);
    QFETCH(const QString, outcome);
    const auto set = [](const char *variable, const QString &value) {
        value.isEmpty() ? qunsetenv(variable) : qputenv(variable, value.toLatin1());
    };
    set("http_proxy", http);
    set("https_proxy", https);
    set("no_proxy", none);
    const network::Route route = through(u"system"_s);
    QCOMPARE(restOutcome(route, m_clinic->rest(u"clinic.test"_s)), outcome);
    QCOMPARE(socketOutcome(route, m_clinic->socket(u"clinic.test"_s)), outcome);
}

void ProxyTest::whatTheProxySeesIsEncrypted()
{
    QByteArray seen;
    QTcpServer proxy;
    connect(&proxy, &QTcpServer::pendingConnectionAvailable, &proxy, [&] {
        QTcpSocket *peer = proxy.nextPendingConnection();
        connect(peer, &QTcpSocket::readyRead, peer, [peer, &seen] {
            const bool isFirst = seen.isEmpty();
            seen += peer->readAll();
            isFirst ? void(peer->write("HTTP/1.1 200 Connection established\r\n\r\n")) : peer->close();
        });
    });
    QVERIFY(proxy.listen(QHostAddress::LocalHost));
    const network::Route route = through(addressOf(u"http"_s, proxy.serverPort(), {}));
    for (const auto &outcome : {restOutcome, +[](const network::Route &way, const QUrl &url) {
                                    QUrl socket = url;
                                    socket.setScheme(u"wss"_s);
                                    return socketOutcome(way, socket);
                                }}) {
        seen.clear();
        QVERIFY(outcome(route, QUrl(u"https://clinic.test:8443"_s)) != u"reached"_s);
        QVERIFY2(seen.startsWith("CONNECT clinic.test:8443 HTTP/1.1\r\n"), seen.constData());
        const QByteArray behind = seen.mid(seen.indexOf("\r\n\r\n") + 4);
        QVERIFY2(behind.startsWith("\x16\x03"), behind.toHex().constData()); // A TLS handshake, and nothing in clear.
    }
}

void ProxyTest::thisComputerIsReachedWithoutAProxy()
{
    const network::Route route = through(address(u"http"_s, m_down));
    QCOMPARE(restOutcome(route, m_clinic->rest(u"127.0.0.1"_s)), u"reached"_s);
    QCOMPARE(socketOutcome(route, m_clinic->socket(u"127.0.0.1"_s)), u"reached"_s);
}

QTEST_GUILESS_MAIN(ProxyTest)
#include "proxytest.moc"

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/network/route.h"
#include "tests/support/certificates.h"

#include <QSslKey>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using namespace clinicbell::network;

/// Settings become proxies and trust; what is wrong with them is told before anything is sent.
class RouteTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY(m_certificates.make()); }
    void cleanup();
    void filesAreChecked_data();
    void filesAreChecked();
    void aPrivateAuthorityIsTrustedBesideTheSystems();
    void theClientsCertificateIsShown();
    void nothingOlderThanTls12IsSpoken();
    void aProxyIsUsedForAllButThisComputer_data();
    void aProxyIsUsedForAllButThisComputer();
    void theSystemIsAskedByTheSchemeOfTheAddress_data();
    void theSystemIsAskedByTheSchemeOfTheAddress();

private:
    QString file(const QString &name) const { return name.isEmpty() ? QString() : m_certificates.path(name); }

    test::Certificates m_certificates;
};

void RouteTest::cleanup()
{
    for (const char *variable : {"http_proxy", "https_proxy", "no_proxy"})
        qunsetenv(variable);
}

void RouteTest::filesAreChecked_data()
{
    QTest::addColumn<QString>("ca");
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char *name, const QString &ca, const QString &certificate, const QString &key,
                        const QString &fault) { QTest::newRow(name) << ca << certificate << key << fault; };
    row("nothing set", {}, {}, {}, {});
    row("an authority", u"ca.pem"_s, {}, {}, {});
    row("an EC identity", {}, u"client.pem"_s, u"client.key"_s, {});
    row("an RSA identity", {}, u"client-rsa.pem"_s, u"client-rsa.key"_s, {});
    row("no such authority", u"nowhere.pem"_s, {}, {}, u"ca-file-missing"_s);
    row("a folder", u"ca.d"_s, {}, {}, u"ca-file-missing"_s);
    row("no PEM", u"ca.cnf"_s, {}, {}, u"ca-file-unreadable"_s);
    row("a key as authority", u"ca.key"_s, {}, {}, u"ca-file-unreadable"_s);
    row("expired authority", u"old-ca.pem"_s, {}, {}, u"ca-expired"_s);
    row("no key", {}, u"client.pem"_s, {}, u"client-certificate-incomplete"_s);
    row("no certificate", {}, {}, u"client.key"_s, u"client-certificate-incomplete"_s);
    row("certificate not there", {}, u"nowhere.pem"_s, u"client.key"_s, u"client-certificate-missing"_s);
    row("certificate not PEM", {}, u"ca.cnf"_s, u"client.key"_s, u"client-certificate-unreadable"_s);
    row("certificate expired", {}, u"client-expired.pem"_s, u"client-expired.key"_s, u"client-certificate-expired"_s);
    row("key not there", {}, u"client.pem"_s, u"nowhere.key"_s, u"client-key-missing"_s);
    row("key not PEM", {}, u"client.pem"_s, u"ca.cnf"_s, u"client-key-unreadable"_s);
    row("key under a password", {}, u"client.pem"_s, u"client-locked.key"_s, u"client-key-unreadable"_s);
    row("EC key of another", {}, u"client.pem"_s, u"server.key"_s, u"client-key-foreign"_s);
    row("RSA key of another", {}, u"client-rsa.pem"_s, u"weak.key"_s, u"client-key-foreign"_s);
    row("key of another kind", {}, u"client.pem"_s, u"client-rsa.key"_s, u"client-key-foreign"_s);
}

void RouteTest::filesAreChecked()
{
    QFETCH(const QString, ca);
    QFETCH(const QString, certificate);
    QFETCH(const QString, key);
    QFETCH(const QString, fault);
    NetworkSettings settings;
    settings.caFile = file(ca);
    settings.clientCertificateFile = file(certificate);
    settings.clientKeyFile = file(key);
    const Route route = Route::through(settings, QDateTime::currentDateTimeUtc());
    QCOMPARE(route.fault() ? errorKey(route.fault()->code) : QString(), fault);
}

void RouteTest::aPrivateAuthorityIsTrustedBesideTheSystems()
{
    NetworkSettings settings;
    settings.caFile = file(u"ca.pem"_s);
    const auto trusted = Route::through(settings, QDateTime::currentDateTimeUtc()).tls().caCertificates();
    QVERIFY(trusted.contains(m_certificates.certificate(u"ca"_s)));
    QVERIFY(!trusted.contains(m_certificates.certificate(u"other-ca"_s)));
    QCOMPARE(trusted.size(), QSslConfiguration::systemCaCertificates().size() + 1);
}

void RouteTest::theClientsCertificateIsShown()
{
    NetworkSettings settings;
    settings.clientCertificateFile = file(u"client.pem"_s);
    settings.clientKeyFile = file(u"client.key"_s);
    const QSslConfiguration tls = Route::through(settings, QDateTime::currentDateTimeUtc()).tls();
    QCOMPARE(tls.localCertificate(), m_certificates.certificate(u"client"_s));
    QVERIFY(!tls.privateKey().isNull());
}

void RouteTest::nothingOlderThanTls12IsSpoken()
{
    NetworkSettings settings;
    settings.caFile = file(u"ca.pem"_s);
    QCOMPARE(Route().tls().protocol(), QSsl::TlsV1_2OrLater);
    QCOMPARE(Route::through(settings, QDateTime::currentDateTimeUtc()).tls().protocol(), QSsl::TlsV1_2OrLater);
    QCOMPARE(Route().tls().peerVerifyMode(), QSslSocket::AutoVerifyPeer);
}

void RouteTest::aProxyIsUsedForAllButThisComputer_data()
{
    QTest::addColumn<QString>("setting");
    QTest::addColumn<QUrl>("url");
    QTest::addColumn<QNetworkProxy>("proxy");
    const QNetworkProxy none(QNetworkProxy::NoProxy);
    const QNetworkProxy http(QNetworkProxy::HttpProxy, u"proxy.test"_s, 3128, u"ann"_s, u"secret"_s);
    const QNetworkProxy socks(QNetworkProxy::Socks5Proxy, u"proxy.test"_s, 1080);
    const auto row = [](const char *setting, const QString &url, const QNetworkProxy &proxy) {
        QTest::addRow("%s to %s", setting, qPrintable(url)) << QString::fromLatin1(setting) << QUrl(url) << proxy;
    };
    row("none", u"https://clinic.test"_s, none);
    row("http://ann@proxy.test:3128", u"https://clinic.test"_s, http);
    row("http://ann@proxy.test:3128", u"wss://live.clinic.test:6001/app"_s, http);
    row("http://ann@proxy.test:3128", u"http://localhost:8620"_s, none);
    row("http://ann@proxy.test:3128", u"ws://127.0.0.1:8620"_s, none);
    row("http://ann@proxy.test:3128", u"http://[::1]:8620"_s, none);
    row("socks5://proxy.test", u"wss://clinic.test"_s, socks);
    row("socks5://proxy.test", u"ws://127.8.8.8"_s, none);
}

void RouteTest::aProxyIsUsedForAllButThisComputer()
{
    QFETCH(const QString, setting);
    QFETCH(const QUrl, url);
    QFETCH(const QNetworkProxy, proxy);
    NetworkSettings settings;
    settings.proxy = proxyFromText(setting).value();
    if (!settings.proxy.user.isEmpty())
        settings.proxy.password = u"secret"_s;
    QCOMPARE(Route::through(settings, QDateTime::currentDateTimeUtc()).proxyFor(url), proxy);
}

void RouteTest::theSystemIsAskedByTheSchemeOfTheAddress_data()
{
    QTest::addColumn<QByteArray>("http");
    QTest::addColumn<QByteArray>("https");
    QTest::addColumn<QByteArray>("none");
    QTest::addColumn<QUrl>("url");
    QTest::addColumn<int>("port"); // of the proxy; 0: none
    const auto row = [](const char *name, const QByteArray &http, const QByteArray &https, const QByteArray &none,
                        const QString &url,
                        int port) { QTest::newRow(name) << http << https << none << QUrl(url) << port; };
    const QByteArray one = "http://127.0.0.1:3001";
    const QByteArray two = "http://127.0.0.1:3002";
    row("nothing set", {}, {}, {}, u"wss://clinic.test"_s, 0);
    row("https by https_proxy", one, two, {}, u"https://clinic.test"_s, 3002);
    row("wss by https_proxy", one, two, {}, u"wss://clinic.test"_s, 3002);
    row("wss by https_proxy alone", {}, two, {}, u"wss://clinic.test"_s, 3002);
    row("ws by http_proxy", one, two, {}, u"ws://clinic.test"_s, 3001);
    row("excepted", one, two, "clinic.test", u"wss://clinic.test"_s, 0);
    row("another one excepted", one, two, "other.test", u"wss://clinic.test"_s, 3002);
    row("a domain excepted", one, two, ".clinic.test", u"wss://live.clinic.test"_s, 0);
    row("this computer", one, two, {}, u"ws://127.0.0.1:8620"_s, 0);
}

void RouteTest::theSystemIsAskedByTheSchemeOfTheAddress()
{
    QFETCH(const QByteArray, http);
    QFETCH(const QByteArray, https);
    QFETCH(const QByteArray, none);
    QFETCH(const QUrl, url);
    QFETCH(const int, port);
    const auto set = [](const char *variable, const QByteArray &value) {
        value.isEmpty() ? qunsetenv(variable) : qputenv(variable, value);
    };
    set("http_proxy", http);
    set("https_proxy", https);
    set("no_proxy", none);
    const QNetworkProxy proxy = Route().proxyFor(url);
    QCOMPARE(proxy.type(), port ? QNetworkProxy::HttpProxy : QNetworkProxy::NoProxy);
    QCOMPARE(int(proxy.port()), port);
}

QTEST_GUILESS_MAIN(RouteTest)
#include "routetest.moc"

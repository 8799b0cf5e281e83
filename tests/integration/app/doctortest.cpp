// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/app/doctorcalls.h"
#include "tests/integration/app/tlsfront.h"
#include "tests/integration/popups/fakedaemon.h"
#include "tests/support/certificates.h"
#include "tests/support/childserver.h"

#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace clinicbell::app::test;
using clinicbell::test::Certificates;
using clinicbell::test::ChildServer;
using clinicbell::test::FakeDaemon;

/// The doctor in broken worlds, all of them real: in each it names the right check first, and who can mend it.
class DoctorTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void whereAllIsWellItSaysSo();
    void aServerThatIsNotThere_data();
    void aServerThatIsNotThere();
    void aCertificateThatIsNoGood_data();
    void aCertificateThatIsNoGood();
    void aProxyThatLetsNothingThrough_data();
    void aProxyThatLetsNothingThrough();
    void aClinicThatDeclines_data();
    void aClinicThatDeclines();
    void aClockThatIsWrong();
    void aDesktopWithoutAnything();
    void aDiskThatTakesNothing_data();
    void aDiskThatTakesNothing();
    void withoutARunningOneItMakesItsOwnChecks();

private:
    QJsonObject doctor(const QStringList &options = {}, int exitCode = 1) const
    {
        return askDoctor(*m_desk, options, exitCode, {});
    }
    static void isFirst(const QJsonObject &report, const QString &check, const QString &mender);
    void quietSettings();
    QString closedAddress(const QString &scheme);
    bool openFront(const QString &shown);

    Certificates m_certificates;
    ChildServer m_proxy;
    ChildServer m_socks;
    TlsFront m_front;
    std::unique_ptr<FakeDaemon> m_daemon;
    std::unique_ptr<Desk> m_desk;
};

void DoctorTest::initTestCase()
{
    QVERIFY(m_certificates.make());
    m_proxy.setClinicAddress("127.0.0.2");
    QVERIFY(m_proxy.startHttpProxy("ann", "right"));
    QVERIFY(m_socks.startSocksProxy(u"ann"_s, u"right"_s));
}

/// A desk with pop-ups and a keyring; sounds are off, since there is no loudspeaker, and that is odd at worst.
void DoctorTest::init()
{
    m_daemon = std::make_unique<FakeDaemon>(QStringList{u"actions"_s, u"body"_s});
    m_desk = std::make_unique<Desk>();
    quietSettings();
}

void DoctorTest::cleanup()
{
    if (m_desk->app().isRunning())
        QVERIFY(m_desk->app().quit());
    m_front.close();
    m_desk.reset();
    m_daemon.reset();
}

void DoctorTest::quietSettings()
{
    QVERIFY(QDir().mkpath(m_desk->app().profile()));
    QFile settings(m_desk->app().profile() + u"/settings.ini"_s);
    QVERIFY(settings.open(QIODevice::WriteOnly) && settings.write("[sounds]\non=false\n") > 0);
}

void DoctorTest::isFirst(const QJsonObject &report, const QString &name, const QString &mender)
{
    const QByteArray told = QJsonDocument(report).toJson();
    QVERIFY2(report[u"first"_s].toString() == name, told.constData());
    QCOMPARE(check(report, name)[u"mender"_s].toString(), mender);
    QVERIFY(!check(report, name)[u"text"_s].toString().isEmpty());
}

QString DoctorTest::closedAddress(const QString &scheme)
{
    QTcpServer once;
    once.listen(QHostAddress::LocalHost);
    return scheme + u"://127.0.0.1:"_s + QString::number(once.serverPort());
}

bool DoctorTest::openFront(const QString &shown)
{
    return m_desk->startServer()
        && m_front.open(m_certificates.server(shown), static_cast<quint16>(m_desk->server().rest().port()));
}

void DoctorTest::whereAllIsWellItSaysSo()
{
    QVERIFY(m_desk->open());
    const QJsonObject report = doctor({}, 0);
    QVERIFY2(report[u"well"_s].toBool(), QJsonDocument(report).toJson().constData());
    for (const auto &name : {u"dns"_s, u"tcp"_s, u"proxy"_s, u"tls"_s, u"clock"_s, u"rest"_s, u"sign-in"_s, u"socket"_s,
                             u"channels"_s, u"pop-up"_s, u"keychain"_s, u"disk"_s})
        QVERIFY2(check(report, name)[u"outcome"_s] == u"good"_s, qPrintable(name));
    QVERIFY(check(report, u"channels"_s)[u"amount"_s].toInt() > 0);
    QVERIFY(check(report, u"pop-up"_s)[u"subject"_s].toString().contains(u"actions, body"_s));
    QCOMPARE(m_daemon->calls().last().title, u"This is a test"_s);
    QCOMPARE(check(report, u"sound"_s)[u"finding"_s].toString(), u"switched-off"_s);
    QCOMPARE(m_desk->app().ask({u"doctor"_s}).out.count('\n'), 14);
}

void DoctorTest::aServerThatIsNotThere_data()
{
    QTest::addColumn<QString>("server");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("mender");
    QTest::newRow("a name that nobody knows") << u"https://nowhere.invalid"_s << u"dns"_s << u"network"_s;
    QTest::newRow("a closed port") << u"closed"_s << u"tcp"_s << u"server"_s;
    QTest::newRow("silent before TLS") << u"https"_s << u"tls"_s << u"network"_s;
    QTest::newRow("silent before HTTP") << u"http"_s << u"rest"_s << u"network"_s;
    QTest::newRow("a web page") << u"page"_s << u"rest"_s << u"server"_s;
}

void DoctorTest::aServerThatIsNotThere()
{
    QFETCH(QString, server);
    QTcpServer silent; // Takes every call and says nothing, or says the same to all.
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    const QString port = QString::number(silent.serverPort());
    if (server == u"page"_s) {
        connect(&silent, &QTcpServer::pendingConnectionAvailable, &silent, [&silent] {
            QTcpSocket *socket = silent.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>");
                socket->close();
            });
        });
        server = u"http"_s;
    }
    if (server == u"closed"_s)
        server = closedAddress(u"http"_s);
    else if (!server.contains(u':'))
        server += u"://127.0.0.1:"_s + port;
    const QJsonObject report = doctor({u"--server"_s, server});
    QFETCH(QString, first);
    QFETCH(QString, mender);
    isFirst(report, first, mender);
    QCOMPARE(check(report, u"sign-in"_s)[u"because"_s].toString(), first);
    QCOMPARE(check(report, u"pop-up"_s)[u"finding"_s].toString(), u"not-asked-for"_s);
}

void DoctorTest::aCertificateThatIsNoGood_data()
{
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("error");
    QTest::newRow("expired") << u"expired"_s << u"certificate-expired"_s;
    QTest::newRow("unknown issuer") << u"stranger"_s << u"certificate-unknown-issuer"_s;
    QTest::newRow("another host") << u"wrong-host"_s << u"certificate-wrong-host"_s;
}

void DoctorTest::aCertificateThatIsNoGood()
{
    QFETCH(QString, shown);
    QFETCH(QString, error);
    QVERIFY(openFront(shown));
    const QString server = u"https://clinic.test:"_s + QString::number(m_desk->server().rest().port());
    QVERIFY(m_desk->app().start({u"--headless"_s, u"--server"_s, server, u"--proxy"_s,
                                 u"http://ann@127.0.0.1:"_s + QString::number(m_proxy.port()),
                                 u"--proxy-password-stdin"_s, u"--ca"_s, m_certificates.path(u"ca.pem"_s)},
                                "right\n"));
    QVERIFY(m_desk->app().quit());
    const QJsonObject report = doctor({u"--server"_s, server});
    isFirst(report, u"tls"_s, u"server"_s);
    QCOMPARE(check(report, u"tls"_s)[u"error"_s].toString(), error);
    QCOMPARE(check(report, u"proxy"_s)[u"outcome"_s].toString(), u"good"_s);
    QCOMPARE(check(report, u"dns"_s)[u"finding"_s].toString(), u"through-proxy"_s);
}

void DoctorTest::aProxyThatLetsNothingThrough_data()
{
    QTest::addColumn<QString>("proxy");
    QTest::addColumn<QString>("error");
    const auto of = [](const QString &scheme, const ChildServer &proxy) {
        return scheme + u"://ann@127.0.0.1:"_s + QString::number(proxy.port());
    };
    QTest::newRow("wrong password") << of(u"socks5"_s, m_socks) << u"proxy-password-wrong"_s;
    // tinyproxy answers 401 to a wrong password, where it should be 407.
    QTest::newRow("wrong password, said badly") << of(u"http"_s, m_proxy) << u"proxy-failed"_s;
    QTest::newRow("not there") << closedAddress(u"http"_s) << u"proxy-unreachable"_s;
}

void DoctorTest::aProxyThatLetsNothingThrough()
{
    QFETCH(QString, proxy);
    QFETCH(QString, error);
    QVERIFY(openFront(u"server"_s));
    const QString server = u"https://clinic.test:"_s + QString::number(m_desk->server().rest().port());
    QStringList options{u"--headless"_s, u"--server"_s, server, u"--proxy"_s, proxy};
    if (proxy.contains(u'@'))
        options += u"--proxy-password-stdin"_s;
    QVERIFY(m_desk->app().start(options, "wrong\n"));
    QVERIFY(m_desk->app().quit());
    const QJsonObject report = doctor({u"--server"_s, server});
    isFirst(report, u"proxy"_s, u"administrator"_s);
    QCOMPARE(check(report, u"proxy"_s)[u"error"_s].toString(), error);
}

void DoctorTest::aClinicThatDeclines_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("mender");
    QTest::newRow("the token") << u"/api/v1/auth"_s << 401 << uR"({"message":"Unauthenticated."})"_s << u"sign-in"_s
                               << u"you"_s;
    QTest::newRow("the port of the live service")
        << u"/api/v1/broadcasting/config"_s << 200
        << uR"({"data":{"key":"demo","host":"127.0.0.1","port":9,"scheme":"http","forceTLS":false}})"_s << u"socket"_s
        << u"server"_s;
    QTest::newRow("a channel") << u"/api/v1/broadcasting/auth"_s << 403 << uR"({"message":"Forbidden"})"_s
                               << u"channels"_s << u"server"_s;
}

void DoctorTest::aClinicThatDeclines()
{
    QFETCH(QString, path);
    QFETCH(int, status);
    QFETCH(QString, body);
    QVERIFY(m_desk->open());
    answerWith(m_desk->server(), path, status, body);
    const QJsonObject report = doctor();
    QFETCH(QString, first);
    QFETCH(QString, mender);
    isFirst(report, first, mender);
}

void DoctorTest::aClockThatIsWrong()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LD_PRELOAD"_s, u"/usr/$LIB/faketime/libfaketime.so.1"_s);
    environment.insert(u"FAKETIME"_s, u"-7m"_s);
    environment.insert(u"FAKETIME_DONT_FAKE_MONOTONIC"_s, u"1"_s);
    m_desk->app().setEnvironment(environment);
    QVERIFY(m_desk->startServer());
    const QJsonObject report = doctor({u"--server"_s, m_desk->address()});
    isFirst(report, u"clock"_s, u"administrator"_s);
    QVERIFY(std::abs(check(report, u"clock"_s)[u"amount"_s].toInt() - 420) <= 3);
}

/// No bus: no daemon for pop-ups, no tray, no keyring; then no display either.
void DoctorTest::aDesktopWithoutAnything()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nowhere"_s);
    m_desk->app().setEnvironment(environment);
    const QJsonObject report = doctor();
    isFirst(report, u"pop-up"_s, u"administrator"_s);
    QCOMPARE(check(report, u"dns"_s)[u"finding"_s].toString(), u"no-server"_s);
    QCOMPARE(check(report, u"tray"_s)[u"finding"_s].toString(), u"no-tray"_s);
    QCOMPARE(check(report, u"keychain"_s)[u"error"_s].toString(), u"keychain-missing"_s);
    QCOMPARE(check(report, u"keychain"_s)[u"mender"_s].toString(), u"administrator"_s);

    for (const auto &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
        environment.remove(name);
    m_desk->app().setEnvironment(environment);
    const QJsonObject bare = doctor();
    isFirst(bare, u"keychain"_s, u"administrator"_s);
    for (const auto &name : {u"pop-up"_s, u"tray"_s})
        QCOMPARE(check(bare, name)[u"finding"_s].toString(), u"no-desktop"_s);
}

void DoctorTest::aDiskThatTakesNothing_data()
{
    QTest::addColumn<QStringList>("remount");
    QTest::addColumn<QString>("finding");
    QTest::newRow("read-only") << QStringList{u"-o"_s, u"remount,ro"_s} << u"read-only"_s;
    QTest::newRow("full") << QStringList() << u"disk-full"_s;
}

void DoctorTest::aDiskThatTakesNothing()
{
    QFETCH(QStringList, remount);
    QFETCH(QString, finding);
    const QString folder = m_desk->app().profile();
    const auto mount = [&folder](const QStringList &options) {
        return QProcess::execute(u"mount"_s, options + QStringList{folder}) == 0;
    };
    if (::geteuid() != 0 || !mount({u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size=16k"_s, u"tmpfs"_s}))
        QSKIP("only root may mount the disk that this test breaks, and not on every machine");
    const auto unmount = qScopeGuard([&folder] { QProcess::execute(u"umount"_s, {folder}); });
    quietSettings(); // Those of before are below that disk.
    QVERIFY(remount.isEmpty() || mount(remount));
    const QJsonObject report = doctor();
    isFirst(report, u"disk"_s, u"administrator"_s);
    QCOMPARE(check(report, u"disk"_s)[u"finding"_s].toString(), finding);
}

/// By the account that the keychain remembers, and without touching its store.
void DoctorTest::withoutARunningOneItMakesItsOwnChecks()
{
    QVERIFY(m_desk->open());
    QVERIFY(m_desk->app().quit());
    const QJsonObject report = doctor({}, 0);
    for (const auto &name :
         {u"rest"_s, u"sign-in"_s, u"socket"_s, u"channels"_s, u"pop-up"_s, u"keychain"_s, u"disk"_s})
        QVERIFY2(check(report, name)[u"outcome"_s] == u"good"_s, QJsonDocument(report).toJson().constData());
    QVERIFY(m_desk->app().start());
    QVERIFY(m_desk->app().becomes(u"live"_s)); // Nobody was signed out by it.
}

QTEST_GUILESS_MAIN(DoctorTest)
#include "doctortest.moc"

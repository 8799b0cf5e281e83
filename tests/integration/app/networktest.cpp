// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/app/desk.h"
#include "tests/integration/app/tlsfront.h"
#include "tests/support/certificates.h"
#include "tests/support/childserver.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinicbell::app::test;
using clinicbell::test::Certificates;
using clinicbell::test::ChildServer;

/// The real program behind a real proxy with a password, against a clinic whose certificate a private authority issued.
/// Its name, clinic.test, is known to the proxy alone.
class NetworkTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void theWayIsRememberedAndUsedByAll_data();
    void theWayIsRememberedAndUsedByAll();
    void whatIsWrongWithAnOptionIsSaid_data();
    void whatIsWrongWithAnOptionIsSaid();
    void aRunningOneTakesUpNoOptions();
    void aBadCertificateHasItsOwnSentence_data();
    void aBadCertificateHasItsOwnSentence();
    void aClockThatIsWrongIsNoticed();
    void aClockThatJumpsIsToldAndGotOver_data();
    void aClockThatJumpsIsToldAndGotOver();
    void aClockThatWentBackIsBlamedForTheCertificate();

private:
    QString server() const { return "https://clinic.test:"_L1 + QString::number(m_desk->server().rest().port()); }
    QString certificate(const QString &file) const { return m_certificates.path(file); }
    QString proxyAddress(const QString &scheme) const;
    bool open(const QString &shown);
    void setClock(const QByteArray &offset);

    Certificates m_certificates;
    ChildServer m_http;
    ChildServer m_socks;
    TlsFront m_front;
    std::unique_ptr<Desk> m_desk;
};

void NetworkTest::initTestCase()
{
    QVERIFY(m_certificates.make());
    for (ChildServer *proxy : {&m_http, &m_socks})
        proxy->setClinicAddress("127.0.0.2");
    QVERIFY(m_http.startHttpProxy("ann", "right"));
    QVERIFY(m_socks.startSocksProxy(u"ann"_s, u"right"_s));
}

void NetworkTest::init()
{
    m_desk = std::make_unique<Desk>();
}

void NetworkTest::cleanup()
{
    if (m_desk->app().isRunning())
        QVERIFY(m_desk->app().quit());
    m_front.close();
    m_desk.reset();
}

QString NetworkTest::proxyAddress(const QString &scheme) const
{
    const quint16 port = scheme == "http"_L1 ? m_http.port() : m_socks.port();
    return scheme + "://ann@127.0.0.1:"_L1 + QString::number(port);
}

/// The clinic behind a front that shows this certificate.
bool NetworkTest::open(const QString &shown)
{
    return m_desk->startServer()
        && m_front.open(m_certificates.server(shown), static_cast<quint16>(m_desk->server().rest().port()));
}

void NetworkTest::setClock(const QByteArray &offset)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LD_PRELOAD"_s, u"/usr/$LIB/faketime/libfaketime.so.1"_s);
    environment.insert(u"FAKETIME"_s, QString::fromLatin1(offset));
    environment.insert(u"FAKETIME_DONT_FAKE_MONOTONIC"_s, u"1"_s);
    m_desk->app().setEnvironment(environment);
}

void NetworkTest::theWayIsRememberedAndUsedByAll_data()
{
    QTest::addColumn<QString>("scheme");
    QTest::newRow("HTTP") << u"http"_s;
    QTest::newRow("SOCKS5") << u"socks5"_s;
}

void NetworkTest::theWayIsRememberedAndUsedByAll()
{
    QFETCH(QString, scheme);
    QVERIFY(open(u"server"_s));
    QVERIFY(m_desk->app().start({u"--headless"_s, u"--proxy"_s, proxyAddress(scheme), u"--proxy-password-stdin"_s,
                                 u"--ca"_s, certificate(u"ca.pem"_s)},
                                "right\n"));
    const Outcome signedIn = m_desk->app().signIn(server());
    QVERIFY2(signedIn.exitCode == 0, signedIn.err.constData());
    QVERIFY(m_desk->app().becomes(u"live"_s));
    m_desk->server().notify(2);
    QVERIFY(m_desk->agrees());
    ChildServer &proxy = scheme == "http"_L1 ? m_http : m_socks;
    const QByteArray carried = "clinic.test:" + QByteArray::number(m_desk->server().rest().port());
    const auto before = proxy.log().count(carried);
    QVERIFY2(before >= 2, proxy.log().constData()); // REST and the socket, at the least.
    const QJsonValue offset = m_desk->app().status().value(u"clock_offset_seconds"_s);
    QVERIFY2(offset.isDouble() && std::abs(offset.toInt(99)) <= 2, qPrintable(offset.toVariant().toString()));

    QVERIFY(m_desk->app().quit());
    QFile settings(m_desk->app().profile() + u"/settings.ini"_s);
    QVERIFY(settings.open(QIODevice::ReadOnly));
    QVERIFY(!settings.readAll().contains("right"));
    QVERIFY(m_desk->app().start());
    QVERIFY(m_desk->app().becomes(u"live"_s));
    QVERIFY(proxy.log().count(carried) >= before + 2);
}

void NetworkTest::whatIsWrongWithAnOptionIsSaid_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("sentence");
    const auto row = [](const char *name, const QStringList &options, const QByteArray &sentence) {
        QTest::newRow(name) << options << sentence;
    };
    row("no proxy's address", {u"--proxy"_s, u"proxy.example"_s}, "not a proxy's address");
    row("a password for all to read", {u"--proxy"_s, u"http://ann:secret@proxy.example"_s}, "without a password");
    row("no origin", {u"--origin"_s, u"clinic.example"_s}, "not an origin");
    row("no authority", {u"--ca"_s, u"/nowhere.pem"_s}, "is not there or cannot be read");
    row("not PEM", {u"--ca"_s, certificate(u"ca.cnf"_s)}, "holds no certificate");
    row("expired", {u"--ca"_s, certificate(u"old-ca.pem"_s)}, "has expired");
    row("no key", {u"--client-certificate"_s, certificate(u"client.pem"_s)}, "both files are needed");
    row("another key",
        {u"--client-certificate"_s, certificate(u"client.pem"_s), u"--client-key"_s, certificate(u"server.key"_s)},
        "belongs to another certificate");
}

void NetworkTest::whatIsWrongWithAnOptionIsSaid()
{
    QFETCH(QStringList, options);
    QFETCH(QByteArray, sentence);
    const Outcome outcome = m_desk->app().ask(QStringList{u"--headless"_s} + options);
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.err.contains(sentence), outcome.err.constData());
    QVERIFY(!outcome.err.contains("secret"));
    QFile settings(m_desk->app().profile() + u"/settings.ini"_s);
    QVERIFY(!settings.exists());
}

void NetworkTest::aRunningOneTakesUpNoOptions()
{
    QVERIFY(m_desk->app().start());
    const Outcome second = m_desk->app().ask({u"--headless"_s, u"--proxy"_s, u"none"_s});
    QCOMPARE(second.exitCode, 1);
    QVERIFY2(second.err.contains("already running"), second.err.constData());
}

void NetworkTest::aBadCertificateHasItsOwnSentence_data()
{
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QByteArray>("sentence");
    QTest::newRow("expired") << u"expired"_s << QByteArray("certificate expired");
    QTest::newRow("not yet valid") << u"future"_s << QByteArray("not valid yet");
    QTest::newRow("wrong host") << u"wrong-host"_s << QByteArray("certificate of another server");
    QTest::newRow("unknown issuer") << u"stranger"_s << QByteArray("does not know who issued it");
}

void NetworkTest::aBadCertificateHasItsOwnSentence()
{
    QFETCH(QString, shown);
    QFETCH(QByteArray, sentence);
    QVERIFY(open(shown));
    QVERIFY(m_desk->app().start({u"--headless"_s, u"--server"_s, server(), u"--proxy"_s, proxyAddress(u"http"_s),
                                 u"--proxy-password-stdin"_s, u"--ca"_s, certificate(u"ca.pem"_s)},
                                "right\n"));
    const Outcome outcome = m_desk->app().signIn(server());
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.err.contains(sentence), outcome.err.constData());
}

void NetworkTest::aClockThatIsWrongIsNoticed()
{
    QVERIFY(m_desk->startServer());
    setClock("-7m");
    QVERIFY(m_desk->app().start());
    QCOMPARE(m_desk->app().status().value(u"clock_offset_seconds"_s), QJsonValue());
    QCOMPARE(m_desk->app().signIn(m_desk->address()).exitCode, 0);
    QVERIFY(m_desk->app().becomes(u"live"_s));
    const int offset = m_desk->app().status().value(u"clock_offset_seconds"_s).toInt();
    QVERIFY2(std::abs(offset - 420) <= 2, qPrintable(QString::number(offset)));
}

void NetworkTest::aClockThatJumpsIsToldAndGotOver_data()
{
    QTest::addColumn<QByteArray>("jump");
    QTest::addColumn<int>("offset");
    QTest::newRow("an hour back") << QByteArray("-3600") << 3600;
    QTest::newRow("an hour ahead") << QByteArray("+3600") << -3600;
}

/// While it runs; nothing is missing and nothing waits then, and nothing has to be started anew.
void NetworkTest::aClockThatJumpsIsToldAndGotOver()
{
    QFETCH(QByteArray, jump);
    QFETCH(int, offset);
    const QString hands = m_desk->folder() + u"/clock"_s;
    const auto turnTo = [&hands](const QByteArray &difference) {
        QFile file(hands);
        return file.open(QIODevice::WriteOnly) && file.write(difference + '\n') > 0;
    };
    const auto isTold = [this](int seconds) {
        return ClinicBellProcess::eventually(
            [this, seconds] {
                m_desk->app().ask({u"sync"_s});
                const QJsonValue told = m_desk->app().status().value(u"clock_offset_seconds"_s);
                return told.isDouble() && std::abs(told.toInt() - seconds) <= 3;
            },
            30s);
    };
    QVERIFY(turnTo("+0"));
    setClock({});
    QProcessEnvironment environment = m_desk->app().environment();
    environment.remove(u"FAKETIME"_s);
    environment.insert(u"FAKETIME_TIMESTAMP_FILE"_s, hands);
    environment.insert(u"FAKETIME_CACHE_DURATION"_s, u"1"_s);
    m_desk->app().setEnvironment(environment);
    QVERIFY(m_desk->open());
    m_desk->server().notify(5);
    QVERIFY(m_desk->agrees());
    for (const auto &[difference, seconds] : {std::pair(jump, offset), std::pair(QByteArray("+0"), 0)}) {
        QVERIFY(turnTo(difference));
        QVERIFY(isTold(seconds));
        const QString id = Desk::texts(m_desk->server().notify(2)).first();
        QVERIFY(m_desk->agrees());
        QCOMPARE(m_desk->app().ask({u"read"_s, id}).exitCode, 0);
        QVERIFY(m_desk->agrees());
        QCOMPARE(m_desk->there().value(id), true);
    }
    QCOMPARE(m_desk->here().size(), 9);
}

void NetworkTest::aClockThatWentBackIsBlamedForTheCertificate()
{
    const QStringList options{
        u"--headless"_s,         u"--proxy"_s, proxyAddress(u"socks5"_s), u"--proxy-password-stdin"_s, u"--ca"_s,
        certificate(u"ca.pem"_s)};
    QVERIFY(open(u"server"_s));
    QVERIFY(m_desk->app().start(options, "right\n"));
    QCOMPARE(m_desk->app().signIn(server()).exitCode, 0);
    QVERIFY(m_desk->app().becomes(u"live"_s));
    QVERIFY(m_desk->app().quit());

    setClock("@2019-06-01 12:00:00"); // Before the authority was.
    QVERIFY(m_desk->app().start());
    QVERIFY(m_desk->app().becomes([](const QJsonObject &status) {
        return status.value(u"last_error"_s)[u"code"_s] == QJsonValue(u"clock-wrong"_s);
    }));
    const QString words = m_desk->app().status().value(u"last_error"_s)[u"message"_s].toString();
    QVERIFY2(words.contains(u"This computer's clock is wrong by "_s) && words.contains(u"days"_s), qPrintable(words));
}

QTEST_GUILESS_MAIN(NetworkTest)
#include "networktest.moc"

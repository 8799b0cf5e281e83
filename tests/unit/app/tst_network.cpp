// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/clockmemory.h"
#include "app/clinicbell/networkaccess.h"
#include "core/clinic/clinicapi.h"
#include "core/network/route.h"
#include "tests/support/certificates.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakenetwork.h"
#include "tests/unit/session/fakesecrets.h"

#include <QDir>
#include <QSettings>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinicbell;
using clinicbell::test::FakeSecrets;

/// What the profile keeps of the way to each server, and how it is put to use.
class TestNetwork : public QObject
{
    Q_OBJECT

    const QUrl m_one{u"https://one.example"_s};
    const QUrl m_two{u"https://two.example"_s};
    const QUrl m_everyone;
    test::Certificates m_certificates;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    test::FakeClock m_clock;
    test::FakeNetwork m_network;
    FakeSecrets m_secrets;
    std::unique_ptr<clinic::ClinicApi> m_api;
    std::unique_ptr<NetworkAccess> m_access;

    static NetworkOptions proxy(const QString &text)
    {
        NetworkOptions options;
        options.proxy = text;
        return options;
    }
    QString write(const QUrl &server, const NetworkOptions &options)
    {
        const auto written = NetworkBook(*m_settings).write(server, options, m_clock.now());
        return written ? u"written"_s : errorKey(written.error().code);
    }
    NetworkSettings read(const QUrl &server) { return NetworkBook(*m_settings).read(server); }
    QNetworkProxy proxyOf(const QUrl &server) const { return m_api->route().proxyFor(server); }

private slots:
    void initTestCase() { QVERIFY(m_certificates.make()); }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
        m_secrets.entries.clear();
        m_secrets.mood = FakeSecrets::Mood::Well;
        m_api = std::make_unique<clinic::ClinicApi>(m_network, m_clock);
        m_access = std::make_unique<NetworkAccess>(*m_settings, m_secrets, *m_api, m_clock);
    }

    void withoutAnyEntryTheSystemDecides() { QCOMPARE(read(m_one), NetworkSettings()); }

    void aServerHasItsOwnEntryAndTakesTheRestFromTheOneForAll()
    {
        NetworkOptions forAll = proxy(u"http://p.example:3128"_s);
        forAll.caFile = m_certificates.path(u"ca.pem"_s);
        forAll.origin = u"https://desk.example"_s;
        QCOMPARE(write(m_everyone, forAll), u"written"_s);
        QCOMPARE(write(m_one, proxy(u"none"_s)), u"written"_s);
        QCOMPARE(read(m_one).proxy.kind, ProxySettings::Kind::None);
        QCOMPARE(read(m_two).proxy.host, u"p.example"_s);
        QCOMPARE(read(m_one).caFile, m_certificates.path(u"ca.pem"_s));
        QCOMPARE(read(m_one).origin, "https://desk.example");
    }

    void noneForgets()
    {
        NetworkOptions options;
        options.caFile = m_certificates.path(u"ca.pem"_s);
        options.origin = u"https://desk.example"_s;
        QCOMPARE(write(m_everyone, options), u"written"_s);
        NetworkOptions none;
        none.caFile = u"none"_s;
        none.origin = u"none"_s;
        QCOMPARE(write(m_one, none), u"written"_s); // Also where the entry for all has one.
        QCOMPARE(read(m_one), NetworkSettings());
        QCOMPARE(read(m_two).origin, "https://desk.example");
    }

    void aFileIsRememberedFromTheRootOn()
    {
        NetworkOptions options;
        options.caFile = QDir::current().relativeFilePath(m_certificates.path(u"ca.pem"_s));
        QCOMPARE(write(m_one, options), u"written"_s);
        QCOMPARE(QFileInfo(read(m_one).caFile).canonicalFilePath(),
                 QFileInfo(m_certificates.path(u"ca.pem"_s)).canonicalFilePath());
        QVERIFY(QDir::isAbsolutePath(read(m_one).caFile));
    }

    void whatIsWrongIsSaidAndNothingIsWritten_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("key");
        const auto row = [](const char *name, const QString &option, const QString &value, const QString &key) {
            QTest::newRow(name) << option << value << key;
        };
        row("proxy", u"proxy"_s, u"p.example"_s, u"proxy-invalid"_s);
        row("password in the proxy", u"proxy"_s, u"http://ann:secret@p.example"_s, u"proxy-invalid"_s);
        row("origin", u"origin"_s, u"clinic.example"_s, u"origin-invalid"_s);
        row("no such authority", u"ca"_s, u"/nowhere.pem"_s, u"ca-file-missing"_s);
        row("expired authority", u"ca"_s, m_certificates.path(u"old-ca.pem"_s), u"ca-expired"_s);
        row("certificate without key", u"certificate"_s, m_certificates.path(u"client.pem"_s),
            u"client-certificate-incomplete"_s);
        row("password for nobody", u"password"_s, {}, u"proxy-password-wanted"_s);
    }
    void whatIsWrongIsSaidAndNothingIsWritten()
    {
        QFETCH(QString, option);
        QFETCH(QString, value);
        QFETCH(QString, key);
        NetworkOptions options;
        if (option == "proxy"_L1)
            options.proxy = value;
        else if (option == "origin"_L1)
            options.origin = value;
        else if (option == "ca"_L1)
            options.caFile = value;
        else if (option == "certificate"_L1)
            options.clientCertificateFile = value;
        else
            options.passwordFromStdin = true;
        QCOMPARE(write(m_one, options), key);
        QVERIFY(m_settings->allKeys().isEmpty());
    }

    void theFileDoesNotTellTheServer()
    {
        QCOMPARE(write(m_one, proxy(u"http://ann@p.example:3128"_s)), u"written"_s);
        for (const QString &name : m_settings->allKeys())
            QVERIFY2(!name.contains(u"one.example"_s), qPrintable(name));
    }

    void aHandThatBrokeTheFileIsForgiven()
    {
        m_settings->setValue(u"network/default/proxy"_s, u"rubbish"_s);
        m_settings->setValue(u"network/default/origin"_s, u"rubbish"_s);
        QCOMPARE(read(m_one), NetworkSettings());
    }

    void thePasswordLivesInTheKeychain()
    {
        QCOMPARE(write(m_everyone, proxy(u"http://ann@p.example:3128"_s)), u"written"_s);
        m_access->setProxyPassword(m_everyone, u"secret"_s);
        m_access->choose(m_one);
        QCOMPARE(proxyOf(m_one).password(), u"secret"_s);
        QCOMPARE(m_secrets.entries.value(u"proxy/default"_s), "secret");
        m_settings->sync();
        QFile file(m_settings->fileName());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("secret"));
        m_access->setProxyPassword(m_everyone, {});
        QVERIFY(m_secrets.entries.isEmpty());
    }

    void itIsReadBeforeAnybodySignsIn()
    {
        QCOMPARE(write(m_one, proxy(u"http://ann@p.example:3128"_s)), u"written"_s);
        m_secrets.mood = FakeSecrets::Mood::Slow;
        QSignalSpy ready(m_access.get(), &NetworkAccess::ready);
        m_access->start();
        QCOMPARE(ready.size(), 0);
        m_secrets.release(QByteArray("secret"));
        QTRY_COMPARE(ready.size(), 1);
        m_access->choose(m_one);
        QCOMPARE(proxyOf(m_one).password(), u"secret"_s);
    }

    void nothingIsAskedForWherePasswordsAreNot()
    {
        QCOMPARE(write(m_one, proxy(u"http://p.example:3128"_s)), u"written"_s);
        m_secrets.mood = FakeSecrets::Mood::Slow; // It would never answer.
        QSignalSpy ready(m_access.get(), &NetworkAccess::ready);
        m_access->start();
        QCOMPARE(ready.size(), 1);
    }

    void aKeyringThatOpensLateIsAskedAgain()
    {
        QCOMPARE(write(m_one, proxy(u"socks5://ann@p.example"_s)), u"written"_s);
        m_secrets.mood = FakeSecrets::Mood::Locked;
        QSignalSpy ready(m_access.get(), &NetworkAccess::ready);
        m_access->start();
        QCOMPARE(ready.size(), 1);
        m_access->choose(m_one);
        QCOMPARE(proxyOf(m_one).password(), QString());
        m_secrets.mood = FakeSecrets::Mood::Well;
        m_secrets.entries.insert("proxy/"_L1 + NetworkBook::entryOf(m_one), "secret");
        m_access->choose(m_one);
        QCOMPARE(proxyOf(m_one).password(), u"secret"_s);
    }

    void aFileThatComesLateOpensTheWay()
    {
        const QString late = m_folder->filePath(u"late.pem"_s);
        m_settings->setValue(u"network/default/ca"_s, late);
        m_access->choose(m_one);
        QCOMPARE(m_api->route().fault()->code, ErrorCode::CaFileMissing);
        QVERIFY(QFile::copy(m_certificates.path(u"ca.pem"_s), late));
        m_clock.advance(30s);
        QVERIFY(!m_api->route().fault());
        QCOMPARE(m_clock.untilNextTimer(), -1ms);
    }

    void whatServersSaidOfTheTimeOutlivesTheRun()
    {
        clinic::ServerClock first(m_clock);
        {
            const ClockMemory memory(*m_settings, first);
            first.hear(m_clock.now().addSecs(420), 0ms);
        }
        clinic::ServerClock second(m_clock);
        const ClockMemory memory(*m_settings, second);
        QVERIFY(!second.offset());
        QVERIFY(second.bestGuess() && std::chrono::abs(*second.bestGuess() - 420s) <= 1s);
    }
};

QTEST_GUILESS_MAIN(TestNetwork)
#include "tst_network.moc"

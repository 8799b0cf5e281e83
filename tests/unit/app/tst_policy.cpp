// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/networkaccess.h"
#include "app/clinicbell/organisationpolicy.h"
#include "app/clinicbell/platform/policysource.h"
#include "app/clinicbell/preferencesbook.h"
#include "app/clinicbell/profilebook.h"
#include "app/clinicbell/retentionsettings.h"
#include "core/clinic/clinicapi.h"
#include "core/network/route.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakenetwork.h"
#include "tests/unit/session/fakesecrets.h"

#include <QDir>
#include <QSettings>
#include <QtTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using clinicbell::test::FakeSecrets;

/// The organisation's policy from its file to what it decides.
class TestPolicy : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;

    QString file() const { return m_folder->filePath(u"policy.json"_s); }
    QString write(const QByteArray &json, const QString &name = u"policy.json"_s) const
    {
        QFile out(m_folder->filePath(name));
        return out.open(QIODevice::WriteOnly) && out.write(json) == json.size() ? out.fileName() : QString();
    }
    QString missing() const { return m_folder->filePath(u"missing/policy.json"_s); }
    static bool isRoot() { return ::geteuid() == 0; }
    static QString troubleOf(const std::optional<platform::PolicyText> &text)
    {
        return text ? text->trouble : u"none there"_s;
    }
    static Policy policyOf(const QByteArray &fixed, const QByteArray &defaults = "{}")
    {
        return readPolicy("{\"format\": 1, \"fixed\": " + fixed + ", \"defaults\": " + defaults + '}').policy;
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
    }
    void cleanup()
    {
        m_settings.reset();
        m_folder.reset();
    }

    void mostlyThereIsNone()
    {
        QVERIFY(!platform::readPolicyText(file(), {}));
        QVERIFY(!platform::readPolicyText(missing(), {}));
    }

    void oneOfRootIsRead()
    {
        if (!isRoot())
            QSKIP("Only root can write what a policy is read from.");
        const QString path = write("{}");
        const auto text = platform::readPolicyText(path, {});
        QCOMPARE(troubleOf(text), QString());
        QCOMPARE(text->json, "{}");
        QCOMPARE(text->source, path);
    }

    void anotherOneIsReadOnlyWhereThereIsNone()
    {
        if (!isRoot())
            QSKIP("Only root can write what a policy is read from.");
        const QString other = write("other", u"other.json"_s);
        QCOMPARE(platform::readPolicyText(missing(), other)->json, "other");
        const QString system = write("system");
        QCOMPARE(platform::readPolicyText(system, other)->json, "system");
        // One that cannot be read is there all the same.
        QVERIFY(QFile::remove(system));
        QVERIFY(QFile::link(missing(), system));
        QVERIFY(troubleOf(platform::readPolicyText(system, other)).startsWith(u"cannot be read"_s));
        QVERIFY(troubleOf(platform::readPolicyText(missing(), missing())).startsWith(u"cannot be read"_s));
    }

    void whatOthersCanWriteIsRefused_data()
    {
        QTest::addColumn<mode_t>("fileMode");
        QTest::addColumn<mode_t>("folderMode");
        QTest::addColumn<bool>("isOfNobody");
        QTest::newRow("by everybody") << mode_t(0666) << mode_t(0755) << false;
        QTest::newRow("by a group") << mode_t(0664) << mode_t(0755) << false;
        QTest::newRow("of another user") << mode_t(0644) << mode_t(0755) << true;
        QTest::newRow("in a folder of everybody") << mode_t(0644) << mode_t(0777) << false;
        QTest::newRow("in a folder of a group") << mode_t(0644) << mode_t(0775) << false;
    }
    void whatOthersCanWriteIsRefused()
    {
        if (!isRoot())
            QSKIP("Only root can write what a policy is read from.");
        QFETCH(mode_t, fileMode);
        QFETCH(mode_t, folderMode);
        QFETCH(bool, isOfNobody);
        const QByteArray path = QFile::encodeName(write("{}"));
        QCOMPARE(::chmod(path.constData(), fileMode), 0);
        QCOMPARE(::chmod(QFile::encodeName(m_folder->path()).constData(), folderMode), 0);
        if (isOfNobody)
            QCOMPARE(::chown(path.constData(), 65534, 65534), 0);
        const QString trouble = troubleOf(platform::readPolicyText(file(), {}));
        QVERIFY2(trouble.contains(u"others than root can write"_s), qPrintable(trouble));
    }

    void aLinkIsJudgedByWhereItLeads()
    {
        if (!isRoot())
            QSKIP("Only root can write what a policy is read from.");
        const QString real = write("{}", u"real.json"_s);
        QVERIFY(QFile::link(real, file()));
        QCOMPARE(troubleOf(platform::readPolicyText(file(), {})), QString());
        QCOMPARE(::chmod(QFile::encodeName(real).constData(), 0666), 0);
        QVERIFY(troubleOf(platform::readPolicyText(file(), {})).contains(u"real.json"_s));
    }

    void theEnvironmentNamesOneForTrials()
    {
        if (!isRoot())
            QSKIP("Only root can write what a policy is read from.");
        if (QFileInfo::exists(u"/etc/clinicbell/policy.json"_s))
            QSKIP("This computer has a policy of its own.");
        qputenv("CLINICBELL_POLICY", write("{\"format\": 1, \"fixed\": {\"keep_days\": 0.5}}").toLocal8Bit());
        const OrganisationPolicy read = organisationPolicy();
        QCOMPARE(checkPolicy({}), 1);
        qputenv("CLINICBELL_POLICY", write("{\"format\": 1, \"fixed\": {\"keep_days\": 5}}").toLocal8Bit());
        QVERIFY(!organisationPolicy().trouble);
        QCOMPARE(checkPolicy({}), 0);
        qunsetenv("CLINICBELL_POLICY");
        QVERIFY(read.trouble);
        QCOMPARE(read.trouble->code, ErrorCode::PolicyInvalid);
        QVERIFY(read.trouble->detail.startsWith(file() + u", line 1: fixed.keep_days"_s));
        QVERIFY(read.policy.isFixed(PolicySetting::DiscreetPopUps));
        QCOMPARE(organisationPolicy().policy, Policy());
    }

    void aDraftIsChecked()
    {
        QCOMPARE(checkPolicy(write("{\"format\": 1}")), 0);
        QCOMPARE(checkPolicy(write("{\"format\": 1, \"fixed\": {\"keep_dayz\": 5}}")), 1);
        QCOMPARE(checkPolicy(missing()), 1);
    }

    void whatIsFixedGoesBeforeWhatThePersonChose()
    {
        Preferences chosen;
        chosen.keepDays = 365;
        chosen.discreetPopUps = false;
        chosen.volumePercent = 30;
        writePreferences(*m_settings, chosen);
        const Policy policy = policyOf("{\"keep_days\": 30, \"discreet_pop_ups\": true, \"colours\": \"dark\"}",
                                       "{\"volume\": 90, \"opening\": \"09:30\"}");
        const Preferences read = readPreferences(*m_settings, policy);
        QCOMPARE(read.keepDays, 30);
        QCOMPARE(read.discreetPopUps, true);
        QCOMPARE(read.look, Preferences::Look::Dark);
        QCOMPARE(read.volumePercent, 30);
        QCOMPARE(retentionPolicy(*m_settings, policy).age, std::chrono::hours(24 * 30));
        QCOMPARE(readPreferences(*m_settings).keepDays, 365);
    }

    void aDefaultIsTheOrganisationsUntilThePersonChooses()
    {
        const Policy policy = policyOf("{}", "{\"volume\": 90, \"opening\": \"09:30\"}");
        Preferences read = readPreferences(*m_settings, policy);
        QCOMPARE(read.volumePercent, 90);
        QCOMPARE(read.opening, QTime(9, 30));
        read.compact = true;
        writePreferences(*m_settings, read, policy);
        // Another default next year still counts, since nobody chose this one.
        QCOMPARE(readPreferences(*m_settings, policyOf("{}", "{\"volume\": 50}")).volumePercent, 50);
        read.volumePercent = 20;
        writePreferences(*m_settings, read, policy);
        QCOMPARE(readPreferences(*m_settings, policy).volumePercent, 20);
        read.volumePercent = 90; // What the organisation proposes can be chosen, too.
        writePreferences(*m_settings, read, policy);
        QCOMPARE(readPreferences(*m_settings, policyOf("{}", "{\"volume\": 50}")).volumePercent, 90);
    }

    void whatIsFixedIsNotWritten()
    {
        Preferences chosen;
        chosen.keepDays = 365;
        writePreferences(*m_settings, chosen);
        chosen.keepDays = 1;
        writePreferences(*m_settings, chosen, policyOf("{\"keep_days\": 30}"));
        QCOMPARE(readPreferences(*m_settings).keepDays, 365);
    }

    void theWayToTheServerIsTheOrganisations()
    {
        const QUrl server(u"https://clinic.example"_s);
        const QDateTime now(QDate(2026, 3, 2), QTime(8, 0), Qt::UTC);
        NetworkOptions own;
        own.proxy = u"http://own.example:3128"_s;
        own.backendProfile = u"documented"_s;
        QVERIFY(NetworkBook(*m_settings).write(server, own, now));
        const Policy policy =
            policyOf("{\"proxy\": \"http://siti@p.example:8080\", \"backend_profile\": \"laravel-echo\"}",
                     "{\"origin\": \"https://desk.example\"}");
        NetworkBook book(*m_settings, policy);
        QCOMPARE(book.read(server).proxy.host, u"p.example"_s);
        QCOMPARE(book.backendProfile(server), u"laravel-echo"_s);
        QCOMPARE(book.read(server).origin, "https://desk.example");
        QCOMPARE(book.proxyEntry(server), u"default"_s); // Its password is not that of the person's own proxy.
        QCOMPARE(book.entriesWithUser(), QStringList{u"default"_s});
        QCOMPARE(ProfileBook(*m_settings, policy).candidates(server).size(), 1);
        own.proxy = u"none"_s;
        const auto written = book.write(server, own, now);
        QCOMPARE(written.error().code, ErrorCode::SetByOrganisation);
        NetworkOptions free;
        free.origin = u"https://own.example"_s;
        QVERIFY(book.write(server, free, now));
        QCOMPARE(book.read(server).origin, "https://own.example");
    }

    void plainHttpBeyondThisComputerIsAClosedWay_data()
    {
        QTest::addColumn<QString>("server");
        QTest::addColumn<QByteArray>("fixed");
        QTest::addColumn<bool>("isClosed");
        const QByteArray allowed = "{\"plain_http_allowed\": true}";
        QTest::newRow("TLS") << u"https://clinic.example"_s << QByteArray("{}") << false;
        QTest::newRow("this computer") << u"http://127.0.0.1:8000"_s << QByteArray("{}") << false;
        QTest::newRow("plain") << u"http://clinic.example"_s << QByteArray("{}") << true;
        QTest::newRow("plain in the house") << u"http://192.168.1.5"_s << QByteArray("{}") << true;
        QTest::newRow("plain, and forbidden")
            << u"http://clinic.example"_s << QByteArray("{\"plain_http_allowed\": false}") << true;
        QTest::newRow("plain, and allowed") << u"http://clinic.example"_s << allowed << false;
    }
    void plainHttpBeyondThisComputerIsAClosedWay()
    {
        QFETCH(QString, server);
        QFETCH(QByteArray, fixed);
        QFETCH(bool, isClosed);
        const test::FakeClock clock;
        test::FakeNetwork network;
        FakeSecrets secrets;
        clinic::ClinicApi api(network, clock);
        NetworkAccess access(*m_settings, secrets, api, clock, policyOf(fixed));
        if (isClosed)
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"address-insecure"_s));
        access.choose(QUrl(server));
        QCOMPARE(api.route().fault().has_value(), isClosed);
        api.setAddress({QUrl(server), u"/api/v1"_s});
        network.answer("GET", u"/notifications/7"_s, {.status = 401, .body = "{}"});
        const auto answer = api.notification(NotificationId(u"7"_s));
        QTRY_VERIFY(answer.isFinished());
        QCOMPARE(network.requests().isEmpty(), isClosed);
        if (isClosed)
            QCOMPARE(answer.result().error().code, ErrorCode::AddressInsecure);
    }
};

QTEST_GUILESS_MAIN(TestPolicy)
#include "tst_policy.moc"

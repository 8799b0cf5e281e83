// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/controlsocket.h"
#include "app/clinicbell/logfile.h"
#include "app/clinicbell/profilefolder.h"
#include "app/clinicbell/quiet.h"
#include "app/clinicbell/singleinstance.h"
#include "core/base/actionlink.h"
#include "core/base/promised.h"
#include "tests/support/fakeclock.h"

#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinicbell;

namespace {

Q_LOGGING_CATEGORY(deskLog, "clinicbell.desktest", QtInfoMsg)

constexpr auto ownerMayAll = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
constexpr auto ownerMayWrite = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

/// Without the bits that repeat the owner's for the present user.
QFileDevice::Permissions permissionsOf(const QString &path)
{
    return QFile::permissions(path) & ~(QFileDevice::ReadUser | QFileDevice::WriteUser | QFileDevice::ExeUser);
}

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : u"(missing)"_s;
}

} // namespace

/// What the program does on the desk it runs on: links, quiet hours, folders, the one instance, the log.
class TestDesk : public QObject
{
    Q_OBJECT

    test::FakeClock m_clock;

private slots:
    void linksLeadToTheClinicOnly_data()
    {
        QTest::addColumn<QString>("server");
        QTest::addColumn<QString>("link");
        QTest::addColumn<QString>("opened");
        const QString tls = u"https://clinic.example"_s;
        const QString plain = u"http://clinic.example:8000"_s;
        const auto row = [](const char *name, const QString &server, const char *link, const char *opened) {
            QTest::newRow(name) << server << QString::fromUtf8(link) << QString::fromUtf8(opened);
        };
        row("nothing", tls, "", "");
        row("a path", tls, "/appointments/5", "https://clinic.example/appointments/5");
        row("a relative path", tls, "appointments/5?tab=1#a", "https://clinic.example/appointments/5?tab=1#a");
        row("below a prefix", u"https://clinic.example/app"_s, "appointments/5",
            "https://clinic.example/app/appointments/5");
        row("beside a prefix", u"https://clinic.example/app"_s, "/x", "https://clinic.example/x");
        row("a whole address", tls, "https://clinic.example/x", "https://clinic.example/x");
        row("in capitals", tls, "HTTPS://CLINIC.EXAMPLE/x", "https://clinic.example/x");
        row("plain http of a TLS clinic", tls, "http://clinic.example/x", "");
        row("plain http of a plain clinic", plain, "http://clinic.example:8000/x", "http://clinic.example:8000/x");
        row("TLS of a plain clinic", plain, "https://clinic.example/x", "https://clinic.example/x");
        row("another host", tls, "https://evil.example/x", "");
        row("a host that begins alike", tls, "https://clinic.example.evil.example/", "");
        row("a subdomain", tls, "https://files.clinic.example/", "");
        row("two strokes", tls, "//evil.example/x", "");
        row("two strokes home", tls, "//clinic.example/x", "https://clinic.example/x");
        row("back strokes", tls, "\\\\evil.example\\x", "https://clinic.example/%5C%5Cevil.example%5Cx");
        row("a stroke and a back stroke", tls, "/\\evil.example", "https://clinic.example/%5Cevil.example");
        row("a user", tls, "https://user@clinic.example/", "");
        row("a host as a user", tls, "https://clinic.example@evil.example/", "");
        row("a user and a password", tls, "https://a:b@clinic.example/", "");
        row("script", tls, "javascript:alert(1)", "");
        row("script in capitals", tls, "JavaScript:alert(1)", "");
        row("a file", tls, "file:///etc/passwd", "");
        row("data", tls, "data:text/html,x", "");
        row("mail", tls, "mailto:a@clinic.example", "");
        row("another program", tls, "ssh://clinic.example/", "");
        row("a socket", tls, "wss://clinic.example/", "");
        row("no address at all", tls, "http://[", "");
        row("bidi controls", tls, "/\u202Egpj.exe", "");
        row("a control character", tls, "/a\u0007b", "");
        row("an invisible character in the host", tls, "https://clinic\u200B.example/x", "");
        row("a host of other letters", tls, "https://сlinic.example/x", "");
        row("the same in punycode", tls, "https://xn--linic-4ye.example/x", "");
        row("a trailing dot", tls, "https://clinic.example./x", "");
        row("a user that is empty", tls, "https://@clinic.example/", "");
        row("an encoded host", tls, "https://evil%2Eexample/", "");
        row("a back stroke before a host", tls, "https://clinic.example\\@evil.example/", "");
        row("an allowed host", tls, "https://www.clinic.example/x", "https://www.clinic.example/x");
        row("an allowed host in capitals", tls, "https://WWW.Clinic.Example/x", "https://www.clinic.example/x");
        row("an allowed host in plain http", tls, "http://www.clinic.example/x", "");
        row("an allowed host of a plain clinic in plain http", plain, "http://www.clinic.example/x", "");
        row("below an allowed host", tls, "https://a.www.clinic.example/x", "");
        row("an allowed host of other letters", tls, "https://bücher.example/x", "https://xn--bcher-kva.example/x");
        row("an allowed host as a user", tls, "https://www.clinic.example@evil.example/", "");
        row("script on an allowed host", tls, "javascript://www.clinic.example/%0Aalert(1)", "");
        row("blanks before a script", tls, " javascript:alert(1)", "https://clinic.example/%20javascript:alert(1)");
    }
    void linksLeadToTheClinicOnly()
    {
        QFETCH(QString, server);
        QFETCH(QString, link);
        const std::optional<QUrl> opened =
            actionLink(QUrl(server), link, {u"www.clinic.example"_s, u"xn--bcher-kva.example"_s});
        QTEST(opened ? opened->toString(QUrl::FullyEncoded) : QString(), "opened");
    }

    void quietEndsByItself()
    {
        Quiet quiet(m_clock);
        QSignalSpy changed(&quiet, &Quiet::changed);
        QVERIFY(!quiet.isOn());
        const QDateTime until = m_clock.now().addSecs(1800);
        quiet.setUntil(until);
        QVERIFY(quiet.isOn());
        QCOMPARE(quiet.until(), until);
        m_clock.advance(30min - 1ms);
        QVERIFY(quiet.isOn());
        m_clock.advance(1ms);
        QVERIFY(!quiet.isOn());
        QCOMPARE(changed.size(), 2);
    }

    void quietCanBeChangedAndEnded()
    {
        Quiet quiet(m_clock);
        quiet.setUntil(m_clock.now().addSecs(1800));
        quiet.setUntil(m_clock.now().addSecs(3600));
        m_clock.advance(31min);
        QVERIFY(quiet.isOn());
        quiet.setUntil({});
        QVERIFY(!quiet.isOn());
        QCOMPARE(m_clock.untilNextTimer(), -1ms);
        quiet.setUntil(m_clock.now().addSecs(-1));
        QVERIFY(!quiet.isOn());
    }

    void aNewProfileIsItsOwnersOnly()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"some/where/profile"_s);
        const auto profile = ProfileFolder::open(path);
        QVERIFY(profile.has_value());
        QCOMPARE(permissionsOf(path), ownerMayAll);
        for (const QString &file :
             {profile->storeDirectory(), profile->settingsFile(), profile->logFile(), profile->lockFile()})
            QVERIFY(file.startsWith(profile->path() + u'/'));
    }

    void aFolderThatIsThereIsLeftAsItIs()
    {
        const QTemporaryDir folder;
        const auto permissions = ownerMayAll | QFileDevice::ReadGroup | QFileDevice::ExeGroup;
        QVERIFY(QFile::setPermissions(folder.path(), permissions));
        QVERIFY(ProfileFolder::open(folder.path()).has_value());
        QCOMPARE(permissionsOf(folder.path()), permissions);
    }

    void aProfileThatCannotBeMadeIsSaid()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto profile = ProfileFolder::open(folder.filePath(u"file/profile"_s));
        QVERIFY(!profile.has_value());
        QCOMPARE(profile.error().code, ErrorCode::StoreReadOnly);
    }

    void aProfileIsTheSameByEveryNameAndUnlikeAnother()
    {
        const QTemporaryDir folder;
        const auto one = ProfileFolder::open(folder.filePath(u"one"_s));
        const auto again = ProfileFolder::open(folder.filePath(u"one/../one/"_s));
        const auto two = ProfileFolder::open(folder.filePath(u"two"_s));
        QVERIFY(QFile::link(folder.filePath(u"one"_s), folder.filePath(u"link"_s)));
        const auto linked = ProfileFolder::open(folder.filePath(u"link"_s));
        QCOMPARE(one->identity(), again->identity());
        QCOMPARE(one->identity(), linked->identity());
        QCOMPARE(one->controlSocket(), again->controlSocket());
        QVERIFY(one->identity() != two->identity());
        QVERIFY(one->controlSocket() != two->controlSocket());
    }

    void theSocketsPathIsShortAndItsFolderTheOwners()
    {
        const QTemporaryDir folder;
        const auto profile = ProfileFolder::open(folder.filePath(QString(150, u'x')));
        QVERIFY(profile->controlSocket().size() < 108); // sockaddr_un
        const QByteArray runtime = qgetenv("XDG_RUNTIME_DIR");
        qunsetenv("XDG_RUNTIME_DIR");
        const QFileInfo socket(profile->controlSocket());
        QVERIFY(socket.filePath().size() < 108);
        QCOMPARE(permissionsOf(socket.path()), ownerMayAll);
        QVERIFY(QDir().rmdir(socket.path()));
        if (!runtime.isEmpty())
            qputenv("XDG_RUNTIME_DIR", runtime);
    }

    void oneClaimsTheOtherRaises()
    {
        const QTemporaryDir folder;
        const QString socket = folder.filePath(u"socket"_s);
        SingleInstance first(folder.filePath(u"lock"_s), socket, m_clock);
        SingleInstance second(folder.filePath(u"lock"_s), socket, m_clock);
        QVERIFY(first.claim());
        QVERIFY(!second.claim());
        QStringList commands;
        const auto handler = [&commands](const ControlRequest &request) {
            commands.append(request.command);
            const Promised<QJsonValue> promised;
            promised.settle(QJsonValue(true));
            return promised.future();
        };
        ControlSocket control(handler, m_clock);
        QVERIFY(control.listen(socket).has_value());
        QSignalSpy raised(&second, &SingleInstance::otherRaised);
        second.raiseOther();
        QTRY_COMPARE(raised.size(), 1);
        QCOMPARE(commands, QStringList{u"raise"_s});
    }

    void oneThatIsJustStartingIsWaitedFor()
    {
        const QTemporaryDir folder;
        const QString socket = folder.filePath(u"socket"_s);
        SingleInstance second(folder.filePath(u"lock"_s), socket, m_clock);
        QSignalSpy raised(&second, &SingleInstance::otherRaised);
        QSignalSpy silent(&second, &SingleInstance::otherSilent);
        second.raiseOther();
        QTRY_VERIFY(m_clock.untilNextTimer() > 0ms);
        const auto handler = [](const ControlRequest &) {
            const Promised<QJsonValue> promised;
            promised.settle(QJsonValue(true));
            return promised.future();
        };
        ControlSocket control(handler, m_clock);
        QVERIFY(control.listen(socket).has_value());
        m_clock.advance(200ms);
        QTRY_COMPARE(raised.size(), 1);
        QVERIFY(silent.isEmpty());
    }

    void oneThatNeverAnswersIsSaid()
    {
        const QTemporaryDir folder;
        SingleInstance second(folder.filePath(u"lock"_s), folder.filePath(u"socket"_s), m_clock);
        QSignalSpy silent(&second, &SingleInstance::otherSilent);
        second.raiseOther();
        for (int attempt = 1; attempt < 25; ++attempt) {
            QTRY_VERIFY(m_clock.untilNextTimer() > 0ms);
            QVERIFY(silent.isEmpty());
            m_clock.advance(200ms);
        }
        QTRY_COMPARE(silent.size(), 1);
    }

    void theLockOfADeadProgramIsTakenOver()
    {
        const QTemporaryDir folder;
        QFile lock(folder.filePath(u"lock"_s));
        QVERIFY(lock.open(QIODevice::WriteOnly));
        const QByteArray host = QSysInfo::machineHostName().toLocal8Bit();
        lock.write("2147483646\nclinicbell\n" + host + '\n'); // No process has this number.
        lock.close();
        SingleInstance instance(lock.fileName(), folder.filePath(u"socket"_s), m_clock);
        QVERIFY(instance.claim());
    }

    void theLockIsFreeOnceItsHolderIsGone()
    {
        const QTemporaryDir folder;
        auto first = std::make_unique<SingleInstance>(folder.filePath(u"lock"_s), QString(), m_clock);
        QVERIFY(first->claim());
        first.reset();
        SingleInstance second(folder.filePath(u"lock"_s), QString(), m_clock);
        QVERIFY(second.claim());
    }

    void theLogIsItsOwnersOnly()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"clinicbell.log"_s);
        {
            const LogFile log(path);
            qCInfo(deskLog) << "sync done" << 7;
            qCDebug(deskLog) << "a detail";
        }
        QCOMPARE(permissionsOf(path), ownerMayWrite);
        const QString text = contentOf(path);
        QVERIFY2(text.contains(u" info clinicbell.desktest: sync done 7\n"_s), qPrintable(text));
        QVERIFY(!text.contains(u"a detail"_s));
    }

    void theLogGoesOnWhereItWas()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"clinicbell.log"_s);
        for (int run = 1; run <= 2; ++run) {
            const LogFile log(path);
            qCInfo(deskLog) << "run" << run;
        }
        const QString text = contentOf(path);
        QVERIFY(text.contains(u"run 1\n"_s) && text.contains(u"run 2\n"_s));
    }

    void atAMegabyteTheLogStartsANewFile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"clinicbell.log"_s);
        const QString line(1'000, u'x');
        {
            const LogFile log(path);
            for (int i = 0; i < 2'500; ++i)
                qCInfo(deskLog).noquote() << line;
            qCInfo(deskLog) << "last";
        }
        QVERIFY(QFileInfo(path).size() < 1'000'000);
        QVERIFY(contentOf(path).contains(u"last\n"_s));
        const QFileInfo earlier(path + ".1"_L1);
        QVERIFY(earlier.size() >= 1'000'000 && earlier.size() < 1'010'000);
        QCOMPARE(permissionsOf(path), ownerMayWrite);
        QCOMPARE(permissionsOf(earlier.filePath()), ownerMayWrite);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 2);
    }

    void withoutAFileTheProgramRunsOn()
    {
        const LogFile log(u"/nowhere/at/all.log"_s);
        qCInfo(deskLog) << "nobody reads this";
    }
};

QTEST_GUILESS_MAIN(TestDesk)
#include "tst_desk.moc"

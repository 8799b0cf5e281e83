// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/profilebook.h"

#include "app/clinicbell/networkbook.h"

#include <QDir>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QUrl>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace clinicbell;

/// Which backend profiles are known here, and which of them a server speaks.
class TestProfileBook : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
    const QUrl m_server{u"https://clinic.example"_s};

    QString file() const { return m_folder.filePath(u"clinicbell/profiles/ours.json"_s); }
    void write(const QByteArray &text)
    {
        QVERIFY(QDir(m_folder.path()).mkpath(u"clinicbell/profiles"_s));
        QFile out(file());
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(text) == text.size());
    }
    static QByteArray ours(const QByteArray &name = "ours")
    {
        return QByteArray("{\n\"format\": 1,\n\"name\": \"NAME\",\n\"api\": { \"prefixes\": [\"/api/v2\"] },\n"
                          "\"channels\": { \"notifications\": [\"private-ours.{userId}\"] },\n"
                          "\"events\": { \"news\": \"notification-arrived\" }\n}")
            .replace("NAME", name);
    }
    static QStringList namesOf(const QList<clinic::Profile> &profiles)
    {
        QStringList names;
        for (const clinic::Profile &profile : profiles)
            names.append(profile.name);
        return names;
    }
    void pin(const QUrl &server, const QString &name)
    {
        NetworkOptions options;
        options.backendProfile = name;
        QVERIFY(NetworkBook(*m_settings).write(server, options, QDateTime::currentDateTimeUtc()));
    }

private slots:
    void initTestCase()
    {
        qputenv("XDG_CONFIG_HOME", m_folder.filePath(u"home"_s).toLocal8Bit());
        qputenv("XDG_CONFIG_DIRS", m_folder.path().toLocal8Bit());
    }
    void init() { m_settings = std::make_unique<QSettings>(m_folder.filePath(u"s.ini"_s), QSettings::IniFormat); }
    void cleanup()
    {
        m_settings->clear();
        m_settings.reset();
        QFile::remove(file());
    }

    void theDocumentedOneIsTriedFirst()
    {
        const ProfileBook book(*m_settings);
        QCOMPARE(namesOf(book.candidates(m_server)), (QStringList{u"documented"_s, u"laravel-echo"_s}));
        QVERIFY(!book.delivers(m_server));
        QCOMPARE(book.apiPrefixes(m_server), (QStringList{u"/api/v1"_s, u"/api/v1/simrs"_s}));
    }

    void whatWasFoundIsTriedFirstOnThatServer()
    {
        ProfileBook(*m_settings).remember(m_server, u"laravel-echo"_s, true);
        const ProfileBook book(*m_settings);
        QCOMPARE(namesOf(book.candidates(m_server)), (QStringList{u"laravel-echo"_s, u"documented"_s}));
        QVERIFY(book.delivers(m_server));
        const QUrl other(u"https://other.example"_s);
        QCOMPARE(book.candidates(other).first().name, u"documented"_s);
        QVERIFY(!book.delivers(other));
    }

    void theOrganisationsOwnIsTriedToo()
    {
        write(ours());
        const ProfileBook book(*m_settings);
        QCOMPARE(namesOf(book.candidates(m_server)), (QStringList{u"documented"_s, u"laravel-echo"_s, u"ours"_s}));
        QVERIFY(book.apiPrefixes(m_server).contains(u"/api/v2"_s));
        QVERIFY(book.troubles().isEmpty());
    }

    void oneOfTheSameNameTakesThePlaceOfTheProgramsOwn()
    {
        write(ours("documented"));
        QCOMPARE(ProfileBook(*m_settings).candidates(m_server).first().apiPrefixes, QStringList{u"/api/v2"_s});
    }

    void thePinnedOneIsTheOnlyOne_data()
    {
        QTest::addColumn<QUrl>("server");
        QTest::newRow("of the server") << m_server;
        QTest::newRow("of all") << QUrl();
    }
    void thePinnedOneIsTheOnlyOne()
    {
        QFETCH(QUrl, server);
        write(ours());
        pin(server, u"ours"_s);
        QCOMPARE(namesOf(ProfileBook(*m_settings).candidates(m_server)), QStringList{u"ours"_s});
        pin(server, u"none"_s);
        QCOMPARE(ProfileBook(*m_settings).candidates(m_server).size(), 3);
    }

    void aPinnedOneThatIsNotThereIsSaidAndTheOthersAreTried()
    {
        pin(m_server, u"ours"_s);
        const ProfileBook book(*m_settings);
        QCOMPARE(book.candidates(m_server).size(), 2);
        const auto trouble = book.pinTrouble(m_server);
        QVERIFY(trouble);
        QCOMPARE(trouble->code, ErrorCode::ProfileInvalid);
        QVERIFY(trouble->detail.contains(u"\"ours\""_s));
        QVERIFY(!book.pinTrouble(QUrl(u"https://other.example"_s))); // Nothing is pinned there.
        pin(m_server, u"laravel-echo"_s);
        QVERIFY(!book.pinTrouble(m_server));
    }

    void oneThatIsWrongIsSaidWithFileAndLine()
    {
        write(ours().replace("private-ours", "ours"));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"ours.json"_s));
        const ProfileBook book(*m_settings);
        QCOMPARE(book.troubles().size(), 1);
        QCOMPARE(book.troubles().first().code, ErrorCode::ProfileInvalid);
        QVERIFY(book.troubles().first().detail.startsWith(file() + u", line 5: channels.notifications "_s));
        QCOMPARE(book.candidates(m_server).size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestProfileBook)
#include "tst_profilebook.moc"

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/app/desk.h"

#include <QDateTime>
#include <QDirIterator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinicbell::app::test;

/// The offline path on a desktop with a keyring: what was there stays there, sealed, and what is done meanwhile is done
/// at the server once it is back.
class OfflineTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void offlineIsSaidWithItsTime();
    void actsOfAnOfflineTimeReachTheServerOnce();
    void actsSurviveAKillAndAnOfflineStart();
    void whatWasMissedIsThereWithinASecond();
    void whatWasDoneElsewhereMeanwhileIsFound();
    void anInboxEmptiedMeanwhileIsEmptyHere();
    void nobodySignsInTwice();
    void nothingPersonalIsReadableOnDisk();
    void afterSignOutNobodyIsRemembered();

private:
    int requests(const QString &call);
    QList<QByteArray> filesOfTheProfile() const;

    std::unique_ptr<Desk> m_desk;
};

void OfflineTest::init()
{
    m_desk = std::make_unique<Desk>();
    QVERIFY(m_desk->open());
    QCOMPARE(m_desk->app().status().value(u"store"_s), QJsonValue(u"sealed"_s));
}

void OfflineTest::cleanup()
{
    QVERIFY(m_desk->app().isRunning());
    m_desk->app().ask({u"sign-out"_s}); // The keyring is one for all tests.
    QVERIFY(m_desk->app().quit());
    m_desk.reset();
}

int OfflineTest::requests(const QString &call)
{
    const QJsonObject state = m_desk->server().call("GET", u"/control/state?user_email=siti@klinik.example"_s).json;
    return state.value(u"requests"_s)[call].toInt();
}

QList<QByteArray> OfflineTest::filesOfTheProfile() const
{
    QList<QByteArray> files;
    QDirIterator each(m_desk->app().profile(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        QFile file(each.next());
        if (file.open(QIODevice::ReadOnly))
            files.append(file.readAll());
    }
    return files;
}

void OfflineTest::offlineIsSaidWithItsTime()
{
    m_desk->server().notify(2);
    QVERIFY(m_desk->agrees());
    const QDateTime before = QDateTime::currentDateTimeUtc();
    m_desk->server().kill();
    QVERIFY(m_desk->app().becomes(u"offline"_s));
    const QJsonObject status = m_desk->app().status();
    const QDateTime since = QDateTime::fromString(status.value(u"since"_s).toString(), Qt::ISODateWithMs);
    QVERIFY(since >= before && since <= QDateTime::currentDateTimeUtc());
    QCOMPARE(status.value(u"last_error"_s)[u"code"_s], QJsonValue(u"connection-refused"_s));
    QVERIFY(!status.value(u"last_error"_s)[u"message"_s].toString().isEmpty());
    QCOMPARE(status.value(u"total"_s), QJsonValue(2));
    QCOMPARE(m_desk->here().size(), 2);
    QCOMPARE(m_desk->app().ask({u"sync"_s}).exitCode, 1);
    QCOMPARE(m_desk->app().status().value(u"since"_s), status.value(u"since"_s));
}

void OfflineTest::actsOfAnOfflineTimeReachTheServerOnce()
{
    const QStringList ids = Desk::texts(m_desk->server().notify(4));
    QVERIFY(m_desk->agrees());
    m_desk->server().kill();
    QVERIFY(m_desk->app().becomes(u"offline"_s));
    QCOMPARE(m_desk->app().ask({u"read"_s, ids[0], ids[1]}).exitCode, 0);
    QCOMPARE(m_desk->app().ask({u"delete"_s, ids[2]}).exitCode, 0);
    QCOMPARE(m_desk->here(), (Holdings{{ids[0], true}, {ids[1], true}, {ids[3], false}}));
    QJsonObject status = m_desk->app().status();
    QCOMPARE(waiting(status), 2);
    QCOMPARE(status.value(u"unread"_s), QJsonValue(1));
    QVERIFY(m_desk->app().becomes(
        [](const QJsonObject &later) { return later.value(u"outbox"_s)[u"oldest_seconds"_s].toInt() >= 1; }));
    QVERIFY(m_desk->startServer());
    QVERIFY(m_desk->agrees());
    QCOMPARE(m_desk->there(), (Holdings{{ids[0], true}, {ids[1], true}, {ids[3], false}}));
    QCOMPARE(requests(u"POST /notifications/read-multiple"_s), 1);
    QCOMPARE(requests(u"DELETE /notifications/{id}"_s) + requests(u"DELETE /notifications/delete-multiple"_s), 1);
    status = m_desk->app().status();
    QCOMPARE(status.value(u"connection"_s), QJsonValue(u"live"_s));
    QCOMPARE(status.value(u"outbox"_s)[u"oldest_seconds"_s], QJsonValue(0));
}

void OfflineTest::actsSurviveAKillAndAnOfflineStart()
{
    const QStringList ids = Desk::texts(m_desk->server().notify(5));
    QVERIFY(m_desk->agrees());
    m_desk->server().kill();
    QVERIFY(m_desk->app().becomes(u"offline"_s));
    QCOMPARE(m_desk->app().ask({u"read"_s, ids[0]}).exitCode, 0);
    QCOMPARE(m_desk->app().ask({u"delete"_s, ids[1], ids[2]}).exitCode, 0);
    const Holdings wanted{{ids[0], true}, {ids[3], false}, {ids[4], false}};
    QCOMPARE(m_desk->here(), wanted);

    m_desk->app().kill();
    QVERIFY(m_desk->app().start());
    QVERIFY(m_desk->app().becomes(u"offline"_s));
    const QJsonObject status = m_desk->app().status();
    QCOMPARE(status.value(u"store"_s), QJsonValue(u"sealed"_s));
    QCOMPARE(status.value(u"user"_s), QJsonValue(u"siti@klinik.example"_s));
    QCOMPARE(waiting(status), 2);
    QCOMPARE(status.value(u"total"_s), QJsonValue(3));
    QCOMPARE(status.value(u"unread"_s), QJsonValue(2));
    QCOMPARE(m_desk->here(), wanted);

    QVERIFY(m_desk->startServer());
    QVERIFY(m_desk->agrees());
    QCOMPARE(m_desk->there(), wanted);
    QCOMPARE(requests(u"POST /auth/login"_s), 0);
}

void OfflineTest::whatWasMissedIsThereWithinASecond()
{
    m_desk->server().notify(2);
    QVERIFY(m_desk->agrees());
    m_desk->server().kill();
    QVERIFY(m_desk->app().becomes(u"offline"_s));
    QVERIFY(m_desk->startServer());
    m_desk->server().notify(5);
    QVERIFY(m_desk->agrees(1500ms)); // Up to half a second is the pause between two attempts.
    QCOMPARE(m_desk->here().size(), 7);
    QCOMPARE(m_desk->app().connection(), u"live"_s);
}

void OfflineTest::whatWasDoneElsewhereMeanwhileIsFound()
{
    const QStringList ids = Desk::texts(m_desk->server().notify(4));
    QVERIFY(m_desk->agrees());
    QVERIFY(m_desk->app().quit());
    const QString token = m_desk->server().signIn();
    QCOMPARE(m_desk->server().call("DELETE", u"/notifications/"_s + ids[0], {}, token).status, 200);
    QCOMPARE(m_desk->server().call("POST", u"/notifications/%1/read"_s.arg(ids[1]), {}, token).status, 200);
    m_desk->server().notify(1);
    QVERIFY(m_desk->app().start());
    QVERIFY(m_desk->agrees());
    QCOMPARE(m_desk->here().size(), 4);
}

void OfflineTest::anInboxEmptiedMeanwhileIsEmptyHere()
{
    m_desk->server().notify(4);
    QVERIFY(m_desk->agrees());
    QVERIFY(m_desk->app().quit());
    QCOMPARE(m_desk->server().call("DELETE", u"/notifications/clear"_s, {}, m_desk->server().signIn()).status, 200);
    QVERIFY(m_desk->app().start());
    QVERIFY(m_desk->agrees());
    QCOMPARE(m_desk->here(), Holdings());
}

void OfflineTest::nobodySignsInTwice()
{
    m_desk->server().notify(3);
    QVERIFY(m_desk->agrees());
    const int logins = requests(u"POST /auth/login"_s);
    QVERIFY(m_desk->app().quit());
    QVERIFY(m_desk->app().start());
    QVERIFY(m_desk->app().becomes(u"live"_s));
    QCOMPARE(m_desk->app().status().value(u"store"_s), QJsonValue(u"sealed"_s));
    QCOMPARE(m_desk->here().size(), 3);
    QCOMPARE(requests(u"POST /auth/login"_s), logins);
}

void OfflineTest::nothingPersonalIsReadableOnDisk()
{
    const QJsonObject told{{u"type"_s, u"new_message"_s},
                           {u"title"_s, u"Anamnesis of Budi Hartawan"_s},
                           {u"message"_s, u"Penicillin allergy, see file"_s},
                           {u"action_url"_s, u"/patients/hartawan"_s},
                           {u"data"_s, QJsonObject{{u"patient"_s, u"Nomor rekam 778899"_s}}}};
    const QStringList ids = Desk::texts(m_desk->server().notify(3, u"siti@klinik.example"_s, told));
    QVERIFY(m_desk->agrees());
    m_desk->server().kill();
    QVERIFY(m_desk->app().becomes(u"offline"_s));
    QCOMPARE(m_desk->app().ask({u"read"_s, ids[0]}).exitCode, 0);
    QCOMPARE(m_desk->app().ask({u"delete"_s, ids[1]}).exitCode, 0);
    const auto clean = [&] {
        const QList<QByteArray> files = filesOfTheProfile();
        for (const char *secret : {"Budi", "Hartawan", "hartawan", "Penicillin", "778899", "Siti", "Rahma",
                                   "siti@klinik", "clinic-demo", "Bearer"}) {
            for (const QByteArray &file : files) {
                if (file.contains(secret))
                    qWarning("found: %s", secret);
                if (file.contains(secret) || file.contains(QByteArray(secret).toBase64().chopped(2)))
                    return false;
            }
        }
        return files.size() >= 2;
    };
    QVERIFY(clean());
    m_desk->app().kill(); // What would lie in a WAL lies there still.
    QVERIFY(clean());
    QVERIFY(m_desk->app().start());
    QVERIFY(m_desk->app().becomes(u"offline"_s));
    QVERIFY(m_desk->app().quit());
    QVERIFY(clean());
    QVERIFY(m_desk->app().start());
    QCOMPARE(m_desk->app().list().first()[u"title"], told.value(u"title"_s));
}

void OfflineTest::afterSignOutNobodyIsRemembered()
{
    m_desk->server().notify(1);
    QVERIFY(m_desk->agrees());
    const Outcome out = m_desk->app().askJson({u"sign-out"_s});
    QCOMPARE(out.exitCode, 0);
    QVERIFY(m_desk->app().becomes(u"signed-out"_s));
    QCOMPARE(m_desk->app().list(), QJsonArray());
    QVERIFY(m_desk->app().quit());
    QVERIFY(m_desk->app().start());
    const QJsonObject status = m_desk->app().status();
    QCOMPARE(status.value(u"connection"_s), QJsonValue(u"signed-out"_s));
    QCOMPARE(status.value(u"user"_s), QJsonValue(QJsonValue::Null));
    QCOMPARE(m_desk->app().ask({u"team"_s}).exitCode, 1);
}

QTEST_GUILESS_MAIN(OfflineTest)
#include "offlinetest.moc"

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/app/desk.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinicbell::app::test;

/// The live path: what happens at the clinic is here within a second, and what is done here is done there.
class LiveTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void aNotificationIsListedWithinASecond();
    void whatIsReadHereIsReadThere();
    void whatIsDeletedHereIsDeletedThere();
    void whatIsReadElsewhereIsReadHere();
    void whatIsDeletedElsewhereVanishesHere();
    void allReadElsewhereIsAllReadHere();
    void theTeamKnowsWhoIsSignedIn();
    void aHundredAtOnceAllArrive();

private:
    QString token() { return m_desk->server().signIn(); }

    std::unique_ptr<Desk> m_desk;
};

void LiveTest::init()
{
    m_desk = std::make_unique<Desk>();
    QVERIFY(m_desk->open());
}

void LiveTest::cleanup()
{
    QVERIFY(m_desk->app().isRunning());
    QVERIFY(m_desk->app().quit());
    QCOMPARE(m_desk->app().printed(), QByteArray());
    m_desk.reset();
}

void LiveTest::aNotificationIsListedWithinASecond()
{
    const QJsonObject told{{u"type"_s, u"appointment_cancelled"_s},
                           {u"title"_s, u"Cancelled: 10:30"_s},
                           {u"message"_s, u"Budi cannot come."_s}};
    const QList<qint64> ids = m_desk->server().notify(1, u"siti@klinik.example"_s, told);
    QJsonArray listed;
    QVERIFY(ClinicBellProcess::eventually([&] { return !(listed = m_desk->app().list()).isEmpty(); }, 1s));
    const QJsonObject row = listed.first().toObject();
    QCOMPARE(row.value(u"id"_s).toString(), QString::number(ids.first()));
    QCOMPARE(row.value(u"type"_s), told.value(u"type"_s));
    QCOMPARE(row.value(u"title"_s), told.value(u"title"_s));
    QCOMPARE(row.value(u"message"_s), told.value(u"message"_s));
    QCOMPARE(row.value(u"read"_s), QJsonValue(false));
    QCOMPARE(row.value(u"priority"_s), QJsonValue(u"high"_s));
    QVERIFY(QDateTime::fromString(row.value(u"created_at"_s).toString(), Qt::ISODateWithMs).isValid());
    const QJsonObject status = m_desk->app().status();
    QCOMPARE(status.value(u"total"_s), QJsonValue(1));
    QCOMPARE(status.value(u"unread"_s), QJsonValue(1));
    QCOMPARE(counter(status, "bad_frames"_L1), 0);
    QCOMPARE(counter(status, "reconnects"_L1), 0);
    QCOMPARE(counter(status, "popups"_L1), 1);
    QVERIFY(counter(status, "frames"_L1) > 0);
    QCOMPARE(status.value(u"last_error"_s), QJsonValue(QJsonValue::Null));
}

void LiveTest::whatIsReadHereIsReadThere()
{
    const QStringList ids = Desk::texts(m_desk->server().notify(3));
    QVERIFY(m_desk->agrees());
    const Outcome read = m_desk->app().askJson({u"read"_s, ids[0], ids[2]});
    QCOMPARE(read.exitCode, 0);
    QCOMPARE(read.object().value(u"changed"_s), QJsonValue(2));
    const Holdings wanted{{ids[0], true}, {ids[1], false}, {ids[2], true}};
    QCOMPARE(m_desk->here(), wanted);
    QVERIFY(m_desk->agrees());
    QCOMPARE(m_desk->there(), wanted);
}

void LiveTest::whatIsDeletedHereIsDeletedThere()
{
    const QStringList ids = Desk::texts(m_desk->server().notify(3));
    QVERIFY(m_desk->agrees());
    QCOMPARE(m_desk->app().ask({u"delete"_s, ids[1]}).exitCode, 0);
    const Holdings wanted{{ids[0], false}, {ids[2], false}};
    QCOMPARE(m_desk->here(), wanted);
    QVERIFY(m_desk->agrees());
    QCOMPARE(m_desk->there(), wanted);
}

void LiveTest::whatIsReadElsewhereIsReadHere()
{
    const QStringList ids = Desk::texts(m_desk->server().notify(2));
    QVERIFY(m_desk->agrees());
    QCOMPARE(m_desk->server().call("POST", u"/notifications/%1/read"_s.arg(ids[0]), {}, token()).status, 200);
    QVERIFY(m_desk->agrees(2s));
    QCOMPARE(m_desk->here(), (Holdings{{ids[0], true}, {ids[1], false}}));
}

void LiveTest::whatIsDeletedElsewhereVanishesHere()
{
    const QStringList ids = Desk::texts(m_desk->server().notify(2));
    QVERIFY(m_desk->agrees());
    QCOMPARE(m_desk->server().call("DELETE", u"/notifications/"_s + ids[0], {}, token()).status, 200);
    QVERIFY(m_desk->agrees(2s));
    QCOMPARE(m_desk->here(), (Holdings{{ids[1], false}}));
}

void LiveTest::allReadElsewhereIsAllReadHere()
{
    m_desk->server().notify(20);
    QVERIFY(m_desk->agrees());
    QCOMPARE(m_desk->server().call("POST", u"/notifications/read-all"_s, {}, token()).status, 200);
    QVERIFY(m_desk->agrees(2s));
    QCOMPARE(m_desk->app().status().value(u"unread"_s), QJsonValue(0));
}

void LiveTest::theTeamKnowsWhoIsSignedIn()
{
    QJsonArray team;
    QVERIFY(
        ClinicBellProcess::eventually([&] { return !(team = m_desk->app().askJson({u"team"_s}).array()).isEmpty(); }));
    QCOMPARE(team.first()[u"name"], QJsonValue(u"Siti Rahma"_s));
    QCOMPARE(team.first()[u"role"], QJsonValue(u"reception"_s));
    QCOMPARE(team.first()[u"room"], QJsonValue(u"Reception 1"_s));
    QCOMPARE(team.first()[u"status"], QJsonValue(u"available"_s));
}

void LiveTest::aHundredAtOnceAllArrive()
{
    QCOMPARE(m_desk->server().notify(100).size(), 100);
    QVERIFY(m_desk->agrees(3s));
    QCOMPARE(m_desk->here().size(), 100);
}

QTEST_GUILESS_MAIN(LiveTest)
#include "livetest.moc"

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/soketi.h"
#include "tests/integration/app/desk.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinicbell::app::test;
using clinicbell::demo::test::DemoServer;

/// The same paths through a real soketi, to which the clinic publishes by Pusher's HTTP API.
class SoketiTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void aNotificationIsListedWithinASecond();
    void whatIsDoneElsewhereIsDoneHere();
    void theTeamSeesWhoComesAndGoes();
    void actsOfAnOfflineTimeReachTheServer();
    void aSoketiKilledThreeTimesLosesAndDoublesNothing();

private:
    clinicbell::test::Soketi m_soketi;
    std::unique_ptr<Desk> m_desk;
};

void SoketiTest::initTestCase()
{
    QVERIFY(m_soketi.start());
}

void SoketiTest::init()
{
    m_desk = std::make_unique<Desk>();
    QVERIFY(m_desk->open(demoOptions(m_soketi)));
}

void SoketiTest::cleanup()
{
    QVERIFY(m_desk->app().isRunning());
    QVERIFY(m_desk->app().quit());
    m_desk.reset();
}

void SoketiTest::aNotificationIsListedWithinASecond()
{
    m_desk->server().notify(1);
    QVERIFY(ClinicBellProcess::eventually([&] { return m_desk->here().size() == 1; }, 1s));
    QVERIFY(m_desk->agrees());
    const QJsonObject status = m_desk->app().status();
    QCOMPARE(counter(status, "bad_frames"_L1), 0);
    QCOMPARE(counter(status, "reconnects"_L1), 0);
}

void SoketiTest::whatIsDoneElsewhereIsDoneHere()
{
    const QStringList ids = Desk::texts(m_desk->server().notify(25)); // more than one batch of the HTTP API
    QVERIFY(m_desk->agrees());
    const QString token = m_desk->server().signIn();
    QCOMPARE(m_desk->server().call("POST", u"/notifications/%1/read"_s.arg(ids[0]), {}, token).status, 200);
    QCOMPARE(m_desk->server().call("DELETE", u"/notifications/"_s + ids[1], {}, token).status, 200);
    QVERIFY(m_desk->agrees(2s));
    QCOMPARE(m_desk->app().ask({u"read"_s, ids[2]}).exitCode, 0);
    QCOMPARE(m_desk->app().ask({u"delete"_s, ids[3]}).exitCode, 0);
    QVERIFY(m_desk->agrees());
    QCOMPARE(m_desk->here().size(), 23);
}

void SoketiTest::theTeamSeesWhoComesAndGoes()
{
    const auto names = [&] {
        QStringList found;
        const QJsonArray team = m_desk->app().askJson({u"team"_s}).array();
        for (const QJsonValue &member : team)
            found.append(member[u"name"].toString());
        found.sort();
        return found;
    };
    const QStringList alone{u"Siti Rahma"_s};
    QVERIFY(ClinicBellProcess::eventually([&] { return names() == alone; }));
    ClinicBellProcess other(m_desk->folder() + u"/other"_s);
    QVERIFY(other.start());
    QCOMPARE(other.signIn(m_desk->address(), u"putri@klinik.example"_s).exitCode, 0);
    QVERIFY(ClinicBellProcess::eventually([&] { return names() == QStringList{u"Dr. Putri Wulandari"_s} + alone; }));
    QVERIFY(other.quit());
    QVERIFY(ClinicBellProcess::eventually([&] { return names() == alone; }));
}

void SoketiTest::actsOfAnOfflineTimeReachTheServer()
{
    const QStringList ids = Desk::texts(m_desk->server().notify(3));
    QVERIFY(m_desk->agrees());
    m_soketi.kill();
    m_desk->server().kill();
    QVERIFY(m_desk->app().becomes(u"offline"_s));
    QCOMPARE(m_desk->app().ask({u"read"_s, ids[0]}).exitCode, 0);
    QCOMPARE(m_desk->app().ask({u"delete"_s, ids[1]}).exitCode, 0);
    QCOMPARE(waiting(m_desk->app().status()), 2);
    QVERIFY(m_soketi.start());
    QVERIFY(m_desk->startServer(demoOptions(m_soketi)));
    m_desk->server().notify(2);
    QVERIFY(m_desk->agrees());
    QVERIFY(m_desk->app().becomes(u"live"_s));
    QCOMPARE(m_desk->here().size(), 4);
    QCOMPARE(m_desk->here().value(ids[0]), true);
}

void SoketiTest::aSoketiKilledThreeTimesLosesAndDoublesNothing()
{
    const QJsonObject emergency{{u"type"_s, u"emergency"_s}, {u"title"_s, u"E"_s}, {u"message"_s, u"M"_s}};
    const QJsonObject calm{{u"type"_s, u"system"_s}, {u"title"_s, u"Load"_s}, {u"message"_s, u"M"_s}};
    const auto notify = [&](int count, const QJsonObject &notification) {
        m_desk->server().notify(count, u"siti@klinik.example"_s, notification);
    };
    for (int round = 1; round <= 3; ++round) {
        notify(30, calm);
        notify(1, emergency);
        m_soketi.kill();
        notify(10, calm); // told to nobody
        notify(1, emergency);
        const QStringList ids = m_desk->here().keys();
        if (ids.size() > 2)
            QCOMPARE(m_desk->app().ask({u"read"_s, ids.first(), ids.last()}).exitCode, 0);
        QVERIFY(m_soketi.start());
        QVERIFY(m_desk->app().becomes([round](const QJsonObject &status) {
            return status.value(u"connection"_s) == "live"_L1 && counter(status, "reconnects"_L1) >= round;
        }));
    }
    QVERIFY(m_desk->agrees());
    QCOMPARE(m_desk->here().size(), 3 * 42);
    QVERIFY(m_desk->app().becomes([](const QJsonObject &status) { return counter(status, "popups"_L1) >= 6; }));
    QCOMPARE(counter(m_desk->app().status(), "popups"_L1), 6);
}

QTEST_GUILESS_MAIN(SoketiTest)
#include "soketitest.moc"

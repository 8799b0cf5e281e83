// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/app/desk.h"
#include "tests/integration/popups/fakedaemon.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinicbell::app::test;
using clinicbell::test::FakeDaemon;

/// The reconnect path: whatever breaks, and however often, in the end both sides say the same, and nothing popped up
/// twice. Emergencies count the pop-ups, since each of them has one of its own and is never summed up; the load beside
/// them is of a low priority, which has none.
class ReconnectTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void aServerKilledTwentyTimesUnderLoadLosesAndDoublesNothing();
    void socketsDroppedUnderLoadLoseAndDoubleNothing();
    void aKilledProgramShowsNothingTwice();

private:
    void load(int count, int rate);
    void emergency();
    void readAndDeleteSome();
    QStringList emergenciesShown() const;

    std::unique_ptr<FakeDaemon> m_daemon;
    std::unique_ptr<Desk> m_desk;
    QRandomGenerator m_dice;
    QStringList m_emergencies;
};

void ReconnectTest::init()
{
    m_dice.seed(20);
    m_emergencies.clear();
    m_daemon = std::make_unique<FakeDaemon>(QStringList{u"body"_s, u"actions"_s});
    m_desk = std::make_unique<Desk>();
    QVERIFY(m_desk->open());
}

void ReconnectTest::cleanup()
{
    QVERIFY(m_desk->app().isRunning());
    m_desk->app().ask({u"sign-out"_s});
    QVERIFY(m_desk->app().quit());
    m_desk.reset();
    m_daemon.reset();
}

void ReconnectTest::load(int count, int rate)
{
    m_desk->server().call(
        "POST", u"/control/notify"_s,
        {{u"user_email"_s, u"siti@klinik.example"_s},
         {u"count"_s, count},
         {u"rate"_s, rate},
         {u"notification"_s, QJsonObject{{u"type"_s, u"system"_s}, {u"title"_s, u"Load"_s}, {u"message"_s, u"m"_s}}}});
}

void ReconnectTest::emergency()
{
    m_emergencies.append(u"Emergency %1"_s.arg(m_emergencies.size() + 1));
    m_desk->server().notify(
        1, u"siti@klinik.example"_s,
        {{u"type"_s, u"emergency"_s}, {u"title"_s, m_emergencies.last()}, {u"message"_s, u"Room 3"_s}});
}

/// As a person does, by what the list shows now.
void ReconnectTest::readAndDeleteSome()
{
    QStringList ids;
    const QJsonArray rows = m_desk->app().list();
    for (const QJsonValue &row : rows) {
        if (row[u"type"] == "system"_L1)
            ids.append(row[u"id"].toString());
    }
    if (ids.size() < 6)
        return;
    const auto some = [&] { return ids.takeAt(m_dice.bounded(int(ids.size()))); };
    m_desk->app().ask({u"read"_s, some(), some()});
    m_desk->app().ask({u"delete"_s, some(), some()});
}

QStringList ReconnectTest::emergenciesShown() const
{
    QStringList titles;
    for (const FakeDaemon::Call &call : m_daemon->calls())
        titles.append(call.title);
    titles.sort();
    return titles;
}

void ReconnectTest::aServerKilledTwentyTimesUnderLoadLosesAndDoublesNothing()
{
    for (int round = 1; round <= 20; ++round) {
        load(60, 200);
        emergency();
        readAndDeleteSome();
        m_desk->server().kill();
        if (round % 4 == 0)
            readAndDeleteSome(); // offline, too
        QVERIFY(m_desk->startServer());
        emergency(); // mostly found by the catch-up
        if (round % 3 != 0) // every third time the next blow comes while it still gets up
            QVERIFY(m_desk->app().becomes(u"live"_s));
    }
    QVERIFY(m_desk->app().becomes(u"live"_s));
    QVERIFY(m_desk->agrees());
    QVERIFY(m_desk->here().size() > 200);
    m_emergencies.sort();
    QTRY_COMPARE(emergenciesShown(), m_emergencies);
    const QJsonObject status = m_desk->app().status();
    QCOMPARE(counter(status, "popups"_L1), int(m_emergencies.size()));
    QVERIFY(counter(status, "reconnects"_L1) >= 13);
    QCOMPARE(counter(status, "bad_frames"_L1), 0);
    QCOMPARE(m_desk->app().ask({u"sync"_s}).exitCode, 0);
    QVERIFY(m_desk->agrees());
}

void ReconnectTest::socketsDroppedUnderLoadLoseAndDoubleNothing()
{
    load(1000, 250);
    for (int round = 1; round <= 10; ++round) {
        emergency();
        readAndDeleteSome();
        m_desk->server().call("POST", u"/control/drop-sockets"_s);
        QVERIFY(m_desk->app().becomes([round](const QJsonObject &status) {
            return status.value(u"connection"_s) == "live"_L1 && counter(status, "reconnects"_L1) >= round;
        }));
    }
    QVERIFY(m_desk->agrees());
    m_emergencies.sort();
    QTRY_COMPARE(emergenciesShown(), m_emergencies);
    QCOMPARE(counter(m_desk->app().status(), "popups"_L1), int(m_emergencies.size()));
}

void ReconnectTest::aKilledProgramShowsNothingTwice()
{
    for (int round = 1; round <= 3; ++round) {
        emergency();
        QTRY_COMPARE(m_daemon->calls().size(), round);
        m_desk->app().kill();
        QVERIFY(m_desk->app().start());
        QVERIFY(m_desk->agrees());
    }
    QCOMPARE(emergenciesShown(), m_emergencies);
    QCOMPARE(counter(m_desk->app().status(), "popups"_L1), 0);
}

QTEST_GUILESS_MAIN(ReconnectTest)
#include "reconnecttest.moc"

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/wire.h"
#include "tests/integration/faults/scene.h"
#include "tests/support/eventually.h"
#include "tests/support/networknamespace.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinicbell::test;
using clinicbell::ErrorCode;
using clinicbell::Result;

namespace {

/// How long TCP may send a packet again and again.
constexpr std::chrono::milliseconds badWeather = 10s;

} // namespace

/// A real client and a server in two networks of their own, and between them a wire that loses and delays packets: the
/// kernel's TCP does what it does in bad weather.
class WireTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void packetsThatAreDroppedSilentlyAreFound();
    void aProbeFindsADeadLineInFiveSeconds();
    void aShortDropCostsNothing();
    void aThirdOfThePacketsLostLosesNoEvent();
    void aThirdOfThePacketsLostIsNoHindranceToConnect();
    void twoSecondsOfLatencyCostNothingButTime();
    void aServerThatCannotBeReachedIsFoundOnceItCan();

private:
    pusher::Options hasty() const { return hastyOptions(m_server->app(), m_server->port(), farAddress()); }
    pusher::Options patient() const { return plainOptions(m_server->app(), m_server->port(), farAddress()); }
    static QString farAddress() { return u"10.213.7.2"_s; }

    std::unique_ptr<NetworkNamespace> m_near;
    std::unique_ptr<NetworkNamespace> m_far;
    std::unique_ptr<Wire> m_wire;
    std::unique_ptr<PusherServer> m_server;
};

void WireTest::initTestCase()
{
    auto near = NetworkNamespace::make("10.213.7.1");
    auto far = near ? NetworkNamespace::make(farAddress().toLatin1()) : std::move(near);
    if (!far)
        QSKIP(qPrintable(u"this computer allows no network of our own (%1); the fault proxy's tests remain"_s.arg(
            far.error().detail)));
    m_near = std::make_unique<NetworkNamespace>(std::move(*near));
    m_far = std::make_unique<NetworkNamespace>(std::move(*far));
    m_near->enter();
}

void WireTest::init()
{
    const auto seed = QRandomGenerator::global()->generate();
    qInfo("seed of the losses: %u", seed);
    m_wire = std::make_unique<Wire>(m_near->tunnel(), m_far->tunnel(), seed);
    m_server = std::make_unique<PusherServer>();
    bool listening = false;
    m_far->run([&] { listening = m_server->listen(QHostAddress(farAddress())); });
    QVERIFY(listening);
}

void WireTest::cleanup()
{
    m_server.reset();
    m_wire.reset();
}

void WireTest::packetsThatAreDroppedSilentlyAreFound()
{
    const auto options = hasty();
    Scene scene(*m_server, options);
    QVERIFY(scene.begin());
    const auto broken = scene.follower().now();
    m_wire->setWeather({.loss = 1});
    const auto within = options.activityTimeout + options.pongTimeout;
    QVERIFY(scene.follower().losesTheLine(within + 5s));
    QVERIFY2(scene.follower().lostAt() - broken <= within + slack,
             qPrintable(QString::number((scene.follower().lostAt() - broken).count())));
    scene.pass(1s); // attempts meet the fault too
    const auto good = scene.follower().now();
    m_wire->setWeather({});
    QVERIFY(scene.follower().becomesLive());
    QVERIFY2(scene.lateness(good) <= recovery, qPrintable(QString::number(scene.lateness(good).count())));
    QVERIFY(scene.finish());
    QCOMPARE(scene.faults(), QStringList());
    QCOMPARE(scene.follower().gaps().size(), 1);
}

void WireTest::aProbeFindsADeadLineInFiveSeconds()
{
    Scene scene(*m_server, patient());
    QVERIFY(scene.begin());
    m_wire->setWeather({.loss = 1});
    const auto woken = scene.follower().now();
    scene.client().probe(5s);
    QVERIFY(scene.follower().losesTheLine(10s));
    QVERIFY(scene.follower().lostAt() - woken <= 5s + slack);
    const auto good = scene.follower().now();
    m_wire->setWeather({});
    scene.client().probe(5s); // the network is back, says the system
    QVERIFY(scene.follower().becomesLive());
    QVERIFY2(scene.lateness(good) <= recovery, qPrintable(QString::number(scene.lateness(good).count())));
    QVERIFY(scene.finish());
    QCOMPARE(scene.faults(), QStringList());
}

void WireTest::aShortDropCostsNothing()
{
    Scene scene(*m_server, patient());
    QVERIFY(scene.begin());
    m_wire->setWeather({.loss = 1});
    scene.pass(1s);
    m_wire->setWeather({});
    QVERIFY(scene.finish());
    QCOMPARE(scene.faults(), QStringList());
    QCOMPARE(scene.client().reconnects(), 0);
    QVERIFY(scene.follower().gaps().isEmpty());
}

void WireTest::aThirdOfThePacketsLostLosesNoEvent()
{
    Scene scene(*m_server, hasty());
    QVERIFY(scene.begin());
    m_wire->setWeather({.loss = 0.3});
    scene.pass(6s);
    m_wire->setWeather({});
    const auto good = scene.follower().now();
    QVERIFY(scene.hearsAgain());
    // Whether the line survived or not: silence, a ping, an attempt and the pause before it are the most it may take.
    const auto most = hasty().activityTimeout + hasty().pongTimeout + hasty().attemptTimeout + 1'500ms + recovery;
    QVERIFY2(scene.follower().now() - good <= most,
             qPrintable(QString::number((scene.follower().now() - good).count())));
    QVERIFY(scene.finish());
    QCOMPARE(scene.faults(badWeather), QStringList());
    QVERIFY(m_wire->lost() > 0);
    qInfo("%d packets lost, %d carried, %lld reconnects", m_wire->lost(), m_wire->carried(),
          scene.client().reconnects());
}

void WireTest::aThirdOfThePacketsLostIsNoHindranceToConnect()
{
    m_wire->setWeather({.loss = 0.3});
    // TCP's own patience doubles with each loss in a row; a client that pings soon takes a new line before that.
    auto options = patient();
    options.activityTimeout = 3s;
    options.pongTimeout = 3s;
    Scene scene(*m_server, options);
    QVERIFY(scene.begin(60s));
    m_wire->setWeather({});
    QVERIFY(scene.hearsAgain());
    QVERIFY(scene.finish());
    QCOMPARE(scene.faults(badWeather), QStringList());
}

void WireTest::twoSecondsOfLatencyCostNothingButTime()
{
    m_wire->setWeather({.latency = 2s});
    Scene scene(*m_server, patient(), 200ms);
    QVERIFY(scene.begin(20s));
    QVERIFY(scene.hearsAgain());
    QVERIFY(scene.finish(60s));
    QCOMPARE(scene.faults(), QStringList());
    QCOMPARE(scene.client().reconnects(), 0);
    QVERIFY(scene.follower().errors().isEmpty());
}

void WireTest::aServerThatCannotBeReachedIsFoundOnceItCan()
{
    m_wire->setWeather({.loss = 1});
    Scene scene(*m_server, hasty());
    const auto began = scene.follower().now();
    scene.client().connectToServer();
    QVERIFY(eventually([&] { return scene.follower().errors().size() >= 2; }));
    QVERIFY(scene.follower().now() - began <= 2 * hasty().attemptTimeout + 300ms + slack);
    QCOMPARE(scene.follower().errors().constLast().kind, ErrorCode::TimedOut);
    const auto good = scene.follower().now();
    m_wire->setWeather({});
    QVERIFY(scene.begin());
    QVERIFY2(scene.lateness(good) <= recovery, qPrintable(QString::number(scene.lateness(good).count())));
    QVERIFY(scene.finish());
    QCOMPARE(scene.faults(), QStringList());
}

QTEST_GUILESS_MAIN(WireTest)
#include "wiretest.moc"

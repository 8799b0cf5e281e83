// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/faults/answers.h"
#include "tests/integration/faults/scene.h"
#include "tests/support/eventually.h"
#include "tests/support/faultproxy.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinicbell::test;
using clinicbell::ErrorCode;
using pusher::ConnectionState;

Q_DECLARE_METATYPE(clinicbell::test::Fault)
Q_DECLARE_METATYPE(std::chrono::milliseconds)

/// A real client, a server that speaks without a pause, and between them a proxy that does what bad networks do.
class FaultProxyTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void aFaultOfALiveLineIsFoundAndOutlived_data();
    void aFaultOfALiveLineIsFoundAndOutlived();
    void aFaultOfEveryAttemptIsOutlived_data();
    void aFaultOfEveryAttemptIsOutlived();
    void aServerThatIsAwayIsFoundAgain();
    void aServerThatUpgradesAndSaysNothingIsGivenUp();
    void aProbeFindsADeadLineInFiveSeconds();
    void aProbeOfAGoodLineCostsNothing();
    void twoSecondsOfLatencyCostNothingButTime();
    void theRealDeadlineOfAnAttemptHolds();
    void aHundredFaultsDoubleNothingAndHideNothing();

private:
    std::unique_ptr<PusherServer> m_server;
    std::unique_ptr<FaultProxy> m_proxy;
    std::unique_ptr<Scene> m_scene;
};

void FaultProxyTest::init()
{
    m_server = std::make_unique<PusherServer>();
    QVERIFY(m_server->listen());
    m_proxy = std::make_unique<FaultProxy>(QList<quint16>{m_server->port()});
    QVERIFY(m_proxy->listen());
    m_scene = std::make_unique<Scene>(*m_server, hastyOptions(m_server->app(), m_proxy->port()));
}

void FaultProxyTest::cleanup()
{
    m_scene.reset();
    m_proxy.reset();
    m_server.reset();
}

void FaultProxyTest::aFaultOfALiveLineIsFoundAndOutlived_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<std::chrono::milliseconds>("foundWithin");
    const auto options = hastyOptions({}, 0);
    const auto silence = options.activityTimeout + options.pongTimeout;
    QTest::newRow("packets are dropped silently") << Fault{.silent = true} << silence;
    QTest::newRow("a byte every tenth of a second") << Fault{.perByte = 100ms} << silence;
    QTest::newRow("reset between frames") << Fault{.resetAfter = 0} << 100ms;
    QTest::newRow("reset in the middle of a frame") << Fault{.resetAfter = 10} << 100ms;
}

void FaultProxyTest::aFaultOfALiveLineIsFoundAndOutlived()
{
    QFETCH(const Fault, fault);
    QFETCH(const std::chrono::milliseconds, foundWithin);
    Follower &follower = m_scene->follower();
    QVERIFY(m_scene->begin());
    const QString before = follower.client().socketId();

    const auto broken = follower.now();
    m_proxy->setFault(fault);
    QVERIFY(follower.losesTheLine(foundWithin + 5s));
    QVERIFY2(follower.lostAt() - broken <= foundWithin + slack,
             qPrintable(QString::number((follower.lostAt() - broken).count())));
    m_scene->pass(1s); // attempts meet the fault too
    QVERIFY(!follower.isLive());

    const auto good = follower.now();
    m_proxy->setFault({});
    QVERIFY(follower.becomesLive());
    QVERIFY2(m_scene->lateness(good) <= recovery, qPrintable(QString::number(m_scene->lateness(good).count())));
    QVERIFY(follower.client().socketId() != before);
    QVERIFY(m_scene->hearsAgain());
    QVERIFY(m_scene->finish());
    QCOMPARE(m_scene->faults(), QStringList());
    QCOMPARE(follower.gaps().size(), 1);
}

void FaultProxyTest::aFaultOfEveryAttemptIsOutlived_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<ErrorCode>("error");
    QTest::addColumn<QString>("said");
    QTest::newRow("accepts and says nothing") << Fault{.silent = true} << ErrorCode::TimedOut << QString();
    QTest::newRow("slow loris") << Fault{.perByte = 100ms} << ErrorCode::TimedOut << QString();
    QTest::newRow("reset at the first byte") << Fault{.resetAfter = 0} << ErrorCode::NetworkFailure << QString();
    QTest::newRow("reset within the upgrade") << Fault{.resetAfter = 20} << ErrorCode::NetworkFailure << QString();
    QTest::newRow("captive portal, page") << Fault{.answer = portalPage} << ErrorCode::NetworkFailure << u"200"_s;
    QTest::newRow("captive portal, redirect")
        << Fault{.answer = portalRedirect} << ErrorCode::NetworkFailure << u"302"_s;
    QTest::newRow("503") << Fault{.answer = overload} << ErrorCode::NetworkFailure << u"503"_s;
}

void FaultProxyTest::aFaultOfEveryAttemptIsOutlived()
{
    QFETCH(const Fault, fault);
    QFETCH(const ErrorCode, error);
    QFETCH(const QString, said);
    Follower &follower = m_scene->follower();
    m_proxy->setFault(fault);
    const auto began = follower.now();
    m_scene->client().connectToServer();
    QVERIFY(eventually([&] { return follower.errors().size() >= 2; }));
    // Two attempts and the pause between them.
    const auto patience = 2 * hastyOptions({}, 0).attemptTimeout + 300ms;
    QVERIFY2(follower.now() - began <= patience + slack, qPrintable(QString::number((follower.now() - began).count())));
    QCOMPARE(follower.errors().constLast().kind, error);
    QVERIFY2(follower.errors().constLast().message.contains(said), qPrintable(follower.errors().constLast().message));
    QCOMPARE(m_scene->client().state(), ConnectionState::Connecting);

    const auto good = follower.now();
    m_proxy->setFault({});
    QVERIFY(m_scene->begin());
    QVERIFY2(m_scene->lateness(good) <= recovery, qPrintable(QString::number(m_scene->lateness(good).count())));
    QVERIFY(m_scene->finish());
    QCOMPARE(m_scene->faults(), QStringList());
    QVERIFY(follower.gaps().isEmpty()); // nothing was ever heard before
}

void FaultProxyTest::aServerThatIsAwayIsFoundAgain()
{
    Follower &follower = m_scene->follower();
    QVERIFY(m_scene->begin());
    m_proxy->close();
    m_proxy->reset();
    QVERIFY(eventually([&] { return follower.errors().size() >= 3; }));
    QCOMPARE(follower.errors().constLast().kind, ErrorCode::ConnectionRefused);
    const auto good = follower.now();
    QVERIFY(m_proxy->listen());
    QVERIFY(follower.becomesLive());
    QVERIFY2(m_scene->lateness(good) <= recovery, qPrintable(QString::number(m_scene->lateness(good).count())));
    QVERIFY(m_scene->finish());
    QCOMPARE(m_scene->faults(), QStringList());
    QCOMPARE(follower.gaps().size(), 1);
}

void FaultProxyTest::aServerThatUpgradesAndSaysNothingIsGivenUp()
{
    QWebSocketServer mute(u"test"_s, QWebSocketServer::NonSecureMode);
    QVERIFY(mute.listen(QHostAddress::LocalHost));
    Follower follower(hastyOptions(m_server->app(), mute.serverPort()), m_server->app(), u"news"_s);
    const auto began = follower.now();
    follower.client().connectToServer();
    QVERIFY(eventually([&] { return !follower.errors().isEmpty(); }));
    QVERIFY(mute.hasPendingConnections());
    QCOMPARE(follower.errors().constFirst().kind, ErrorCode::TimedOut);
    QVERIFY(follower.now() - began <= hastyOptions({}, 0).attemptTimeout + slack);
}

void FaultProxyTest::aProbeFindsADeadLineInFiveSeconds()
{
    Scene scene(*m_server, plainOptions(m_server->app(), m_proxy->port()));
    QVERIFY(scene.begin());
    m_proxy->setFault({.silent = true});
    const auto woken = scene.follower().now();
    scene.client().probe(5s);
    QVERIFY(scene.follower().losesTheLine(10s));
    QVERIFY(scene.follower().lostAt() - woken <= 5s + slack);
    const auto good = scene.follower().now();
    m_proxy->setFault({});
    QVERIFY(scene.follower().becomesLive());
    QVERIFY2(scene.lateness(good) <= recovery, qPrintable(QString::number(scene.lateness(good).count())));
    QVERIFY(scene.finish());
    QCOMPARE(scene.faults(), QStringList());
}

void FaultProxyTest::aProbeOfAGoodLineCostsNothing()
{
    QVERIFY(m_scene->begin());
    m_scene->client().probe(1s);
    m_scene->pass(1'500ms);
    QVERIFY(m_scene->finish());
    QCOMPARE(m_scene->faults(), QStringList());
    QCOMPARE(m_scene->client().reconnects(), 0);
}

void FaultProxyTest::twoSecondsOfLatencyCostNothingButTime()
{
    m_proxy->setFault({.latency = 2s});
    Scene scene(*m_server, plainOptions(m_server->app(), m_proxy->port()));
    QVERIFY(scene.begin());
    scene.client().probe(5s);
    scene.pass(3s);
    m_proxy->setFault({});
    QVERIFY(scene.finish());
    QCOMPARE(scene.faults(), QStringList());
    QCOMPARE(scene.client().reconnects(), 0);
    QVERIFY(scene.follower().errors().isEmpty());
}

void FaultProxyTest::theRealDeadlineOfAnAttemptHolds()
{
    FaultProxy slow({m_server->port()});
    QVERIFY(slow.listen());
    slow.setFault({.perByte = 1s});
    m_proxy->setFault({.silent = true});
    Follower overSlow(plainOptions(m_server->app(), slow.port()), m_server->app(), u"news"_s);
    Follower overSilent(plainOptions(m_server->app(), m_proxy->port()), m_server->app(), u"news"_s);
    const auto began = overSlow.now();
    overSlow.client().connectToServer();
    overSilent.client().connectToServer();
    for (const Follower *each : {&overSlow, &overSilent}) {
        QVERIFY(eventually([&] { return !each->errors().isEmpty(); }));
        QCOMPARE(each->errors().constFirst().kind, ErrorCode::TimedOut);
    }
    // Timers of this length are good to one part in twenty.
    const auto took = overSlow.now() - began;
    QVERIFY2(took >= 14'250ms && took <= 15'750ms + slack, qPrintable(QString::number(took.count())));
}

void FaultProxyTest::aHundredFaultsDoubleNothingAndHideNothing()
{
    const auto seed = QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    const QList<Fault> faults{{.silent = true},    {.latency = 60ms},   {.perByte = 1ms},       {.resetAfter = 0},
                              {.resetAfter = 150}, {.resetAfter = 500}, {.answer = portalPage}, {}};
    QVERIFY(m_scene->begin());
    for (int i = 0; i < 100; ++i) {
        m_proxy->setFault(faults[random.bounded(faults.size())]);
        m_scene->pass(std::chrono::milliseconds(random.bounded(200)));
        if (random.bounded(4) == 0)
            m_proxy->reset();
        if (random.bounded(10) == 0)
            m_scene->client().probe(100ms);
    }
    m_proxy->setFault({});
    QVERIFY(m_scene->hearsAgain());
    QVERIFY(m_scene->finish());
    const QStringList wrong = m_scene->faults();
    QVERIFY2(wrong.isEmpty(), qPrintable(u"seed %1: "_s.arg(seed) + wrong.join(u"; "_s)));
    QVERIFY(m_scene->client().reconnects() > 0);
}

QTEST_GUILESS_MAIN(FaultProxyTest)
#include "proxytest.moc"

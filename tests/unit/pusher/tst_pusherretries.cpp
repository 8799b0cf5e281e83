// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/pusher/connection.h"
#include "tests/support/websocketbytes.h"
#include "tests/unit/pusher/conversation.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace pusher;
using namespace pusher::test;
using clinicbell::test::frameHeader;
using clinicbell::test::Opcode;

namespace {

/// How far a server goes before it falls silent for good.
enum class Silence { AtTls, AtUpgrade, InsideUpgrade, AtFirstFrame, InsideFirstFrame };

void fallSilent(ScriptedServer &server, Silence silence)
{
    switch (silence) {
    case Silence::AtTls:
    case Silence::AtUpgrade: return server.turnsDeaf();
    case Silence::InsideUpgrade: return server.answersInPart("HTTP/1.1 101 Switching Protocols\r\nUpgrade: web");
    case Silence::AtFirstFrame: return server.upgrades();
    case Silence::InsideFirstFrame: return server.begins(frameHeader(Opcode::Text, 100) + "half a frame");
    }
}

} // namespace

Q_DECLARE_METATYPE(Silence)

/// Deadlines and the pauses between attempts. Names and rows begin with the case of protocol.md, section 10.
class PusherRetriesTest : public QObject
{
    Q_OBJECT
private slots:
    void oneDeadlineHoldsForTheWholeAttempt_data();
    void oneDeadlineHoldsForTheWholeAttempt();
    void aSlowServerHasNoMoreTimeThanASilentOne();
    void S9_pausesDoubleUpToTheCapWithJitter();
    void jitterAddsUpToHalfOfThePause_data();
    void jitterAddsUpToHalfOfThePause();
    void S10_retryMeansAtOnceButNotTwice();
    void aConnectionForgetsEarlierFailuresOnceItIsStable_data();
    void aConnectionForgetsEarlierFailuresOnceItIsStable();
    void attemptsHaveNoLimit();
    void theStateStaysUnavailableBetweenAttempts();
    void K1_linesThatDieYoungArePingedEarlier_data();
    void K1_linesThatDieYoungArePingedEarlier();
    void K1_aLearntIntervalHoldsBesideTheOthers();
    void aServerThatHangsUpAtOnceIsNamedAfterFiveTimes();
    void onlyHangUpsInARowCount_data();
    void onlyHangUpsInARowCount();
    void disconnectingLeavesNoTimerRunning_data();
    void disconnectingLeavesNoTimerRunning();
};

void PusherRetriesTest::oneDeadlineHoldsForTheWholeAttempt_data()
{
    QTest::addColumn<Silence>("silence");
    QTest::newRow("accepts, and says nothing to TLS") << Silence::AtTls;
    QTest::newRow("accepts, and says nothing to the request") << Silence::AtUpgrade;
    QTest::newRow("half an upgrade") << Silence::InsideUpgrade;
    QTest::newRow("upgrades, and says nothing") << Silence::AtFirstFrame;
    QTest::newRow("half a first frame") << Silence::InsideFirstFrame;
}

void PusherRetriesTest::oneDeadlineHoldsForTheWholeAttempt()
{
    QFETCH(const Silence, silence);
    auto options = Conversation::usualOptions();
    options.tls = silence == Silence::AtTls;
    Conversation c(options);
    c.client.connectToServer();
    fallSilent(c.server, silence);
    c.clock.advance(14'999ms);
    QCOMPARE(c.server.line(), ScriptedServer::Line::Held);
    c.takeReported();
    c.clock.advance(1ms);
    QCOMPARE(c.server.line(), ScriptedServer::Line::Dropped);
    QCOMPARE(c.takeReported(), QStringList({u"error - no handshake in time"_s, u"connecting in 1000 ms"_s}));
    c.clock.advance(1s);
    QCOMPARE(c.server.attempts(), 2);
}

void PusherRetriesTest::aSlowServerHasNoMoreTimeThanASilentOne()
{
    Conversation c;
    c.client.connectToServer();
    c.clock.advance(7s);
    c.server.upgrades();
    c.clock.advance(7s);
    c.server.begins(frameHeader(Opcode::Text, 100) + '{');
    c.clock.advance(999ms);
    QCOMPARE(c.server.line(), ScriptedServer::Line::Held);
    c.clock.advance(1ms);
    QCOMPARE(c.server.line(), ScriptedServer::Line::Dropped);
}

void PusherRetriesTest::S9_pausesDoubleUpToTheCapWithJitter()
{
    Conversation c;
    c.client.connectToServer();
    for (const auto pause : {1s, 2s, 4s, 8s, 16s, 30s, 30s}) {
        const int attempts = c.server.attempts();
        c.takeReported();
        c.server.drops();
        QCOMPARE(c.takeReported().last(), u"connecting in %1 ms"_s.arg(pause / 1ms));
        c.clock.advance(pause - 1ms);
        QCOMPARE(c.server.attempts(), attempts);
        c.clock.advance(1ms);
        QCOMPARE(c.server.attempts(), attempts + 1);
    }
}

void PusherRetriesTest::jitterAddsUpToHalfOfThePause_data()
{
    QTest::addColumn<double>("random");
    QTest::addColumn<std::chrono::milliseconds>("pause");
    QTest::newRow("none") << 0.0 << 1'000ms;
    QTest::newRow("middle") << 0.5 << 1'250ms;
    QTest::newRow("nearly all") << 0.999 << 1'499ms;
}

void PusherRetriesTest::jitterAddsUpToHalfOfThePause()
{
    QFETCH(const double, random);
    QFETCH(const std::chrono::milliseconds, pause);
    Conversation c;
    c.random = random;
    c.begin();
    c.server.drops();
    c.clock.advance(pause - 1ms);
    QCOMPARE(c.server.attempts(), 1);
    c.clock.advance(1ms);
    QCOMPARE(c.server.attempts(), 2);
}

void PusherRetriesTest::S10_retryMeansAtOnceButNotTwice()
{
    Conversation c;
    c.begin();
    c.server.closes(4200, u"restarting"_s);
    QCOMPARE(c.takeReported(), QStringList({u"error 4200 restarting"_s, u"state connected > connecting"_s}));
    c.clock.advance(0ms);
    QCOMPARE(c.server.attempts(), 2);
    c.server.establishes(u"2.2"_s);
    c.takeReported();
    c.server.closes(4200, u"restarting"_s);
    QCOMPARE(c.takeReported().last(), u"connecting in 1000 ms"_s);
}

void PusherRetriesTest::aConnectionForgetsEarlierFailuresOnceItIsStable_data()
{
    QTest::addColumn<std::chrono::milliseconds>("life");
    QTest::addColumn<QString>("next");
    QTest::newRow("at once") << 0ms << u"connecting in 4000 ms"_s;
    QTest::newRow("nearly") << 29'999ms << u"connecting in 4000 ms"_s;
    QTest::newRow("stable") << 30'000ms << u"connecting in 1000 ms"_s;
}

void PusherRetriesTest::aConnectionForgetsEarlierFailuresOnceItIsStable()
{
    QFETCH(const std::chrono::milliseconds, life);
    QFETCH(const QString, next);
    Conversation c;
    c.client.connectToServer();
    for (const auto pause : {1s, 2s}) {
        c.server.drops();
        c.clock.advance(pause);
    }
    c.server.establishes();
    c.clock.advance(life);
    c.server.drops();
    QCOMPARE(c.takeReported().last(), next);
}

void PusherRetriesTest::attemptsHaveNoLimit()
{
    Conversation c;
    c.client.connectToServer();
    for (int attempt = 1; attempt <= 200; ++attempt) {
        QCOMPARE(c.server.attempts(), attempt);
        c.server.drops();
        while (c.server.attempts() == attempt)
            c.clock.advance(1s);
    }
    c.server.establishes();
    QCOMPARE(c.client.state(), ConnectionState::Connected);
}

void PusherRetriesTest::theStateStaysUnavailableBetweenAttempts()
{
    Conversation c;
    c.client.connectToServer();
    c.clock.advance(15s);
    c.takeReported();
    c.clock.advance(5min);
    QVERIFY(c.server.attempts() > 5);
    QVERIFY(c.takeReported().filter(u"state"_s).isEmpty());
}

void PusherRetriesTest::K1_linesThatDieYoungArePingedEarlier_data()
{
    QTest::addColumn<std::chrono::milliseconds>("life");
    QTest::addColumn<bool>("clean");
    QTest::addColumn<std::chrono::milliseconds>("interval");
    QTest::newRow("half its life") << 60'000ms << false << 30'000ms;
    QTest::newRow("not below ten seconds") << 12'000ms << false << 10'000ms;
    QTest::newRow("nearly twice the interval") << 239'000ms << false << 119'500ms;
    QTest::newRow("old enough") << 240'000ms << false << 120'000ms;
    QTest::newRow("closed with a reason") << 60'000ms << true << 120'000ms;
}

void PusherRetriesTest::K1_linesThatDieYoungArePingedEarlier()
{
    QFETCH(const std::chrono::milliseconds, life);
    QFETCH(const bool, clean);
    QFETCH(const std::chrono::milliseconds, interval);
    Conversation c;
    c.begin();
    c.clock.advance(life / 2);
    c.server.says(uR"({"event":"pusher:ping"})"_s);
    c.clock.advance(life - life / 2);
    if (clean)
        c.server.closes(4200, u"restarting"_s);
    else
        c.server.drops();
    c.clock.advance(1s);
    c.server.establishes(u"2.2"_s);
    c.clock.advance(interval - 1ms);
    QCOMPARE(c.heard(), QStringList());
    c.clock.advance(1ms);
    QCOMPARE(c.heard().size(), 1);
}

void PusherRetriesTest::K1_aLearntIntervalHoldsBesideTheOthers()
{
    ScriptedServer server;
    clinicbell::test::FakeClock clock;
    auto options = Conversation::usualOptions();
    options.port = server.serverPort();
    options.activityTimeout = 3'456ms;
    Connection connection(options, server.transports()(), 2'666ms, clock);
    connection.open();
    server.establishes(u"1.1"_s, 3);
    clock.advance(2'665ms);
    QCOMPARE(server.heard(), QStringList());
    clock.advance(1ms);
    QCOMPARE(server.heard(), QStringList({uR"({"data":{},"event":"pusher:ping"})"_s}));
}

void PusherRetriesTest::aServerThatHangsUpAtOnceIsNamedAfterFiveTimes()
{
    Conversation c;
    QSignalSpy errors(&c.client, &Client::errorOccurred);
    c.client.connectToServer();
    for (const auto pause : {1s, 2s, 4s, 8s, 30s, 30s}) {
        c.server.upgrades();
        c.server.drops();
        QCOMPARE(errors.size(), pause == 30s ? 1 : 0);
        if (pause == 30s)
            QCOMPARE(errors.takeFirst().constFirst().value<ConnectionError>().kind, clinicbell::ErrorCode::LiveHungUp);
        QCOMPARE(c.takeReported().last(), u"connecting in %1 ms"_s.arg(pause / 1ms));
        c.clock.advance(pause);
    }
    c.server.establishes();
    c.server.drops();
    QCOMPARE(errors.size(), 0);
}

void PusherRetriesTest::onlyHangUpsInARowCount_data()
{
    QTest::addColumn<std::chrono::milliseconds>("life");
    QTest::addColumn<bool>("established");
    QTest::newRow("a second later") << 1'000ms << false;
    QTest::newRow("after a handshake") << 0ms << true;
}

void PusherRetriesTest::onlyHangUpsInARowCount()
{
    QFETCH(const std::chrono::milliseconds, life);
    QFETCH(const bool, established);
    Conversation c;
    QSignalSpy errors(&c.client, &Client::errorOccurred);
    c.client.connectToServer();
    for (int time = 1; time <= 9; ++time) {
        c.server.upgrades();
        if (time == 5) {
            c.clock.advance(life);
            if (established)
                c.server.establishes();
        }
        const int attempts = c.server.attempts();
        c.server.drops();
        while (c.server.attempts() == attempts)
            c.clock.advance(1s);
    }
    QCOMPARE(errors.size(), 0);
    c.server.upgrades();
    c.server.drops();
    QCOMPARE(errors.size(), 1);
}

void PusherRetriesTest::disconnectingLeavesNoTimerRunning_data()
{
    using Way = std::function<void(Conversation &)>;
    QTest::addColumn<Way>("way");
    QTest::addColumn<ScriptedServer::Line>("line");
    using enum ScriptedServer::Line;
    const Way establish = [](Conversation &c) { c.server.establishes(); };
    QTest::newRow("connecting") << Way([](Conversation &) {}) << Dropped;
    QTest::newRow("upgraded") << Way([](Conversation &c) { c.server.upgrades(); }) << Left;
    QTest::newRow("connected, channels pending") << establish << Left;
    QTest::newRow("a ping unanswered") << Way([establish](Conversation &c) { establish(c), c.clock.advance(120s); })
                                       << Left;
    QTest::newRow("probing") << Way([establish](Conversation &c) { establish(c), c.client.probe(5s); }) << Left;
    QTest::newRow("waiting for the next attempt") << Way([](Conversation &c) { c.server.drops(); }) << Dropped;
    QTest::newRow("unavailable") << Way([](Conversation &c) { c.clock.advance(10s); }) << Dropped;
    QTest::newRow("an authorization to be asked for again") << Way([establish](Conversation &c) {
        establish(c);
        c.authorizer.answers(u"private-a"_s, clinicbell::failure(clinicbell::ErrorCode::ServerFailure));
    }) << Left;
    QTest::newRow("signing in") << Way([establish](Conversation &c) { establish(c), c.client.signIn(); }) << Left;
    QTest::newRow("a sign-in unanswered") << Way([establish](Conversation &c) {
        establish(c), c.client.signIn();
        c.authorizer.answersUser(UserAuthorization{.auth = u"key:user"_s, .userData = uR"({"id":"1"})"_s});
    }) << Left;
    QTest::newRow("a sign-in to be asked for again") << Way([establish](Conversation &c) {
        establish(c), c.client.signIn();
        c.authorizer.answersUser(clinicbell::failure(clinicbell::ErrorCode::ServerFailure));
    }) << Left;
    QTest::newRow("a subscription to be asked for again")
        << Way([establish](Conversation &c) { establish(c), c.clock.advance(10s); }) << Left;
    QTest::newRow("spread out") << Way([establish](Conversation &c) {
        establish(c), c.client.setSpread(1min);
        c.server.closes(4200, u"again"_s);
    }) << Left;
    QTest::newRow("refused") << Way([](Conversation &c) { c.server.closes(4004, u"full"_s); }) << Left;
}

void PusherRetriesTest::disconnectingLeavesNoTimerRunning()
{
    QFETCH(const std::function<void(Conversation &)>, way);
    QFETCH(const ScriptedServer::Line, line);
    Conversation c;
    c.client.subscribe(u"news"_s);
    c.client.subscribe(u"private-a"_s);
    c.client.connectToServer();
    way(c);
    c.client.disconnectFromServer();
    QCOMPARE(c.clock.untilNextTimer(), -1ms);
    QCOMPARE(c.server.line(), line);
    const int attempts = c.server.attempts();
    c.takeReported();
    c.clock.advance(1h);
    QCOMPARE(c.server.attempts(), attempts);
    QCOMPARE(c.takeReported(), QStringList());
}

QTEST_GUILESS_MAIN(PusherRetriesTest)
#include "tst_pusherretries.moc"

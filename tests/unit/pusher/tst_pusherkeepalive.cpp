// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/pusher/conversation.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace pusher;
using namespace pusher::test;
using clinicbell::ErrorCode;

/// Silence, pings and what was missed. Names and rows begin with the case of protocol.md, section 10.
class PusherKeepAliveTest : public QObject
{
    Q_OBJECT
private slots:
    void S16_networkChangeMeansPing();
    void aProbeGrantsNoMoreTimeThanTheFirst();
    void aProbeWantsAnAnswerNotWhatLayInABuffer();
    void anAnsweredProbeIsForgotten();
    void gapsReachFromTheLastSignOfLife();
    void K1_K5_theShortestIntervalHolds_data();
    void K1_K5_theShortestIntervalHolds();
    void K1_aLineThatDiedYoungIsPingedEarlier();
    void K3_aSilentLineIsDroppedAndReplacedAtOnce();
    void anythingHeardCountsAsAnAnswer();
    void K4_pingsAreAnswered_data();
    void K4_pingsAreAnswered();
    void K7_reverbsPruningLeadsToANewSocket();
};

void PusherKeepAliveTest::S16_networkChangeMeansPing()
{
    Conversation c;
    c.begin();
    c.client.probe(5s);
    QCOMPARE(c.heard(), QStringList({uR"({"data":{},"event":"pusher:ping"})"_s}));
    c.clock.advance(4'999ms);
    QCOMPARE(c.client.state(), ConnectionState::Connected);
    c.clock.advance(1ms);
    QCOMPARE(c.server.attempts(), 2);
    QCOMPARE(c.server.line(1), ScriptedServer::Line::Dropped);
}

void PusherKeepAliveTest::aProbeGrantsNoMoreTimeThanTheFirst()
{
    Conversation c;
    c.begin();
    c.client.probe(5s);
    c.clock.advance(4s);
    c.client.probe(5s);
    c.clock.advance(1s);
    QCOMPARE(c.server.attempts(), 2);
}

void PusherKeepAliveTest::aProbeWantsAnAnswerNotWhatLayInABuffer()
{
    Conversation c;
    c.begin();
    c.clock.advance(10s);
    c.client.probe(5s);
    c.server.says(uR"({"event":"told","channel":"news","data":{}})"_s);
    c.clock.advance(5s);
    QCOMPARE(c.server.attempts(), 2);
    c.server.establishes(u"2.2"_s);
    QCOMPARE(c.takeReported().last(), u"gap of 15000 ms"_s);
}

void PusherKeepAliveTest::anAnsweredProbeIsForgotten()
{
    Conversation c;
    c.begin();
    c.client.probe(5s);
    c.clock.advance(1s);
    c.server.says(uR"({"event":"pusher:pong"})"_s);
    (void)c.heard();
    c.clock.advance(119s);
    QCOMPARE(c.heard(), QStringList());
    c.clock.advance(1s);
    QCOMPARE(c.heard(), QStringList({uR"({"data":{},"event":"pusher:ping"})"_s}));
    c.server.says(uR"({"event":"told","channel":"news","data":{}})"_s);
    c.clock.advance(30s);
    QCOMPARE(c.server.attempts(), 1);
}

void PusherKeepAliveTest::gapsReachFromTheLastSignOfLife()
{
    Conversation c;
    c.client.connectToServer();
    c.server.establishes();
    QVERIFY2(c.takeReported().filter(u"gap"_s).isEmpty(), "before the first connection nothing was missed");
    c.clock.advance(20s);
    c.server.says(uR"({"event":"pusher:pong"})"_s);
    c.clock.advance(7s);
    c.server.drops();
    c.clock.advance(1s);
    c.server.establishes(u"2.2"_s);
    QCOMPARE(c.takeReported().last(), u"gap of 8000 ms"_s);
    c.client.disconnectFromServer();
    c.clock.advance(1min);
    c.client.connectToServer();
    c.server.establishes(u"3.3"_s);
    QCOMPARE(c.takeReported().last(), u"gap of 60000 ms"_s);
}

void PusherKeepAliveTest::K1_K5_theShortestIntervalHolds_data()
{
    QTest::addColumn<QString>("server");
    QTest::addColumn<std::chrono::milliseconds>("interval");
    QTest::newRow("K1 the server's") << u"3.4"_s << 3'400ms;
    QTest::newRow("K1 ours") << u"3.5"_s << 3'456ms;
    QTest::newRow("zero") << u"0"_s << 3'456ms;
    QTest::newRow("negative") << u"-5"_s << 3'456ms;
    QTest::newRow("text") << uR"("30")"_s << 3'456ms;
    QTest::newRow("huge") << u"1e300"_s << 3'456ms;
    QTest::newRow("a torrent of pings") << u"0.001"_s << 1'000ms;
}

void PusherKeepAliveTest::K1_K5_theShortestIntervalHolds()
{
    QFETCH(const QString, server);
    QFETCH(const std::chrono::milliseconds, interval);
    auto options = Conversation::usualOptions();
    options.activityTimeout = 3'456ms;
    Conversation c(options);
    c.client.connectToServer();
    c.server.says(
        uR"({"event":"pusher:connection_established","data":{"socket_id":"1.1","activity_timeout":%1}})"_s.arg(server));
    c.clock.advance(interval - 1ms);
    QCOMPARE(c.heard(), QStringList());
    c.clock.advance(1ms);
    QCOMPARE(c.heard(), QStringList({uR"({"data":{},"event":"pusher:ping"})"_s}));
}

void PusherKeepAliveTest::K1_aLineThatDiedYoungIsPingedEarlier()
{
    Conversation c;
    c.begin();
    c.clock.advance(60s);
    c.server.drops();
    c.clock.advance(1s);
    c.server.establishes(u"2.2"_s);
    c.clock.advance(29'999ms);
    QCOMPARE(c.heard(), QStringList());
    c.clock.advance(1ms);
    QCOMPARE(c.heard().size(), 1);
}

void PusherKeepAliveTest::K3_aSilentLineIsDroppedAndReplacedAtOnce()
{
    Conversation c;
    c.begin();
    c.clock.advance(120s);
    QCOMPARE(c.heard().size(), 1);
    c.clock.advance(29'999ms);
    QCOMPARE(c.client.state(), ConnectionState::Connected);
    c.clock.advance(1ms);
    QCOMPARE(c.takeReported(), QStringList({u"error - no answer to a ping"_s, u"state connected > connecting"_s}));
    QCOMPARE(c.server.line(1), ScriptedServer::Line::Dropped);
    QCOMPARE(c.server.attempts(), 2);
}

void PusherKeepAliveTest::anythingHeardCountsAsAnAnswer()
{
    Conversation c;
    c.begin();
    c.clock.advance(119s);
    c.server.says(uR"({"event":"e","channel":"unknown"})"_s);
    c.clock.advance(119s);
    QCOMPARE(c.heard(), QStringList());
    c.clock.advance(1s);
    QCOMPARE(c.heard().size(), 1);
    c.clock.advance(29s);
    c.server.says(uR"({"event":"e","channel":"unknown"})"_s);
    c.clock.advance(119'999ms);
    QCOMPARE(c.client.state(), ConnectionState::Connected);
    QCOMPARE(c.heard(), QStringList());
    c.clock.advance(1ms);
    QCOMPARE(c.heard().size(), 1);
    c.server.says(u"not a frame"_s); // no sign of life that understands us
    c.clock.advance(30s);
    QCOMPARE(c.client.state(), ConnectionState::Connecting);
}

void PusherKeepAliveTest::K4_pingsAreAnswered_data()
{
    QTest::addColumn<QString>("ping");
    QTest::newRow("K4 without data") << uR"({"event":"pusher:ping"})"_s;
    QTest::newRow("K4 with data") << uR"({"event":"pusher:ping","data":"{}"})"_s;
}

void PusherKeepAliveTest::K4_pingsAreAnswered()
{
    QFETCH(const QString, ping);
    Conversation c;
    c.begin();
    c.server.says(ping);
    QCOMPARE(c.heard(), QStringList({uR"({"data":{},"event":"pusher:pong"})"_s}));
    QCOMPARE(c.takeReported(), QStringList());
}

void PusherKeepAliveTest::K7_reverbsPruningLeadsToANewSocket()
{
    Conversation c;
    c.client.subscribe(u"news"_s);
    c.begin();
    c.server.says(
        uR"({"event":"pusher:error","data":"{\"code\":4201,\"message\":\"Pong reply not received in time\"}"})"_s);
    c.server.drops();
    c.clock.advance(1s);
    c.server.establishes(u"2.2"_s);
    QCOMPARE(c.heard(), QStringList({subscribeFrame(u"news"_s)}));
    QCOMPARE(c.client.socketId(), u"2.2"_s);
}

QTEST_GUILESS_MAIN(PusherKeepAliveTest)
#include "tst_pusherkeepalive.moc"

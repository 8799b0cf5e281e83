// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/pusher/conversation.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace pusher;
using namespace pusher::test;

namespace {

QByteArray firstLine(const QByteArray &request)
{
    return request.left(request.indexOf('\r'));
}

} // namespace

/// States, and what moves them. Names and rows begin with the case of protocol.md, section 10.
class PusherStatesTest : public QObject
{
    Q_OBJECT
private slots:
    void S1_aNewClientIsSilent();
    void S2_connectingIsReportedOnce();
    void S3_aSecondConnectDoesNothing();
    void S4_afterAWhileTheServerIsUnavailable();
    void S5_connectedStaysConnected();
    void S6_disconnectAbortsTheAttempt();
    void S8_aLostLineIsNoticedAtOnceAndTriedAfterASecond();
    void S11_afterARefusalNothingIsTried();
    void S13_S21_closeCodesAreReportedAndActedOn_data();
    void S13_S21_closeCodesAreReportedAndActedOn();
    void S14_aFailedAttemptIsFollowedByAnother();
    void S15_networkBackMeansAtOnce();
    void S17_unusableOptionsFail();
    void S19_nothingIsSentWhileNotConnected();
    void S20_codesThatNobodyMaySendAreAProtocolError();
    void S22_aCloseWithoutCodeIsNoError();
    void afterARefusalRetryNowTriesOnce();
    void handlersMayChangeTheirMind();
};

void PusherStatesTest::S1_aNewClientIsSilent()
{
    Conversation c;
    QCOMPARE(c.client.state(), ConnectionState::Initialized);
    c.client.retryNow();
    c.client.probe(5s);
    c.clock.advance(1min);
    QCOMPARE(c.takeReported(), QStringList());
    QCOMPARE(c.server.attempts(), 0);
}

void PusherStatesTest::S2_connectingIsReportedOnce()
{
    Conversation c;
    c.client.connectToServer();
    QCOMPARE(c.takeReported(), QStringList({u"state initialized > connecting"_s}));
    QCOMPARE(c.server.attempts(), 1);
}

void PusherStatesTest::S3_aSecondConnectDoesNothing()
{
    Conversation c;
    c.client.connectToServer();
    c.client.connectToServer();
    c.server.establishes();
    c.client.connectToServer();
    c.client.retryNow();
    QCOMPARE(c.server.attempts(), 1);
    QCOMPARE(c.client.state(), ConnectionState::Connected);
}

void PusherStatesTest::S4_afterAWhileTheServerIsUnavailable()
{
    auto options = Conversation::usualOptions();
    options.unavailableTimeout = 1'234ms;
    Conversation c(options);
    c.client.connectToServer();
    c.clock.advance(1'233ms);
    QCOMPARE(c.client.state(), ConnectionState::Connecting);
    c.clock.advance(1ms);
    QCOMPARE(c.client.state(), ConnectionState::Unavailable);
    c.server.establishes();
    QCOMPARE(
        c.takeReported().sliced(1),
        QStringList({u"state connecting > unavailable"_s, u"state unavailable > connected"_s, u"connected 1.1"_s}));
}

void PusherStatesTest::S5_connectedStaysConnected()
{
    Conversation c;
    c.client.connectToServer();
    c.clock.advance(9'999ms);
    c.server.establishes();
    c.clock.advance(100s);
    QCOMPARE(c.client.state(), ConnectionState::Connected);
}

void PusherStatesTest::S6_disconnectAbortsTheAttempt()
{
    Conversation c;
    c.client.connectToServer();
    c.client.disconnectFromServer();
    QVERIFY(c.server.line() != ScriptedServer::Line::Held);
    c.server.establishes(); // too late
    c.clock.advance(1h);
    QCOMPARE(c.takeReported(),
             QStringList({u"state initialized > connecting"_s, u"state connecting > disconnected"_s}));
    QCOMPARE(c.server.attempts(), 1);
}

void PusherStatesTest::S8_aLostLineIsNoticedAtOnceAndTriedAfterASecond()
{
    Conversation c;
    c.begin();
    c.server.drops();
    QCOMPARE(c.client.socketId(), QString());
    QCOMPARE(c.takeReported(), QStringList({u"state connected > connecting"_s, u"connecting in 1000 ms"_s}));
    c.clock.advance(999ms);
    QCOMPARE(c.server.attempts(), 1);
    c.clock.advance(1ms);
    QCOMPARE(c.server.attempts(), 2);
    QCOMPARE(c.client.reconnects(), 0);
    c.server.establishes(u"2.2"_s);
    QCOMPARE(c.client.reconnects(), 1);
}

void PusherStatesTest::S11_afterARefusalNothingIsTried()
{
    Conversation c;
    c.begin();
    c.server.closes(4003, u"disabled"_s);
    QCOMPARE(c.takeReported(),
             QStringList({u"error 4003 disabled"_s, u"state connected > disconnected"_s, u"refused 4003 disabled"_s}));
    c.client.probe(5s);
    c.clock.advance(100s);
    QCOMPARE(c.server.attempts(), 1);
    QCOMPARE(c.client.state(), ConnectionState::Disconnected);
}

void PusherStatesTest::S13_S21_closeCodesAreReportedAndActedOn_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("isError");
    QTest::addColumn<std::chrono::milliseconds>("next"); // negative: never
    QTest::newRow("S20 S21 1000") << 1000 << false << 1'000ms;
    QTest::newRow("S20 S21 1001") << 1001 << false << 1'000ms;
    QTest::newRow("S20 S21 1002") << 1002 << true << 1'000ms;
    QTest::newRow("S20 1003") << 1003 << true << 1'000ms;
    QTest::newRow("S20 3999") << 3999 << true << 1'000ms;
    QTest::newRow("too large for Reverb") << 1009 << true << 1'000ms;
    QTest::newRow("S13 4000, over TLS") << 4000 << true << 0ms;
    QTest::newRow("S13 4001") << 4001 << true << -1ms;
    QTest::newRow("S13 4100") << 4100 << true << 1'000ms;
    QTest::newRow("S13 4200") << 4200 << true << 0ms;
    QTest::newRow("S13 4201") << 4201 << true << 0ms;
    QTest::newRow("E10 4301") << 4301 << true << 60'000ms;
    QTest::newRow("S21 4999") << 4999 << true << -1ms;
}

void PusherStatesTest::S13_S21_closeCodesAreReportedAndActedOn()
{
    QFETCH(const int, code);
    QFETCH(const bool, isError);
    QFETCH(const std::chrono::milliseconds, next);
    Conversation c;
    c.begin();
    c.server.closes(code, u"why"_s);
    QCOMPARE(c.takeReported().contains(u"error %1 why"_s.arg(code)), isError);
    c.clock.advance(next > 0ms ? next - 1ms : 0ms);
    QCOMPARE(c.server.attempts(), next == 0ms ? 2 : 1);
    c.clock.advance(next > 0ms ? 1ms : 10min);
    QCOMPARE(c.server.attempts() > 1, next >= 0ms);
}

void PusherStatesTest::S14_aFailedAttemptIsFollowedByAnother()
{
    Conversation c;
    c.client.connectToServer();
    c.server.drops();
    c.clock.advance(1s);
    QCOMPARE(c.server.attempts(), 2);
    QCOMPARE(firstLine(c.server.request(2)), firstLine(c.server.request(1)));
    QCOMPARE(c.client.state(), ConnectionState::Connecting);
}

void PusherStatesTest::S15_networkBackMeansAtOnce()
{
    Conversation c;
    c.client.connectToServer();
    c.client.probe(5s); // an attempt hangs in the air of a dead network
    QCOMPARE(c.server.attempts(), 2);
    QVERIFY(c.server.line(1) != ScriptedServer::Line::Held);
    c.server.drops();
    c.clock.advance(500ms);
    c.client.probe(5s);
    QCOMPARE(c.server.attempts(), 3);
    c.clock.advance(10s);
    QCOMPARE(c.client.state(), ConnectionState::Unavailable);
    c.client.retryNow();
    QCOMPARE(c.client.state(), ConnectionState::Connecting);
    QCOMPARE(c.server.attempts(), 4);
}

void PusherStatesTest::S17_unusableOptionsFail()
{
    Conversation c{Options{}};
    c.client.connectToServer();
    QCOMPARE(c.takeReported(),
             QStringList({u"error - no usable server address or key"_s, u"state initialized > failed"_s}));
    QCOMPARE(c.server.attempts(), 0);
}

void PusherStatesTest::S19_nothingIsSentWhileNotConnected()
{
    Conversation c;
    auto *channel = c.client.subscribe(u"private-a"_s);
    QVERIFY(!channel->trigger(u"client-a"_s, {}));
    c.client.connectToServer();
    QVERIFY(!channel->trigger(u"client-b"_s, {}));
    c.server.establishes();
    c.authorizer.answers(u"private-a"_s, granted());
    c.server.says(succeededFrame(u"private-a"_s));
    QVERIFY(channel->trigger(u"client-c"_s, {}));
    QCOMPARE(c.heard().size(), 2); // the subscription and c
    c.server.drops();
    QVERIFY(!channel->trigger(u"client-d"_s, {}));
    c.clock.advance(1s);
    c.server.establishes();
    QCOMPARE(c.heard(), QStringList()); // nothing is kept for later
}

void PusherStatesTest::S20_codesThatNobodyMaySendAreAProtocolError()
{
    for (const int code : {1004, 1005, 1006}) {
        Conversation c;
        c.begin();
        c.server.closes(code);
        QVERIFY(c.takeReported().first().startsWith(u"error 1002 "_s)); // what QWebSocket makes of them
        c.clock.advance(1s);
        QCOMPARE(c.server.attempts(), 2);
    }
}

void PusherStatesTest::S22_aCloseWithoutCodeIsNoError()
{
    Conversation c;
    c.begin();
    c.server.closes(std::nullopt);
    QCOMPARE(c.takeReported(), QStringList({u"state connected > connecting"_s, u"connecting in 1000 ms"_s}));
}

void PusherStatesTest::afterARefusalRetryNowTriesOnce()
{
    Conversation c;
    c.begin();
    c.server.closes(4004, u"full"_s);
    c.client.retryNow();
    QCOMPARE(c.server.attempts(), 2);
    c.server.says(uR"({"event":"pusher:error","data":{"code":4004,"message":"full"}})"_s);
    QCOMPARE(c.takeReported().last(), u"refused 4004 full"_s);
    c.client.disconnectFromServer();
    c.client.retryNow(); // nobody wants a connection any more
    QCOMPARE(c.server.attempts(), 2);
}

void PusherStatesTest::handlersMayChangeTheirMind()
{
    for (const auto unwanted :
         {ConnectionState::Connecting, ConnectionState::Connected, ConnectionState::Unavailable}) {
        Conversation c;
        connect(&c.client, &Client::stateChanged, &c, [&](ConnectionState, ConnectionState now) {
            if (now == unwanted)
                c.client.disconnectFromServer();
        });
        c.client.subscribe(u"news"_s);
        c.client.connectToServer();
        if (unwanted == ConnectionState::Connected)
            c.server.establishes();
        c.clock.advance(1h);
        QCOMPARE(c.client.state(), ConnectionState::Disconnected);
        QCOMPARE(c.clock.untilNextTimer(), -1ms);
        QVERIFY(!c.takeReported().contains(u"connected 1.1"_s));
    }
}

QTEST_GUILESS_MAIN(PusherStatesTest)
#include "tst_pusherstates.moc"

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/pusher/conversation.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace pusher;
using namespace pusher::test;

/// An application may steer the client from handlers of its signals; what was going on then does not go on.
class PusherSecondThoughtsTest : public QObject
{
    Q_OBJECT
private slots:
    void disconnectingBecauseTheFirstFrameIsBrokenEndsIt();
    void retryingBecauseTheFirstFrameIsBrokenLeavesTheNewAttemptAlone();
    void disconnectingBecauseAFrameCannotBeTakenInEndsIt();
};

void PusherSecondThoughtsTest::disconnectingBecauseTheFirstFrameIsBrokenEndsIt()
{
    Conversation c;
    connect(&c.client, &Client::badFrame, &c.client, &Client::disconnectFromServer);
    c.client.connectToServer();
    c.takeReported();
    c.server.says(u"<html>"_s);
    QCOMPARE(c.client.state(), ConnectionState::Disconnected);
    QVERIFY(!c.takeReported().join(u'\n').contains(u"error"_s));
    QVERIFY(c.clock.untilNextTimer() < 0ms);
    c.clock.advance(1min);
    QCOMPARE(c.server.attempts(), 1);
}

void PusherSecondThoughtsTest::retryingBecauseTheFirstFrameIsBrokenLeavesTheNewAttemptAlone()
{
    Conversation c;
    connect(&c.client, &Client::badFrame, &c.client, &Client::retryNow);
    c.client.connectToServer();
    c.server.says(u"<html>"_s);
    QCOMPARE(c.server.attempts(), 2);
    QCOMPARE(c.server.line(2), ScriptedServer::Line::Held);
    c.server.establishes();
    QCOMPARE(c.client.state(), ConnectionState::Connected);
}

void PusherSecondThoughtsTest::disconnectingBecauseAFrameCannotBeTakenInEndsIt()
{
    Conversation c;
    connect(&c.client, &Client::badFrame, &c.client, &Client::disconnectFromServer);
    c.begin();
    c.server.closes(1009, u"too large"_s); // as QWebSocket says it of a frame that it refuses
    QCOMPARE(c.client.badFrames(), 1);
    QCOMPARE(c.takeReported(), QStringList({u"state connected > disconnected"_s}));
    QVERIFY(c.clock.untilNextTimer() < 0ms);
}

QTEST_GUILESS_MAIN(PusherSecondThoughtsTest)
#include "tst_pushersecondthoughts.moc"

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/pusher/conversation.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace pusher;
using namespace pusher::test;
using clinicbell::ErrorCode;

/// Subscriptions as transcripts. Names and rows begin with the case of protocol.md, section 10.
class PusherSubscriptionsTest : public QObject
{
    Q_OBJECT
private slots:
    void U1_U4_aPublicChannelNeedsNoAuthorization();
    void U2_A2_aPrivateChannelIsAuthorizedFirst();
    void A4_channelDataIsForwardedLetterByLetter();
    void U3_aRefusedAuthorizationFailsTheChannel_data();
    void U3_aRefusedAuthorizationFailsTheChannel();
    void passingFailuresAreAskedAgain_data();
    void passingFailuresAreAskedAgain();
    void aServersWaitIsHonoured();
    void U5_aCancelledSubscriptionIsUndoneWhenGranted();
    void aCancelledSubscriptionCanBeTakenBack();
    void aCancelledSubscriptionDoesNotSurviveTheConnection();
    void aCancelledSubscriptionWithoutAnswerIsForgotten();
    void unsubscribingWhileAuthorizingSendsNothing();
    void U7_unsubscribingSaysSoOnce();
    void U8_unsubscribingWhileIdleSaysNothing();
    void U9_theSameNameIsTheSameChannel();
    void U11_everythingWantedIsSubscribedOnEachConnection();
    void U12_losingTheConnectionEndsSubscriptions();
    void U13_anAnswerForAnOldSocketIsDropped();
    void U15_namesThatCannotBeSubscribedAreRefused();
    void U18_aRefusalWithoutAChannelMeansTheOnlyPendingOne();
    void U18_amongSeveralTheTimeoutTells();
    void U19_aRefusalWithAChannelFailsThatOne();
    void aTimeoutIsTriedAgainAfterAnUnsubscribe();
    void atMostSixAuthorizationsAreInFlight();
};

void PusherSubscriptionsTest::U1_U4_aPublicChannelNeedsNoAuthorization()
{
    Conversation c;
    c.begin();
    auto *channel = c.client.subscribe(u"news"_s);
    c.follow(channel);
    QCOMPARE(c.heard(), QStringList({uR"({"data":{"channel":"news"},"event":"pusher:subscribe"})"_s}));
    QCOMPARE(c.authorizer.takeAsked(), QStringList());
    QVERIFY(!channel->isSubscribed());
    c.server.says(succeededFrame(u"news"_s));
    QVERIFY(channel->isSubscribed());
    QCOMPARE(c.takeReported(), QStringList({u"news subscribed"_s}));
    c.clock.advance(1min);
    QCOMPARE(c.heard(), QStringList());
}

void PusherSubscriptionsTest::U2_A2_aPrivateChannelIsAuthorizedFirst()
{
    Conversation c;
    c.begin(u"7.8"_s);
    auto *channel = c.client.subscribe(u"private-orders.42"_s);
    QCOMPARE(c.heard(), QStringList());
    QCOMPARE(c.authorizer.takeAsked(), QStringList({u"7.8 private-orders.42"_s}));
    auto grant = granted();
    grant.sharedSecret = u"secret"_s;
    c.authorizer.answers(u"private-orders.42"_s, grant);
    QCOMPARE(c.heard(), QStringList({subscribeFrame(u"private-orders.42"_s, u"key:sig"_s)})); // X2: without the secret
    // soketi names no data
    c.server.says(uR"({"event":"pusher_internal:subscription_succeeded","channel":"private-orders.42"})"_s);
    QVERIFY(channel->isSubscribed());
}

void PusherSubscriptionsTest::A4_channelDataIsForwardedLetterByLetter()
{
    Conversation c;
    c.begin();
    auto grant = granted();
    grant.channelData = uR"({"user_id":42,"user_info":{"url":"https:\/\/a.test\/u","name":"Zo\u00eb"}})"_s;
    c.client.subscribe(u"presence-room.7"_s);
    c.authorizer.answers(u"presence-room.7"_s, grant);
    const auto frame = decodeFrame(c.heard().constFirst());
    QCOMPARE(frame->data()["channel_data"_L1].toString(), *grant.channelData);
}

void PusherSubscriptionsTest::U3_aRefusedAuthorizationFailsTheChannel_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("status");
    QTest::newRow("U3 forbidden") << ErrorCode::Forbidden << u"403"_s;
    QTest::newRow("U3 session") << ErrorCode::SessionExpired << u"401"_s;
    QTest::newRow("U3 not found") << ErrorCode::NotFound << u"404"_s;
    QTest::newRow("U3 no clinic") << ErrorCode::NotAClinic << u"-"_s;
}

void PusherSubscriptionsTest::U3_aRefusedAuthorizationFailsTheChannel()
{
    QFETCH(const ErrorCode, code);
    QFETCH(const QString, status);
    Conversation c;
    c.begin();
    auto *channel = c.client.subscribe(u"private-a"_s);
    c.follow(channel);
    c.authorizer.answers(u"private-a"_s, clinicbell::failure(code, u"no"_s));
    QCOMPARE(c.takeReported(), QStringList({u"private-a failed AuthError %1 no"_s.arg(status)}));
    QVERIFY(!channel->isSubscribed());
    c.clock.advance(100s);
    QCOMPARE(c.heard(), QStringList());
    QCOMPARE(c.authorizer.takeAsked().size(), 1);
    QCOMPARE(c.client.channel(u"private-a"_s), channel);
}

void PusherSubscriptionsTest::passingFailuresAreAskedAgain_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("timed out") << ErrorCode::TimedOut;
    QTest::newRow("network") << ErrorCode::NetworkFailure;
    QTest::newRow("server") << ErrorCode::ServerFailure;
    QTest::newRow("too many") << ErrorCode::RateLimited;
}

void PusherSubscriptionsTest::passingFailuresAreAskedAgain()
{
    QFETCH(const ErrorCode, code);
    Conversation c;
    c.begin();
    c.follow(c.client.subscribe(u"private-a"_s));
    for (const auto pause : {1s, 2s, 4s}) {
        c.authorizer.takeAsked();
        c.authorizer.answers(u"private-a"_s, clinicbell::failure(code, u"later"_s));
        QVERIFY(c.takeReported().constFirst().endsWith(u"later, retries"_s));
        c.clock.advance(pause - 1ms);
        QCOMPARE(c.authorizer.takeAsked(), QStringList());
        c.clock.advance(1ms);
        QCOMPARE(c.authorizer.takeAsked(), QStringList({u"1.1 private-a"_s}));
    }
    c.authorizer.answers(u"private-a"_s, granted());
    QCOMPARE(c.heard().size(), 1);
}

void PusherSubscriptionsTest::aServersWaitIsHonoured()
{
    Conversation c;
    c.begin();
    c.client.subscribe(u"private-a"_s);
    clinicbell::Error later;
    later.code = ErrorCode::RateLimited;
    later.retryAfter = 20s;
    c.authorizer.answers(u"private-a"_s, tl::unexpected(later));
    c.authorizer.takeAsked();
    c.clock.advance(19'999ms);
    QCOMPARE(c.authorizer.takeAsked(), QStringList());
    c.clock.advance(1ms);
    QCOMPARE(c.authorizer.takeAsked().size(), 1);
}

void PusherSubscriptionsTest::U5_aCancelledSubscriptionIsUndoneWhenGranted()
{
    Conversation c;
    c.begin();
    c.follow(c.client.subscribe(u"news"_s));
    c.heard();
    c.client.unsubscribe(u"news"_s);
    QCOMPARE(c.client.channel(u"news"_s), nullptr);
    QCOMPARE(c.heard(), QStringList());
    c.server.says(uR"({"event":"e","channel":"news"})"_s);
    c.server.says(succeededFrame(u"news"_s));
    QCOMPARE(c.heard(), QStringList({unsubscribeFrame(u"news"_s)}));
    QCOMPARE(c.takeReported(), QStringList());
}

void PusherSubscriptionsTest::aCancelledSubscriptionCanBeTakenBack()
{
    Conversation c;
    c.begin();
    auto *channel = c.client.subscribe(u"news"_s);
    c.follow(channel);
    c.client.unsubscribe(u"news"_s);
    QCOMPARE(c.client.subscribe(u"news"_s), channel);
    c.server.says(succeededFrame(u"news"_s));
    QCOMPARE(c.heard(), QStringList({subscribeFrame(u"news"_s)}));
    QCOMPARE(c.takeReported(), QStringList({u"news subscribed"_s}));
}

void PusherSubscriptionsTest::aCancelledSubscriptionDoesNotSurviveTheConnection()
{
    Conversation c;
    c.begin();
    c.client.subscribe(u"a"_s);
    c.client.subscribe(u"b"_s);
    c.client.unsubscribe(u"a"_s);
    c.server.drops();
    c.clock.advance(1s);
    c.server.establishes(u"2.2"_s);
    QCOMPARE(c.heard(), QStringList({subscribeFrame(u"b"_s)}));
}

void PusherSubscriptionsTest::aCancelledSubscriptionWithoutAnswerIsForgotten()
{
    Conversation c;
    c.begin();
    c.follow(c.client.subscribe(u"a"_s));
    c.heard();
    c.client.unsubscribe(u"a"_s);
    c.clock.advance(10s);
    QCOMPARE(c.heard(), QStringList({unsubscribeFrame(u"a"_s)}));
    QCOMPARE(c.takeReported(), QStringList());
    c.client.subscribe(u"a"_s);
    QCOMPARE(c.heard(), QStringList({subscribeFrame(u"a"_s)}));
}

void PusherSubscriptionsTest::unsubscribingWhileAuthorizingSendsNothing()
{
    Conversation c;
    c.begin();
    c.client.subscribe(u"private-a"_s);
    c.client.unsubscribe(u"private-a"_s);
    c.client.subscribe(u"private-a"_s);
    c.authorizer.answers(u"private-a"_s, granted(u"key:old"_s));
    QCOMPARE(c.heard(), QStringList());
    c.authorizer.answers(u"private-a"_s, granted(u"key:new"_s));
    QCOMPARE(c.heard(), QStringList({subscribeFrame(u"private-a"_s, u"key:new"_s)}));
}

void PusherSubscriptionsTest::U7_unsubscribingSaysSoOnce()
{
    Conversation c;
    c.begin();
    c.client.subscribe(u"news"_s);
    c.server.says(succeededFrame(u"news"_s));
    c.heard();
    c.client.unsubscribe(u"news"_s);
    c.client.unsubscribe(u"news"_s);
    QCOMPARE(c.heard(), QStringList({unsubscribeFrame(u"news"_s)}));
}

void PusherSubscriptionsTest::U8_unsubscribingWhileIdleSaysNothing()
{
    Conversation c;
    c.client.subscribe(u"news"_s);
    c.client.unsubscribe(u"news"_s);
    c.client.unsubscribe(u"never heard of"_s);
    c.begin();
    QCOMPARE(c.heard(), QStringList());
}

void PusherSubscriptionsTest::U9_theSameNameIsTheSameChannel()
{
    Conversation c;
    c.begin();
    auto *channel = c.client.subscribe(u"news"_s);
    QCOMPARE(c.client.subscribe(u"news"_s), channel);
    c.server.says(succeededFrame(u"news"_s));
    QCOMPARE(c.client.subscribe(u"news"_s), channel);
    QCOMPARE(c.client.channel(u"news"_s), channel);
    QCOMPARE(c.heard().size(), 1);
}

void PusherSubscriptionsTest::U11_everythingWantedIsSubscribedOnEachConnection()
{
    Conversation c;
    c.client.subscribe(u"a"_s);
    c.client.subscribe(u"private-b"_s);
    connect(&c.client, &Client::connected, &c, [&] { c.client.subscribe(u"c"_s); });
    c.begin();
    QCOMPARE(c.heard(), QStringList({subscribeFrame(u"a"_s), subscribeFrame(u"c"_s)}));
    c.authorizer.answers(u"private-b"_s, granted());
    QCOMPARE(c.heard().size(), 1);
    c.server.drops();
    c.clock.advance(1s);
    c.server.establishes(u"2.2"_s);
    QCOMPARE(c.heard(), QStringList({subscribeFrame(u"a"_s), subscribeFrame(u"c"_s)}));
    QCOMPARE(c.authorizer.takeAsked().last(), u"2.2 private-b"_s);
}

void PusherSubscriptionsTest::U12_losingTheConnectionEndsSubscriptions()
{
    Conversation c;
    c.begin();
    auto *channel = c.client.subscribe(u"a"_s);
    c.client.subscribe(u"pending"_s);
    c.server.says(succeededFrame(u"a"_s));
    bool wasSubscribed = true;
    connect(&c.client, &Client::stateChanged, &c, [&] { wasSubscribed = channel->isSubscribed(); });
    c.server.drops();
    QVERIFY(!wasSubscribed);
    c.client.disconnectFromServer();
    QCOMPARE(c.clock.untilNextTimer(), -1ms); // no subscribe timeout is left
}

void PusherSubscriptionsTest::U13_anAnswerForAnOldSocketIsDropped()
{
    Conversation c;
    c.begin();
    c.client.subscribe(u"private-a"_s);
    c.server.drops();
    c.clock.advance(1s);
    c.server.establishes(u"2.2"_s);
    QCOMPARE(c.authorizer.takeAsked(), QStringList({u"1.1 private-a"_s, u"2.2 private-a"_s}));
    c.authorizer.answers(u"private-a"_s, granted(u"key:old"_s));
    QCOMPARE(c.heard(), QStringList());
    c.authorizer.answers(u"private-a"_s, granted(u"key:new"_s));
    QCOMPARE(c.heard(), QStringList({subscribeFrame(u"private-a"_s, u"key:new"_s)}));
}

void PusherSubscriptionsTest::U15_namesThatCannotBeSubscribedAreRefused()
{
    Conversation c;
    c.begin();
    for (const auto &name : {QString(), u"#server-to-user-1"_s})
        QCOMPARE(c.client.subscribe(name), nullptr);
    QCOMPARE(c.client.subscribePresence(u"private-x"_s), nullptr);
    QCOMPARE(c.client.channel(u"private-x"_s), nullptr);
    QVERIFY(qobject_cast<PresenceChannel *>(c.client.subscribe(u"presence-x"_s)));
    QCOMPARE(c.heard(), QStringList());
}

void PusherSubscriptionsTest::U18_aRefusalWithoutAChannelMeansTheOnlyPendingOne()
{
    Conversation c;
    c.begin();
    c.client.subscribe(u"news"_s);
    c.server.says(succeededFrame(u"news"_s));
    c.follow(c.client.subscribe(u"private-a"_s));
    c.authorizer.answers(u"private-a"_s, granted());
    c.server.says(uR"({"event":"pusher:error","data":"{\"code\":4009,\"message\":\"Unauthorized\"}"})"_s);
    QCOMPARE(c.takeReported(),
             QStringList({u"error 4009 Unauthorized"_s, u"private-a failed AuthError 4009 Unauthorized"_s}));
    QCOMPARE(c.client.state(), ConnectionState::Connected);
}

void PusherSubscriptionsTest::U18_amongSeveralTheTimeoutTells()
{
    Conversation c;
    c.begin();
    c.follow(c.client.subscribe(u"a"_s));
    c.follow(c.client.subscribe(u"b"_s));
    c.server.says(uR"({"event":"pusher:error","data":"{\"code\":4009,\"message\":\"Unauthorized\"}"})"_s);
    QCOMPARE(c.takeReported(), QStringList({u"error 4009 Unauthorized"_s}));
    c.server.says(succeededFrame(u"a"_s));
    c.clock.advance(10s);
    QCOMPARE(c.takeReported(),
             QStringList({u"a subscribed"_s, u"b failed Timeout - no answer to the subscription, retries"_s}));
}

void PusherSubscriptionsTest::U19_aRefusalWithAChannelFailsThatOne()
{
    Conversation c;
    c.begin();
    c.follow(c.client.subscribe(u"a"_s));
    c.follow(c.client.subscribe(u"b"_s));
    c.server.says(uR"({"event":"pusher:subscription_error","channel":"b",
        "data":{"type":"AuthError","error":"bad","status":401}})"_s);
    QCOMPARE(c.takeReported(), QStringList({u"b failed AuthError 401 bad"_s}));
}

void PusherSubscriptionsTest::aTimeoutIsTriedAgainAfterAnUnsubscribe()
{
    Conversation c;
    c.begin();
    auto *channel = c.client.subscribe(u"a"_s);
    c.heard();
    c.clock.advance(9'999ms);
    QCOMPARE(c.heard(), QStringList());
    c.clock.advance(1ms);
    QCOMPARE(c.heard(), QStringList({unsubscribeFrame(u"a"_s)}));
    c.server.says(succeededFrame(u"a"_s)); // late, and undone already
    QVERIFY(!channel->isSubscribed());
    c.clock.advance(1s);
    QCOMPARE(c.heard(), QStringList({subscribeFrame(u"a"_s)}));
    c.server.says(succeededFrame(u"a"_s));
    QVERIFY(channel->isSubscribed());
}

void PusherSubscriptionsTest::atMostSixAuthorizationsAreInFlight()
{
    Conversation c;
    c.begin();
    for (int i = 0; i < 10; ++i)
        c.client.subscribe(u"private-%1"_s.arg(i));
    QCOMPARE(c.authorizer.takeAsked().size(), 6);
    c.authorizer.answers(u"private-3"_s, granted());
    QCOMPARE(c.authorizer.takeAsked(), QStringList({u"1.1 private-6"_s}));
    c.client.unsubscribe(u"private-7"_s); // still waiting
    c.client.unsubscribe(u"private-0"_s); // in flight
    QCOMPARE(c.authorizer.takeAsked(), QStringList({u"1.1 private-8"_s}));
    c.authorizer.drops(u"private-1"_s);
    QCOMPARE(c.authorizer.takeAsked(), QStringList({u"1.1 private-9"_s}));
}

QTEST_GUILESS_MAIN(PusherSubscriptionsTest)
#include "tst_pushersubscriptions.moc"

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/pusher/echonames.h"
#include "tests/unit/pusher/conversation.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace pusher;
using namespace pusher::test;

namespace {

QString eventFrame(const QString &channel, const QString &event, const QString &data = u"{}"_s)
{
    return uR"({"event":"%1","channel":"%2","data":%3})"_s.arg(event, channel, data);
}

} // namespace

/// What reaches a channel, and what leaves it. Names begin with the case of protocol.md, section 10.
class PusherEventsTest : public QObject
{
    Q_OBJECT
private slots:
    void E1_anEventReachesItsChannelOnly();
    void aBrokenFrameIsSaid();
    void E2_protocolEventsAreNotForApplications();
    void D2_theSenderOfAClientEventIsTold();
    void eventsBeforeTheAcknowledgementCount();
    void U17_aCachedEventFollowsTheAcknowledgement();
    void E4_clientEventsNeedPrefixKindAndSubscription();
    void E11_nothingArrivesAfterUnsubscribing();
    void aHandlerMayLetItsChannelGo();
    void everySubscriptionFrameNamesItsChannel();
    void L3_echosPrefixesAreAddedBlindlyAndLeftTogether();
};

void PusherEventsTest::E1_anEventReachesItsChannelOnly()
{
    Conversation c;
    c.begin();
    for (const auto &name : {u"a"_s, u"b"_s}) {
        c.follow(c.client.subscribe(name));
        c.server.says(succeededFrame(name));
    }
    c.takeReported();
    c.server.says(eventFrame(u"b"_s, uR"(App\\Events\\Booked)"_s, uR"("{\"id\":7}")"_s));
    c.server.says(eventFrame(u"unknown"_s, u"e"_s));
    c.server.says(uR"({"event":"without a channel","data":{}})"_s);
    QCOMPARE(c.takeReported(), QStringList({uR"(b App\Events\Booked {"id":7})"_s}));
    QCOMPARE(c.client.badFrames(), 0);
}

void PusherEventsTest::aBrokenFrameIsSaid()
{
    Conversation c;
    c.begin();
    QSignalSpy broken(&c.client, &Client::badFrame);
    c.server.says(u"{broken"_s);
    QCOMPARE(broken.size(), 1);
    c.server.says(eventFrame(u"unknown"_s, u"e"_s));
    QCOMPARE(broken.size(), 1);
}

void PusherEventsTest::E2_protocolEventsAreNotForApplications()
{
    Conversation c;
    c.begin();
    c.follow(c.client.subscribe(u"a"_s));
    c.server.says(succeededFrame(u"a"_s));
    c.server.says(succeededFrame(u"a"_s)); // some servers acknowledge twice
    QCOMPARE(c.takeReported(), QStringList({u"a subscribed"_s}));
    for (const auto &event : {u"pusher_internal:unheard_of"_s, u"pusher_internal:member_added"_s, u"pusher:whatever"_s})
        c.server.says(eventFrame(u"a"_s, event));
    QCOMPARE(c.takeReported(), QStringList());
    QCOMPARE(c.heard(), QStringList({subscribeFrame(u"a"_s)}));
}

void PusherEventsTest::D2_theSenderOfAClientEventIsTold()
{
    Conversation c;
    c.begin();
    c.follow(c.client.subscribe(u"a"_s));
    c.server.says(uR"({"event":"client-typing","channel":"a","data":{"id":5},"user_id":1})"_s);
    QCOMPARE(c.takeReported(), QStringList({uR"(a client-typing {"id":5} from 1)"_s}));
}

void PusherEventsTest::eventsBeforeTheAcknowledgementCount()
{
    Conversation c;
    c.begin();
    c.follow(c.client.subscribe(u"a"_s));
    c.server.says(eventFrame(u"a"_s, u"early"_s, u"1"_s));
    c.server.says(succeededFrame(u"a"_s));
    QCOMPARE(c.takeReported(), QStringList({u"a early 1"_s, u"a subscribed"_s}));
}

void PusherEventsTest::U17_aCachedEventFollowsTheAcknowledgement()
{
    Conversation c;
    c.begin();
    c.follow(c.client.subscribe(u"cache-a"_s));
    c.server.says(succeededFrame(u"cache-a"_s));
    c.server.says(eventFrame(u"cache-a"_s, u"last"_s, u"1"_s));
    QCOMPARE(c.takeReported(), QStringList({u"cache-a subscribed"_s, u"cache-a last 1"_s}));
}

void PusherEventsTest::E4_clientEventsNeedPrefixKindAndSubscription()
{
    Conversation c;
    c.begin();
    auto *open = c.client.subscribe(u"news"_s);
    auto *closed = c.client.subscribe(u"private-a"_s);
    c.server.says(succeededFrame(u"news"_s));
    QCOMPARE(closed->trigger(u"client-typing"_s, {}).error(), TriggerFault::NotSubscribed);
    c.authorizer.answers(u"private-a"_s, granted());
    c.server.says(succeededFrame(u"private-a"_s));
    c.heard();
    QCOMPARE(closed->trigger(u"typing"_s, {}).error(), TriggerFault::BadName);
    QCOMPARE(open->trigger(u"client-typing"_s, {}).error(), TriggerFault::WrongChannel);
    QCOMPARE(c.heard(), QStringList());
    QVERIFY(closed->trigger(u"client-typing"_s, {{"id"_L1, 5}}));
    QCOMPARE(c.heard(), QStringList({uR"({"channel":"private-a","data":{"id":5},"event":"client-typing"})"_s}));
    c.server.drops();
    QCOMPARE(closed->trigger(u"client-typing"_s, {}).error(), TriggerFault::NotSubscribed); // S19
}

void PusherEventsTest::E11_nothingArrivesAfterUnsubscribing()
{
    Conversation c;
    c.begin();
    c.follow(c.client.subscribe(u"a"_s));
    c.server.says(succeededFrame(u"a"_s));
    c.takeReported();
    c.client.unsubscribe(u"a"_s);
    c.server.says(eventFrame(u"a"_s, u"late"_s));
    QCOMPARE(c.takeReported(), QStringList());
}

void PusherEventsTest::aHandlerMayLetItsChannelGo()
{
    Conversation c;
    c.begin();
    auto *channel = c.client.subscribe(u"a"_s);
    c.follow(channel);
    connect(channel, &Channel::eventReceived, &c, [&] { c.client.unsubscribe(u"a"_s); });
    c.server.says(succeededFrame(u"a"_s));
    c.server.says(eventFrame(u"a"_s, u"e"_s));
    c.server.says(eventFrame(u"a"_s, u"e"_s));
    QCOMPARE(c.takeReported(), QStringList({u"a subscribed"_s, u"a e {}"_s}));
    connect(c.client.subscribe(u"b"_s), &Channel::subscribed, &c, [&] { c.client.disconnectFromServer(); });
    c.server.says(succeededFrame(u"b"_s));
    QCOMPARE(c.client.state(), ConnectionState::Disconnected);
    QCOMPARE(c.clock.untilNextTimer(), -1ms);
}

/// One such frame without a channel ends a whole soketi.
void PusherEventsTest::everySubscriptionFrameNamesItsChannel()
{
    Conversation c;
    c.client.subscribe({});
    c.begin();
    c.client.subscribe({});
    c.client.unsubscribe({});
    c.client.subscribe(u"a"_s);
    c.clock.advance(2min); // through timeouts and new tries
    c.client.unsubscribe(u"a"_s);
    int seen = 0;
    for (const auto &text : c.heard()) {
        const auto frame = decodeFrame(text);
        if (!frame->event.endsWith(u"subscribe"_s))
            continue;
        ++seen;
        QVERIFY(!frame->payload.isText());
        QCOMPARE(frame->data()["channel"_L1].toString(), u"a"_s);
    }
    QVERIFY(seen > 3);
}

void PusherEventsTest::L3_echosPrefixesAreAddedBlindlyAndLeftTogether()
{
    Conversation c;
    c.begin();
    c.client.subscribe(echo::privateChannel(u"private-x"_s));
    c.authorizer.answers(u"private-private-x"_s, granted());
    QCOMPARE(c.heard(), QStringList({subscribeFrame(u"private-private-x"_s, u"key:sig"_s)}));
    QCOMPARE(echo::channelsOf(u"x"_s),
             QStringList({u"x"_s, u"private-x"_s, u"private-encrypted-x"_s, u"presence-x"_s}));
}

QTEST_GUILESS_MAIN(PusherEventsTest)
#include "tst_pusherevents.moc"

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/pusher/conversation.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace pusher;
using namespace pusher::test;

namespace {

const QLatin1StringView room("presence-room");

Authorization grantedTo(const QString &userIdJson)
{
    return {.auth = u"key:sig"_s, .channelData = uR"({"user_id":%1})"_s.arg(userIdJson), .sharedSecret = {}};
}

QString memberFrame(const QString &event, const QString &data)
{
    const QJsonObject frame{{"event"_L1, "pusher_internal:"_L1 + event}, {"channel"_L1, room}, {"data"_L1, data}};
    return QString::fromUtf8(QJsonDocument(frame).toJson(QJsonDocument::Compact));
}

/// Connected and authorized as @p userIdJson; the server has not answered yet.
PresenceChannel *ask(Conversation &c, const QString &userIdJson = u"\"U\""_s)
{
    c.begin();
    auto *channel = c.client.subscribePresence(room);
    c.follow(channel);
    c.authorizer.answers(room, grantedTo(userIdJson));
    return channel;
}

PresenceChannel *enter(Conversation &c, const QString &snapshot)
{
    auto *channel = ask(c);
    c.server.says(succeededFrame(room, snapshot));
    return channel;
}

QString snapshotOfThree()
{
    return uR"({"presence":{"count":3,"ids":["A","B","U"],"hash":{"A":{"n":1},"B":{"n":2},"U":{"n":3}}}})"_s;
}

} // namespace

/// Who is there, as transcripts. Names and rows begin with the case of protocol.md, section 10.
class PusherPresenceTest : public QObject
{
    Q_OBJECT
private slots:
    void P1_beforeSubscribingNobodyIsKnown();
    void P2_theSnapshotTellsWhoIsThere();
    void P3_somebodyJoinsOrIsAnnouncedAgain();
    void P4_somebodyLeavesOrWasNeverThere();
    void P6_withoutChannelDataNothingIsSent();
    void P7_idsAreTextHoweverTheyCame();
    void P8_aUserWithTwoConnectionsIsOneMember();
    void snapshotsAreReadHoweverTheyAreWritten_data();
    void snapshotsAreReadHoweverTheyAreWritten();
    void brokenMemberFramesChangeNothing_data();
    void brokenMemberFramesChangeNothing();
    void P10_aRefusedUserIdFailsTheSubscription();
    void P11_aNewSnapshotTellsWhatChanged();
    void whileDisconnectedNobodyIsKnown();
    void memberFramesThatOvertakeTheSnapshotAreApplied();
    void memberFramesThatOvertakeTheSnapshotAreBoundedInSize();
    void memberFramesOfAnOldConnectionAreForgotten();
};

void PusherPresenceTest::P1_beforeSubscribingNobodyIsKnown()
{
    Conversation c;
    auto *channel = c.client.subscribePresence(room);
    QVERIFY(channel->members().isEmpty());
    QVERIFY(!channel->me());
}

void PusherPresenceTest::P2_theSnapshotTellsWhoIsThere()
{
    Conversation c;
    auto *channel = enter(c, snapshotOfThree());
    const auto all = uR"([A{"n":1} B{"n":2} U{"n":3}])"_s;
    QCOMPARE(c.takeReported(),
             QStringList({u"members %1 joined %1 updated [] left []"_s.arg(all), room + " subscribed"_L1}));
    QCOMPARE(channel->members().size(), 3);
    QCOMPARE(channel->member(u"B"_s)->info, QJsonObject({{"n"_L1, 2}}));
    QCOMPARE(channel->me()->id, u"U"_s);
    QVERIFY(!channel->member(u"C"_s));
}

void PusherPresenceTest::P3_somebodyJoinsOrIsAnnouncedAgain()
{
    Conversation c;
    auto *channel = enter(c, snapshotOfThree());
    c.takeReported();
    c.server.says(memberFrame(u"member_added"_s, uR"({"user_id":"C","user_info":{"n":4}})"_s));
    QCOMPARE(channel->members().size(), 4);
    c.server.says(memberFrame(u"member_added"_s, uR"({"user_id":"B","user_info":{"n":5}})"_s));
    QCOMPARE(channel->members().size(), 4);
    QCOMPARE(channel->member(u"B"_s)->info, QJsonObject({{"n"_L1, 5}}));
    QCOMPARE(c.takeReported(), QStringList({uR"(joined C{"n":4})"_s, uR"(updated B{"n":5})"_s}));
}

void PusherPresenceTest::P4_somebodyLeavesOrWasNeverThere()
{
    Conversation c;
    auto *channel = enter(c, snapshotOfThree());
    c.takeReported();
    c.server.says(memberFrame(u"member_removed"_s, uR"({"user_id":"B"})"_s));
    c.server.says(memberFrame(u"member_removed"_s, uR"({"user_id":"B"})"_s));
    QCOMPARE(c.takeReported(), QStringList({uR"(left B{"n":2})"_s}));
    QCOMPARE(channel->members().size(), 2);
}

void PusherPresenceTest::P6_withoutChannelDataNothingIsSent()
{
    Conversation c;
    c.begin();
    c.follow(c.client.subscribePresence(room));
    c.authorizer.answers(room, Authorization{.auth = u"key:sig"_s, .channelData = {}, .sharedSecret = {}});
    QCOMPARE(c.takeReported(), QStringList({room + " failed AuthError - Invalid auth response: no channel_data"_L1}));
    c.clock.advance(1min);
    QCOMPARE(c.heard(), QStringList());
}

void PusherPresenceTest::P7_idsAreTextHoweverTheyCame()
{
    Conversation c;
    auto *channel = ask(c, u"1"_s);
    c.server.says(succeededFrame(room, uR"({"presence":{"count":1,"ids":[1],"hash":{"1":{"n":1}}}})"_s));
    QCOMPARE(channel->members().size(), 1);
    QCOMPARE(channel->me()->id, u"1"_s);
    c.takeReported();
    c.server.says(memberFrame(u"member_added"_s, uR"({"user_id":7})"_s));
    c.server.says(memberFrame(u"member_removed"_s, uR"({"user_id":1})"_s));
    QCOMPARE(c.takeReported(), QStringList({u"joined 7{}"_s, uR"(left 1{"n":1})"_s}));
}

void PusherPresenceTest::P8_aUserWithTwoConnectionsIsOneMember()
{
    Conversation c;
    auto *channel = enter(c, uR"({"presence":{"count":1,"ids":["U"],"hash":{"U":{"n":3}}}})"_s);
    QCOMPARE(channel->members().size(), 1);
    c.takeReported();
    // Neither the second connection nor the end of the first is announced; a server that does so changes nothing.
    c.server.says(memberFrame(u"member_added"_s, uR"({"user_id":"U","user_info":{"n":3}})"_s));
    QCOMPARE(channel->members().size(), 1);
    QVERIFY2(c.takeReported().filter(u"joined"_s).isEmpty(), "it was there already");
}

void PusherPresenceTest::snapshotsAreReadHoweverTheyAreWritten_data()
{
    QTest::addColumn<QString>("presence");
    QTest::addColumn<QString>("members");
    QTest::newRow("Reverb, nobody") << uR"({"count":0,"ids":[],"hash":[]})"_s << u"[]"_s;
    QTest::newRow("PHP, keyed 0 to n-1") << uR"({"count":2,"ids":[0,1],"hash":[{"n":1},{"n":2}]})"_s
                                         << uR"([0{"n":1} 1{"n":2}])"_s;
    QTest::newRow("info null or a list") << uR"({"ids":["a","b"],"hash":{"a":null,"b":[]}})"_s << u"[a{} b{}]"_s;
    QTest::newRow("soketi, in ids only") << uR"({"count":2,"ids":["a","b"],"hash":{"a":{"n":1}}})"_s
                                         << uR"([a{"n":1} b{}])"_s;
    QTest::newRow("soketi, no user id") << uR"({"count":1,"ids":[null],"hash":{}})"_s << u"[]"_s;
    QTest::newRow("in hash only") << uR"({"hash":{"a":{"n":1}}})"_s << uR"([a{"n":1}])"_s;
    QTest::newRow("nothing") << u"{}"_s << u"[]"_s;
    QTest::newRow("no object") << u"7"_s << u"[]"_s;
}

void PusherPresenceTest::snapshotsAreReadHoweverTheyAreWritten()
{
    QFETCH(const QString, presence);
    QFETCH(const QString, members);
    Conversation c;
    auto *channel = enter(c, uR"({"presence":%1})"_s.arg(presence));
    QVERIFY(channel->isSubscribed());
    QVERIFY2(c.takeReported().constFirst().startsWith("members "_L1 + members + " joined"_L1), qPrintable(members));
}

void PusherPresenceTest::brokenMemberFramesChangeNothing_data()
{
    QTest::addColumn<QString>("data");
    for (const char *data :
         {"", "{}", "[]", "7", "null", R"({"user_id":null})", R"({"user_id":""})", R"({"user_id":{}})"})
        QTest::newRow(data) << QString::fromLatin1(data);
}

void PusherPresenceTest::brokenMemberFramesChangeNothing()
{
    QFETCH(const QString, data);
    Conversation c;
    auto *channel = enter(c, snapshotOfThree());
    c.takeReported();
    for (const auto &event : {u"member_added"_s, u"member_removed"_s, u"watchlist_events"_s})
        c.server.says(memberFrame(event, data));
    QCOMPARE(c.takeReported(), QStringList());
    QCOMPARE(channel->members().size(), 3);
}

void PusherPresenceTest::P10_aRefusedUserIdFailsTheSubscription()
{
    Conversation c;
    ask(c, u"1"_s);
    c.server.says(uR"({"event":"pusher:error","data":{"code":4300,"message":"user_id must be a string"}})"_s);
    QCOMPARE(c.takeReported().last(), room + " failed Refused 4300 user_id must be a string"_L1);
}

void PusherPresenceTest::P11_aNewSnapshotTellsWhatChanged()
{
    Conversation c;
    enter(c, snapshotOfThree());
    c.server.drops();
    c.clock.advance(1s);
    c.server.establishes(u"2.2"_s);
    c.authorizer.answers(room, grantedTo(u"\"U\""_s));
    c.takeReported();
    c.server.says(succeededFrame(
        room, uR"({"presence":{"count":3,"ids":["B","C","U"],"hash":{"B":{"n":9},"C":{"n":4},"U":{"n":3}}}})"_s));
    QCOMPARE(c.takeReported().constFirst(),
             uR"(members [B{"n":9} C{"n":4} U{"n":3}] joined [C{"n":4}] updated [B{"n":9}] left [A{"n":1}])"_s);
}

void PusherPresenceTest::whileDisconnectedNobodyIsKnown()
{
    Conversation c;
    auto *channel = enter(c, snapshotOfThree());
    c.takeReported();
    c.server.drops();
    QVERIFY(channel->members().isEmpty());
    QVERIFY(!channel->me());
    QVERIFY2(c.takeReported().filter(u"left"_s).isEmpty(), "that we are gone does not mean that they are");
}

void PusherPresenceTest::memberFramesThatOvertakeTheSnapshotAreApplied()
{
    Conversation c;
    ask(c);
    c.server.says(memberFrame(u"member_added"_s, uR"({"user_id":"C","user_info":{"n":4}})"_s));
    c.server.says(memberFrame(u"member_removed"_s, uR"({"user_id":"A"})"_s));
    QCOMPARE(c.takeReported(), QStringList());
    c.server.says(succeededFrame(room, snapshotOfThree()));
    QVERIFY(c.takeReported().constFirst().startsWith(uR"(members [B{"n":2} C{"n":4} U{"n":3}])"_s));
}

void PusherPresenceTest::memberFramesThatOvertakeTheSnapshotAreBoundedInSize()
{
    Conversation c;
    auto *channel = ask(c);
    const QString ballast(700'000, u'x');
    c.server.says(memberFrame(u"member_added"_s, uR"({"user_id":"D","user_info":{"n":")"_s + ballast + u"\"}}"_s));
    c.server.says(memberFrame(u"member_added"_s, uR"({"user_id":"E","user_info":{"n":")"_s + ballast + u"\"}}"_s));
    c.server.says(succeededFrame(room, snapshotOfThree()));
    QVERIFY(channel->member(u"D"_s));
    QVERIFY(!channel->member(u"E"_s));
}

void PusherPresenceTest::memberFramesOfAnOldConnectionAreForgotten()
{
    Conversation c;
    auto *channel = ask(c);
    c.server.says(memberFrame(u"member_removed"_s, uR"({"user_id":"A"})"_s));
    c.server.drops();
    c.clock.advance(1s);
    c.server.establishes(u"2.2"_s);
    c.authorizer.answers(room, grantedTo(u"\"U\""_s));
    c.server.says(succeededFrame(room, snapshotOfThree()));
    QCOMPARE(channel->members().size(), 3);
}

QTEST_GUILESS_MAIN(PusherPresenceTest)
#include "tst_pusherpresence.moc"

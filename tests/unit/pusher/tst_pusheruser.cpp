// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/pusher/user.h"
#include "tests/unit/pusher/usertranscript.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace pusher;
using namespace pusher::test;
using clinicbell::ErrorCode;

namespace {

const auto room = u"presence-room"_s;

} // namespace

/// The user once signed in. Names and rows begin with the case of protocol.md, section 10.
class PusherUserTest : public QObject
{
    Q_OBJECT
private slots:
    void G3_successSetsTheUserAndWantsItsChannel();
    void G3_brokenUserDataSignsNobodyIn_data();
    void G3_brokenUserDataSignsNobodyIn();
    void G3_theUsersChannelIsNotTheApplications();
    void G4_userEventsAreTheUsers();
    void anotherUserMayComeWithTheNextConnection();
    void watchedUsersComeAndGo_data();
    void watchedUsersComeAndGo();
    void P6_withoutChannelDataTheSignedInUserCounts();
    void P6_aPendingSignInIsWaitedFor();
    void P6_aFailedSignInFailsTheChannel();
    void P2_meFallsBackToTheSignedInUser();
};

void PusherUserTest::G3_successSetsTheUserAndWantsItsChannel()
{
    Conversation c;
    askToSignIn(c);
    c.server.says(successFrame());
    QCOMPARE(c.takeReported(), QStringList({u"signed in 1"_s}));
    QCOMPARE(c.client.user()->data(), QJsonObject({{"id"_L1, u"1"_s}, {"name"_L1, u"A"_s}}));
    QCOMPARE(c.heard(), QStringList({subscribeFrame(userChannel)})); // as a public one
    c.server.says(successFrame());
    QCOMPARE(c.heard(), QStringList());
    QCOMPARE(c.takeReported(), QStringList());
    c.server.says(succeededFrame(userChannel));
    c.clock.advance(1min);
    QCOMPARE(c.takeReported(), QStringList());
}

void PusherUserTest::G3_brokenUserDataSignsNobodyIn_data()
{
    QTest::addColumn<QString>("userData");
    for (const char *text : {"", "no JSON", "[]", "{}", R"({"id":""})", R"({"id":1})", R"({"id":null})"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void PusherUserTest::G3_brokenUserDataSignsNobodyIn()
{
    QFETCH(const QString, userData);
    Conversation c;
    askToSignIn(c);
    c.server.says(successFrame(userData));
    QCOMPARE(c.takeReported(), QStringList({u"sign-in failed InvalidUserData -"_s}));
    QVERIFY(!c.client.user()->isSignedIn());
    QCOMPARE(c.heard(), QStringList());
}

void PusherUserTest::G3_theUsersChannelIsNotTheApplications()
{
    Conversation c;
    signIn(c);
    c.server.says(succeededFrame(userChannel));
    QCOMPARE(c.client.subscribe(userChannel), nullptr);
    QCOMPARE(c.client.channel(userChannel), nullptr);
    c.client.unsubscribe(userChannel);
    QCOMPARE(c.heard(), QStringList());
    QCOMPARE(c.client.channels().constFirst().name, userChannel); // but seen by diagnostics
}

void PusherUserTest::G4_userEventsAreTheUsers()
{
    Conversation c;
    c.begin();
    followUser(c);
    const auto event = uR"({"event":"called","channel":"#server-to-user-1","data":{"room":3}})"_s;
    c.server.says(event);
    QCOMPARE(c.takeReported(), QStringList());
    c.client.signIn();
    c.authorizer.answersUser(grantedUser());
    c.server.says(successFrame());
    c.server.says(succeededFrame(userChannel));
    c.takeReported();
    c.server.says(event);
    c.server.says(uR"({"event":"pusher:called","channel":"#server-to-user-1"})"_s);
    c.server.says(uR"({"event":"pusher_internal:called","channel":"#server-to-user-1"})"_s);
    QCOMPARE(c.takeReported(), QStringList({u"user called"_s}));
}

void PusherUserTest::anotherUserMayComeWithTheNextConnection()
{
    Conversation c;
    signIn(c);
    c.server.drops();
    c.clock.advance(1s);
    c.server.establishes(u"2.2"_s);
    c.authorizer.answersUser(grantedUser());
    c.heard();
    c.server.says(successFrame(uR"({"id":"2"})"_s));
    QCOMPARE(c.heard(), QStringList({subscribeFrame(u"#server-to-user-2"_s)}));
    c.takeReported();
    c.server.says(uR"({"event":"called","channel":"#server-to-user-1"})"_s);
    QCOMPARE(c.takeReported(), QStringList());
}

void PusherUserTest::watchedUsersComeAndGo_data()
{
    QTest::addColumn<QString>("frame");
    QTest::addColumn<QStringList>("told");
    const auto pusherFrame = [](const QString &data) {
        return uR"({"event":"pusher_internal:watchlist_events","data":%1})"_s.arg(data);
    };
    const auto both = uR"({"events":[{"name":"online","user_ids":["7",9]},{"name":"offline","user_ids":["8"]}]})"_s;
    auto quoted = both;
    quoted.replace(u'"', uR"(\")"_s);
    const QStringList all{u"online 7,9"_s, u"offline 8"_s};
    QTest::newRow("wl Pusher, as an object") << pusherFrame(both) << all;
    QTest::newRow("wl Pusher, as text") << pusherFrame(u'"' + quoted + u'"') << all;
    QTest::newRow("wl sockudo, online") << uR"({"event":"online","data":{"user_ids":["7"]}})"_s
                                        << QStringList{u"online 7"_s};
    QTest::newRow("wl sockudo, offline") << uR"({"event":"offline","data":{"user_ids":["7"]}})"_s
                                         << QStringList{u"offline 7"_s};
    QTest::newRow("wl nobody") << pusherFrame(uR"({"events":[{"name":"online","user_ids":[]}]})"_s) << QStringList();
    QTest::newRow("wl unheard of") << pusherFrame(uR"({"events":[{"name":"asleep","user_ids":["7"]}]})"_s)
                                   << QStringList();
    QTest::newRow("wl broken") << pusherFrame(uR"({"events":{"name":7}})"_s) << QStringList();
    QTest::newRow("wl broken ids") << pusherFrame(uR"({"events":[7,{"name":"online","user_ids":[null,{}]}]})"_s)
                                   << QStringList();
    QTest::newRow("wl of a channel") << uR"({"event":"online","channel":"news","data":{"user_ids":["7"]}})"_s
                                     << QStringList();
}

void PusherUserTest::watchedUsersComeAndGo()
{
    QFETCH(const QString, frame);
    QFETCH(const QStringList, told);
    Conversation c;
    signIn(c);
    c.server.says(frame);
    QCOMPARE(c.takeReported(), told);
}

void PusherUserTest::P6_withoutChannelDataTheSignedInUserCounts()
{
    Conversation c;
    signIn(c);
    auto *channel = c.client.subscribePresence(room);
    c.authorizer.answers(room, granted());
    QCOMPARE(c.heard(), QStringList({subscribeFrame(room, u"key:sig"_s)}));
    c.server.says(succeededFrame(room, uR"({"presence":{"count":1,"ids":["1"],"hash":{"1":{"n":1}}}})"_s));
    QCOMPARE(channel->me()->id, u"1"_s);
}

void PusherUserTest::P6_aPendingSignInIsWaitedFor()
{
    Conversation c;
    c.begin();
    followUser(c);
    c.client.signIn();
    auto *channel = c.client.subscribePresence(room);
    c.follow(channel);
    c.authorizer.answers(room, granted());
    QCOMPARE(c.heard(), QStringList());
    c.authorizer.answersUser(clinicbell::failure(ErrorCode::ServerFailure, u"later"_s)); // asked again, so still open
    c.clock.advance(1s);
    c.authorizer.answersUser(grantedUser());
    QCOMPARE(c.heard(), QStringList({signInFrame()}));
    c.server.says(successFrame());
    auto heard = c.heard();
    heard.sort();
    QCOMPARE(heard, QStringList({subscribeFrame(room, u"key:sig"_s), subscribeFrame(userChannel)}));
    c.server.says(succeededFrame(room, uR"({"presence":{"count":1,"ids":["1"],"hash":{"1":{}}}})"_s));
    QCOMPARE(channel->me()->id, u"1"_s);
}

void PusherUserTest::P6_aFailedSignInFailsTheChannel()
{
    Conversation c;
    c.begin();
    followUser(c);
    c.client.signIn();
    c.follow(c.client.subscribePresence(room));
    c.authorizer.answers(room, granted());
    c.authorizer.answersUser(clinicbell::failure(ErrorCode::Forbidden, u"no"_s));
    const auto told = c.takeReported();
    QCOMPARE(told.size(), 2);
    QVERIFY(told.contains(u"sign-in failed AuthError 403"_s));
    QVERIFY(told.contains(room + " failed AuthError - Invalid auth response: no channel_data"_L1));
    QCOMPARE(c.heard(), QStringList());
}

void PusherUserTest::P2_meFallsBackToTheSignedInUser()
{
    Conversation c;
    signIn(c);
    auto *channel = c.client.subscribePresence(room);
    c.authorizer.answers(room, {{.auth = u"key:sig"_s, .channelData = u"{}"_s, .sharedSecret = {}}});
    c.server.says(succeededFrame(room, uR"({"presence":{"count":1,"ids":["1"],"hash":{"1":{}}}})"_s));
    QCOMPARE(channel->me()->id, u"1"_s);
}

QTEST_GUILESS_MAIN(PusherUserTest)
#include "tst_pusheruser.moc"

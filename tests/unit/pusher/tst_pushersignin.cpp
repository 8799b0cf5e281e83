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

QString errorFrame(int code)
{
    return uR"({"event":"pusher:error","data":{"code":%1,"message":"no"}})"_s.arg(code);
}

} // namespace

/// Signing in, as transcripts. Names and rows begin with the case of protocol.md, section 10.
class PusherSignInTest : public QObject
{
    Q_OBJECT
private slots:
    void G1_signingInWaitsForTheConnection();
    void G1_betweenTwoConnectionsSigningInWaitsForTheNext();
    void G1_whoNeverAskedIsNotSignedIn();
    void G2_theFrameHasAuthAndUserDataOnly();
    void G2_aRefusedAuthorizationSendsNoFrame();
    void G2_aPassingFailureIsAskedAgain();
    void G2_aServersRefusalFailsTheSignIn_data();
    void G2_aServersRefusalFailsTheSignIn();
    void G2_anErrorThatMayBeAChannelsFailsNeither();
    void aServerThatNeverAnswersTimesOut();
    void aLateAnswerStillCounts();
    void eachConnectionSignsInAnew();
    void whoConnectsAgainAsTheUserGoesHearsOfEachStateInOrder();
    void anAnswerForAnOldSocketIsDropped();
    void askingTwiceAsksOnceAndAfterAFailureAgain();
};

void PusherSignInTest::G1_signingInWaitsForTheConnection()
{
    Conversation c;
    c.client.signIn();
    QCOMPARE(c.authorizer.takeAsked(), QStringList());
    QVERIFY(!c.client.user()->isSigningIn());
    c.begin(u"7.8"_s);
    QCOMPARE(c.authorizer.takeAsked(), QStringList({u"7.8 user"_s}));
    QVERIFY(c.client.user()->isSigningIn());
}

void PusherSignInTest::G1_betweenTwoConnectionsSigningInWaitsForTheNext()
{
    Conversation c;
    c.begin();
    c.server.closes();
    c.client.signIn();
    QCOMPARE(c.authorizer.takeAsked(), QStringList());
    c.clock.advance(1s);
    c.server.establishes(u"2.2"_s);
    QCOMPARE(c.authorizer.takeAsked(), QStringList({u"2.2 user"_s}));
}

void PusherSignInTest::G1_whoNeverAskedIsNotSignedIn()
{
    Conversation c;
    c.begin();
    followUser(c);
    c.server.says(successFrame());
    QCOMPARE(c.authorizer.takeAsked(), QStringList());
    QCOMPARE(c.heard(), QStringList());
    QCOMPARE(c.takeReported(), QStringList());
    QVERIFY(!c.client.user()->isSignedIn());
}

void PusherSignInTest::G2_theFrameHasAuthAndUserDataOnly()
{
    Conversation c;
    c.begin();
    c.client.signIn();
    QCOMPARE(c.heard(), QStringList());
    c.authorizer.answersUser(grantedUser());
    QCOMPARE(c.heard(), QStringList({signInFrame()}));
}

void PusherSignInTest::G2_aRefusedAuthorizationSendsNoFrame()
{
    Conversation c;
    c.begin();
    followUser(c);
    c.client.signIn();
    c.authorizer.answersUser(clinicbell::failure(ErrorCode::Forbidden, u"no"_s));
    QCOMPARE(c.takeReported(), QStringList({u"sign-in failed AuthError 403"_s}));
    c.clock.advance(1min);
    QCOMPARE(c.heard(), QStringList());
    QCOMPARE(c.authorizer.takeAsked().size(), 1);
    QVERIFY(!c.client.user()->isSigningIn());
}

void PusherSignInTest::G2_aPassingFailureIsAskedAgain()
{
    Conversation c;
    c.begin();
    followUser(c);
    c.client.signIn();
    for (const auto pause : {1s, 2s, 4s}) {
        c.authorizer.takeAsked();
        c.authorizer.answersUser(clinicbell::failure(ErrorCode::ServerFailure, u"later"_s));
        QCOMPARE(c.takeReported(), QStringList({u"sign-in failed AuthError -, retries"_s}));
        c.clock.advance(pause - 1ms);
        QCOMPARE(c.authorizer.takeAsked(), QStringList());
        c.clock.advance(1ms);
        QCOMPARE(c.authorizer.takeAsked(), QStringList({u"1.1 user"_s}));
    }
    c.authorizer.answersUser(grantedUser());
    QCOMPARE(c.heard(), QStringList({signInFrame()}));
    c.client.disconnectFromServer();
    QCOMPARE(c.clock.untilNextTimer(), -1ms);
}

void PusherSignInTest::G2_aServersRefusalFailsTheSignIn_data()
{
    QTest::addColumn<int>("code");
    QTest::newRow("G2 sockudo") << 4009;
    QTest::newRow("G2 Reverb knows no such frame") << 4200;
}

void PusherSignInTest::G2_aServersRefusalFailsTheSignIn()
{
    QFETCH(const int, code);
    Conversation c;
    askToSignIn(c);
    c.server.says(errorFrame(code));
    QCOMPARE(c.takeReported(), QStringList({u"error %1 no"_s.arg(code), u"sign-in failed AuthError %1"_s.arg(code)}));
    QCOMPARE(c.client.state(), ConnectionState::Connected);
}

void PusherSignInTest::G2_anErrorThatMayBeAChannelsFailsNeither()
{
    Conversation c;
    askToSignIn(c);
    c.follow(c.client.subscribe(u"news"_s));
    c.server.says(errorFrame(4009));
    QCOMPARE(c.takeReported(), QStringList({u"error 4009 no"_s}));
    c.server.says(successFrame());
    c.server.says(errorFrame(4009));
    QCOMPARE(c.takeReported(), QStringList({u"signed in 1"_s, u"error 4009 no"_s})); // the user's channel waits too
}

void PusherSignInTest::aServerThatNeverAnswersTimesOut()
{
    Conversation c;
    askToSignIn(c);
    c.clock.advance(9'999ms);
    QCOMPARE(c.takeReported(), QStringList());
    c.clock.advance(1ms);
    QCOMPARE(c.takeReported(), QStringList({u"sign-in failed Timeout -"_s}));
    c.clock.advance(1min);
    QCOMPARE(c.authorizer.takeAsked(), QStringList());
    QVERIFY(!c.client.user()->isSigningIn());
}

void PusherSignInTest::aLateAnswerStillCounts()
{
    Conversation c;
    askToSignIn(c);
    c.clock.advance(10s);
    c.takeReported();
    c.server.says(successFrame());
    QCOMPARE(c.takeReported(), QStringList({u"signed in 1"_s}));
}

void PusherSignInTest::eachConnectionSignsInAnew()
{
    Conversation c;
    signIn(c);
    c.server.says(succeededFrame(userChannel));
    c.server.drops();
    QVERIFY(c.takeReported().contains(u"signed out"_s));
    QVERIFY(!c.client.user()->isSignedIn());
    QVERIFY(c.client.user()->data().isEmpty());
    QVERIFY(c.client.channels().isEmpty());
    c.clock.advance(1s);
    c.server.establishes(u"2.2"_s);
    QCOMPARE(c.heard(), QStringList());
    QCOMPARE(c.authorizer.takeAsked(), QStringList({u"2.2 user"_s}));
    c.authorizer.answersUser(grantedUser());
    c.server.says(successFrame());
    QCOMPARE(c.heard(), QStringList({signInFrame(), subscribeFrame(userChannel)}));
}

void PusherSignInTest::whoConnectsAgainAsTheUserGoesHearsOfEachStateInOrder()
{
    Conversation c;
    signIn(c);
    QObject::connect(c.client.user(), &User::signedOut, &c, [&c] { c.client.connectToServer(); });
    c.client.disconnectFromServer();
    QCOMPARE(c.takeReported(),
             QStringList({u"state connected > disconnected"_s, u"signed out"_s, u"state disconnected > connecting"_s}));
    QCOMPARE(c.client.state(), ConnectionState::Connecting);
}

void PusherSignInTest::anAnswerForAnOldSocketIsDropped()
{
    Conversation c;
    c.begin();
    c.client.signIn();
    c.server.drops();
    c.clock.advance(1s);
    c.server.establishes(u"2.2"_s);
    c.authorizer.answersUser(grantedUser());
    QCOMPARE(c.heard(), QStringList());
    c.authorizer.answersUser(grantedUser());
    QCOMPARE(c.heard(), QStringList({signInFrame()}));
}

void PusherSignInTest::askingTwiceAsksOnceAndAfterAFailureAgain()
{
    Conversation c;
    c.begin();
    c.client.signIn();
    c.client.signIn();
    QCOMPARE(c.authorizer.takeAsked().size(), 1);
    c.authorizer.answersUser(clinicbell::failure(ErrorCode::Forbidden, u"no"_s));
    c.client.signIn();
    QCOMPARE(c.authorizer.takeAsked().size(), 1);
    c.authorizer.answersUser(grantedUser());
    c.server.says(successFrame());
    c.client.signIn();
    QCOMPARE(c.authorizer.takeAsked(), QStringList());
}

QTEST_GUILESS_MAIN(PusherSignInTest)
#include "tst_pushersignin.moc"

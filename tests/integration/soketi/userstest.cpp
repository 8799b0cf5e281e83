// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/pusher/user.h"
#include "tests/support/eventually.h"
#include "tests/support/follower.h"
#include "tests/support/publisher.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinicbell::test;
using namespace pusher;

/// What only one user may hear, at a real soketi: sealed channels, and events to a user who has signed in.
class SoketiUsersTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void aSealedChannelIsRead();
    void aKeyThatChangesIsAskedForOnce();
    void whatIsNotSealedIsNotHeard();
    void aUserWhoSignedInHearsWhatIsForThem();
    void aSignInOutlivesTheServer();
    void aForgedSignInIsSentAway();

private:
    Soketi m_soketi;
    std::unique_ptr<Publisher> m_publisher;
    std::unique_ptr<Follower> m_follower;
};

void SoketiUsersTest::initTestCase()
{
    QVERIFY(m_soketi.start());
}

void SoketiUsersTest::init()
{
    const auto app = Soketi::appForUsers();
    m_publisher = std::make_unique<Publisher>(m_soketi, app);
    m_follower =
        std::make_unique<Follower>(plainOptions(app, m_soketi.port()), app, u"private-encrypted-ward"_s, u"7"_s);
    m_follower->client().signIn();
    m_follower->client().connectToServer();
    QVERIFY(m_follower->becomesLive());
    QVERIFY(eventually([&] { return m_follower->client().user()->isSignedIn(); }));
}

void SoketiUsersTest::aSealedChannelIsRead()
{
    const QString ward = m_follower->channel().name();
    Ledger ledger;
    for (int i = 0; i < 3; ++i)
        QVERIFY(m_publisher->publish(ward, m_follower->authorizer().key().seal(ward, ledger.enter())));
    QVERIFY(eventually([&] { return m_follower->numbers() == QList<int>{1, 2, 3}; }));
    QVERIFY(!m_follower->channel().trigger(u"client-typing"_s, {}));
}

void SoketiUsersTest::aKeyThatChangesIsAskedForOnce()
{
    const QString ward = m_follower->channel().name();
    SigningAuthorizer &authorizer = m_follower->authorizer();
    Ledger ledger;
    QVERIFY(m_publisher->publish(ward, authorizer.key().seal(ward, ledger.enter())));
    const int asked = authorizer.asked();
    authorizer.changeKey();
    for (int i = 0; i < 3; ++i)
        QVERIFY(m_publisher->publish(ward, authorizer.key().seal(ward, ledger.enter())));
    QVERIFY(eventually([&] { return m_follower->numbers().size() == 4; }));
    QCOMPARE(ledger.faults(m_follower->numbers(), {}, 0ms), QStringList());
    QCOMPARE(authorizer.asked(), asked + 1);
}

void SoketiUsersTest::whatIsNotSealedIsNotHeard()
{
    const QString ward = m_follower->channel().name();
    QSignalSpy events(&m_follower->channel(), &Channel::eventReceived);
    Ledger ledger;
    QVERIFY(m_publisher->publish(ward, ledger.enter()));
    QVERIFY(m_publisher->publish(ward, MasterKey().seal(ward, ledger.enter())));
    QVERIFY(m_publisher->publish(ward, m_follower->authorizer().key().seal(ward, ledger.enter())));
    QVERIFY(eventually([&] { return !events.isEmpty(); }));
    QCOMPARE(m_follower->numbers(), QList<int>{3});
    QCOMPARE(events.size(), 1);
}

void SoketiUsersTest::aUserWhoSignedInHearsWhatIsForThem()
{
    User *user = m_follower->client().user();
    QCOMPARE(user->id(), u"7"_s);
    QCOMPARE(user->data().value("user_info"_L1)["name"_L1].toString(), u"Zoë 7"_s);
    QSignalSpy events(user, &User::eventReceived);
    QVERIFY(eventually([&] {
        return m_publisher->publish(u"#server-to-user-7"_s, {{u"number"_s, 1}}) && !events.isEmpty();
    }));
    QCOMPARE(events.constFirst().at(0).toString(), u"told"_s);
    QCOMPARE(events.constFirst().at(1).toJsonValue()["number"_L1].toInt(), 1);
}

void SoketiUsersTest::aSignInOutlivesTheServer()
{
    const User *user = m_follower->client().user();
    QSignalSpy signedOut(user, &User::signedOut);
    m_soketi.kill();
    QVERIFY(eventually([&] { return signedOut.size() == 1; }));
    QVERIFY(m_soketi.start());
    QVERIFY(eventually([&] { return user->isSignedIn() && m_follower->isLive(); }));
    const QString ward = m_follower->channel().name();
    QVERIFY(m_publisher->publish(ward, m_follower->authorizer().key().seal(ward, {{u"number"_s, 1}})));
    QVERIFY(eventually([&] { return m_follower->numbers() == QList<int>{1}; }));
}

void SoketiUsersTest::aForgedSignInIsSentAway()
{
    auto forger = Soketi::appForUsers();
    forger.secret = u"guessed"_s;
    Follower follower(plainOptions(forger, m_soketi.port()), forger, u"news"_s);
    QSignalSpy refused(&follower.client(), &Client::refused);
    follower.client().signIn();
    follower.client().connectToServer();
    QVERIFY(eventually([&] { return !refused.isEmpty(); }));
    QCOMPARE(refused.constFirst().constFirst().value<ConnectionError>().code, 4009);
    QVERIFY(!follower.client().user()->isSignedIn());
}

QTEST_GUILESS_MAIN(SoketiUsersTest)
#include "userstest.moc"

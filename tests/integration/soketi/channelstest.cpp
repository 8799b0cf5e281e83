// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/pusher/presencechannel.h"
#include "tests/support/eventually.h"
#include "tests/support/follower.h"
#include "tests/support/publisher.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinicbell::test;
using namespace pusher;

namespace {

QStringList idsOf(const PresenceChannel &channel)
{
    QStringList ids;
    const auto members = channel.members();
    for (const PresenceMember &member : members)
        ids.append(member.id);
    ids.sort();
    return ids;
}

} // namespace

/// pusher::Client and a real soketi, without any clinic.
class SoketiChannelsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void everyKindOfChannelHearsWhatIsPublished_data();
    void everyKindOfChannelHearsWhatIsPublished();
    void whatIsForOthersIsNotHeard();
    void whoComesAndGoesIsTold();
    void aPeerHearsAClientEventAndItsSenderDoesNot();
    void aLatecomerHearsWhatTheCacheHolds();
    void anEmptyCacheIsSaidAndNoEvent();
    void aWrongSignatureCostsThatChannelOnly();
    void anUnknownKeyIsRefusedOnce();
    void whoDoesNotSignInWhereTheyMustIsSentAway();
    void aServerThatEndsIsComeBackTo_data();
    void aServerThatEndsIsComeBackTo();

private:
    /// Live on @p channel.
    std::unique_ptr<Follower> follow(const QString &channel, const QString &user = u"1"_s);
    bool hears(const Follower &follower, int number);

    Soketi m_soketi;
    std::unique_ptr<Publisher> m_publisher;
};

void SoketiChannelsTest::initTestCase()
{
    QVERIFY(m_soketi.start());
    m_publisher = std::make_unique<Publisher>(m_soketi);
}

std::unique_ptr<Follower> SoketiChannelsTest::follow(const QString &channel, const QString &user)
{
    const auto app = m_soketi.app();
    auto follower = std::make_unique<Follower>(plainOptions(app, m_soketi.port()), app, channel, user);
    follower->client().connectToServer();
    if (!follower->becomesLive())
        qWarning() << "not live on" << channel;
    return follower;
}

bool SoketiChannelsTest::hears(const Follower &follower, int number)
{
    return eventually([&] { return follower.numbers() == QList<int>{number}; });
}

void SoketiChannelsTest::everyKindOfChannelHearsWhatIsPublished_data()
{
    QTest::addColumn<QString>("channel");
    for (const char *name : {"news", "private-a", "presence-a", "cache-a", "private-cache-a", "presence-cache-a"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void SoketiChannelsTest::everyKindOfChannelHearsWhatIsPublished()
{
    QFETCH(const QString, channel);
    const auto follower = follow(channel);
    QVERIFY(follower->isLive());
    Ledger ledger;
    QVERIFY(m_publisher->publish(channel, ledger.enter()));
    QVERIFY(hears(*follower, 1));
    QCOMPARE(follower->client().badFrames(), 0);
    QVERIFY(follower->errors().isEmpty());
}

void SoketiChannelsTest::whatIsForOthersIsNotHeard()
{
    const auto mine = follow(u"private-b"_s);
    const auto other = follow(u"private-b"_s);
    Ledger ledger;
    QVERIFY(m_publisher->publish(u"private-c"_s, ledger.enter()));
    QVERIFY(m_publisher->publish(u"private-b"_s, ledger.enter(), mine->client().socketId()));
    QVERIFY(m_publisher->publish(u"private-b"_s, ledger.enter()));
    QVERIFY(hears(*mine, 3));
    QVERIFY(eventually([&] { return other->numbers() == QList<int>{2, 3}; }));
}

void SoketiChannelsTest::whoComesAndGoesIsTold()
{
    const auto first = follow(u"presence-team"_s, u"7"_s);
    const auto &room = dynamic_cast<const PresenceChannel &>(first->channel());
    QCOMPARE(idsOf(room), QStringList{u"7"_s});
    QCOMPARE(room.me().value_or(PresenceMember{}).info.value("name"_L1).toString(), u"Zoë 7"_s);
    QSignalSpy joined(&room, &PresenceChannel::memberJoined);
    QSignalSpy left(&room, &PresenceChannel::memberLeft);

    auto second = follow(u"presence-team"_s, u"9"_s);
    QVERIFY(eventually([&] { return joined.size() == 1; }));
    QCOMPARE(joined.constFirst().constFirst().value<PresenceMember>().info.value("name"_L1).toString(), u"Zoë 9"_s);
    QCOMPARE(idsOf(room), (QStringList{u"7"_s, u"9"_s}));
    QCOMPARE(idsOf(dynamic_cast<const PresenceChannel &>(second->channel())), (QStringList{u"7"_s, u"9"_s}));

    second.reset();
    QVERIFY(eventually([&] { return left.size() == 1; }));
    QCOMPARE(left.constFirst().constFirst().value<PresenceMember>().id, u"9"_s);
    QCOMPARE(idsOf(room), QStringList{u"7"_s});
}

void SoketiChannelsTest::aPeerHearsAClientEventAndItsSenderDoesNot()
{
    const auto first = follow(u"presence-talk"_s, u"7"_s);
    const auto second = follow(u"presence-talk"_s, u"9"_s);
    QSignalSpy own(&first->channel(), &Channel::eventReceived);
    QSignalSpy heard(&second->channel(), &Channel::eventReceived);
    QVERIFY(first->channel().trigger(u"client-typing"_s, {{u"place"_s, u"Überweisung"_s}}));
    QVERIFY(eventually([&] { return heard.size() == 1; }));
    QCOMPARE(heard.constFirst().at(0).toString(), u"client-typing"_s);
    QCOMPARE(heard.constFirst().at(1).toJsonValue()[u"place"].toString(), u"Überweisung"_s);
    QCOMPARE(heard.constFirst().at(2).toString(), u"7"_s);
    // What is said afterwards has overtaken nothing.
    QVERIFY(second->channel().trigger(u"client-typed"_s, {}));
    QVERIFY(eventually([&] { return !own.isEmpty(); }));
    QCOMPARE(own.size(), 1);
    QCOMPARE(own.constFirst().at(2).toString(), u"9"_s);
}

void SoketiChannelsTest::aLatecomerHearsWhatTheCacheHolds()
{
    const auto early = follow(u"private-cache-board"_s);
    Ledger ledger;
    QVERIFY(m_publisher->publish(u"private-cache-board"_s, ledger.enter()));
    QVERIFY(m_publisher->publish(u"private-cache-board"_s, ledger.enter()));
    QVERIFY(eventually([&] { return early->numbers() == QList<int>{1, 2}; }));
    const auto late = follow(u"private-cache-board"_s);
    QVERIFY(hears(*late, 2));
}

void SoketiChannelsTest::anEmptyCacheIsSaidAndNoEvent()
{
    const auto app = m_soketi.app();
    Follower empty(plainOptions(app, m_soketi.port()), app, u"cache-empty"_s);
    QSignalSpy events(&empty.channel(), &Channel::eventReceived);
    QSignalSpy missed(&empty.channel(), &Channel::cacheMissed);
    empty.client().connectToServer();
    QVERIFY(eventually([&] { return missed.size() == 1; }));
    QVERIFY(empty.isLive());
    Ledger ledger;
    QVERIFY(m_publisher->publish(u"cache-empty"_s, ledger.enter()));
    QVERIFY(hears(empty, 1));
    QCOMPARE(events.size(), 1);
}

void SoketiChannelsTest::aWrongSignatureCostsThatChannelOnly()
{
    auto forger = m_soketi.app();
    forger.secret = u"guessed"_s;
    Follower follower(plainOptions(forger, m_soketi.port()), forger, u"private-secret"_s);
    Channel *news = follower.client().subscribe(u"news"_s);
    QSignalSpy failed(&follower.channel(), &Channel::subscriptionFailed);
    follower.client().connectToServer();
    QVERIFY(eventually([&] { return !failed.isEmpty() && news->isSubscribed(); }));
    const auto error = failed.constFirst().constFirst().value<SubscriptionError>();
    QCOMPARE(error.type, u"AuthError"_s);
    QCOMPARE(error.status, 401);
    QVERIFY(!error.willRetry);
    QCOMPARE(follower.client().state(), ConnectionState::Connected);
}

void SoketiChannelsTest::anUnknownKeyIsRefusedOnce()
{
    auto stranger = m_soketi.app();
    stranger.key = u"nobodys-key"_s;
    Follower follower(plainOptions(stranger, m_soketi.port()), stranger, u"news"_s);
    QSignalSpy refused(&follower.client(), &Client::refused);
    follower.client().connectToServer();
    QVERIFY(eventually([&] { return !refused.isEmpty(); }));
    QCOMPARE(refused.constFirst().constFirst().value<ConnectionError>().code, 4001);
    QCOMPARE(follower.client().state(), ConnectionState::Disconnected);
    QCOMPARE(follower.errors().size(), 1);
}

void SoketiChannelsTest::whoDoesNotSignInWhereTheyMustIsSentAway()
{
    const auto app = Soketi::appForUsers();
    Follower follower(plainOptions(app, m_soketi.port()), app, u"news"_s);
    QSignalSpy refused(&follower.client(), &Client::refused);
    follower.client().connectToServer();
    QVERIFY(follower.becomesLive());
    QVERIFY(eventually([&] { return !refused.isEmpty(); }));
    QCOMPARE(refused.constFirst().constFirst().value<ConnectionError>().code, 4009);
    QCOMPARE(follower.client().state(), ConnectionState::Disconnected);
}

void SoketiChannelsTest::aServerThatEndsIsComeBackTo_data()
{
    QTest::addColumn<bool>("politely");
    QTest::newRow("killed") << false;
    QTest::newRow("shut down, with close code 4200") << true;
}

void SoketiChannelsTest::aServerThatEndsIsComeBackTo()
{
    QFETCH(const bool, politely);
    const auto follower = follow(u"private-a"_s);
    const QList<Channel *> channels{&follower->channel(), follower->client().subscribe(u"news"_s),
                                    follower->client().subscribe(u"presence-a"_s),
                                    follower->client().subscribe(u"cache-b"_s)};
    const auto allSubscribed = [&] {
        return std::all_of(channels.begin(), channels.end(), [](const Channel *each) { return each->isSubscribed(); });
    };
    QVERIFY(eventually(allSubscribed));
    Ledger ledger;
    QVERIFY(m_publisher->publish(u"private-a"_s, ledger.enter()));
    QVERIFY(hears(*follower, 1));
    const QString before = follower->client().socketId();

    politely ? m_soketi.terminate() : m_soketi.kill();
    QVERIFY(follower->losesTheLine(5s));
    const auto lost = QDateTime::currentDateTimeUtc();
    QVERIFY(follower->client().socketId().isEmpty());
    QVERIFY(std::none_of(channels.begin(), channels.end(), [](const Channel *each) { return each->isSubscribed(); }));
    ledger.enter(); // told to nobody
    QVERIFY(m_soketi.start());
    QVERIFY(eventually(allSubscribed));

    QVERIFY(follower->client().socketId() != before);
    QCOMPARE(follower->gaps().size(), 1);
    QVERIFY(follower->gaps().constFirst().from <= lost);
    QVERIFY(follower->gaps().constFirst().to >= lost);
    QVERIFY(m_publisher->publish(u"private-a"_s, ledger.enter()));
    QVERIFY(eventually([&] { return follower->numbers() == QList<int>{1, 3}; }));
    QCOMPARE(ledger.faults(follower->numbers(), follower->gaps(), 1s), QStringList());
}

QTEST_GUILESS_MAIN(SoketiChannelsTest)
#include "channelstest.moc"

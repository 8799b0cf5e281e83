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

const QLatin1StringView talk("private-talk");
const auto typing = u"client-typing"_s;

/// Connected and subscribed, with the transcript of it dropped.
Channel *enter(Conversation &c, const QString &name = talk)
{
    c.begin();
    auto *channel = c.client.subscribe(name);
    c.follow(channel);
    if (channelKind(name) != ChannelKind::Public)
        c.authorizer.answers(name, {{.auth = u"key:sig"_s, .channelData = u"{}"_s, .sharedSecret = {}}});
    c.server.says(succeededFrame(name));
    c.heard();
    c.takeReported();
    return channel;
}

/// As Reverb has it: text inside the frame.
QString errorFrame(int code, const QString &message)
{
    const auto data = uR"({"code":%1,"message":"%2"})"_s.arg(code).arg(message);
    const QJsonObject frame{{"event"_L1, u"pusher:error"_s}, {"data"_L1, data}};
    return QString::fromUtf8(QJsonDocument(frame).toJson(QJsonDocument::Compact));
}

} // namespace

/// What peers say to each other. Names and rows begin with the case of protocol.md, section 10.
class PusherClientEventsTest : public QObject
{
    Q_OBJECT
private slots:
    void E4_whatCannotBeSentIsSaid_data();
    void E4_whatCannotBeSentIsSaid();
    void E4_beforeTheSubscriptionNothingIsSent();
    void E6_othersGetTheDataAndTheSenderNothing();
    void E7_dataMayBeAbsentAndIsNeverPlainText();
    void E8_anErrorOfAWhisperKeepsTheConnection_data();
    void E8_anErrorOfAWhisperKeepsTheConnection();
    void E10_overTheServersLimitTheConnectionIsKept();
    void E10_aServerThatHangsUpOverItsLimitIsLeftAlone();
    void noMoreThanTenASecondAreSent();
    void theLimitIsTheConnections();
    void anOptionSetsTheLimit();
    void anyWindowOfASecondKeepsTheLimit();
};

void PusherClientEventsTest::E4_whatCannotBeSentIsSaid_data()
{
    QTest::addColumn<QString>("channel");
    QTest::addColumn<QString>("event");
    QTest::addColumn<int>("letters");
    QTest::addColumn<std::optional<TriggerFault>>("fault");
    const std::optional<TriggerFault> none;
    const auto row = [](const char *name, const QString &channel, const QString &event, int letters,
                        std::optional<TriggerFault> fault) {
        QTest::newRow(name) << channel << event << letters << fault;
    };
    const auto room = u"presence-room"_s;
    row("E4 private", talk, typing, 5, none);
    row("E4 presence", room, typing, 5, none);
    row("E4 200 letters", talk, u"client-"_s + QString(193, u'x'), 5, none);
    row("E4 without the prefix", talk, u"typing"_s, 5, TriggerFault::BadName);
    row("E4 without the dash", talk, u"client"_s, 5, TriggerFault::BadName);
    row("E4 the server's own", talk, u"pusher:subscribe"_s, 5, TriggerFault::BadName);
    row("E4 empty", talk, QString(), 5, TriggerFault::BadName);
    row("E4 201 letters", talk, u"client-"_s + QString(194, u'x'), 5, TriggerFault::BadName);
    row("E4 public", u"news"_s, typing, 5, TriggerFault::WrongChannel);
    row("E4 public cache", u"cache-news"_s, typing, 5, TriggerFault::WrongChannel);
    // The frame around the letters has 69 bytes.
    row("E4 10,000 bytes", talk, typing, 9'931, none);
    row("E4 10,001 bytes", talk, typing, 9'932, TriggerFault::TooLarge);
}

void PusherClientEventsTest::E4_whatCannotBeSentIsSaid()
{
    QFETCH(const QString, channel);
    QFETCH(const QString, event);
    QFETCH(const int, letters);
    QFETCH(const std::optional<TriggerFault>, fault);
    Conversation c;
    const auto sent = enter(c, channel)->trigger(event, {{"text"_L1, QString(letters, u'x')}});
    QCOMPARE(sent ? std::optional<TriggerFault>() : sent.error(), fault);
    QCOMPARE(c.heard().size(), fault ? 0 : 1);
}

void PusherClientEventsTest::E4_beforeTheSubscriptionNothingIsSent()
{
    Conversation c;
    auto *channel = c.client.subscribe(talk);
    QCOMPARE(channel->trigger(typing, {}).error(), TriggerFault::NotSubscribed);
    c.begin();
    QCOMPARE(channel->trigger(typing, {}).error(), TriggerFault::NotSubscribed);
    c.authorizer.answers(talk, granted());
    c.heard();
    QCOMPARE(channel->trigger(typing, {}).error(), TriggerFault::NotSubscribed);
    c.server.says(succeededFrame(talk));
    QCOMPARE(c.heard(), QStringList()); // nothing was kept for later
    QVERIFY(channel->trigger(typing, {}));
    c.server.drops();
    QCOMPARE(channel->trigger(typing, {}).error(), TriggerFault::NotSubscribed);
}

void PusherClientEventsTest::E6_othersGetTheDataAndTheSenderNothing()
{
    Conversation c;
    auto *channel = enter(c);
    QVERIFY(channel->trigger(typing, {{"id"_L1, 5}}));
    QCOMPARE(c.heard(), QStringList({uR"({"channel":"private-talk","data":{"id":5},"event":"client-typing"})"_s}));
    QCOMPARE(c.takeReported(), QStringList());
    c.server.says(uR"({"event":"client-typing","channel":"private-talk","data":{"id":5}})"_s);
    QCOMPARE(c.takeReported(), QStringList({uR"(private-talk client-typing {"id":5})"_s}));
}

void PusherClientEventsTest::E7_dataMayBeAbsentAndIsNeverPlainText()
{
    Conversation c;
    auto *channel = enter(c);
    c.server.says(uR"({"event":"client-typing","channel":"private-talk"})"_s);
    QCOMPARE(c.takeReported(), QStringList({u"private-talk client-typing nothing"_s}));
    QVERIFY(channel->trigger(typing, {}));
    QCOMPARE(c.heard(), QStringList({uR"({"channel":"private-talk","data":{},"event":"client-typing"})"_s}));
    // What Reverb says to those who send text there.
    c.server.says(errorFrame(4200, u"Invalid message format"_s));
    QCOMPARE(c.takeReported(), QStringList({u"error 4200 Invalid message format"_s}));
    QCOMPARE(c.client.state(), ConnectionState::Connected);
}

void PusherClientEventsTest::E8_anErrorOfAWhisperKeepsTheConnection_data()
{
    QTest::addColumn<int>("code");
    QTest::newRow("E8 not a member") << 4009;
    QTest::newRow("E8 feature off") << 4301;
}

void PusherClientEventsTest::E8_anErrorOfAWhisperKeepsTheConnection()
{
    QFETCH(const int, code);
    Conversation c;
    auto *channel = enter(c);
    QVERIFY(channel->trigger(typing, {}));
    c.server.says(errorFrame(code, u"no"_s));
    QCOMPARE(c.takeReported(), QStringList({u"error %1 no"_s.arg(code)}));
    QCOMPARE(c.client.state(), ConnectionState::Connected);
    QVERIFY(channel->isSubscribed());
    c.server.says(uR"({"event":"e","channel":"private-talk","data":1})"_s);
    QCOMPARE(c.takeReported(), QStringList({u"private-talk e 1"_s}));
}

void PusherClientEventsTest::E10_overTheServersLimitTheConnectionIsKept()
{
    Conversation c;
    auto *channel = enter(c);
    c.server.says(errorFrame(4301, u"Rate limit exceeded"_s));
    QCOMPARE(c.takeReported(), QStringList({u"error 4301 Rate limit exceeded"_s}));
    QVERIFY(channel->isSubscribed());
    QVERIFY(channel->trigger(typing, {}));
}

void PusherClientEventsTest::E10_aServerThatHangsUpOverItsLimitIsLeftAlone()
{
    Conversation c;
    enter(c);
    c.server.drops(); // the frame before it may be lost
    QCOMPARE(c.client.state(), ConnectionState::Connecting);
    c.clock.advance(999ms);
    QCOMPARE(c.server.attempts(), 1);
    c.clock.advance(1ms);
    QCOMPARE(c.server.attempts(), 2);
}

void PusherClientEventsTest::noMoreThanTenASecondAreSent()
{
    Conversation c;
    auto *channel = enter(c);
    for (int i = 0; i < 10; ++i)
        QVERIFY(channel->trigger(typing, {}));
    QCOMPARE(channel->trigger(typing, {}).error(), TriggerFault::TooFast);
    QCOMPARE(c.heard().size(), 10);
    c.clock.advance(999ms);
    QCOMPARE(channel->trigger(typing, {}).error(), TriggerFault::TooFast);
    c.clock.advance(1ms);
    QVERIFY(channel->trigger(typing, {}));
}

void PusherClientEventsTest::theLimitIsTheConnections()
{
    Conversation c;
    auto *one = enter(c);
    auto *other = c.client.subscribe(u"private-other"_s);
    c.authorizer.answers(u"private-other"_s, granted());
    c.server.says(succeededFrame(u"private-other"_s));
    for (int i = 0; i < 10; ++i)
        QVERIFY((i % 2 ? one : other)->trigger(typing, {}));
    QCOMPARE(one->trigger(typing, {}).error(), TriggerFault::TooFast);
    QCOMPARE(other->trigger(typing, {}).error(), TriggerFault::TooFast);
}

void PusherClientEventsTest::anOptionSetsTheLimit()
{
    auto options = Conversation::usualOptions();
    options.clientEventsPerSecond = 2;
    options.longestFrame = 100;
    Conversation c(options);
    auto *channel = enter(c);
    QCOMPARE(channel->trigger(typing, {{"text"_L1, QString(100, u'x')}}).error(), TriggerFault::TooLarge);
    QVERIFY(channel->trigger(typing, {}));
    QVERIFY(channel->trigger(typing, {}));
    QCOMPARE(channel->trigger(typing, {}).error(), TriggerFault::TooFast);
}

void PusherClientEventsTest::anyWindowOfASecondKeepsTheLimit()
{
    RateLimit limit(3);
    QList<std::chrono::milliseconds> taken;
    for (auto now = 1000ms; now < 5000ms; now += 70ms) {
        if (limit.take(now))
            taken.append(now);
    }
    QCOMPARE(taken.size(), 12);
    for (qsizetype i = 3; i < taken.size(); ++i)
        QVERIFY(taken.at(i) - taken.at(i - 3) >= 1s);
}

QTEST_GUILESS_MAIN(PusherClientEventsTest)
#include "tst_pusherclientevents.moc"

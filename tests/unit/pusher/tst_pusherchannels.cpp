// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/pusher/conversation.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace pusher;
using namespace pusher::test;
using clinicbell::ErrorCode;

namespace {

QString cacheMiss(const QString &channel, const QString &rest)
{
    return uR"({"event":"pusher:cache_miss","channel":"%1"%2})"_s.arg(channel, rest);
}

QString countFrame(const QString &data)
{
    return uR"({"event":"pusher_internal:subscription_count","channel":"news","data":%1})"_s.arg(data);
}

QString stateName(SubscriptionState state)
{
    switch (state) {
    case SubscriptionState::Idle: return u"idle"_s;
    case SubscriptionState::Authorizing: return u"authorizing"_s;
    case SubscriptionState::Sent: return u"sent"_s;
    case SubscriptionState::Subscribed: return u"subscribed"_s;
    case SubscriptionState::Waiting: return u"waiting"_s;
    case SubscriptionState::Failed: return u"failed"_s;
    }
    return {};
}

/// `name state[ error[ status]]` for each channel.
QStringList statusTexts(const Client &client)
{
    QStringList texts;
    const auto all = client.channels();
    for (const auto &status : all) {
        auto text = status.name + u' ' + stateName(status.state);
        if (status.lastError)
            text += u' ' + status.lastError->type;
        if (status.lastError && status.lastError->status)
            text += u' ' + QString::number(*status.lastError->status);
        texts.append(text);
    }
    return texts;
}

} // namespace

/// Names, caches, counts and what can be seen of the channels. Names begin with the case of protocol.md, section 10.
class PusherChannelsTest : public QObject
{
    Q_OBJECT
private slots:
    void U15_namesThatSomeServersRefuseAreWarnedOf_data();
    void U15_namesThatSomeServersRefuseAreWarnedOf();
    void U16_theServersCountIsKept();
    void U16_brokenCountsChangeNothing_data();
    void U16_brokenCountsChangeNothing();
    void U17_anEmptyCacheIsTold_data();
    void U17_anEmptyCacheIsTold();
    void theStateOfEachChannelCanBeSeen();
    void aFailureIsSeenSinceWhen();
    void oneFailingChannelNeverHurtsTheOthers();
    void aRefusedChannelCanBeAskedForAgain();
    void aFrameThatTheServerHangsUpOverIsNotSentAgainAtOnce();
    void everySubscriptionFrameOfAnyKindNamesItsChannel();
};

void PusherChannelsTest::U15_namesThatSomeServersRefuseAreWarnedOf_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("portable");
    QTest::newRow("U15 all that Pusher allows") << u"private-AZaz09_-=@,.;"_s << true;
    QTest::newRow("U15 164 characters") << QString(164, u'x') << true;
    QTest::newRow("U15 165 characters") << QString(165, u'x') << false;
    QTest::newRow("U15 a space") << u"private-a b"_s << false;
    QTest::newRow("U15 a colon, as sockudo allows") << u"a:b"_s << false;
    QTest::newRow("U15 beyond ASCII") << u"private-zoë"_s << false;
    QTest::newRow("U15 a hash inside") << u"a#b"_s << false;
}

void PusherChannelsTest::U15_namesThatSomeServersRefuseAreWarnedOf()
{
    QFETCH(const QString, name);
    QFETCH(const bool, portable);
    QCOMPARE(isPortableName(name), portable);
    Conversation c;
    if (!portable)
        QTest::ignoreMessage(QtWarningMsg,
                             "a channel's name is longer than some servers allow, or has characters that they refuse");
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    QVERIFY(c.client.subscribe(name));
    QVERIFY(c.client.subscribe(name)); // warned of once
}

void PusherChannelsTest::U16_theServersCountIsKept()
{
    Conversation c;
    c.begin();
    auto *channel = c.client.subscribe(u"news"_s);
    c.follow(channel);
    c.server.says(succeededFrame(u"news"_s));
    c.takeReported();
    QVERIFY(!channel->subscriptionCount());
    c.server.says(countFrame(uR"("{\"subscription_count\":101}")"_s));
    c.server.says(countFrame(uR"({"subscription_count":101})"_s));
    c.server.says(countFrame(uR"({"subscription_count":0})"_s));
    QCOMPARE(c.takeReported(), QStringList({u"news count 101"_s, u"news count 0"_s}));
    QCOMPARE(channel->subscriptionCount(), std::optional(0));
    c.server.drops();
    QVERIFY(!channel->subscriptionCount());
}

void PusherChannelsTest::U16_brokenCountsChangeNothing_data()
{
    QTest::addColumn<QString>("data");
    for (const char *data : {"null", "{}", "[]", "7", R"({"subscription_count":"7"})", R"({"subscription_count":-7})",
                             R"({"subscription_count":1.5})", R"({"subscription_count":1e300})"})
        QTest::newRow(data) << QString::fromLatin1(data);
}

void PusherChannelsTest::U16_brokenCountsChangeNothing()
{
    QFETCH(const QString, data);
    Conversation c;
    c.begin();
    auto *channel = c.client.subscribe(u"news"_s);
    c.server.says(succeededFrame(u"news"_s));
    c.server.says(countFrame(data));
    QVERIFY(!channel->subscriptionCount());
}

void PusherChannelsTest::U17_anEmptyCacheIsTold_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("rest");
    QTest::newRow("U17 Reverb, public") << u"cache-a"_s << QString();
    QTest::newRow("U17 private") << u"private-cache-a"_s << QString();
    QTest::newRow("U17 presence") << u"presence-cache-a"_s << QString();
    QTest::newRow("U17 sockudo, with data") << u"cache-a"_s << uR"(,"data":"{}")"_s;
    QTest::newRow("U17 Pusher, null") << u"cache-a"_s << uR"(,"data":null)"_s;
}

void PusherChannelsTest::U17_anEmptyCacheIsTold()
{
    QFETCH(const QString, name);
    QFETCH(const QString, rest);
    QVERIFY(isCacheChannel(name));
    Conversation c;
    c.begin();
    c.follow(c.client.subscribe(name));
    if (channelKind(name) != ChannelKind::Public)
        c.authorizer.answers(name,
                             {{.auth = u"key:sig"_s, .channelData = uR"({"user_id":"1"})"_s, .sharedSecret = {}}});
    c.server.says(succeededFrame(name));
    c.server.says(cacheMiss(name, rest));
    QCOMPARE(c.takeReported(), QStringList({name + " subscribed"_L1, name + " cache missed"_L1}));
}

void PusherChannelsTest::theStateOfEachChannelCanBeSeen()
{
    Conversation c;
    for (const auto &name : {u"a"_s, u"private-b"_s, u"private-c"_s, u"private-d"_s, u"private-encrypted-e"_s})
        c.client.subscribe(name);
    QCOMPARE(c.client.channels().constLast().kind, ChannelKind::Encrypted);
    QCOMPARE(statusTexts(c.client).constFirst(), u"a idle"_s);
    c.begin();
    c.authorizer.answers(u"private-b"_s, granted());
    c.authorizer.answers(u"private-c"_s, clinicbell::failure(ErrorCode::Forbidden));
    c.authorizer.answers(u"private-d"_s, clinicbell::failure(ErrorCode::RateLimited));
    c.server.says(succeededFrame(u"a"_s));
    QCOMPARE(statusTexts(c.client),
             QStringList({u"a subscribed"_s, u"private-b sent"_s, u"private-c failed AuthError 403"_s,
                          u"private-d waiting AuthError 429"_s, u"private-encrypted-e authorizing"_s}));
    c.client.unsubscribe(u"private-b"_s); // still on the wire, but not wanted
    QCOMPARE(c.client.channels().size(), 4);
    c.server.drops();
    QCOMPARE(statusTexts(c.client),
             QStringList({u"a idle"_s, u"private-c idle AuthError 403"_s, u"private-d idle AuthError 429"_s,
                          u"private-encrypted-e idle"_s}));
}

void PusherChannelsTest::aFailureIsSeenSinceWhen()
{
    Conversation c;
    c.begin();
    c.client.subscribe(u"private-a"_s);
    QVERIFY(!c.client.channels().constFirst().failingSince.isValid());
    const auto start = c.clock.now();
    c.authorizer.answers(u"private-a"_s, clinicbell::failure(ErrorCode::ServerFailure));
    c.clock.advance(1s);
    c.authorizer.answers(u"private-a"_s, clinicbell::failure(ErrorCode::Forbidden));
    const auto status = c.client.channels().constFirst();
    QCOMPARE(status.failingSince, start);
    QCOMPARE(status.lastError->cause, std::optional(ErrorCode::Forbidden));
    c.client.subscribe(u"private-a"_s);
    c.authorizer.answers(u"private-a"_s, granted());
    c.server.says(succeededFrame(u"private-a"_s));
    QVERIFY(!c.client.channels().constFirst().lastError);
    QVERIFY(!c.client.channels().constFirst().failingSince.isValid());
}

void PusherChannelsTest::oneFailingChannelNeverHurtsTheOthers()
{
    Conversation c;
    c.begin();
    for (const auto &name : {u"a"_s, u"private-b"_s, u"private-c"_s})
        c.follow(c.client.subscribe(name));
    c.server.says(succeededFrame(u"a"_s));
    c.authorizer.answers(u"private-b"_s, clinicbell::failure(ErrorCode::Forbidden, u"no"_s));
    c.authorizer.answers(u"private-c"_s, granted());
    c.server.says(succeededFrame(u"private-c"_s));
    QCOMPARE(c.takeReported(),
             QStringList({u"a subscribed"_s, u"private-b failed AuthError 403 no"_s, u"private-c subscribed"_s}));
    c.server.says(uR"({"event":"e","channel":"a","data":1})"_s);
    QCOMPARE(c.takeReported(), QStringList({u"a e 1"_s}));
    QCOMPARE(c.client.state(), ConnectionState::Connected);
}

void PusherChannelsTest::aRefusedChannelCanBeAskedForAgain()
{
    Conversation c;
    c.begin();
    auto *channel = c.client.subscribe(u"private-a"_s);
    c.authorizer.answers(u"private-a"_s, clinicbell::failure(ErrorCode::Forbidden, u"no"_s));
    c.authorizer.takeAsked();
    QCOMPARE(c.client.subscribe(u"private-a"_s), channel);
    QCOMPARE(c.authorizer.takeAsked(), QStringList({u"1.1 private-a"_s}));
    QCOMPARE(c.client.subscribe(u"private-a"_s), channel); // under way
    QCOMPARE(c.authorizer.takeAsked(), QStringList());
}

/// Reverb closes with 1009 over messages of more than 10,000 bytes (protocol.md, sections 4 and 13).
void PusherChannelsTest::aFrameThatTheServerHangsUpOverIsNotSentAgainAtOnce()
{
    const auto room = u"presence-room"_s;
    const Authorization large{.auth = u"key:sig"_s,
                              .channelData = uR"({"user_id":"1","user_info":"%1"})"_s.arg(QString(10'000, u'x')),
                              .sharedSecret = {}};
    Conversation c;
    c.begin();
    c.follow(c.client.subscribe(room));
    c.client.subscribe(u"news"_s);
    c.server.says(succeededFrame(u"news"_s));
    c.heard();
    c.authorizer.answers(room, large);
    QCOMPARE(c.heard().size(), 1);
    c.server.closes(1009);
    c.clock.advance(1s);
    c.server.establishes(u"2.2"_s);
    c.takeReported();
    c.authorizer.answers(room, large);
    QCOMPARE(c.heard(), QStringList({subscribeFrame(u"news"_s)}));
    QCOMPARE(c.takeReported(),
             QStringList({room + " failed TooLarge - the server hangs up over so much channel_data"_L1}));
    c.client.subscribe(room); // somebody thinks that it will go now
    c.authorizer.answers(room, large);
    QCOMPARE(c.heard().size(), 1);
}

/// One such frame without a channel, or with data that is no object, ends a whole soketi.
void PusherChannelsTest::everySubscriptionFrameOfAnyKindNamesItsChannel()
{
    Conversation c;
    const QStringList names{u"a"_s, u"cache-b"_s, u"private-c"_s, u"private-encrypted-d"_s, u"presence-e"_s};
    for (const auto &name : names + QStringList{QString(), u"#a"_s})
        c.client.subscribe(name);
    c.begin();
    for (const auto &name : names.sliced(2))
        c.authorizer.answers(name,
                             {{.auth = u"key:sig"_s,
                               .channelData = uR"({"user_id":"1"})"_s,
                               .sharedSecret = u"i3erQz8ybY+zUFvw3ti7AB+TiYkpfDk6qwFG4qRUNgc="_s}});
    c.clock.advance(30s); // through timeouts and new tries
    for (const auto &name : names + QStringList{QString(), u"#a"_s})
        c.client.unsubscribe(name);
    QStringList named;
    for (const auto &text : c.heard()) {
        const auto frame = decodeFrame(text);
        if (!frame->event.endsWith(u"subscribe"_s))
            continue;
        QVERIFY(!frame->payload.isText());
        const auto channel = frame->data()["channel"_L1].toString();
        QVERIFY(names.contains(channel));
        named.append(channel);
    }
    named.removeDuplicates();
    QCOMPARE(named.size(), names.size());
}

QTEST_GUILESS_MAIN(PusherChannelsTest)
#include "tst_pusherchannels.moc"

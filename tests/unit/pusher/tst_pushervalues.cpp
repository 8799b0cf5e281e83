// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/pusher/authorizationform.h"
#include "core/pusher/channel.h"
#include "core/pusher/closeaction.h"
#include "core/pusher/echonames.h"
#include "core/pusher/frame.h"
#include "core/pusher/options.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace pusher;
using clinicbell::ErrorCode;

/// What needs no time and no line: addresses, frames, codes, names. Rows begin with the case of protocol.md,
/// section 10.
class PusherValuesTest : public QObject
{
    Q_OBJECT
private slots:
    void anAddressIsBuiltFromOptions_data();
    void anAddressIsBuiltFromOptions();
    void optionsThatCannotWorkHaveNoAddress_data();
    void optionsThatCannotWorkHaveNoAddress();
    void C6_tlsIsOnUnlessSwitchedOff();
    void C7_timesHaveTheirDefaults();
    void payloadsAreParsedOnce_data();
    void payloadsAreParsedOnce();
    void D2_theSenderIsTextHoweverItCame_data();
    void D2_theSenderIsTextHoweverItCame();
    void whatIsNoFrameIsNamed_data();
    void whatIsNoFrameIsNamed();
    void D5_anEncodedFrameHasExactlyItsKeys();
    void anEncodedFrameComesBackAsItWas();
    void codesAskForActions_data();
    void codesAskForActions();
    void codesHaveReasonsForPeople_data();
    void codesHaveReasonsForPeople();
    void U15_namesTellKinds_data();
    void U15_namesTellKinds();
    void A1_anAuthorizationIsAskedForByForm_data();
    void A1_anAuthorizationIsAskedForByForm();
    void echosEventsHaveWireNames_data();
    void echosEventsHaveWireNames();
};

void PusherValuesTest::anAddressIsBuiltFromOptions_data()
{
    QTest::addColumn<Options>("options");
    QTest::addColumn<QString>("address");
    const auto query = u"?protocol=7&client=qt-clinicbell&version=1.0&flash=false"_s;
    auto base = Options{};
    base.key = u"foobar"_s;
    auto with = [&base](auto change) {
        auto options = base;
        change(options);
        return options;
    };
    QTest::newRow("C1 without TLS") << with([](Options &o) {
        o.host = u"example.com"_s;
        o.port = 123;
        o.tls = false;
    }) << u"ws://example.com:123/app/foobar"_s + query;
    QTest::newRow("C2 with TLS") << with([](Options &o) {
        o.host = u"example.org"_s;
        o.port = 321;
    }) << u"wss://example.org:321/app/foobar"_s + query;
    QTest::newRow("C3 prefix") << with([](Options &o) {
        o.host = u"a.test"_s;
        o.path = u"/path"_s;
    }) << u"wss://a.test:443/path/app/foobar"_s + query;
    QTest::newRow("C3 untidy prefix") << with([](Options &o) {
        o.host = u"a.test"_s;
        o.path = u"one//two/"_s;
    }) << u"wss://a.test:443/one/two/app/foobar"_s + query;
    QTest::newRow("C4 cluster") << with([](Options &o) { o.cluster = u"eu"_s; })
                                << u"wss://ws-eu.pusher.com:443/app/foobar"_s + query;
    QTest::newRow("C4 the host wins") << with([](Options &o) {
        o.cluster = u"eu"_s;
        o.host = u"a.test"_s;
    }) << u"wss://a.test:443/app/foobar"_s + query;
    QTest::newRow("default port without TLS") << with([](Options &o) {
        o.host = u"a.test"_s;
        o.tls = false;
    }) << u"ws://a.test:80/app/foobar"_s + query;
    QTest::newRow("the key is one segment") << with([](Options &o) {
        o.host = u"a.test"_s;
        o.key = u"a/b?c%d ü"_s;
    }) << u"wss://a.test:443/app/a%2Fb%3Fc%25d%20%C3%BC"_s + query;
    QTest::newRow("IPv6") << with([](Options &o) {
        o.host = u"::1"_s;
        o.port = 6001;
        o.tls = false;
    }) << u"ws://[::1]:6001/app/foobar"_s + query;
}

void PusherValuesTest::anAddressIsBuiltFromOptions()
{
    QFETCH(const Options, options);
    QFETCH(const QString, address);
    QCOMPARE(QString::fromLatin1(connectionUrl(options).toEncoded()), address);
    QVERIFY(isUsable(options));
}

void PusherValuesTest::optionsThatCannotWorkHaveNoAddress_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::newRow("no key") << QString() << u"a.test"_s << 80;
    QTest::newRow("neither host nor cluster") << u"k"_s << QString() << 80;
    QTest::newRow("port zero") << u"k"_s << u"a.test"_s << 0;
    QTest::newRow("port too large") << u"k"_s << u"a.test"_s << 65'536;
    QTest::newRow("host with a space") << u"k"_s << u"a test"_s << 80;
    QTest::newRow("host with a path") << u"k"_s << u"a.test/b"_s << 80;
}

void PusherValuesTest::optionsThatCannotWorkHaveNoAddress()
{
    QFETCH(const QString, key);
    QFETCH(const QString, host);
    QFETCH(const int, port);
    Options options;
    options.key = key;
    options.host = host;
    options.port = port;
    QVERIFY(!isUsable(options));
    QVERIFY(!connectionUrl(options).isValid());
}

void PusherValuesTest::C6_tlsIsOnUnlessSwitchedOff()
{
    QVERIFY(Options{}.tls);
}

void PusherValuesTest::C7_timesHaveTheirDefaults()
{
    const Options options;
    QCOMPARE(options.activityTimeout, 120'000ms);
    QCOMPARE(options.pongTimeout, 30'000ms);
    QCOMPARE(options.unavailableTimeout, 10'000ms);
    QCOMPARE(options.attemptTimeout, 15'000ms);
}

void PusherValuesTest::payloadsAreParsedOnce_data()
{
    QTest::addColumn<QString>("data");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("D1 object") << uR"({"a":1})"_s << QJsonValue(QJsonObject{{"a"_L1, 1}});
    QTest::newRow("D1 text") << uR"("plain words")"_s << QJsonValue(u"plain words"_s);
    QTest::newRow("D1 object as text") << uR"("{\"a\":1}")"_s << QJsonValue(QJsonObject{{"a"_L1, 1}});
    QTest::newRow("D1 list as text") << uR"("[1,2]")"_s << QJsonValue(QJsonArray{1, 2});
    QTest::newRow("D1 number as text") << uR"("12")"_s << QJsonValue(12);
    QTest::newRow("D1 true as text") << uR"("true")"_s << QJsonValue(true);
    QTest::newRow("D1 null as text") << uR"("null")"_s << QJsonValue(QJsonValue::Null);
    QTest::newRow("D1 once only") << uR"("\"{}\"")"_s << QJsonValue(u"{}"_s);
    QTest::newRow("D1 space around") << uR"(" {\"a\":1} ")"_s << QJsonValue(QJsonObject{{"a"_L1, 1}});
    QTest::newRow("a broken object stays text") << uR"("{\"a\":")"_s << QJsonValue(u"{\"a\":"_s);
    QTest::newRow("a list in pieces stays text") << uR"("1,2")"_s << QJsonValue(u"1,2"_s);
    QTest::newRow("empty text") << uR"("")"_s << QJsonValue(QString());
    QTest::newRow("number") << u"7"_s << QJsonValue(7);
    QTest::newRow("umlauts and emoji") << uR"("{\"a\":\"Zoë ✓ \ud83d\ude00\"}")"_s
                                       << QJsonValue(QJsonObject{{"a"_L1, u"Zoë ✓ 😀"_s}});
}

void PusherValuesTest::payloadsAreParsedOnce()
{
    QFETCH(const QString, data);
    QFETCH(const QJsonValue, value);
    const auto frame = decodeFrame(uR"({"event":"e","channel":"c","unknown":[{}],"data":)"_s + data + u'}');
    QVERIFY(frame.has_value());
    QCOMPARE(frame->event, u"e"_s);
    QCOMPARE(frame->channel, u"c"_s);
    QCOMPARE(frame->data(), value);
}

void PusherValuesTest::D2_theSenderIsTextHoweverItCame_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("id");
    QTest::newRow("text") << uR"("g-7")"_s << u"g-7"_s;
    QTest::newRow("number") << u"1"_s << u"1"_s;
    QTest::newRow("a million") << u"1000000"_s << u"1000000"_s;
    QTest::newRow("2^53 + 1") << u"9007199254740993"_s << u"9007199254740993"_s;
    QTest::newRow("negative") << u"-3"_s << u"-3"_s;
    QTest::newRow("fraction") << u"1.5"_s << QString();
    QTest::newRow("beyond 64 bits") << u"1e300"_s << QString();
    QTest::newRow("null") << u"null"_s << QString();
    QTest::newRow("object") << u"{}"_s << QString();
}

void PusherValuesTest::D2_theSenderIsTextHoweverItCame()
{
    QFETCH(const QString, json);
    QFETCH(const QString, id);
    const auto frame = decodeFrame(uR"({"event":"client-typing","channel":"c","user_id":)"_s + json + u'}');
    QVERIFY(frame.has_value());
    QCOMPARE(frame->userId, id);
    QVERIFY(frame->data().isUndefined());
}

void PusherValuesTest::whatIsNoFrameIsNamed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<FrameFault>("fault");
    QTest::newRow("empty") << QString() << FrameFault::Empty;
    QTest::newRow("blank") << u" \n"_s << FrameFault::Empty;
    QTest::newRow("words") << u"hello"_s << FrameFault::NotJson;
    QTest::newRow("cut off") << uR"({"event":"e","data":)"_s << FrameFault::NotJson;
    QTest::newRow("two in one") << uR"({"event":"a"}{"event":"b"})"_s << FrameFault::NotJson;
    QTest::newRow("number") << u"12"_s << FrameFault::NotJson;
    QTest::newRow("text") << uR"("event")"_s << FrameFault::NotJson;
    QTest::newRow("list") << u"[]"_s << FrameFault::NotAnObject;
    QTest::newRow("no event") << uR"({"channel":"c"})"_s << FrameFault::NoEvent;
    QTest::newRow("event is a number") << uR"({"event":7})"_s << FrameFault::NoEvent;
    QTest::newRow("event is empty") << uR"({"event":""})"_s << FrameFault::NoEvent;
    QTest::newRow("nested too deeply") << QString(100'000, u'[') << FrameFault::NotJson;
    QTest::newRow("data nested too deeply")
        << uR"({"event":"e","data":)"_s + QString(2'000, u'[') + QString(2'000, u']') + u'}' << FrameFault::NotJson;
    QTest::newRow("half a surrogate pair") << QString(QChar(0xd83d)) << FrameFault::NotJson;
    QTest::newRow("too large") << uR"({"event":"e","data":")"_s + QString(maxFrameLength, u'x') + u"\"}"_s
                               << FrameFault::TooLarge;
}

void PusherValuesTest::whatIsNoFrameIsNamed()
{
    QFETCH(const QString, text);
    QFETCH(const FrameFault, fault);
    const auto frame = decodeFrame(text);
    QVERIFY(!frame.has_value());
    QCOMPARE(frame.error(), fault);
}

void PusherValuesTest::D5_anEncodedFrameHasExactlyItsKeys()
{
    QCOMPARE(encodeFrame(u"pusher:ping"_s, {}), uR"({"data":{},"event":"pusher:ping"})"_s);
    QCOMPARE(encodeFrame(u"client-a"_s, {{"b"_L1, u"ü"_s}}, u"private-c"_s),
             uR"({"channel":"private-c","data":{"b":"ü"},"event":"client-a"})"_s);
}

void PusherValuesTest::anEncodedFrameComesBackAsItWas()
{
    const QJsonObject data{{"words"_L1, u"\"quotes\" \\ back, \u2028, 😀"_s}, {"n"_L1, 1'000'000}};
    const auto frame = decodeFrame(encodeFrame(u"client-a"_s, data, u"private-c"_s));
    QVERIFY(frame.has_value());
    QCOMPARE(frame->event, u"client-a"_s);
    QCOMPARE(frame->channel, u"private-c"_s);
    QCOMPARE(frame->data().toObject(), data);
}

void PusherValuesTest::codesAskForActions_data()
{
    QTest::addColumn<QList<int>>("codes");
    QTest::addColumn<CloseAction>("action");
    QTest::newRow("S20 ordinary") << QList<int>{1000, 1001, 1005, 1006, 1007, 1009, 3999} << CloseAction::None;
    QTest::newRow("S20 protocol") << QList<int>{1002, 1003, 1004} << CloseAction::Backoff;
    QTest::newRow("H5 TLS") << QList<int>{4000} << CloseAction::UseTls;
    QTest::newRow("H6 refused") << QList<int>{4001, 4003, 4004, 4009, 4099, 4300, 4302, 4399, 4999}
                                << CloseAction::Refuse;
    QTest::newRow("H7 backoff") << QList<int>{4100, 4199} << CloseAction::Backoff;
    QTest::newRow("H7 retry") << QList<int>{4200, 4201, 4202, 4299} << CloseAction::RetryNow;
    QTest::newRow("E10 rate") << QList<int>{4301} << CloseAction::LongBackoff;
    QTest::newRow("nonsense") << QList<int>{-1, 0, 999} << CloseAction::None;
}

void PusherValuesTest::codesAskForActions()
{
    QFETCH(const QList<int>, codes);
    QFETCH(const CloseAction, action);
    for (const int code : codes)
        QVERIFY2(closeAction(code) == action, qPrintable(QString::number(code)));
}

void PusherValuesTest::codesHaveReasonsForPeople_data()
{
    QTest::addColumn<QList<int>>("codes");
    QTest::addColumn<ErrorCode>("reason");
    QTest::newRow("key") << QList<int>{4001, 4003} << ErrorCode::LiveKeyUnknown;
    QTest::newRow("room") << QList<int>{4004, 4100, 4199} << ErrorCode::LiveFull;
    QTest::newRow("let in") << QList<int>{4009} << ErrorCode::LiveForbidden;
    QTest::newRow("others") << QList<int>{4000, 4002, 4005, 4006, 4007, 4008, 4099, 4300} << ErrorCode::LiveRefused;
    QTest::newRow("nothing against us") << QList<int>{1000, 1006, 1009, 4200, 4201, 4301} << ErrorCode::NetworkFailure;
}

void PusherValuesTest::codesHaveReasonsForPeople()
{
    QFETCH(const QList<int>, codes);
    QFETCH(const ErrorCode, reason);
    for (const int code : codes)
        QVERIFY2(errorKind(code) == reason, qPrintable(QString::number(code)));
}

void PusherValuesTest::U15_namesTellKinds_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<ChannelKind>("kind");
    QTest::newRow("public") << u"x"_s << ChannelKind::Public;
    QTest::newRow("private") << u"private-x"_s << ChannelKind::Private;
    QTest::newRow("presence") << u"presence-x"_s << ChannelKind::Presence;
    QTest::newRow("encrypted") << u"private-encrypted-x"_s << ChannelKind::Encrypted;
    QTest::newRow("cache") << u"cache-x"_s << ChannelKind::Public;
    QTest::newRow("private cache") << u"private-cache-x"_s << ChannelKind::Private;
    QTest::newRow("presence cache") << u"presence-cache-x"_s << ChannelKind::Presence;
    QTest::newRow("encrypted cache") << u"private-encrypted-cache-x"_s << ChannelKind::Encrypted;
    QTest::newRow("reserved") << u"#server-to-user-1"_s << ChannelKind::Reserved;
    QTest::newRow("empty") << QString() << ChannelKind::Invalid;
    QTest::newRow("no dash") << u"privateer"_s << ChannelKind::Public;
    QTest::newRow("not at the start") << u"a-presence-x"_s << ChannelKind::Public;
}

void PusherValuesTest::U15_namesTellKinds()
{
    QFETCH(const QString, name);
    QFETCH(const ChannelKind, kind);
    QCOMPARE(channelKind(name), kind);
}

void PusherValuesTest::A1_anAuthorizationIsAskedForByForm_data()
{
    using Parameters = QList<std::pair<QString, QString>>;
    QTest::addColumn<QString>("channel");
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<QByteArray>("form");
    QTest::newRow("A1 with parameters") << u"private-test"_s << Parameters{{u"foo"_s, u"bar"_s}, {u"abc"_s, u"123"_s}}
                                        << QByteArray("socket_id=1.23&channel_name=private-test&foo=bar&abc=123");
    QTest::newRow("none") << u"private-test"_s << Parameters{}
                          << QByteArray("socket_id=1.23&channel_name=private-test");
    QTest::newRow("signs") << u"presence-a+b c&d.1"_s << Parameters{{u"ü="_s, u"+"_s}}
                           << QByteArray("socket_id=1.23&channel_name=presence-a%2Bb%20c%26d.1&%C3%BC%3D=%2B");
}

void PusherValuesTest::A1_anAuthorizationIsAskedForByForm()
{
    using Parameters = QList<std::pair<QString, QString>>;
    QFETCH(const QString, channel);
    QFETCH(const Parameters, parameters);
    QFETCH(const QByteArray, form);
    QCOMPARE(authorizationForm(u"1.23"_s, channel, parameters), form);
}

void PusherValuesTest::echosEventsHaveWireNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("space");
    QTest::addColumn<QString>("event");
    const auto usual = u"App.Events"_s;
    QTest::newRow("L1 namespace") << u"Users.UserCreated"_s << usual << uR"(App\Events\Users\UserCreated)"_s;
    QTest::newRow("L1 no namespace") << u"Users.UserCreated"_s << QString() << uR"(Users\UserCreated)"_s;
    QTest::newRow("L2 dot") << u".users.created"_s << usual << u"users.created"_s;
    QTest::newRow("L2 backslash") << uR"(\users.created)"_s << usual << u"users.created"_s;
    QTest::newRow("L2 dot before a class") << uR"(.App\Users\X)"_s << usual << uR"(App\Users\X)"_s;
    QTest::newRow("empty") << QString() << QString() << QString();
}

void PusherValuesTest::echosEventsHaveWireNames()
{
    QFETCH(const QString, name);
    QFETCH(const QString, space);
    QFETCH(const QString, event);
    QCOMPARE(echo::eventName(name, space), event);
}

QTEST_GUILESS_MAIN(PusherValuesTest)
#include "tst_pushervalues.moc"

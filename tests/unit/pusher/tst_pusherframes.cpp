// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/pusher/frame.h"
#include "core/pusher/jsonblock.h"
#include "tests/support/framecheck.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

#include <array>
#include <vector>

using namespace Qt::StringLiterals;
using namespace pusher;
using pusher::test::disagreement;

namespace {

/// Units at which something changes for a JSON string, and their neighbours.
constexpr std::array<char16_t, 20> telling{
    0,    1,    0x1f, u' ',  u'!',         u'"',          u'#',   u'[',   u'\\',         u']',
    0x7f, 0x80, 0xff, 0x100, u'"' + 0x100, u'\\' + 0x100, 0x7fff, 0x8000, u'"' + 0x8000, 0xffff};

QString frameWith(const QString &data)
{
    return uR"({"event":"e","data":)"_s + data + u'}';
}

QJsonValue randomValue(QRandomGenerator &random, int depth)
{
    const auto atMost = [&random](int count) { return random.bounded(count + 1); };
    switch (random.bounded(depth > 0 ? 8 : 6)) {
    case 0: return QJsonValue::Null;
    case 1: return random.bounded(2) == 1;
    case 2: return qint64(random.generate64());
    case 3: return (random.generateDouble() - 0.5) * std::pow(10, random.bounded(600) - 300);
    case 4:
    case 5: {
        QString text;
        for (int left = atMost(90); left > 0; --left)
            text += random.bounded(3) == 0 ? QChar(telling.at(size_t(random.bounded(10)))) : QChar(u'a' + atMost(25));
        return text;
    }
    case 6: {
        QJsonArray list;
        for (int left = atMost(4); left > 0; --left)
            list.append(randomValue(random, depth - 1));
        return list;
    }
    default: {
        QJsonObject object;
        for (int left = atMost(4); left > 0; --left)
            object.insert(randomValue(random, 0).toString(), randomValue(random, depth - 1));
        return object;
    }
    }
}

QString randomFrame(QRandomGenerator &random)
{
    QJsonObject envelope;
    for (const auto &name : {u"channel"_s, u"data"_s, u"user_id"_s, u"more"_s}) {
        if (random.bounded(3) > 0)
            envelope.insert(name, randomValue(random, 3));
    }
    envelope.insert("event"_L1, u"an event"_s);
    if (random.bounded(2) == 1) {
        const QJsonDocument inner(QJsonObject{{"value"_L1, randomValue(random, 3)}});
        envelope.insert("data"_L1, QString::fromUtf8(inner.toJson(QJsonDocument::Compact)));
    }
    const auto format = random.bounded(2) == 1 ? QJsonDocument::Compact : QJsonDocument::Indented;
    return QString::fromUtf8(QJsonDocument(envelope).toJson(format));
}

QString damaged(QString text, QRandomGenerator &random)
{
    constexpr QStringView replacements = u"\"\\{}[]:,0x.-+eE \n\u007f\u20ac";
    const auto place = random.bounded(int(text.size()));
    if (random.bounded(2) == 1)
        text.remove(place, 1);
    else
        text[place] = replacements.at(random.bounded(int(replacements.size())));
    return text;
}

} // namespace

/// That texts are looked at in blocks, and payloads only on demand, shows nowhere but in the time it takes.
class PusherFramesTest : public QObject
{
    Q_OBJECT
private slots:
    void blocksAreReadAlikeOnEveryMachine();
    void onlyJsonIsAFrame_data();
    void onlyJsonIsAFrame();
    void stringsEndAtTheirQuoteWhereverABlockEnds();
    void aFrameThatIsCutAnywhereIsNone();
    void nothingBeyondTheTextIsLookedAt();
    void payloadsNestAThousandLevels();
    void ofTwoEqualNamesTheLastCounts_data();
    void ofTwoEqualNamesTheLastCounts();
    void randomFramesAreReadAsByQJsonDocument();
    void damagedFramesAreRefusedAsByQJsonDocument();
    void framesLikeTheOneBeforeAreReadAsIfAlone();
    void ofFramesLikeTheOneBeforeOnlyThePayloadMayDiffer_data();
    void ofFramesLikeTheOneBeforeOnlyThePayloadMayDiffer();
    void aPayloadOutlivesTheTextItCameIn();
    void framesOfOneConnectionShareTheirNames();
    void aNumberBeyondDoublesIsNoJson();
};

void PusherFramesTest::blocksAreReadAlikeOnEveryMachine()
{
    QRandomGenerator random(7);
    std::array<char16_t, JsonBlock::size> text{};
    for (int round = 0; round < 1'000; ++round) {
        for (auto &unit : text)
            unit = telling.at(random.bounded(quint32(telling.size())));
        JsonBlock fast;
        JsonBlock plain;
        fast.read(text.data());
        plain.readPlainly(text.data());
        QVERIFY(fast == plain);
        for (qsizetype i = 0; i < JsonBlock::size; ++i) {
            QCOMPARE(bool(plain.quotes >> i & 1), text.at(size_t(i)) == u'"');
            QCOMPARE(bool(plain.backslashes >> i & 1), text.at(size_t(i)) == u'\\');
            QCOMPARE(bool(plain.controls >> i & 1), text.at(size_t(i)) < u' ');
        }
    }
}

void PusherFramesTest::onlyJsonIsAFrame_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isFrame");
    QTest::newRow("space everywhere") << u" \t{ \"event\" : \"e\" ,\r\n\"x\" : [ 1 , { } , [ ] ] } \n"_s << true;
    QTest::newRow("an escaped name") << uR"({"\u0065vent":"e"})"_s << true;
    QTest::newRow("every escape") << frameWith(uR"("\" \\ \/ \b \f \n \r \t \u00e4 \uD83D\uDE00")"_s) << true;
    QTest::newRow("half a pair as escape") << frameWith(uR"("\ud83d")"_s) << true;
    QTest::newRow("words") << frameWith(u"[true,false,null]"_s) << true;
    QTest::newRow("numbers") << frameWith(u"[0,-0,10,-1.50,0.1,1e5,1E+5,2.5e-10]"_s) << true;
    QTest::newRow("beyond 2^64") << frameWith(u"18446744073709551616"_s) << true;
    QTest::newRow("an empty name") << uR"({"":1,"event":"e"})"_s << true;
    QTest::newRow("a byte order mark") << u"\ufeff{\"event\":\"e\"}"_s << false;
    QTest::newRow("a raw line break in a string") << frameWith(u"\"a\nb\""_s) << false;
    QTest::newRow("a raw NUL in a string") << frameWith(u"\"a\0b\""_s) << false;
    QTest::newRow("a NUL at the end") << u"{\"event\":\"e\"}\0"_s << false;
    QTest::newRow("an unknown escape") << frameWith(uR"("\q")"_s) << false;
    QTest::newRow("a short escape") << frameWith(uR"("\u12")"_s) << false;
    QTest::newRow("an escape that the text ends in") << uR"({"event":"\u12)"_s << false;
    QTest::newRow("an escape of no hex") << frameWith(uR"("\u12g4")"_s) << false;
    for (const auto &number :
         {u"01"_s, u"-"_s, u"1."_s, u".5"_s, u"+1"_s, u"1e"_s, u"1e+"_s, u"0x1"_s, u"NaN"_s, u"-a"_s})
        QTest::addRow("the number %s", qPrintable(number)) << frameWith(number) << false;
    for (const auto &word : {u"tru"_s, u"truee"_s, u"True"_s, u"nul"_s, u"undefined"_s})
        QTest::addRow("the word %s", qPrintable(word)) << frameWith(word) << false;
    for (const auto &data : {u"[1,]"_s, u"[,1]"_s, u"[1 2]"_s, u"{,}"_s, u"{\"a\"}"_s, u"{\"a\":}"_s, u"{\"a\":1,}"_s,
                             u"{a:1}"_s, u"{1:1}"_s, u"[1}"_s, u"{\"a\":1]"_s, u"[[]"_s, u"'a'"_s, u"[1"_s})
        QTest::addRow("the data %s", qPrintable(data)) << frameWith(data) << false;
    QTest::newRow("a comma at the end") << uR"({"event":"e",})"_s << false;
    QTest::newRow("a comma at the start") << uR"({,"event":"e"})"_s << false;
    QTest::newRow("a comment") << uR"({"event":"e"} // e)"_s << false;
    QTest::newRow("an open string") << uR"({"event":"e)"_s << false;
    QTest::newRow("an open envelope") << uR"({"event":"e")"_s << false;
    QTest::newRow("another brace") << uR"({"event":"e"}})"_s << false;
}

void PusherFramesTest::onlyJsonIsAFrame()
{
    QFETCH(const QString, text);
    QFETCH(const bool, isFrame);
    QCOMPARE(decodeFrame(text).has_value(), isFrame);
    QCOMPARE(disagreement(text), QString());
}

/// A quote after an even number of backslashes ends the string, after an odd number it belongs to it.
void PusherFramesTest::stringsEndAtTheirQuoteWhereverABlockEnds()
{
    for (int length = 0; length < 3 * JsonBlock::size; ++length) {
        for (int backslashes = 0; backslashes < 6; ++backslashes) {
            const auto inside = QString(length, u'x') + QString(backslashes, u'\\');
            const auto text = frameWith(u'"' + inside + u'"');
            QCOMPARE(decodeFrame(text).has_value(), backslashes % 2 == 0);
            QCOMPARE(disagreement(text), QString());
            QCOMPARE(disagreement(frameWith(u'"' + inside + uR"("")"_s)), QString());
            const auto early = decodeFrame(text.left(text.size() - 1));
            QVERIFY(!early.has_value());
        }
    }
}

void PusherFramesTest::aFrameThatIsCutAnywhereIsNone()
{
    const auto frame =
        frameWith(uR"("{\"quotes\":\"a\\\"b\",\"list\":[\"\",\"\",\"\",\"\"]}","more":["","","",{"a":""}])"_s);
    for (int space = 0; space < JsonBlock::size; ++space) {
        const auto text = QString(space, u' ') + frame;
        QVERIFY(decodeFrame(text).has_value());
        for (qsizetype length = 0; length < text.size(); ++length)
            QVERIFY2(!decodeFrame(text.left(length)).has_value(), qPrintable(text.left(length)));
    }
}

/// The sanitizers watch the end of the vector.
void PusherFramesTest::nothingBeyondTheTextIsLookedAt()
{
    const auto text = u'"' + QString(3 * JsonBlock::size, u'x') + uR"(\u12345)"_s;
    for (const auto &end : {u"\\"_s, u"\\u"_s, u"\\u123"_s, u"x"_s}) {
        for (qsizetype length = 1; length < text.size(); ++length) {
            const auto cut = text.left(length) + end;
            const std::vector<char16_t> units(cut.utf16(), cut.utf16() + cut.size());
            QVERIFY(!JsonScanner(QStringView(units.data(), qsizetype(units.size()))).takeValue().has_value());
        }
    }
}

void PusherFramesTest::payloadsNestAThousandLevels()
{
    const auto nested = [](int levels) {
        return frameWith(uR"({"a":[)"_s.repeated(levels / 2) + uR"("]}")"_s + u"]}"_s.repeated(levels / 2));
    };
    QVERIFY(decodeFrame(nested(1'022)).has_value());
    QVERIFY(decodeFrame(nested(1'022))->data().isObject());
    QVERIFY(!decodeFrame(nested(1'024)).has_value());
    QCOMPARE(disagreement(frameWith(QString(1'023, u'[') + QString(1'023, u']'))), QString());
    QCOMPARE(disagreement(frameWith(QString(1'024, u'[') + QString(1'024, u']'))), QString());
}

void PusherFramesTest::ofTwoEqualNamesTheLastCounts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("event");
    QTest::newRow("two events") << uR"({"event":"a","event":"b"})"_s << u"b"_s;
    QTest::newRow("one of them escaped") << uR"({"event":"a","\u0065vent":"b"})"_s << u"b"_s;
    QTest::newRow("the last is no text") << uR"({"event":"a","event":7})"_s << QString();
}

void PusherFramesTest::ofTwoEqualNamesTheLastCounts()
{
    QFETCH(const QString, text);
    QFETCH(const QString, event);
    const auto frame = decodeFrame(text);
    QCOMPARE(frame ? frame->event : QString(), event);
    QCOMPARE(disagreement(text), QString());
}

void PusherFramesTest::randomFramesAreReadAsByQJsonDocument()
{
    QRandomGenerator random(1);
    for (int round = 0; round < 5'000; ++round) {
        const auto text = randomFrame(random);
        QVERIFY2(decodeFrame(text).has_value(), qPrintable(text));
        QVERIFY2(disagreement(text).isEmpty(), qPrintable(disagreement(text) + text));
    }
}

void PusherFramesTest::damagedFramesAreRefusedAsByQJsonDocument()
{
    QRandomGenerator random(2);
    int refused = 0;
    for (int round = 0; round < 20'000; ++round) {
        const auto text = damaged(randomFrame(random), random);
        QVERIFY2(disagreement(text).isEmpty(), qPrintable(disagreement(text) + text));
        refused += decodeFrame(text) ? 0 : 1;
    }
    QVERIFY(refused > 2'000 && refused < 18'000);
}

/// A decoder that remembers the frame before finds the same as one that remembers nothing.
void PusherFramesTest::framesLikeTheOneBeforeAreReadAsIfAlone()
{
    QRandomGenerator random(3);
    FrameDecoder decoder;
    for (int round = 0; round < 3'000; ++round) {
        const auto text = randomFrame(random);
        QVERIFY(decoder.decode(text).has_value());
        for (int copy = 0; copy < 4; ++copy) {
            const auto next = damaged(text, random);
            const auto difference = disagreement(decoder, next);
            QVERIFY2(difference.isEmpty(), qPrintable(difference + text + u'\n' + next));
            QVERIFY(decoder.decode(text).has_value());
        }
    }
}

void PusherFramesTest::ofFramesLikeTheOneBeforeOnlyThePayloadMayDiffer_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("event"); // empty: no frame
    QTest::addColumn<QString>("channel");
    const auto before = uR"({"event":"a","data":"x","channel":"c","user_id":"7"})"_s;
    QTest::newRow("another payload") << before << uR"({"event":"a","data":"longer","channel":"c","user_id":"7"})"_s
                                     << u"a"_s << u"c"_s;
    QTest::newRow("no text any more") << before << uR"({"event":"a","data":[1],"channel":"c","user_id":"7"})"_s
                                      << u"a"_s << u"c"_s;
    QTest::newRow("another event in the payload's place")
        << before << uR"({"event":"a","data":"x","event":"b","data":"y","channel":"c","user_id":"7"})"_s << u"b"_s
        << u"c"_s;
    QTest::newRow("a payload that ends early")
        << before << uR"({"event":"a","data":"x"y","channel":"c","user_id":"7"})"_s << QString() << QString();
    QTest::newRow("a payload that swallows its end")
        << before << uR"({"event":"a","data":"x\","channel":"c","user_id":"7"})"_s << QString() << QString();
    QTest::newRow("head and tail overlap")
        << uR"({"event":"a","data":"","x":""})"_s << uR"({"event":"a","data":"","x":"})"_s << QString() << QString();
    QTest::newRow("no channel after one with it") << before << uR"({"event":"a","data":"x"})"_s << u"a"_s << QString();
    QTest::newRow("the second of two payloads counts")
        << uR"({"event":"a","data":"x","data":"y"})"_s << uR"({"event":"a","data":"x","data":"z"})"_s << u"a"_s
        << QString();
}

void PusherFramesTest::ofFramesLikeTheOneBeforeOnlyThePayloadMayDiffer()
{
    QFETCH(const QString, before);
    QFETCH(const QString, text);
    QFETCH(const QString, event);
    QFETCH(const QString, channel);
    FrameDecoder decoder;
    QVERIFY(decoder.decode(before).has_value());
    const auto frame = decoder.decode(text);
    QCOMPARE(frame.has_value(), !event.isEmpty());
    QCOMPARE(disagreement(decoder, text), QString());
    if (!frame)
        return;
    QCOMPARE(frame->event, event);
    QCOMPARE(frame->channel, channel);
    const auto again = decoder.decode(text); // now it is the frame before itself
    QCOMPARE(again->channel, channel);
    QCOMPARE(again->data(), frame->data());
}

void PusherFramesTest::aPayloadOutlivesTheTextItCameIn()
{
    Frame kept;
    {
        FrameDecoder decoder;
        auto text = frameWith(uR"({"words":"kept"})"_s);
        kept = decoder.decode(text).value();
        text.fill(u'x');
    }
    QCOMPARE(kept.data()["words"_L1].toString(), u"kept"_s);
}

void PusherFramesTest::framesOfOneConnectionShareTheirNames()
{
    FrameDecoder decoder;
    const auto text = uR"({"event":"e","channel":"c"})"_s;
    const auto first = decoder.decode(text);
    const auto second = decoder.decode(text);
    QVERIFY(second->event.isSharedWith(first->event));
    QVERIFY(second->channel.isSharedWith(first->channel));
    const auto other = decoder.decode(uR"({"event":"f"})"_s);
    QCOMPARE(other->event, u"f"_s);
    QCOMPARE(other->channel, QString());
    QCOMPARE(first->event, u"e"_s);
}

void PusherFramesTest::aNumberBeyondDoublesIsNoJson()
{
    for (const auto &number : {u"1e400"_s, u"-1e400"_s, QString(400, u'9'), u"1e-400"_s}) {
        QVERIFY(!decodeFrame(frameWith(number)).has_value());
        QCOMPARE(disagreement(frameWith(number)), QString());
    }
    QVERIFY(decodeFrame(frameWith(u"1e300"_s)).has_value());
    QVERIFY(decodeFrame(frameWith(QString(300, u'9'))).has_value());
}

QTEST_GUILESS_MAIN(PusherFramesTest)
#include "tst_pusherframes.moc"

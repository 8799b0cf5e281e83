// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/pusher/frame.h"
#include "tests/support/websocketbytes.h"
#include "tests/unit/pusher/conversation.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace pusher;
using namespace pusher::test;
using clinicbell::test::frameBytes;
using clinicbell::test::frameHeader;
using clinicbell::test::Opcode;

namespace {

constexpr quint64 limit = 1024 * 1024;

QByteArray text(const QByteArray &words)
{
    return frameBytes(Opcode::Text, words);
}

/// Words of one message, a frame for each; a ping comes between them.
QByteArray pieces(const QList<QByteArray> &words)
{
    QByteArray bytes;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (i > 0)
            bytes += frameBytes(Opcode::Ping, "between");
        bytes += frameBytes(i == 0 ? Opcode::Text : Opcode::Continuation, words.at(i), i == words.size() - 1);
    }
    return bytes;
}

/// Connected, with the channel "news" subscribed, and nothing of that in the transcript.
void listen(Conversation &c)
{
    c.begin();
    c.follow(c.client.subscribe(u"news"_s));
    c.server.says(succeededFrame(u"news"_s));
    c.takeReported();
    c.heard();
}

} // namespace

/// What a hostile or broken server may put on the wire, and what becomes of the connection and of what stands beside
/// it.
class PusherBadInputTest : public QObject
{
    Q_OBJECT
private slots:
    void whatIsNoFrameIsCountedAndItsNeighboursLive_data();
    void whatIsNoFrameIsCountedAndItsNeighboursLive();
    void whatIsOddIsReadAllTheSame_data();
    void whatIsOddIsReadAllTheSame();
    void whatCannotBeTakenInIsCountedAndTheConnectionBegunAnew_data();
    void whatCannotBeTakenInIsCountedAndTheConnectionBegunAnew();
    void whatIsNoWebSocketCostsTheConnectionOnly_data();
    void whatIsNoWebSocketCostsTheConnectionOnly();
    void aBinaryFirstFrameIsABrokenHandshake();
    void aMessageOfExactlyTheLimitIsTakenIn();
};

void PusherBadInputTest::whatIsNoFrameIsCountedAndItsNeighboursLive_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("an empty frame") << text({});
    QTest::newRow("blanks") << text(" \n");
    QTest::newRow("cut off") << text(R"({"event":"e","channel":"news","data":)");
    QTest::newRow("a number") << text("12");
    QTest::newRow("text") << text(R"("event")");
    QTest::newRow("true") << text("true");
    QTest::newRow("null") << text("null");
    QTest::newRow("a list") << text("[]");
    QTest::newRow("no event") << text(R"({"channel":"news"})");
    QTest::newRow("deep lists") << text(QByteArray(100'000, '['));
    QTest::newRow("deep objects") << text(QByteArray(R"({"event":)").repeated(50'000));
    QTest::newRow("deep lists in a frame")
        << text(R"({"event":"e","channel":"news","data":)" + QByteArray(2'000, '[') + QByteArray(2'000, ']') + '}');
    QTest::newRow("a number beyond all measure") << text(R"({"event":"e","channel":"news","data":1e999})");
    QTest::newRow("broken in pieces") << pieces({R"({"event")", ":", "]}"});
    QTest::newRow("a zero in the middle") << text(QByteArray("{\"event\":\"e\0\"", 13));
    QTest::newRow("binary") << frameBytes(Opcode::Binary, R"({"event":"e","channel":"news"})");
    QTest::newRow("binary and empty") << frameBytes(Opcode::Binary, {});
}

void PusherBadInputTest::whatIsNoFrameIsCountedAndItsNeighboursLive()
{
    QFETCH(const QByteArray, bytes);
    Conversation c;
    listen(c);
    const qint64 before = c.client.framesReceived();
    const QByteArray good = text(R"({"event":"e","channel":"news"})");
    c.server.sends(good + bytes + good);
    QCOMPARE(c.takeReported(), QStringList({u"news e nothing"_s, u"news e nothing"_s}));
    QCOMPARE(c.client.badFrames(), 1);
    QCOMPARE(c.client.framesReceived(), before + 3);
    QCOMPARE(c.server.attempts(), 1);
    QCOMPARE(c.heard(), QStringList());
}

void PusherBadInputTest::whatIsOddIsReadAllTheSame_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("report");
    QTest::newRow("a key twice") << text(R"({"event":"a","event":"b","channel":"news","data":1,"data":2})")
                                 << u"news b 2"_s;
    QTest::newRow("a number beyond 2^53")
        << text(R"({"event":"e","channel":"news","data":9007199254740993})") << u"news e 9007199254740993"_s;
    QTest::newRow("a sender beyond 2^53") << text(R"({"event":"client-e","channel":"news","user_id":9007199254740993})")
                                          << u"news client-e nothing from 9007199254740993"_s;
    QTest::newRow("in pieces") << pieces({R"({"event":"e",)", {}, R"("channel":"ne)", R"(ws"})"})
                               << u"news e nothing"_s;
    QTest::newRow("a mark before the text")
        << text("\xef\xbb\xbf{\"event\":\"e\",\"channel\":\"news\"}") << u"news e nothing"_s;
}

void PusherBadInputTest::whatIsOddIsReadAllTheSame()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, report);
    Conversation c;
    listen(c);
    c.server.sends(bytes);
    QCOMPARE(c.takeReported(), QStringList({report}));
    QCOMPARE(c.client.badFrames(), 0);
}

void PusherBadInputTest::whatCannotBeTakenInIsCountedAndTheConnectionBegunAnew_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    // Only its header comes: whoever refuses it has held nothing of it.
    QTest::newRow("a byte above the limit") << frameHeader(Opcode::Text, limit + 1) << 1009;
    QTest::newRow("a terabyte") << frameHeader(Opcode::Text, quint64(1) << 40) << 1009;
    QTest::newRow("binary above the limit") << frameHeader(Opcode::Binary, limit + 1) << 1009;
    const QByteArray half(limit / 2, 'x');
    QTest::newRow("pieces that add up") << pieces({half, half, "x"}) << 1009;
    QTest::newRow("no UTF-8") << text("{\"event\":\"\xff\xfe\"}") << 1007;
    QTest::newRow("half a letter") << text("{\"event\":\"Zo\xc3") << 1007;
    QTest::newRow("a surrogate") << text("\xed\xa0\x80") << 1007;
    // RFC 6455 allows it, section 5.6; Qt 6.4 reads each piece by itself.
    QTest::newRow("pieces cut inside a letter")
        << pieces({"{\"event\":\"Zo\xc3", "\xab\",\"channel\":\"news\"}"}) << 1007;
}

void PusherBadInputTest::whatCannotBeTakenInIsCountedAndTheConnectionBegunAnew()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, code);
    Conversation c;
    listen(c);
    c.server.sends(bytes);
    QCOMPARE(c.client.badFrames(), 1);
    QVERIFY(c.takeReported().first().startsWith(u"error %1 "_s.arg(code)));
    QCOMPARE(c.server.line(1), ScriptedServer::Line::Left);
    c.clock.advance(1s);
    c.server.establishes(u"2.2"_s);
    QCOMPARE(c.takeReported().last(), u"gap of 1000 ms"_s);
    QCOMPARE(c.heard(), QStringList({subscribeFrame(u"news"_s)}));
    c.server.says(succeededFrame(u"news"_s));
    c.server.sends(text(R"({"event":"e","channel":"news"})"));
    QCOMPARE(c.takeReported(), QStringList({u"news subscribed"_s, u"news e nothing"_s}));
}

void PusherBadInputTest::whatIsNoWebSocketCostsTheConnectionOnly_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("an opcode of the future") << frameBytes(static_cast<Opcode>(0x3), "x");
    QTest::newRow("reserved bits") << QByteArray("\xf1\x01x", 3);
    QTest::newRow("nothing to continue") << frameBytes(Opcode::Continuation, "x");
    QTest::newRow("a text inside a text") << frameBytes(Opcode::Text, "x", false) + text("y");
    QTest::newRow("a ping in pieces") << frameBytes(Opcode::Ping, "x", false);
    QTest::newRow("a length written too long") << QByteArray("\x81\x7e\x00\x01x", 5);
    QTest::newRow("a negative length") << QByteArray("\x81\x7f\xff\xff\xff\xff\xff\xff\xff\xff", 10);
    QTest::newRow("HTTP") << QByteArray("HTTP/1.1 200 OK\r\n\r\n");
}

void PusherBadInputTest::whatIsNoWebSocketCostsTheConnectionOnly()
{
    QFETCH(const QByteArray, bytes);
    Conversation c;
    listen(c);
    c.server.sends(bytes);
    QVERIFY(c.takeReported().first().startsWith(u"error 1002 "_s));
    c.clock.advance(1s);
    c.server.establishes(u"2.2"_s);
    QCOMPARE(c.takeReported().last(), u"gap of 1000 ms"_s);
    QCOMPARE(c.heard(), QStringList({subscribeFrame(u"news"_s)}));
}

void PusherBadInputTest::aBinaryFirstFrameIsABrokenHandshake()
{
    Conversation c;
    c.client.connectToServer();
    c.server.sends(frameBytes(Opcode::Binary, "hello"));
    QCOMPARE(c.takeReported().sliced(1),
             QStringList({u"error - the first frame is broken"_s, u"connecting in 1000 ms"_s}));
    QCOMPARE(c.client.badFrames(), 1);
}

void PusherBadInputTest::aMessageOfExactlyTheLimitIsTakenIn()
{
    Conversation c;
    listen(c);
    const QByteArray start = R"({"event":"e","channel":"news","data":")";
    const QByteArray end = "\"}";
    const auto filling = static_cast<qsizetype>(limit) - start.size() - end.size();
    c.server.sends(text(start + QByteArray(filling, 'x') + end));
    QCOMPARE(c.takeReported().first().size(), u"news e \"\""_s.size() + filling);
    QCOMPARE(c.client.badFrames(), 0);
}

QTEST_GUILESS_MAIN(PusherBadInputTest)
#include "tst_pusherbadinput.moc"

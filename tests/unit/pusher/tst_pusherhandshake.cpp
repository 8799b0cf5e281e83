// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/pusher/conversation.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace pusher;
using namespace pusher::test;

/// The first frame, and what errors mean before and after it. Names and rows begin with the case of protocol.md,
/// section 10.
class PusherHandshakeTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { trustScriptedServers(); }
    void H1_H2_theHandshakeConnects_data();
    void H1_H2_theHandshakeConnects();
    void H4_withoutATimeoutOurOwnHolds();
    void H5_S12_tlsRequiredIsTriedAtOnceOverTls();
    void S23_tlsRequiredOverTlsIsARefusal();
    void H6_H8_refusalsEndTheAttempts_data();
    void H6_H8_refusalsEndTheAttempts();
    void H10_reverbsUnknownKeyIsARefusal();
    void C8_aRefusedUpgradeBacksOff_data();
    void C8_aRefusedUpgradeBacksOff();
    void H7_passingErrorsAreTriedAgain_data();
    void H7_passingErrorsAreTriedAgain();
    void H12_anErrorAndItsCloseAreOneRefusal();
    void aWrongFirstFrameBacksOff_data();
    void aWrongFirstFrameBacksOff();
    void D4_errorsAfterTheHandshakeChangeNothing_data();
    void D4_errorsAfterTheHandshakeChangeNothing();
    void brokenFramesAreCountedAndForgotten();
};

void PusherHandshakeTest::H1_H2_theHandshakeConnects_data()
{
    QTest::addColumn<QString>("frame");
    QTest::newRow("H1 text") << uR"({"event":"pusher:connection_established",
        "data":"{\"socket_id\":\"123.456\",\"activity_timeout\":30}"})"_s;
    QTest::newRow("H2 object") << uR"({"event":"pusher:connection_established",
        "data":{"socket_id":"123.456","activity_timeout":30}})"_s;
}

void PusherHandshakeTest::H1_H2_theHandshakeConnects()
{
    QFETCH(const QString, frame);
    Conversation c;
    c.client.connectToServer();
    QCOMPARE(c.client.socketId(), QString());
    c.server.says(frame);
    QCOMPARE(
        c.takeReported(),
        QStringList({u"state initialized > connecting"_s, u"state connecting > connected"_s, u"connected 123.456"_s}));
    QCOMPARE(c.client.socketId(), u"123.456"_s);
    c.clock.advance(29'999ms);
    QCOMPARE(c.heard(), QStringList());
    c.clock.advance(1ms);
    QCOMPARE(c.heard().size(), 1);
}

void PusherHandshakeTest::H4_withoutATimeoutOurOwnHolds()
{
    Conversation c;
    c.client.connectToServer();
    c.server.says(uR"({"event":"pusher:connection_established","data":{"socket_id":"1.1"}})"_s);
    QCOMPARE(c.client.state(), ConnectionState::Connected);
    c.clock.advance(119'999ms);
    QCOMPARE(c.heard(), QStringList());
    c.clock.advance(1ms);
    QCOMPARE(c.heard().size(), 1);
}

void PusherHandshakeTest::H5_S12_tlsRequiredIsTriedAtOnceOverTls()
{
    Conversation c;
    c.client.connectToServer();
    QVERIFY(!c.server.isTls(1));
    c.takeReported();
    c.server.says(uR"({"event":"pusher:error","data":{"code":4000,"message":"use TLS"}})"_s);
    QCOMPARE(c.takeReported(), QStringList({u"error 4000 use TLS"_s}));
    c.clock.advance(0ms);
    QCOMPARE(c.server.attempts(), 2);
    QVERIFY(c.server.isTls(2));
    c.server.establishes();
    QCOMPARE(c.client.state(), ConnectionState::Connected);
    c.server.drops();
    c.clock.advance(1s);
    QVERIFY2(c.server.isTls(3), "never back to plain text");
}

void PusherHandshakeTest::S23_tlsRequiredOverTlsIsARefusal()
{
    auto options = Conversation::usualOptions();
    options.tls = true;
    Conversation c(options);
    c.client.connectToServer();
    c.server.says(uR"({"event":"pusher:error","data":{"code":4000,"message":"use TLS"}})"_s);
    c.clock.advance(10min);
    QCOMPARE(c.client.state(), ConnectionState::Disconnected);
    QCOMPARE(c.server.attempts(), 1);
}

void PusherHandshakeTest::H6_H8_refusalsEndTheAttempts_data()
{
    QTest::addColumn<QString>("frame");
    QTest::addColumn<QString>("error");
    const auto object = uR"({"event":"pusher:error","data":{"code":%1,"message":"no"}})"_s;
    QTest::newRow("H6 4001") << object.arg(4001) << u"4001 no"_s;
    QTest::newRow("H6 4099") << object.arg(4099) << u"4099 no"_s;
    QTest::newRow("H6 4300") << object.arg(4300) << u"4300 no"_s;
    QTest::newRow("H6 4399") << object.arg(4399) << u"4399 no"_s;
    QTest::newRow("H11 Reverb, over quota, socket left open")
        << uR"({"event":"pusher:error","data":"{\"code\":4004,\"message\":\"over quota\"}"})"_s << u"4004 over quota"_s;
    QTest::newRow("H13 Reverb, origin, socket left open")
        << uR"({"event":"pusher:error","data":"{\"code\":4009,\"message\":\"Origin not allowed\"}"})"_s
        << u"4009 Origin not allowed"_s;
}

void PusherHandshakeTest::H6_H8_refusalsEndTheAttempts()
{
    QFETCH(const QString, frame);
    QFETCH(const QString, error);
    Conversation c;
    c.client.connectToServer();
    c.takeReported();
    c.server.says(frame);
    QCOMPARE(c.takeReported(),
             QStringList({u"error "_s + error, u"state connecting > disconnected"_s, u"refused "_s + error}));
    QCOMPARE(c.server.line(), ScriptedServer::Line::Dropped);
    c.clock.advance(1h);
    QCOMPARE(c.server.attempts(), 1);
    QCOMPARE(c.takeReported(), QStringList());
}

void PusherHandshakeTest::H10_reverbsUnknownKeyIsARefusal()
{
    Conversation c;
    c.client.connectToServer();
    c.takeReported();
    c.server.says(uR"({"event":"pusher:error","data":"{\"code\":4001,\"message\":\"Application does not exist\"}"})"_s);
    c.server.drops();
    c.clock.advance(10min);
    QCOMPARE(c.takeReported(),
             QStringList({u"error 4001 Application does not exist"_s, u"state connecting > disconnected"_s,
                          u"refused 4001 Application does not exist"_s}));
    QCOMPARE(c.server.attempts(), 1);
}

void PusherHandshakeTest::C8_aRefusedUpgradeBacksOff_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("status");
    QTest::newRow("C8 no such path") << QByteArray("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n") << u"404"_s;
    QTest::newRow("draining") << QByteArray("HTTP/1.1 503 Service Unavailable\r\n\r\n") << u"503"_s;
    QTest::newRow("a captive portal") << QByteArray(
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 13\r\n\r\n<html></html>")
                                      << u"200"_s;
    QTest::newRow("no HTTP") << QByteArray("SSH-2.0-OpenSSH\r\n\r\n") << QString();
}

void PusherHandshakeTest::C8_aRefusedUpgradeBacksOff()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const QString, status);
    Conversation c;
    c.client.connectToServer();
    c.takeReported();
    c.server.answers(answer);
    const auto reported = c.takeReported();
    QCOMPARE(reported.size(), 2);
    QVERIFY2(reported.first().startsWith(u"error - "_s) && reported.first().contains(status),
             qPrintable(reported.first()));
    QCOMPARE(reported.last(), u"connecting in 1000 ms"_s);
    QCOMPARE(c.client.state(), ConnectionState::Connecting);
    QCOMPARE(c.server.line(), ScriptedServer::Line::Dropped);
    c.clock.advance(1s);
    c.server.establishes();
    QCOMPARE(c.client.state(), ConnectionState::Connected);
}

void PusherHandshakeTest::H7_passingErrorsAreTriedAgain_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<std::chrono::milliseconds>("delay");
    QTest::newRow("H7 4100") << u"4100"_s << 1'000ms;
    QTest::newRow("H7 4199") << u"4199"_s << 1'000ms;
    QTest::newRow("H7 4200") << u"4200"_s << 0ms;
    QTest::newRow("H7 4299") << u"4299"_s << 0ms;
    QTest::newRow("no code") << u"null"_s << 1'000ms;
    QTest::newRow("a word for a code") << uR"("4001")"_s << 1'000ms;
}

void PusherHandshakeTest::H7_passingErrorsAreTriedAgain()
{
    QFETCH(const QString, code);
    QFETCH(const std::chrono::milliseconds, delay);
    Conversation c;
    c.client.connectToServer();
    c.server.says(uR"({"event":"pusher:error","data":{"code":%1,"message":"later"}})"_s.arg(code));
    QCOMPARE(c.server.line(1), ScriptedServer::Line::Dropped);
    if (delay > 0ms)
        c.clock.advance(delay - 1ms);
    QCOMPARE(c.server.attempts(), 1);
    c.clock.advance(delay > 0ms ? 1ms : 0ms);
    QCOMPARE(c.server.attempts(), 2);
    QCOMPARE(c.client.state(), ConnectionState::Connecting);
}

void PusherHandshakeTest::H12_anErrorAndItsCloseAreOneRefusal()
{
    Conversation c;
    c.client.connectToServer();
    c.takeReported();
    c.server.says(uR"({"event":"pusher:error","data":{"code":4001,"message":"App does not exist"}})"_s);
    c.server.closes(4001, u"App does not exist"_s);
    QCOMPARE(c.takeReported(),
             QStringList({u"error 4001 App does not exist"_s, u"state connecting > disconnected"_s,
                          u"refused 4001 App does not exist"_s}));
}

void PusherHandshakeTest::aWrongFirstFrameBacksOff_data()
{
    QTest::addColumn<QString>("frame");
    QTest::newRow("no JSON") << u"<html>"_s;
    QTest::newRow("another event") << uR"({"event":"hello","data":{}})"_s;
    QTest::newRow("no socket id") << uR"({"event":"pusher:connection_established","data":"{}"})"_s;
    QTest::newRow("socket id no text") << uR"({"event":"pusher:connection_established","data":{"socket_id":7}})"_s;
    QTest::newRow("data no object") << uR"({"event":"pusher:connection_established","data":"[]"})"_s;
}

void PusherHandshakeTest::aWrongFirstFrameBacksOff()
{
    QFETCH(const QString, frame);
    Conversation c;
    c.client.connectToServer();
    c.server.says(frame);
    QCOMPARE(c.client.state(), ConnectionState::Connecting);
    QCOMPARE(c.takeReported().size(), 3); // connecting, error, connecting in
    c.clock.advance(1'000ms);
    QCOMPARE(c.server.attempts(), 2);
    c.server.establishes();
    QCOMPARE(c.client.state(), ConnectionState::Connected);
}

void PusherHandshakeTest::D4_errorsAfterTheHandshakeChangeNothing_data()
{
    QTest::addColumn<QString>("code");
    for (const char *code : {"null", "4000", "4001", "4009", "4200", "4301"})
        QTest::newRow(qPrintable("D4 "_L1 + QLatin1StringView(code))) << QString::fromLatin1(code);
}

void PusherHandshakeTest::D4_errorsAfterTheHandshakeChangeNothing()
{
    QFETCH(const QString, code);
    Conversation c;
    c.begin();
    c.server.says(uR"({"event":"pusher:error","data":{"code":%1,"message":"hm"}})"_s.arg(code));
    QCOMPARE(c.takeReported(), QStringList({u"error "_s + (code == "null"_L1 ? u"-"_s : code) + " hm"_L1}));
    QCOMPARE(c.client.state(), ConnectionState::Connected);
    QCOMPARE(c.heard(), QStringList());
}

void PusherHandshakeTest::brokenFramesAreCountedAndForgotten()
{
    Conversation c;
    c.begin();
    for (const auto &text : {QString(), u"{"_s, u"12"_s, u"[]"_s, u"{}"_s, QString(5'000, u'[')})
        c.server.says(text);
    QCOMPARE(c.client.badFrames(), 6);
    QCOMPARE(c.client.framesReceived(), 7); // the handshake too
    QCOMPARE(c.client.state(), ConnectionState::Connected);
    QCOMPARE(c.takeReported(), QStringList());
}

QTEST_GUILESS_MAIN(PusherHandshakeTest)
#include "tst_pusherhandshake.moc"

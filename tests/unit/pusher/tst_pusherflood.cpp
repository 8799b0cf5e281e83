// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/pusher/websockettransport.h"
#include "tests/support/firehose.h"
#include "tests/support/pulse.h"
#include "tests/unit/pusher/conversation.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pusher;
using namespace pusher::test;

namespace {

constexpr int count = 200'000;
#ifdef __SANITIZE_ADDRESS__
constexpr qint64 longestGap = 5'000; // Sanitizers make everything slow; all the same the loop has to go on.
constexpr qint64 mostGrowth = 1024 * 1024 * 1024; // They keep what is freed, to notice who still reads it.
#else
/// A person notices later. quality.md wants 16 ms, which the benches watch; busy computers have their say here.
constexpr qint64 longestGap = 250;
constexpr qint64 mostGrowth = 32 * 1024 * 1024;
#endif

} // namespace

/// A server that says more than anybody can want, as fast as the line takes it.
class PusherFloodTest : public QObject
{
    Q_OBJECT
private slots:
    void aFloodIsCountedWhileTheLoopGoesOn_data();
    void aFloodIsCountedWhileTheLoopGoesOn();
};

void PusherFloodTest::aFloodIsCountedWhileTheLoopGoesOn_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("good");
    const QByteArray words(250, 'x');
    QTest::newRow("events nobody asked for") << R"({"event":"e","channel":"news","data":")" + words + "\"}" << true;
    QTest::newRow("errors") << R"({"event":"pusher:error","data":{"code":4301,"message":")" + words + "\"}}" << true;
    QTest::newRow("broken frames") << R"({"event":"e","channel":"news","data":")" + words << false;
    QTest::newRow("short ones") << QByteArray("{}") << false;
}

void PusherFloodTest::aFloodIsCountedWhileTheLoopGoesOn()
{
    QFETCH(const QByteArray, text);
    QFETCH(const bool, good);
    const clinicbell::test::Firehose firehose(
        text, count,
        {.greeting = R"({"event":"pusher:connection_established","data":{"socket_id":"1.1","activity_timeout":30}})",
         .answer = {}});
    auto options = Conversation::usualOptions();
    options.port = firehose.url().port();
    FakeAuthorizer authorizer;
    const clinicbell::SystemClock clock;
    Client client(
        options, authorizer, [] { return std::make_unique<WebSocketTransport>(); }, clock);
    QElapsedTimer time;
    time.start();
    clinicbell::test::Pulse pulse;
    client.connectToServer();
    QTRY_COMPARE_WITH_TIMEOUT(client.framesReceived(), count + 1, 60'000);
    qInfo("%lld frames a second, longest gap %lld ms, grown by %lld KiB", count * 1'000ll / time.elapsed(),
          pulse.longest(), pulse.growth() / 1024);
    QCOMPARE(client.badFrames(), good ? 0 : count);
    QCOMPARE(client.state(), ConnectionState::Connected);
    QVERIFY(pulse.beats() > 0);
    QVERIFY2(pulse.longest() <= longestGap, qPrintable(QString::number(pulse.longest())));
    QVERIFY2(pulse.growth() <= mostGrowth, qPrintable(QString::number(pulse.growth())));
}

QTEST_GUILESS_MAIN(PusherFloodTest)
#include "tst_pusherflood.moc"

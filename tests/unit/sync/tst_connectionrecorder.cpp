// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/liveconnection.h"

#include "core/pusher/frame.h"
#include "core/sync/serverfeatures.h"
#include "tests/unit/sync/syncbench.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinicbell;
using clinicbell::sync::LiveConnection;
using clinicbell::sync::ServerFeatures;
using clinicbell::test::FakeAnswer;
using Kind = ConnectionEvent::Kind;

/// What support reads afterwards.
class TestConnectionRecorder : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::SyncBench> m_bench;
    std::unique_ptr<ServerFeatures> m_features;
    std::unique_ptr<LiveConnection> m_live;
    qsizetype m_read = 0;

    static QString lineOf(const ConnectionEvent &event)
    {
        QString line = connectionEventKey(event.kind);
        if (!event.subject.isEmpty())
            line += u' ' + event.subject;
        if (event.code)
            line += u' ' + QString::number(*event.code);
        if (event.error)
            line += u' ' + errorKey(*event.error);
        if (event.span > 0ms)
            line += u" %1 ms"_s.arg(event.span.count());
        return event.times > 1 ? line + u" ×%1"_s.arg(event.times) : line;
    }
    /// What came since the last call.
    QStringList recorded()
    {
        QStringList lines;
        const auto &events = m_live->log().events();
        for (; m_read < events.size(); ++m_read)
            lines.append(lineOf(events.at(m_read)));
        return lines;
    }
    void goLive()
    {
        m_bench->network.answer("GET", u"/broadcasting/config"_s, test::broadcasting());
        m_live->start(m_bench->account);
        m_bench->settleAll();
        comeBack();
    }
    void complain(int code)
    {
        m_bench->server.says(pusher::encodeFrame(
            u"pusher:error"_s, {{u"code"_s, code}, {u"message"_s, u"Rate limit reached for Budi Santoso"_s}}));
    }
    void comeBack()
    {
        m_bench->server.establishes();
        m_bench->settleAll();
        m_bench->server.says(test::ownChannelSubscribed());
    }

private slots:
    void init()
    {
        m_bench = std::make_unique<test::SyncBench>();
        m_features = std::make_unique<ServerFeatures>(m_bench->api);
        m_live =
            std::make_unique<LiveConnection>(m_bench->api, *m_features, m_bench->server.transports(), m_bench->clock);
        m_bench->network.answer("POST", u"/broadcasting/auth"_s, test::channelGranted());
        m_read = 0;
    }
    void cleanup()
    {
        m_bench->settleAll();
        m_live.reset();
        m_features.reset();
        m_bench.reset();
    }

    void theWayToLiveIsRecorded()
    {
        goLive();
        QCOMPARE(recorded(),
                 QStringList({u"started"_s, u"server-asked socket.clinic.example:443"_s, u"connected"_s,
                              u"channel-subscribed private-notifications.7"_s}));
        m_live->stop();
        QCOMPARE(recorded(), QStringList{u"stopped"_s});
    }

    void aBackendThatDoesNotTellWhereIsRecorded()
    {
        m_bench->network.answer("GET", u"/broadcasting/config"_s, FakeAnswer{.status = 500});
        m_live->start(m_bench->account);
        m_bench->settleAll();
        QCOMPARE(recorded(),
                 QStringList({u"started"_s, u"server-unknown server-failure"_s, u"live-off server-failure"_s}));
    }

    void aLossItsCauseAndItsEndAreRecorded()
    {
        goLive();
        recorded();
        m_bench->server.closes(4201, u"Pong reply not received"_s);
        auto lines = recorded();
        QCOMPARE(lines.takeFirst(), u"lost 4201 network-failure"_s);
        m_bench->clock.advance(2s);
        recorded();
        m_bench->server.fails(ErrorCode::ConnectionRefused, {});
        lines = recorded();
        QCOMPARE(lines.takeFirst(), u"attempt-failed connection-refused"_s);
        QVERIFY2(lines.takeFirst().startsWith("retry-planned "_L1), "the pause is told");
        m_bench->clock.advance(2s);
        comeBack();
        lines = recorded();
        QCOMPARE(lines.takeFirst(), u"connected"_s);
        QVERIFY(lines.takeFirst().startsWith("gap-ended "_L1));
        QCOMPARE(lines, QStringList{u"channel-subscribed private-notifications.7"_s});
    }

    void aGoodbyeWithoutReasonIsALoss()
    {
        goLive();
        recorded();
        m_bench->server.closes(1000);
        QCOMPARE(recorded().first(), u"lost"_s);
    }

    void aComplaintIsNoLoss()
    {
        goLive();
        recorded();
        complain(4301);
        m_bench->settleAll();
        QCOMPARE(recorded(), QStringList{u"server-complained 4301 network-failure"_s});
    }

    void aRefusalIsRecorded()
    {
        m_bench->network.answer("GET", u"/broadcasting/config"_s, test::broadcasting());
        m_live->start(m_bench->account);
        m_bench->settleAll();
        recorded();
        complain(4001);
        QCOMPARE(recorded(),
                 QStringList({u"attempt-failed 4001 live-key-unknown"_s, u"refused 4001 live-key-unknown"_s,
                              u"live-off live-key-unknown"_s}));
    }

    void aRefusedChannelIsRecordedWithItsReason()
    {
        m_bench->network.answer("POST", u"/broadcasting/auth"_s, FakeAnswer{.status = 403});
        m_bench->network.answer("GET", u"/broadcasting/config"_s, test::broadcasting());
        m_live->start(m_bench->account);
        m_bench->settleAll();
        recorded();
        m_bench->server.establishes();
        m_bench->settleAll();
        QVERIFY(recorded().contains(u"channel-failed private-notifications.7 403 forbidden"_s));
    }

    void framesThatCannotBeReadAreCountedTogether()
    {
        goLive();
        recorded();
        for (int n = 0; n < 3; ++n)
            m_bench->server.says(u"{"_s);
        QCOMPARE(m_live->log().events().last().times, 3);
        QCOMPARE(recorded(), QStringList{u"bad-frame ×3"_s});
    }
};

QTEST_GUILESS_MAIN(TestConnectionRecorder)
#include "tst_connectionrecorder.moc"

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/liveconnection.h"

#include "core/sync/livefeed.h"
#include "core/sync/serverfeatures.h"
#include "tests/unit/sync/syncbench.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinicbell;
using clinicbell::sync::LiveConnection;
using clinicbell::sync::ServerFeatures;
using clinicbell::test::FakeAnswer;

/// From "signed in" to "live".
class TestLiveConnection : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::SyncBench> m_bench;
    std::unique_ptr<ServerFeatures> m_features;
    std::unique_ptr<LiveConnection> m_live;
    QStringList m_said;

    test::FakeNetwork &network() const { return m_bench->network; }
    void watch()
    {
        connect(m_live.get(), &LiveConnection::wentUp, this, [this] { m_said.append(u"up"_s); });
        connect(m_live.get(), &LiveConnection::wentDown, this, [this] { m_said.append(u"down"_s); });
        connect(m_live.get(), &LiveConnection::attemptFailed, this,
                [this](const Error &error, const QDateTime &) { m_said.append(u"failed "_s + errorKey(error.code)); });
        connect(m_live.get(), &LiveConnection::unavailable, this,
                [this](const Error &error) { m_said.append(u"unavailable "_s + errorKey(error.code)); });
    }
    void start()
    {
        m_live->start(m_bench->account);
        m_bench->settleAll();
    }
    void advance(std::chrono::milliseconds by)
    {
        m_bench->clock.advance(by);
        m_bench->settleAll();
    }
    void subscribe(const QString &socketId = u"1.1"_s)
    {
        m_bench->server.establishes(socketId);
        m_bench->settleAll();
        m_bench->server.says(test::ownChannelSubscribed());
    }
    QStringList said() { return std::exchange(m_said, {}); }
    qsizetype configRequests() const { return network().requestsTo("GET", u"/broadcasting/config"_s).size(); }
    QByteArray socketIdSent()
    {
        m_bench->api.capabilities();
        return network().requests().last().header("X-Socket-Id");
    }

private slots:
    void init()
    {
        m_bench = std::make_unique<test::SyncBench>();
        m_features = std::make_unique<ServerFeatures>(m_bench->api);
        m_live =
            std::make_unique<LiveConnection>(m_bench->api, *m_features, m_bench->server.transports(), m_bench->clock);
        network().answer("POST", u"/broadcasting/auth"_s, test::channelGranted());
        watch();
    }
    void cleanup()
    {
        m_bench->settleAll(); // Nothing is under way when its asker goes.
        m_live.reset();
        m_features.reset();
        m_bench.reset();
        m_said.clear();
    }

    void itAsksWhereAndGoesThere()
    {
        network().answer("GET", u"/broadcasting/config"_s, test::broadcasting());
        QSignalSpy feeds(m_live.get(), &LiveConnection::feedStarted);
        start();
        QCOMPARE(feeds.size(), 1);
        QCOMPARE(m_bench->server.attempts(), 1);
        QCOMPARE(m_bench->server.transport()->url().host(), u"socket.clinic.example"_s);
        QVERIFY(!m_live->isUp());
        subscribe();
        QVERIFY(m_live->isUp());
        QCOMPARE(said(), QStringList{u"up"_s});
        QCOMPARE(m_live->reconnects(), 0);
        QVERIFY(m_live->frames() >= 2);
    }

    void withoutLiveDeliveryItAsksAgainAfterFiveMinutes_data()
    {
        QTest::addColumn<FakeAnswer>("answer");
        QTest::addColumn<QString>("said");
        QTest::newRow("driver log") << FakeAnswer{.body = R"({"data":{"key":"k","driver":"log"}})"}
                                    << u"unavailable live-off"_s;
        QTest::newRow("driver null") << FakeAnswer{.body = R"({"data":{"key":"k","driver":"null"}})"}
                                     << u"unavailable live-off"_s;
        QTest::newRow("no key") << FakeAnswer{.body = R"({"data":{"key":null}})"} << u"unavailable live-off"_s;
        QTest::newRow("403") << FakeAnswer{.status = 403} << u"unavailable forbidden"_s;
        QTest::newRow("404") << FakeAnswer{.status = 404} << u"unavailable not-found"_s;
        QTest::newRow("500") << FakeAnswer{.status = 500} << u"unavailable server-failure"_s;
    }
    void withoutLiveDeliveryItAsksAgainAfterFiveMinutes()
    {
        QFETCH(FakeAnswer, answer);
        QFETCH(QString, said);
        network().answer("GET", u"/broadcasting/config"_s, answer);
        start();
        QCOMPARE(this->said(), QStringList{said});
        QCOMPARE(m_bench->server.attempts(), 0);
        network().answerOnly("GET", u"/broadcasting/config"_s, test::broadcasting());
        advance(5min - 1ms);
        QCOMPARE(configRequests(), 1);
        advance(1ms);
        QCOMPARE(configRequests(), 2);
        subscribe();
        QCOMPARE(this->said(), QStringList{u"up"_s});
    }

    void anUnreachableServerIsAskedAgainWithBackoff()
    {
        network().answer("GET", u"/broadcasting/config"_s, {.error = QNetworkReply::ConnectionRefusedError});
        QSignalSpy failed(m_live.get(), &LiveConnection::attemptFailed);
        start();
        for (const std::chrono::milliseconds least : {1s, 2s, 4s, 8s}) {
            const auto wait = m_bench->clock.untilNextTimer();
            QVERIFY(wait >= least && wait <= least * 3 / 2);
            QCOMPARE(failed.last().at(1).toDateTime(), m_bench->clock.now().addMSecs(wait.count()));
            advance(wait);
        }
        QCOMPARE(failed.size(), 5);
        QCOMPARE(said().first(), u"failed connection-refused"_s);
    }

    void aLimitIsObeyed()
    {
        network().answer("GET", u"/broadcasting/config"_s, {.status = 429, .headers = {{"Retry-After", "90"}}});
        start();
        QCOMPARE(said(), QStringList{u"failed rate-limited"_s});
        QVERIFY(m_bench->clock.untilNextTimer() >= 90s);
    }

    void anExpiredSessionIsNotAskedFor()
    {
        network().answer("GET", u"/broadcasting/config"_s, {.status = 401});
        network().answer("POST", u"/auth/refresh"_s, {.status = 401});
        start();
        QVERIFY(m_bench->clock.untilNextTimer() < 0ms);
        QVERIFY(said().isEmpty());
    }

    void refusedByTheSocketServerItAsksTheBackendAgain_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("reason");
        QTest::newRow("no such app") << 4001 << u"unavailable live-key-unknown"_s;
        QTest::newRow("over quota") << 4004 << u"unavailable live-full"_s;
        QTest::newRow("origin") << 4009 << u"unavailable live-forbidden"_s;
        QTest::newRow("another") << 4007 << u"unavailable live-refused"_s;
    }

    void refusedByTheSocketServerItAsksTheBackendAgain()
    {
        QFETCH(const int, code);
        QFETCH(const QString, reason);
        network().answer("GET", u"/broadcasting/config"_s, test::broadcasting());
        start();
        m_bench->server.closes(code, u"no"_s);
        QCOMPARE(said(), QStringList{reason});
        advance(5min - 1ms);
        QCOMPARE(configRequests(), 1);
        advance(1ms);
        QCOMPARE(configRequests(), 2);
        QCOMPARE(m_bench->server.attempts(), 2);
        subscribe();
        QCOMPARE(said(), QStringList{u"up"_s});
    }

    void allChannelsAreAskedForAtOnceWhereThatIsKnownToWork_data()
    {
        QTest::addColumn<QByteArray>("features");
        QTest::addColumn<QStringList>("asked");
        const QString single = u"POST /broadcasting/auth"_s;
        QTest::newRow("known") << QByteArray(R"(["batch-channel-auth"])") << QStringList{single + u"/batch"_s};
        QTest::newRow("not there") << QByteArray("[]") << QStringList{single, single};
        QTest::newRow("not known yet") << QByteArray() << QStringList{single, single};
    }
    void allChannelsAreAskedForAtOnceWhereThatIsKnownToWork()
    {
        QFETCH(QByteArray, features);
        QFETCH(QStringList, asked);
        network().answer("GET", u"/broadcasting/config"_s, test::broadcasting());
        network().answer("GET", u"/capabilities"_s, {.body = R"({"data":{"features":)" + features + "}}"});
        network().answer("POST", u"/auth/batch"_s, {.body = R"({"channels":{
            "private-notifications.7":{"auth":"k:1"},"presence-clinic.1":{"status":403}}})"});
        if (!features.isEmpty())
            m_features->ask();
        start();
        m_bench->takeRequests();
        m_bench->server.establishes();
        m_bench->settleAll();
        QCOMPARE(m_bench->takeRequests(), asked);
        m_bench->server.says(test::ownChannelSubscribed());
        QCOMPARE(said(), QStringList{u"up"_s});
    }

    void aRefusedChannelIsUnavailable()
    {
        network().answer("GET", u"/broadcasting/config"_s, test::broadcasting());
        network().answerOnly("POST", u"/broadcasting/auth"_s, {.status = 403});
        start();
        m_bench->server.establishes();
        m_bench->settleAll();
        QCOMPARE(said(), QStringList{u"unavailable forbidden"_s});
        QVERIFY(!m_live->isUp());
    }

    void aRefusedChannelIsAskedForAgainAfterFiveMinutes()
    {
        network().answer("GET", u"/broadcasting/config"_s, test::broadcasting());
        network().answerOnly("POST", u"/broadcasting/auth"_s, {.status = 403});
        start();
        m_bench->server.establishes();
        m_bench->settleAll();
        network().answerOnly("POST", u"/broadcasting/auth"_s, test::channelGranted());
        advance(5min);
        QCOMPARE(configRequests(), 2);
        said();
        subscribe(u"2.2"_s);
        QCOMPARE(said(), QStringList{u"up"_s});
    }

    void aRefusedChannelIsAskedForAgainByTheImpatient()
    {
        network().answer("GET", u"/broadcasting/config"_s, test::broadcasting());
        network().answerOnly("POST", u"/broadcasting/auth"_s, {.status = 403});
        start();
        m_bench->server.establishes();
        m_bench->settleAll();
        network().answerOnly("POST", u"/broadcasting/auth"_s, test::channelGranted());
        m_live->retryNow();
        m_bench->settleAll();
        subscribe(u"2.2"_s);
        QVERIFY(m_live->isUp());
    }

    void aChannelThatHasToWaitIsUnavailableMeanwhile_data()
    {
        QTest::addColumn<FakeAnswer>("answer");
        QTest::addColumn<QString>("said");
        QTest::newRow("429") << FakeAnswer{.status = 429, .headers = {{"Retry-After", "2"}}}
                             << u"unavailable rate-limited"_s;
        QTest::newRow("500") << FakeAnswer{.status = 500} << u"unavailable server-failure"_s;
        QTest::newRow("timeout") << FakeAnswer{.error = QNetworkReply::TimeoutError} << u"unavailable timed-out"_s;
    }
    void aChannelThatHasToWaitIsUnavailableMeanwhile()
    {
        QFETCH(FakeAnswer, answer);
        QFETCH(QString, said);
        network().answer("GET", u"/broadcasting/config"_s, test::broadcasting());
        network().answerOnly("POST", u"/broadcasting/auth"_s, answer);
        start();
        m_bench->server.establishes();
        m_bench->settleAll();
        QCOMPARE(this->said(), QStringList{said});
        network().answerOnly("POST", u"/broadcasting/auth"_s, test::channelGranted());
        advance(3s);
        m_bench->server.says(test::ownChannelSubscribed());
        QVERIFY(m_live->isUp());
        QCOMPARE(configRequests(), 1); // The same connection goes on.
    }

    void aLossIsSaidOnceAndMended()
    {
        network().answer("GET", u"/broadcasting/config"_s, test::broadcasting());
        start();
        subscribe();
        m_bench->server.closes(1006);
        QCOMPARE(said(), (QStringList{u"up"_s, u"down"_s}));
        QVERIFY(!m_live->isUp());
        advance(2s);
        QCOMPARE(m_bench->server.attempts(), 2);
        subscribe(u"2.2"_s);
        QCOMPARE(said(), QStringList{u"up"_s});
        QCOMPARE(m_live->reconnects(), 1);
        QCOMPARE(configRequests(), 1);
    }

    void attemptsThatFailAfterALossAreSaid()
    {
        network().answer("GET", u"/broadcasting/config"_s, test::broadcasting());
        start();
        subscribe();
        m_bench->server.closes(1006);
        advance(2s);
        said();
        m_bench->server.fails(ErrorCode::ConnectionRefused, u"nobody there"_s);
        QCOMPARE(said(), QStringList{u"failed connection-refused"_s});
    }

    void anOutageIsUnavailableAfterTenSeconds()
    {
        network().answer("GET", u"/broadcasting/config"_s, test::broadcasting());
        start();
        m_bench->server.fails(ErrorCode::HostNotFound, u"no such host"_s);
        advance(12s);
        QVERIFY(said().contains(u"unavailable host-not-found"_s));
    }

    void theSocketIdIsSentWhileThereIsOne()
    {
        network().answer("GET", u"/broadcasting/config"_s, test::broadcasting());
        start();
        QCOMPARE(socketIdSent(), QByteArray());
        subscribe(u"12.34"_s);
        QCOMPARE(socketIdSent(), QByteArray("12.34"));
        m_bench->server.closes(1006);
        QCOMPARE(socketIdSent(), QByteArray());
        advance(2s);
        subscribe(u"56.78"_s);
        QCOMPARE(socketIdSent(), QByteArray("56.78"));
        m_live->stop();
        QCOMPARE(socketIdSent(), QByteArray());
    }

    void stoppedItDoesNothingMore()
    {
        network().answer("GET", u"/broadcasting/config"_s, test::broadcasting());
        start();
        subscribe();
        said();
        const qint64 frames = m_live->frames();
        m_live->stop();
        QVERIFY(!m_live->isUp());
        QVERIFY(!m_live->feed());
        QCOMPARE(m_live->frames(), frames); // Counted since the program's start.
        m_bench->settleAll();
        QVERIFY(said().isEmpty());
        advance(1h);
        QCOMPARE(configRequests(), 1);
        QCOMPARE(m_bench->server.attempts(), 1);
    }

    void anAnswerThatComesAfterStoppingIsDropped()
    {
        FakeAnswer held = test::broadcasting();
        held.held = true;
        network().answer("GET", u"/broadcasting/config"_s, held);
        start();
        m_live->stop();
        network().release();
        m_bench->settleAll();
        QCOMPARE(m_bench->server.attempts(), 0);
    }

    void theImpatientNeedNotWait()
    {
        network().answer("GET", u"/broadcasting/config"_s, {.body = R"({"data":{"key":null}})"});
        start();
        network().answerOnly("GET", u"/broadcasting/config"_s, test::broadcasting());
        m_live->retryNow();
        m_bench->settleAll();
        QCOMPARE(configRequests(), 2);
        m_bench->server.fails(ErrorCode::ConnectionRefused, u"nobody there"_s);
        m_live->retryNow();
        QCOMPARE(m_bench->server.attempts(), 2);
    }
};

QTEST_GUILESS_MAIN(TestLiveConnection)
#include "tst_liveconnection.moc"

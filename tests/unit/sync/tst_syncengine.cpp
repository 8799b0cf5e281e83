// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/sync/syncenginefixture.h"

class TestSyncEngine : public SyncEngineFixture
{
    Q_OBJECT

private slots:
    void itSubscribesThenSendsThenFetches()
    {
        m_bench->store->applyLive({notificationOf(u"1"_s), notificationOf(u"2"_s)});
        m_bench->settle();
        m_engine->markRead(idsOf({u"1"_s}));
        m_bench->settle();
        network().answer("POST", u"/read"_s, done);
        start();
        QCOMPARE(m_bench->takeRequests(), (QStringList{u"GET /capabilities"_s, u"GET /broadcasting/config"_s}));
        m_bench->server.establishes();
        m_bench->settleAll();
        const QStringList auths = m_bench->takeRequests();
        QCOMPARE(auths, QStringList(auths.size(), u"POST /broadcasting/auth"_s));
        subscribe();
        QStringList requests = m_bench->takeRequests();
        requests.removeAll(u"POST /broadcasting/auth"_s);
        QCOMPARE(requests, (QStringList{u"POST /notifications/1/read"_s, u"GET /notifications"_s}));
    }

    void theFirstFillIsSilentAndWhatComesThenPopsUp()
    {
        network().answerOnly("GET", u"/notifications"_s, pageOf({notificationOf(u"1"_s)}));
        goLive();
        QCOMPARE(m_bench->storedIds(), QStringList{u"1"_s});
        QVERIFY(m_bench->notifier.shownPopUps.isEmpty());
        QCOMPARE(m_engine->status().lastSync.isValid(), true);
        says(u"general-notification"_s, test::jsonOf(notificationOf(u"2"_s, 1)));
        m_bench->settleAll();
        QCOMPARE(m_bench->notifier.shownKeys(), QStringList{u"2"_s});
        QCOMPARE(m_bench->storedIds(), (QStringList{u"2"_s, u"1"_s}));
        QCOMPARE(m_engine->counters().popUps, 1);
        QVERIFY(m_bench->takeRequests().isEmpty()); // No polling while live.
    }

    void theStatesOfAConnection()
    {
        QCOMPARE(m_engine->status().connection, Connection::SignedOut);
        start();
        QCOMPARE(states(), QStringList{u"connecting"_s});
        subscribe();
        QCOMPARE(states(), QStringList{u"live"_s});
        QCOMPARE(m_engine->status().since, m_bench->clock.now());
        m_bench->clock.advance(1min);
        m_bench->server.closes(1006);
        QCOMPARE(states(), QStringList{u"connecting"_s});
        advance(2s);
        m_bench->server.fails(ErrorCode::ConnectionRefused, u"nobody there"_s);
        QCOMPARE(states(), QStringList{u"offline"_s});
        QVERIFY(m_engine->status().retryAt > m_bench->clock.now());
        QCOMPARE(m_engine->status().lastError->code, ErrorCode::ConnectionRefused);
        advance(3s);
        subscribe();
        QCOMPARE(states(), QStringList{u"live"_s});
        QVERIFY(!m_engine->status().lastError);
        QVERIFY(!m_engine->status().retryAt.isValid());
        QCOMPARE(m_engine->counters().reconnects, 1);
        m_engine->stop();
        QCOMPARE(states(), QStringList{u"signed-out"_s});
    }

    void withoutLiveDeliveryItPollsAndComesBack()
    {
        network().answerOnly("GET", u"/broadcasting/config"_s, nothingLive);
        start();
        QCOMPARE(m_engine->status().connection, Connection::Polling);
        QCOMPARE(m_engine->status().pollInterval, 30s);
        QCOMPARE(m_engine->status().lastError->code, ErrorCode::LiveOff);
        m_bench->takeRequests();
        advance(29s);
        QVERIFY(m_bench->takeRequests().isEmpty());
        advance(7s + 1ms);
        QCOMPARE(m_bench->takeRequests(), QStringList{u"GET /notifications"_s});
        network().answerOnly("GET", u"/broadcasting/config"_s, test::broadcasting());
        advance(5min);
        subscribe();
        QCOMPARE(m_engine->status().connection, Connection::Live);
        QCOMPARE(m_engine->status().pollInterval, 0s);
        m_bench->takeRequests();
        advance(2min);
        QVERIFY(!m_bench->takeRequests().contains(u"GET /notifications"_s));
    }

    void aChannelThatHasToWaitIsPolledFor()
    {
        network().answerOnly("POST", u"/broadcasting/auth"_s, {.status = 500});
        start();
        m_bench->server.establishes();
        m_bench->settleAll();
        QCOMPARE(m_engine->status().connection, Connection::Polling);
        network().answerOnly("POST", u"/broadcasting/auth"_s, test::channelGranted());
        advance(2s);
        m_bench->server.says(test::ownChannelSubscribed());
        m_bench->settleAll();
        QCOMPARE(m_engine->status().connection, Connection::Live);
        m_bench->takeRequests();
        advance(2min);
        QVERIFY(!m_bench->takeRequests().contains(u"GET /notifications"_s));
    }

    void withoutAPresenceChannelThereIsNoTeam()
    {
        network().answerOnly("POST", u"/broadcasting/auth"_s, {.status = 403});
        QSignalSpy changed(m_engine.get(), &SyncEngine::teamChanged);
        start();
        QVERIFY(m_engine->team().supported);
        changed.clear();
        m_bench->server.establishes();
        m_bench->settleAll();
        QVERIFY(!m_engine->team().supported);
        QCOMPARE(changed.size(), 1);
    }

    void aStreamOfBrokenFramesIsACatchUpEveryFewSeconds()
    {
        goLive();
        for (int i = 0; i < 20; ++i) {
            m_bench->server.says(u"{broken"_s);
            advance(500ms);
        }
        const auto asked = m_bench->takeRequests().count(u"GET /notifications"_s);
        QVERIFY2(asked >= 2 && asked <= 3, qPrintable(QString::number(asked)));
        network().answerOnly("GET", u"/notifications"_s, pageOf({notificationOf(u"5"_s)}));
        m_bench->server.says(u"{broken"_s);
        m_bench->settleAll();
        QVERIFY(m_bench->storedIds().isEmpty());
        advance(5s);
        QCOMPARE(m_bench->storedIds(), QStringList{u"5"_s}); // One follows the last.
        m_bench->takeRequests();
        advance(10s);
        QVERIFY(m_bench->takeRequests().isEmpty());
        QCOMPARE(m_engine->counters().badFrames, 21);
    }

    void aListThatAsksForAWaitIsLeftAlone()
    {
        network().answerOnly("GET", u"/notifications"_s, {.status = 429, .headers = {{"Retry-After", "100"}}});
        network().answerOnly("GET", u"/broadcasting/config"_s, nothingLive);
        start();
        m_bench->takeRequests();
        network().answerOnly("GET", u"/notifications"_s, pageOf({}));
        const auto synced = m_engine->syncNow();
        QCOMPARE(synced.result().error().code, ErrorCode::RateLimited);
        QCOMPARE(synced.result().error().retryAfter, 100s);
        m_engine->retryNow();
        for (int i = 0; i < 99; ++i)
            advance(1s);
        QVERIFY(!m_bench->takeRequests().contains(u"GET /notifications"_s));
        for (int i = 0; i < 37; ++i)
            advance(1s);
        QVERIFY(m_bench->takeRequests().contains(u"GET /notifications"_s));
        QCOMPARE(m_engine->status().connection, Connection::Polling);
    }

    void pollingGoesOfflineWhereRestFailsToo()
    {
        network().answerOnly("GET", u"/broadcasting/config"_s, nothingLive);
        start();
        states();
        network().answerOnly("GET", u"/notifications"_s, broken);
        advance(37s);
        QCOMPARE(m_engine->status().connection, Connection::Offline);
        QCOMPARE(m_engine->status().lastError->code, ErrorCode::ServerFailure);
        network().answerOnly("GET", u"/notifications"_s, pageOf({}));
        advance(37s);
        QCOMPARE(m_engine->status().connection, Connection::Polling);
    }

    void aListThatFailsWhileLiveIsAskedForAgain()
    {
        network().answerOnly("GET", u"/notifications"_s, broken);
        goLive();
        QCOMPARE(m_engine->status().connection, Connection::Live);
        QVERIFY(!m_engine->status().lastSync.isValid());
        network().answerOnly("GET", u"/notifications"_s, pageOf({notificationOf(u"1"_s)}));
        advance(37s);
        QCOMPARE(m_bench->storedIds(), QStringList{u"1"_s});
        QVERIFY(m_engine->status().lastSync.isValid());
        m_bench->takeRequests();
        advance(2min);
        QVERIFY(!m_bench->takeRequests().contains(u"GET /notifications"_s));
    }

    void whatWasMissedIsThereAfterAReconnection()
    {
        network().answerOnly("GET", u"/notifications"_s, pageOf({notificationOf(u"1"_s)}));
        goLive();
        m_bench->server.closes(1006);
        network().answerOnly("GET", u"/notifications"_s,
                             pageOf({notificationOf(u"3"_s, 3), notificationOf(u"2"_s, 2), notificationOf(u"1"_s)}));
        advance(2s);
        subscribe();
        QCOMPARE(m_bench->storedIds(), (QStringList{u"3"_s, u"2"_s, u"1"_s}));
        QCOMPARE(m_bench->notifier.shownKeys(), QStringList{u"summary"_s});
        QStringList requests = m_bench->takeRequests();
        QCOMPARE(requests.count(u"GET /notifications"_s), 1);
    }

    void whatCameAfterAFrameThatSaidNothingProvesNothing()
    {
        goLive();
        network().answer("GET", u"/notifications/1"_s, {.status = 500, .body = "{}", .held = true});
        says(u"general-notification"_s, R"({"id":1,"truncated":true})");
        m_bench->settleAll();
        advance(1s);
        for (const QString &id : {u"2"_s, u"3"_s})
            says(u"general-notification"_s, test::jsonOf(notificationOf(id, id.toInt())));
        m_bench->settleAll();
        QCOMPARE(m_bench->storedIds(), (QStringList{u"3"_s, u"2"_s}));
        advance(1s);
        network().answerOnly("GET", u"/notifications"_s,
                             pageOf({notificationOf(u"3"_s, 3), notificationOf(u"2"_s, 2)}, 1, 2, 3));
        network().answer("GET", u"/notifications"_s, pageOf({notificationOf(u"1"_s, 1)}, 2, 2, 3));
        network().release();
        m_bench->settleAll();
        QCOMPARE(m_bench->storedIds(), (QStringList{u"3"_s, u"2"_s, u"1"_s}));
    }

    void anInterruptedFillGoesOnAfterARestart_data()
    {
        QTest::addColumn<bool>("syncedBefore");
        QTest::newRow("the first") << false;
        QTest::newRow("a later one") << true;
    }
    void anInterruptedFillGoesOnAfterARestart()
    {
        QFETCH(bool, syncedBefore);
        const QDateTime lastSync = syncedBefore ? m_bench->clock.now() : QDateTime();
        m_bench->clock.advance(1min);
        QList<Notification> top;
        for (int i = 200; i > 100; --i)
            top.append(notificationOf(QString::number(i), i));
        m_bench->store->applyLive(top); // As far as the run before came.
        m_bench->settle();
        m_bench->clock.advance(1min);
        network().answerOnly("GET", u"/notifications"_s, pageOf(top, 1, 2, 101));
        network().answer("GET", u"/notifications"_s, pageOf({notificationOf(u"1"_s)}, 2, 2, 101));
        start(lastSync);
        subscribe();
        QVERIFY(m_bench->storedIds().contains(u"1"_s));
    }

    void whatIsFilledInAfterDamagePopsUpNoMore()
    {
        goLive();
        network().answerOnly("GET", u"/notifications"_s, pageOf({notificationOf(u"1"_s)}));
        emit m_bench->store->damagedDropped(1);
        m_bench->settleAll();
        QCOMPARE(m_bench->storedIds(), QStringList{u"1"_s});
        QVERIFY(m_bench->notifier.shownPopUps.isEmpty());
        network().answerOnly("GET", u"/notifications"_s, pageOf({notificationOf(u"2"_s, 2), notificationOf(u"1"_s)}));
        m_engine->syncNow();
        m_bench->settleAll();
        QCOMPARE(m_bench->notifier.shownKeys(), QStringList{u"2"_s});
    }
};

QTEST_GUILESS_MAIN(TestSyncEngine)
#include "tst_syncengine.moc"

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/sync/syncenginefixture.h"

class TestSyncLiveActs : public SyncEngineFixture
{
    Q_OBJECT

private slots:
    void afterReadAllTheListIsAsked()
    {
        // Some servers know no watermark and have marked more than was meant.
        network().answerOnly("GET", u"/notifications"_s, pageOf({notificationOf(u"1"_s)}));
        network().answer("POST", u"/read-all"_s, done);
        network().answerOnly("GET", u"/capabilities"_s, {.body = R"({"data":{"version":1,"features":[]}})"});
        goLive();
        m_engine->markAllRead();
        m_bench->settleAll();
        QCOMPARE(m_bench->takeRequests(), (QStringList{u"POST /notifications/read-all"_s, u"GET /notifications"_s}));
    }

    void readAndDeletedElsewhereArriveLive()
    {
        network().answerOnly("GET", u"/notifications"_s, pageOf({notificationOf(u"2"_s, 1), notificationOf(u"1"_s)}));
        goLive();
        says(u"notification-read"_s, R"({"id":1})");
        says(u"notification-deleted"_s, R"({"id":2})");
        m_bench->settleAll();
        QCOMPARE(m_bench->storedIds(), QStringList{u"1"_s});
        QVERIFY(m_bench->storedIds(true).isEmpty());
    }

    void anIncompleteFrameIsFetched()
    {
        goLive();
        network().answer("GET", u"/notifications/5"_s,
                         {.body = "{\"data\":" + test::jsonOf(notificationOf(u"5"_s)) + "}"});
        says(u"general-notification"_s, R"({"id":5,"truncated":true})");
        says(u"general-notification"_s, R"({"id":5,"truncated":true})");
        m_bench->settleAll();
        QCOMPARE(m_bench->takeRequests(), QStringList{u"GET /notifications/5"_s});
        QCOMPARE(m_bench->storedIds(), QStringList{u"5"_s});
        QCOMPARE(m_bench->notifier.shownKeys(), QStringList{u"5"_s});
    }

    void withoutTheSingleRecordTheListIsFetched()
    {
        goLive();
        network().answer("GET", u"/notifications/5"_s, {.status = 404});
        network().answerOnly("GET", u"/notifications"_s, pageOf({notificationOf(u"5"_s)}));
        says(u"general-notification"_s, R"({"id":5})");
        m_bench->settleAll();
        QCOMPARE(m_bench->takeRequests(), (QStringList{u"GET /notifications/5"_s, u"GET /notifications"_s}));
        QCOMPARE(m_bench->storedIds(), QStringList{u"5"_s});
    }

    void manyIncompleteFramesAreOneCatchUp()
    {
        goLive();
        QList<Notification> rows;
        for (int i = 1; i <= 8; ++i) {
            const Notification row = notificationOf(QString::number(i), i);
            rows.prepend(row);
            network().answer("GET", u"/notifications/"_s + row.id.value(),
                             {.body = "{\"data\":" + test::jsonOf(row) + "}"});
        }
        network().answerOnly("GET", u"/notifications"_s, pageOf(rows));
        for (int i = 1; i <= 8; ++i)
            says(u"general-notification"_s, "{\"id\":" + QByteArray::number(i) + "}");
        m_bench->settleAll();
        const QStringList requests = m_bench->takeRequests();
        QCOMPARE(requests.filter(QRegularExpression(u"notifications/\\d"_s)).size(), 3);
        QVERIFY(requests.count(u"GET /notifications"_s) <= 2); // One, and one for what came while it ran.
        QCOMPARE(m_bench->storedIds().size(), 8);
    }

    void aBadPayloadIsCountedAndTheListAsked()
    {
        goLive();
        network().answerOnly("GET", u"/notifications"_s, pageOf({notificationOf(u"5"_s)}));
        says(u"general-notification"_s, R"({"type":"nobody knows which"})");
        m_bench->settleAll();
        QCOMPARE(m_engine->counters().badFrames, 1);
        QCOMPARE(m_bench->storedIds(), QStringList{u"5"_s});
    }

    void syncNowAnswersWhenTheListIsThere()
    {
        goLive();
        network().answerOnly("GET", u"/notifications"_s, pageOf({notificationOf(u"5"_s)}));
        const auto synced = m_engine->syncNow();
        QVERIFY(!synced.isFinished());
        m_bench->settleAll();
        QVERIFY(synced.isFinished() && synced.result().has_value());
        QCOMPARE(m_bench->storedIds(), QStringList{u"5"_s});
    }

    void syncNowSaysWhyNot()
    {
        const auto signedOut = m_engine->syncNow();
        QVERIFY(signedOut.isFinished());
        QCOMPARE(signedOut.result().error().code, ErrorCode::NotSignedIn);
        goLive();
        network().answerOnly("GET", u"/notifications"_s, broken);
        const auto failed = m_engine->syncNow();
        m_bench->settleAll();
        QCOMPARE(failed.result().error().code, ErrorCode::ServerFailure);
        const auto stopped = m_engine->syncNow();
        m_engine->stop();
        QCOMPARE(stopped.result().error().code, ErrorCode::NotSignedIn);
    }

    void actsAreSentAtOnceWhileLiveAndKeptWhileNot()
    {
        network().answerOnly("GET", u"/notifications"_s, pageOf({notificationOf(u"2"_s, 1), notificationOf(u"1"_s)}));
        network().answer("POST", u"/read"_s, done);
        goLive();
        m_engine->markRead(idsOf({u"1"_s}));
        m_bench->settleAll();
        QCOMPARE(m_bench->takeRequests(), QStringList{u"POST /notifications/1/read"_s});
        m_bench->server.closes(1006);
        m_engine->markRead(idsOf({u"2"_s}));
        m_bench->settleAll();
        QVERIFY(m_bench->takeRequests().isEmpty());
        QCOMPARE(m_bench->waiting(), 1);
        QVERIFY(m_bench->storedIds(true).isEmpty()); // Shown at once all the same.
        advance(2s);
        subscribe();
        QVERIFY(m_bench->takeRequests().contains(u"POST /notifications/2/read"_s));
        QCOMPARE(m_bench->waiting(), 0);
    }

    void aDeletionIsHeldBackAndCanBeUndone()
    {
        network().answerOnly("GET", u"/notifications"_s, pageOf({notificationOf(u"2"_s, 1), notificationOf(u"1"_s)}));
        network().answer("DELETE", u"/delete-multiple"_s, done);
        goLive();
        auto undone = m_engine->remove(idsOf({u"1"_s}), 5s);
        m_engine->remove(idsOf({u"2"_s}), 5s);
        m_bench->settleAll();
        m_engine->undo(undone.result().value());
        m_bench->settleAll();
        QVERIFY(m_bench->takeRequests().isEmpty());
        advance(6s);
        QCOMPARE(m_bench->takeRequests(), QStringList{u"DELETE /notifications/delete-multiple"_s});
        QCOMPARE(m_bench->storedIds(), QStringList{u"1"_s});
    }

    void theOwnStatusIsToldOnceThereIsAConnection()
    {
        m_engine->start(m_bench->account, {});
        m_engine->setOwnPresence({.status = PresenceStatus::Busy}); // Before anybody can be told.
        m_bench->settleAll();
        subscribe();
        m_bench->server.heard();
        m_bench->server.says(test::presenceSubscribed());
        QCOMPARE(m_bench->server.heard().filter(u"client-status"_s).size(), 1);
        QCOMPARE(m_engine->team().members.first().status, PresenceStatus::Busy);
        QVERIFY(!m_engine->team().stale);
        m_bench->server.closes(1006);
        QVERIFY(m_engine->team().stale);
        QCOMPARE(m_engine->team().members.size(), 1);
    }

    void aWakeUpOrAnotherNetworkAsksTheLineAtOnce_data()
    {
        QTest::addColumn<ConnectionEvent::Kind>("cause");
        QTest::newRow("woken up") << ConnectionEvent::Kind::WokeUp;
        QTest::newRow("another network") << ConnectionEvent::Kind::NetworkChanged;
    }

    void aWakeUpOrAnotherNetworkAsksTheLineAtOnce()
    {
        QFETCH(const ConnectionEvent::Kind, cause);
        goLive();
        m_bench->server.heard();
        m_engine->probe(cause);
        QCOMPARE(m_bench->server.heard(), QStringList{uR"({"data":{},"event":"pusher:ping"})"_s});
        const auto &events = m_engine->connectionLog().events();
        QVERIFY(std::ranges::any_of(events, [&](const ConnectionEvent &event) { return event.kind == cause; }));
        advance(4'999ms);
        QCOMPARE(m_bench->server.attempts(), 1);
        advance(31ms); // A clinic's desks spread over 30 ms each.
        QCOMPARE(m_bench->server.attempts(), 2);
    }

    void stoppedItAsksForNothing()
    {
        goLive();
        m_engine->stop();
        m_bench->takeRequests();
        advance(10min);
        m_engine->retryNow();
        m_engine->probe(ConnectionEvent::Kind::WokeUp);
        m_bench->settleAll();
        QVERIFY(m_bench->takeRequests().isEmpty());
        QCOMPARE(m_engine->status().connection, Connection::SignedOut);
    }
};

QTEST_GUILESS_MAIN(TestSyncLiveActs)
#include "tst_syncliveacts.moc"

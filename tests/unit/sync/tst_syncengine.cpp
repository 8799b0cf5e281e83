// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/syncengine.h"

#include "tests/unit/sync/syncbench.h"

#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinicbell;
using clinicbell::sync::SyncEngine;
using clinicbell::test::FakeAnswer;
using clinicbell::test::idsOf;
using clinicbell::test::notificationOf;
using clinicbell::test::pageOf;

namespace {
const FakeAnswer nothingLive{.body = R"({"data":{"key":null,"driver":"log"}})"};
const FakeAnswer done{.body = R"({"success":true,"data":{}})"};
const FakeAnswer broken{.status = 500};
} // namespace

/// One account's store kept equal to the server's truth.
class TestSyncEngine : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::SyncBench> m_bench;
    std::unique_ptr<SyncEngine> m_engine;
    QString m_state;
    QStringList m_states;

    test::FakeNetwork &network() const { return m_bench->network; }
    void start(const QDateTime &lastSync = {})
    {
        m_engine->start(m_bench->account, lastSync);
        m_bench->settleAll();
    }
    void subscribe()
    {
        m_bench->server.establishes();
        m_bench->settleAll();
        m_bench->server.says(test::ownChannelSubscribed());
        m_bench->settleAll();
    }
    void goLive()
    {
        start();
        subscribe();
        m_bench->takeRequests();
        m_bench->clock.advance(1s);
    }
    void says(const QString &event, const QByteArray &data)
    {
        m_bench->server.says(test::ownChannelFrame(event, data));
    }
    void advance(std::chrono::milliseconds by)
    {
        m_bench->clock.advance(by);
        m_bench->settleAll();
    }
    QStringList states() { return std::exchange(m_states, {}); }

private slots:
    void init()
    {
        m_bench = std::make_unique<test::SyncBench>();
        network().answer("GET", u"/broadcasting/config"_s, test::broadcasting());
        network().answer("POST", u"/broadcasting/auth"_s, test::channelGranted());
        network().answer("GET", u"/notifications"_s, pageOf({}));
        m_engine = std::make_unique<SyncEngine>(m_bench->api, *m_bench->store, m_bench->notifier,
                                                m_bench->server.transports(), m_bench->clock);
        connect(m_engine.get(), &SyncEngine::statusChanged, this, [this](const ConnectionStatus &status) {
            const QString key = connectionKey(status.connection);
            if (std::exchange(m_state, key) != key)
                m_states.append(key);
        });
    }
    void cleanup()
    {
        m_bench->settleAll(); // Nothing is under way when its asker goes.
        m_engine.reset();
        m_bench.reset();
        m_states.clear();
        m_state.clear();
    }

    void itSubscribesThenSendsThenFetches()
    {
        m_bench->store->applyLive({notificationOf(u"1"_s), notificationOf(u"2"_s)});
        m_bench->settle();
        m_engine->markRead(idsOf({u"1"_s}));
        m_bench->settle();
        network().answer("POST", u"/read"_s, done);
        start();
        QCOMPARE(m_bench->takeRequests(), QStringList{u"GET /broadcasting/config"_s});
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
        says(u"general-notification"_s, R"({"title":"nobody knows which"})");
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
        m_engine->setOwnStatus(PresenceStatus::Busy); // Before anybody can be told.
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

    void stoppedItAsksForNothing()
    {
        goLive();
        m_engine->stop();
        m_bench->takeRequests();
        advance(10min);
        m_engine->retryNow();
        m_engine->probe();
        m_bench->settleAll();
        QVERIFY(m_bench->takeRequests().isEmpty());
        QCOMPARE(m_engine->status().connection, Connection::SignedOut);
    }
};

QTEST_GUILESS_MAIN(TestSyncEngine)
#include "tst_syncengine.moc"

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/sync/outboxfixture.h"

class TestOutboxWaits : public OutboxFixture
{
    Q_OBJECT

private slots:
    void whatDoesNotReachTheServerIsTriedAgain_data()
    {
        QTest::addColumn<FakeAnswer>("answer");
        QTest::addColumn<ErrorCode>("code");
        using Failed = QNetworkReply;
        QTest::newRow("500") << FakeAnswer{.status = 500} << ErrorCode::ServerFailure;
        QTest::newRow("503") << FakeAnswer{.status = 503} << ErrorCode::ServerFailure;
        // A proxy's page, the web site in the API's place, a login page: none of them has judged the act.
        const QByteArray html = "<!DOCTYPE html><title>Welcome</title>";
        QTest::newRow("502 HTML") << FakeAnswer{.status = 502, .body = html, .contentType = "text/html"}
                                  << ErrorCode::ServerFailure;
        QTest::newRow("200 HTML") << FakeAnswer{.body = html, .contentType = "text/html"} << ErrorCode::NotAClinic;
        QTest::newRow("302") << FakeAnswer{.status = 302, .body = html, .contentType = "text/html"}
                             << ErrorCode::NotAClinic;
        QTest::newRow("refused") << FakeAnswer{.error = Failed::ConnectionRefusedError} << ErrorCode::ConnectionRefused;
        QTest::newRow("timeout") << FakeAnswer{.error = Failed::TimeoutError} << ErrorCode::TimedOut;
        QTest::newRow("no such host") << FakeAnswer{.error = Failed::HostNotFoundError} << ErrorCode::HostNotFound;
    }
    void whatDoesNotReachTheServerIsTriedAgain()
    {
        QFETCH(FakeAnswer, answer);
        network().answer("POST", u"/read"_s, answer);
        QSignalSpy settled(m_outbox.get(), &Outbox::settled);
        QSignalSpy unreachable(m_outbox.get(), &Outbox::unreachable);
        read(u"1"_s);
        flush();
        QCOMPARE(settled.size(), 1);
        QCOMPARE(unreachable.size(), 1);
        QTEST(unreachable.first().first().value<Error>().code, "code");
        QCOMPARE(m_bench->waiting(), 1);
        network().answerOnly("POST", u"/read"_s, done);
        m_bench->takeRequests();
        m_bench->clock.advance(1500ms);
        m_bench->settleAll();
        QCOMPARE(m_bench->takeRequests(), QStringList{u"POST /notifications/1/read"_s});
        QCOMPARE(m_bench->waiting(), 0);
        QCOMPARE(key(0), key(1)); // So that a server that did it the first time does not do it twice.
    }

    void theWaitGrowsAndEndsWithSuccess()
    {
        network().answer("POST", u"/read"_s, {.status = 500});
        read(u"1"_s);
        flush();
        for (const std::chrono::milliseconds least : {1s, 2s, 4s, 8s, 16s, 30s, 30s}) {
            const auto next = m_bench->clock.untilNextTimer();
            QVERIFY2(next >= least && next <= least * 3 / 2, qPrintable(QString::number(next.count())));
            m_bench->clock.advance(next);
            m_bench->settleAll();
        }
        network().answerOnly("POST", u"/read"_s, done);
        m_bench->clock.advance(45s);
        m_bench->settleAll();
        QCOMPARE(m_bench->waiting(), 0);
        network().answerOnly("POST", u"/read"_s, {.status = 500});
        read(u"2"_s);
        flush();
        QVERIFY(m_bench->clock.untilNextTimer() <= 1500ms);
    }

    void retryAfterIsObeyed()
    {
        network().answer("POST", u"/read"_s, {.status = 429, .headers = {{"Retry-After", "40"}}});
        read(u"1"_s);
        flush();
        QVERIFY(m_bench->clock.untilNextTimer() >= 40s);
    }

    void aRefusalThatMeansALimitRefusesNothing()
    {
        network().answer("POST", u"/read"_s, {.status = 422, .body = R"({"pesan":429,"data":{"retry_after":900}})"});
        QSignalSpy refused(m_bench->store.get(), &store::NotificationStore::operationRefused);
        read(u"1"_s);
        flush();
        QVERIFY(refused.isEmpty());
        QCOMPARE(m_bench->waiting(), 1);
        QVERIFY(m_bench->clock.untilNextTimer() >= 900s);
    }

    void anExpiredSessionWaitsForThePerson()
    {
        network().answer("POST", u"/notifications/1/read"_s, {.status = 401});
        network().answer("POST", u"/auth/refresh"_s, {.status = 401});
        read(u"1"_s);
        flush();
        QCOMPARE(m_bench->waiting(), 1);
        QVERIFY(m_bench->clock.untilNextTimer() < 0ms);
    }

    void whatIsHeldBackIsSentWhenItIsDue()
    {
        network().answer("DELETE", u"/delete-multiple"_s, done);
        store().remove(idsOf({u"1"_s}), 5s);
        m_outbox->flushAfter(5s);
        flush();
        QVERIFY(m_bench->takeRequests().isEmpty());
        m_bench->clock.advance(4900ms);
        m_bench->settleAll();
        QVERIFY(m_bench->takeRequests().isEmpty());
        m_bench->clock.advance(100ms);
        m_bench->settleAll();
        QCOMPARE(m_bench->takeRequests().size(), 1);
        QCOMPARE(m_bench->waiting(), 0);
    }

    void overlappingHoldBacksAreEachSentWhenDue()
    {
        network().answer("DELETE", u"/delete-multiple"_s, done);
        for (int i = 1; i <= 3; ++i) {
            store().remove(idsOf({QString::number(i)}), 5s);
            m_outbox->flushAfter(5s);
            m_bench->settle();
            m_bench->clock.advance(2s);
            m_bench->settleAll();
        }
        QCOMPARE(m_bench->takeRequests().size(), 1); // Six seconds on: the first.
        QCOMPARE(sentIds(0), QStringList{u"1"_s});
        m_bench->clock.advance(10s);
        m_bench->settleAll();
        m_bench->clock.advance(10s);
        m_bench->settleAll();
        QVERIFY(m_bench->takeRequests().size() <= 2);
        QCOMPARE(m_bench->waiting(), 0);
        QVERIFY(m_bench->clock.untilNextTimer() < 0ms);
    }

    void anUndoneActIsNeverSent()
    {
        auto removed = store().remove(idsOf({u"1"_s}), 5s);
        m_outbox->flushAfter(5s);
        m_bench->settle();
        store().undo(removed.result().value());
        m_bench->clock.advance(6s);
        m_bench->settleAll();
        QVERIFY(m_bench->takeRequests().isEmpty());
        QVERIFY(m_bench->storedIds().contains(u"1"_s));
    }

    void whatCannotBeWrittenDownIsNotSentAgain_data()
    {
        QTest::addColumn<FakeAnswer>("answer");
        QTest::newRow("done") << done;
        QTest::newRow("refused") << conflict;
    }
    void whatCannotBeWrittenDownIsNotSentAgain()
    {
        QFETCH(FakeAnswer, answer);
        network().answer("POST", u"/read"_s, answer);
        network().answer("DELETE", u"/delete-multiple"_s, done);
        read(u"1"_s);
        m_bench->settle();
        sql(u"CREATE TRIGGER full BEFORE DELETE ON outbox BEGIN SELECT RAISE(ABORT, 'full'); END"_s);
        QSignalSpy settled(m_outbox.get(), &Outbox::settled);
        m_outbox->flush();
        for (int turn = 0; turn < 20; ++turn)
            m_bench->settle();
        QCOMPARE(m_bench->takeRequests(), QStringList{u"POST /notifications/1/read"_s});
        QVERIFY(!settled.isEmpty());
        QCOMPARE(m_bench->waiting(), 1);
        store().remove(idsOf({u"2"_s}));
        flush();
        QCOMPARE(m_bench->takeRequests(), QStringList{u"DELETE /notifications/delete-multiple"_s}); // Others go on.
        sql(u"DROP TRIGGER full"_s);
        m_bench->clock.advance(10s);
        m_bench->settleAll();
        QCOMPARE(m_bench->waiting(), 0);
        QVERIFY(m_bench->takeRequests().isEmpty());
        QVERIFY(m_bench->clock.untilNextTimer() < 0ms);
    }

    void theServersWaitIsNotCutShort()
    {
        network().answer("POST", u"/read"_s, {.status = 429, .headers = {{"Retry-After", "40"}}});
        read(u"1"_s);
        flush();
        m_bench->takeRequests();
        QSignalSpy settled(m_outbox.get(), &Outbox::settled);
        m_bench->clock.advance(20s);
        flush();
        QCOMPARE(settled.size(), 1); // Whoever waits for it goes on.
        QVERIFY(m_bench->takeRequests().isEmpty());
        network().answerOnly("POST", u"/read"_s, done);
        m_bench->clock.advance(20s);
        m_bench->settleAll();
        QCOMPARE(m_bench->takeRequests().size(), 1);
        QCOMPARE(m_bench->waiting(), 0);
    }

    void anActOnSeveralIsJudgedByEach_data()
    {
        const FakeAnswer gone{.status = 404, .body = R"({"message":"Not found"})"};
        QTest::addColumn<FakeAnswer>("first");
        QTest::addColumn<FakeAnswer>("second");
        QTest::addColumn<QStringList>("declined");
        QTest::newRow("one is gone") << done << gone << QStringList{};
        QTest::newRow("all are gone") << gone << gone << QStringList{};
        QTest::newRow("one is declined") << done << conflict << QStringList{u"2"_s};
        QTest::newRow("all are declined") << conflict << conflict << QStringList{u"1"_s, u"2"_s};
        QTest::newRow("declined and gone") << conflict << gone << QStringList{u"1"_s};
    }
    void anActOnSeveralIsJudgedByEach()
    {
        QFETCH(FakeAnswer, first);
        QFETCH(FakeAnswer, second);
        network().answer("POST", u"/read-multiple"_s, conflict);
        network().answer("POST", u"/1/read"_s, first);
        network().answer("POST", u"/2/read"_s, second);
        QSignalSpy refused(m_bench->store.get(), &store::NotificationStore::operationRefused);
        store().markRead(idsOf({u"1"_s, u"2"_s}));
        flush();
        QCOMPARE(m_bench->takeRequests(),
                 (QStringList{u"POST /notifications/read-multiple"_s, u"POST /notifications/1/read"_s,
                              u"POST /notifications/2/read"_s}));
        QVERIFY(key(0) != key(1) && key(1) != key(2));
        QCOMPARE(m_bench->waiting(), 0);
        QStringList declined;
        for (const auto &signal : refused) {
            for (const NotificationId &id : signal.constFirst().value<store::OutboxEntry>().targets)
                declined.append(id.value());
        }
        QTEST(declined, "declined");
    }

    void stoppingDropsTheAnswerAndKeepsTheAct()
    {
        FakeAnswer held = done;
        held.held = true;
        network().answer("POST", u"/read"_s, held);
        QSignalSpy settled(m_outbox.get(), &Outbox::settled);
        read(u"1"_s);
        flush();
        m_outbox->stop();
        network().release();
        m_bench->settleAll();
        QVERIFY(settled.isEmpty());
        QCOMPARE(m_bench->waiting(), 1);
        flush();
        QCOMPARE(m_bench->takeRequests().size(), 2); // The server knows the second by its key.
        QCOMPARE(key(0), key(1));
        network().release();
        m_bench->settleAll();
        QCOMPARE(m_bench->waiting(), 0);
    }
};

QTEST_GUILESS_MAIN(TestOutboxWaits)
#include "tst_outboxwaits.moc"

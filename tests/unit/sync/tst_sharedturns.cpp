// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/clinic/requestturns.h"
#include "core/sync/poller.h"
#include "tests/unit/sync/messagefixture.h"

using clinicbell::sync::Poller;

namespace {

/// Of the desks of a clinic which one moment set going, how often in any minute of ten the server was asked.
qsizetype busiestMinute(qsizetype desks, Poller::Weight weight)
{
    test::FakeClock clock;
    clinic::RequestTurns turns(clock);
    turns.setDesks(desks);
    QList<std::chrono::milliseconds> asked;
    std::vector<std::unique_ptr<Poller>> pollers;
    for (qsizetype i = 0; i < desks; ++i) {
        auto poller = std::make_unique<Poller>(turns, clock, weight);
        QObject::connect(poller.get(), &Poller::due, poller.get(), [&asked, &clock, poller = poller.get()] {
            asked.append(clock.monotonic());
            poller->plan();
        });
        poller->plan();
        pollers.push_back(std::move(poller));
    }
    clock.advance(10min);
    qsizetype most = 0;
    for (auto first = asked.cbegin(); first != asked.cend(); ++first)
        most = std::max(most, std::distance(first, std::lower_bound(first, asked.cend(), *first + 60s)));
    return most;
}

} // namespace

/// All who ask the server from one desk, and all desks of a clinic, leave each other room.
class TestSharedTurns : public MessageFixture
{
    Q_OBJECT

    qsizetype listed() const { return network().requestsTo("GET", u"/notifications"_s).size(); }

private slots:
    void manyDesksPollWithinTheClinicsBudget_data()
    {
        QTest::addColumn<int>("desks");
        QTest::newRow("ten") << 10;
        QTest::newRow("forty") << 40;
        QTest::newRow("a hundred") << 100;
    }
    void manyDesksPollWithinTheClinicsBudget()
    {
        QFETCH(int, desks);
        const qsizetype most = busiestMinute(desks, Poller::Weight::Background);
        QVERIFY2(most <= 45, qPrintable(QString::number(most)));
    }

    /// They are few who ask, and they ask for what cannot wait.
    void emergenciesAreAskedForHoweverManyDesksThereAre()
    {
        test::FakeClock clock;
        clinic::RequestTurns turns(clock);
        turns.setDesks(200);
        Poller poller(turns, clock, Poller::Weight::Urgent);
        poller.plan();
        QVERIFY(clock.untilNextTimer() <= 36s);
        turns.hear(clinic::RequestTurns::Limiter::General, {.code = ErrorCode::RateLimited, .retryAfter = 90s});
        poller.plan();
        QCOMPARE(clock.untilNextTimer(), 90s); // A second before what nobody waits for.
    }

    void afterTheServersWaitTheActComesFirst()
    {
        goLive();
        m_bench->store->applyLive({test::notificationOf(u"1"_s)});
        m_bench->settle();
        network().answerOnly("GET", u"/notifications"_s, {.status = 429, .headers = {{"Retry-After", "40"}}});
        std::ignore = m_engine->syncNow();
        m_bench->settleAll();
        network().answerOnly("GET", u"/notifications"_s, test::pageOf({test::notificationOf(u"1"_s)}));
        network().answerOnly("POST", u"/read"_s, {.body = R"({"success":true})"});
        m_bench->takeRequests();
        m_engine->markRead({NotificationId(u"1"_s)});
        m_sync->open(m_first);
        m_bench->settleAll();
        for (int second = 1; second < 40; ++second)
            advance(1s);
        const QStringList held = m_bench->takeRequests();
        QVERIFY2(held.isEmpty(), qPrintable(held.join(u", "_s)));
        advance(1s);
        const QStringList first = m_bench->takeRequests();
        QVERIFY(first.contains(u"POST /notifications/1/read"_s));
        QVERIFY2(first.filter(u"GET "_s).isEmpty(), qPrintable(first.join(u", "_s)));
        for (int second = 0; second < 40; ++second)
            advance(1s);
        const QStringList later = m_bench->takeRequests();
        QVERIFY(later.contains(u"GET /notifications"_s));
        QVERIFY(later.contains(u"GET /messages/conversations/1/messages"_s));
    }

    /// What one desk could not read, all may have heard.
    void whatIsDoubtedIsAskedForAtTheDesksTurn()
    {
        goLive();
        m_engine->live().setDesks(40);
        const qsizetype before = listed();
        for (int second = 0; second < 80; ++second) {
            m_bench->server.says(test::ownChannelFrame(u"general-notification"_s, "[]"));
            m_bench->settleAll();
            if (second == 0)
                QCOMPARE(listed(), before); // Not all desks at the same moment.
            advance(1s);
        }
        QVERIFY(listed() > before);
        QVERIFY2(listed() <= before + 2, qPrintable(QString::number(listed() - before)));
    }

    void messagesThatAreOnlyPolledMakeRoomToo()
    {
        network().answerOnly("GET", u"/broadcasting/config"_s, {.body = R"({"data":{"key":null,"driver":"log"}})"});
        network().answerOnly("GET", u"/1/messages"_s, listOf({messageJson(5, 2, 1)}));
        m_engine->start(m_bench->account, m_bench->clock.now());
        m_sync->start(m_bench->account);
        m_bench->settleAll();
        m_engine->live().setDesks(40);
        m_sync->open(m_first);
        m_bench->settleAll();
        const qsizetype before = network().requestsTo("GET", u"/1/messages"_s).size();
        for (int step = 0; step < 80; ++step)
            advance(5s);
        const qsizetype asked = network().requestsTo("GET", u"/1/messages"_s).size() - before;
        QVERIFY2(asked >= 3 && asked <= 5, qPrintable(QString::number(asked))); // In 400 s, of 80 and more.
    }
};

QTEST_GUILESS_MAIN(TestSharedTurns)
#include "tst_sharedturns.moc"

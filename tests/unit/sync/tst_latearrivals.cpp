// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/catchup.h"
#include "core/sync/latearrivals.h"
#include "tests/unit/sync/syncbench.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using namespace clinicbell::sync;
using clinicbell::test::FakeAnswer;
using clinicbell::test::notificationOf;
using clinicbell::test::pageOf;
using clinicbell::test::SyncBench;

/// Frames that come after a list that should have held what they tell. Rows are made @p minute minutes into the day,
/// which begins at midnight; the lists are dated 0:10.
class TestLateArrivals : public QObject
{
    Q_OBJECT

    std::unique_ptr<SyncBench> m_bench;
    std::unique_ptr<CatchUp> m_catchUp;
    std::unique_ptr<LateArrivals> m_late;
    int m_doubts = 0;

    static FakeAnswer dated(FakeAnswer answer, const QByteArray &time = "00:10:00")
    {
        answer.headers.append({"Date", "Mon, 02 Mar 2026 " + time + " GMT"});
        return answer;
    }
    void list(const QList<Notification> &rows, const QByteArray &time = "00:10:00")
    {
        m_bench->network.answerOnly("GET", u"/notifications"_s, dated(pageOf(rows), time));
        m_catchUp->start(m_bench->store->now());
        m_bench->settleAll();
        m_bench->clock.advance(std::chrono::milliseconds(10));
    }
    void arrive(const Notification &row)
    {
        m_bench->store->applyLive({row});
        m_bench->settleAll();
    }

private slots:
    void init()
    {
        m_bench = std::make_unique<SyncBench>();
        m_bench->openStore();
        m_catchUp = std::make_unique<CatchUp>(m_bench->api, *m_bench->store, m_bench->clock);
        m_late = std::make_unique<LateArrivals>(*m_bench->store, *m_catchUp);
        m_doubts = 0;
        connect(m_late.get(), &LateArrivals::doubted, this, [this] { ++m_doubts; });
    }
    void cleanup()
    {
        m_late.reset();
        m_catchUp.reset();
        m_bench.reset();
    }

    void whatIsOlderThanTheListIsDoubted_data()
    {
        QTest::addColumn<int>("minute");
        QTest::addColumn<bool>("isDoubted");
        QTest::newRow("a minute before") << 9 << true;
        QTest::newRow("the same second") << 10 << false;
        QTest::newRow("after it") << 11 << false;
    }
    void whatIsOlderThanTheListIsDoubted()
    {
        QFETCH(int, minute);
        QFETCH(bool, isDoubted);
        list({notificationOf(u"1"_s, 1)});
        arrive(notificationOf(u"2"_s, minute));
        QCOMPARE(m_doubts, isDoubted ? 1 : 0);
        QCOMPARE(m_bench->storedIds().size(), 2); // Shown all the same.
        arrive(notificationOf(u"2"_s, minute)); // A copy of what is here is no news.
        QCOMPARE(m_doubts, isDoubted ? 1 : 0);
    }

    void nothingIsDoubtedBeforeAListOrWithoutItsDate()
    {
        arrive(notificationOf(u"1"_s, 1));
        m_bench->network.answerOnly("GET", u"/notifications"_s, pageOf({notificationOf(u"1"_s, 1)}));
        m_catchUp->start(m_bench->store->now());
        m_bench->settleAll();
        arrive(notificationOf(u"2"_s, 2));
        QCOMPARE(m_doubts, 0);
    }

    void whatCameWhileTheListWasUnderWayIsDoubtedAtItsEnd()
    {
        FakeAnswer answer = dated(pageOf({notificationOf(u"1"_s, 1)}));
        answer.held = true;
        m_bench->network.answerOnly("GET", u"/notifications"_s, answer);
        m_catchUp->start(m_bench->store->now());
        m_bench->settleAll();
        arrive(notificationOf(u"2"_s, 9));
        QCOMPARE(m_doubts, 0);
        m_bench->network.release();
        m_bench->settleAll();
        QCOMPARE(m_doubts, 1);
    }

    void aServerInAnotherZoneThanItSaysIsFoundOut()
    {
        list({});
        for (int n = 1; n <= 10; ++n) {
            arrive(notificationOf(QString::number(n), n)); // "Before" the list, and yet on the next one.
            QList<Notification> rows;
            for (int row = n; row > 0; --row)
                rows.append(notificationOf(QString::number(row), row));
            list(rows, "01:00:00");
        }
        QVERIFY2(m_doubts >= 3 && m_doubts <= 5, qPrintable(QString::number(m_doubts)));
        const int before = m_doubts;
        m_late->reset(); // Another account has another server.
        list({}, "01:30:00");
        arrive(notificationOf(u"11"_s, 20));
        QCOMPARE(m_doubts, before + 1);
    }

    void rightDoubtsGoOnForEver()
    {
        list({});
        for (int n = 1; n <= 10; ++n) {
            arrive(notificationOf(QString::number(n), 5));
            QCOMPARE(m_doubts, n);
            list({});
            QVERIFY(m_bench->storedIds().isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(TestLateArrivals)
#include "tst_latearrivals.moc"

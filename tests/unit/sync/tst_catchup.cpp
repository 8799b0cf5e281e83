// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/sync/catchupfixture.h"

class TestCatchUp : public CatchUpFixture
{
    Q_OBJECT

private slots:
    void aNewCacheIsFilled()
    {
        serve({pageOf(rows(3, 1))});
        catchUp();
        QCOMPARE(requests(), 1);
        QCOMPARE(m_bench->storedIds(), ids(3, 1));
        QCOMPARE(m_reports.size(), 1);
        QCOMPARE(m_reports.first().added, 3);
        QVERIFY(!m_catchUp->isRunning());
    }

    void itAsksForFullPages()
    {
        serve({pageOf({})});
        catchUp();
        const QUrlQuery query(network().requests().first().url);
        QCOMPARE(query.queryItemValue(u"per_page"_s), u"100"_s);
        QCOMPARE(query.queryItemValue(u"page"_s), u"1"_s);
    }

    void oneThatWasHereBeforeEndsItAfterOnePage()
    {
        have(110, 1);
        serve({pageOf(rows(205, 106), 1, 3, 205)});
        catchUp();
        QCOMPARE(requests(), 1);
        QCOMPARE(m_reports.first().added, 95);
        QCOMPARE(m_reports.first().removed, 0);
        QCOMPARE(m_bench->storedIds(), ids(205, 1));
    }

    void withoutOneItWalksOn()
    {
        have(5, 1);
        serve({pageOf(rows(205, 106), 1, 3, 205), pageOf(rows(105, 6), 2, 3, 205), pageOf(rows(5, 1), 3, 3, 205)});
        catchUp();
        QCOMPARE(requests(), 3);
        QCOMPARE(m_reports.first().pages, 3);
        QCOMPARE(m_bench->storedIds(), ids(205, 1));
    }

    void itStopsAtTheFirstPageThatOverlaps()
    {
        have(110, 1);
        serve({pageOf(rows(310, 211), 1, 4, 310), pageOf(rows(210, 101), 2, 4, 310)});
        catchUp();
        QCOMPARE(requests(), 2);
        QCOMPARE(m_bench->storedIds(), ids(310, 1));
    }

    void whatCameLiveSinceDoesNotProveThatTheGapIsClosed()
    {
        have(5, 1);
        const QDateTime subscribed = m_bench->clock.now();
        m_bench->clock.advance(1s);
        m_bench->store->applyLive(rows(205, 203)); // Subscribed already, the pages are on their way.
        m_bench->settle();
        m_bench->clock.advance(1s);
        serve({pageOf(rows(205, 106), 1, 3, 205), pageOf(rows(105, 6), 2, 3, 205), pageOf(rows(5, 1), 3, 3, 205)});
        m_catchUp->start(subscribed);
        m_bench->settleAll();
        QCOMPARE(requests(), 3);
        QCOMPARE(m_bench->storedIds(), ids(205, 1));
    }

    void aPageThatRepeatsARowDoesNotProveItEither()
    {
        // One came in between, so the second page begins with the last row of the first.
        have(5, 1);
        serve({pageOf(rows(205, 106), 1, 3, 205), pageOf(rows(106, 7), 2, 3, 206), pageOf(rows(6, 1), 3, 3, 206)});
        catchUp();
        QCOMPARE(requests(), 3);
        QCOMPARE(m_bench->storedIds(), ids(205, 1));
    }

    void historyIsNotFetchedForEver()
    {
        for (int page = 0; page < 12; ++page)
            serve({pageOf(rows(2'000 - 100 * page, 1'901 - 100 * page), page + 1, 20, 2'000)});
        catchUp();
        QCOMPARE(requests(), 10);
        QCOMPARE(m_bench->storedIds().size(), 1'000);
        QCOMPARE(m_reports.size(), 1);
    }

    void aFirstFillTellsHowFarItIs()
    {
        QStringList told;
        connect(m_catchUp.get(), &CatchUp::progressed, this,
                [&told](int pages, int of) { told.append(u"%1 of %2"_s.arg(pages).arg(of)); });
        m_catchUp->setFirstFill(true);
        for (int page = 0; page < 3; ++page)
            serve({pageOf(rows(300 - 100 * page, 201 - 100 * page), page + 1, 3, 300)});
        catchUp();
        QCOMPARE(told, QStringList({u"1 of 3"_s, u"2 of 3"_s, u"3 of 3"_s}));
    }

    void whatMayEndWithAnyPageTellsNoShare()
    {
        bool told = false;
        connect(m_catchUp.get(), &CatchUp::progressed, this, [&told] { told = true; });
        have(20, 1);
        serve({pageOf(rows(120, 21), 1, 9, 900), pageOf(rows(20, 1), 2, 9, 900)});
        catchUp();
        QVERIFY(!told);
    }
};

QTEST_GUILESS_MAIN(TestCatchUp)
#include "tst_catchup.moc"

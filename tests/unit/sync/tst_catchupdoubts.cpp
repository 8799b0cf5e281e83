// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/sync/catchupfixture.h"

class TestCatchUpDoubts : public CatchUpFixture
{
    Q_OBJECT

private slots:
    void whatIsMissingThereIsRemovedHere()
    {
        have(5, 1);
        QList<Notification> list = rows(6, 1);
        list.removeIf([](const Notification &row) { return row.id.value() == "3"_L1; });
        serve({pageOf(list)});
        catchUp();
        QCOMPARE(m_bench->storedIds(), (QStringList{u"6"_s, u"5"_s, u"4"_s, u"2"_s, u"1"_s}));
        QCOMPARE(m_reports.first().removed, 1);
    }

    void anEmptyListEmptiesTheCache()
    {
        have(3, 1);
        serve({pageOf({})});
        catchUp();
        QVERIFY(m_bench->storedIds().isEmpty());
    }

    void whatIsOlderThanThePageIsKept()
    {
        have(110, 1);
        QList<Notification> list = rows(112, 12);
        list.removeAt(50); // 62 is gone.
        serve({pageOf(list, 1, 2, 111)});
        catchUp();
        QStringList left = ids(112, 1);
        left.removeAll(u"62"_s);
        QCOMPARE(m_bench->storedIds(), left);
    }

    void absenceIsJudgedOverAllPages()
    {
        have(120, 101);
        QList<Notification> second = rows(210, 111);
        second.removeIf([](const Notification &row) { return row.id.value() == "115"_L1; });
        serve({pageOf(rows(310, 211), 1, 9, 900), pageOf(second, 2, 9, 900)});
        catchUp();
        QCOMPARE(requests(), 2);
        QVERIFY(!m_bench->storedIds().contains(u"115"_s));
        QVERIFY(m_bench->storedIds().contains(u"105"_s)); // Older than what was read.
        QCOMPARE(m_reports.first().removed, 1);
    }

    void withoutATotalSeveralPagesRemoveNothing()
    {
        // Row 210 moved to page one unseen, as below, and no total tells.
        have(210, 210);
        const QByteArray lastPage = R"(,"pagination":{"last_page":3})";
        const auto page = [&](int newest, int oldest) {
            test::FakeAnswer answer = pageOf(rows(newest, oldest));
            answer.body.replace(R"(,"pagination")", R"(,"other")");
            answer.body.chop(1);
            answer.body += lastPage + '}';
            return answer;
        };
        serve({page(310, 211), page(209, 110), page(109, 102)});
        catchUp();
        QVERIFY(m_bench->storedIds().contains(u"210"_s));
        QCOMPARE(m_reports.first().removed, 0);
        QVERIFY(!m_reports.first().whole);
    }

    void aListThatShrinksWhileItIsReadRemovesNothing()
    {
        // Between the two pages somebody deletes row 300: row 210 moves to page one unseen.
        have(210, 210);
        serve(
            {pageOf(rows(310, 211), 1, 3, 210), pageOf(rows(209, 110), 2, 3, 209), pageOf(rows(109, 102), 3, 3, 209)});
        catchUp();
        QVERIFY(m_bench->storedIds().contains(u"210"_s));
        QCOMPARE(m_reports.first().removed, 0);
    }

    void whatCannotBeReadRemovesNothing_data()
    {
        QTest::addColumn<int>("lastPage");
        QTest::newRow("in a whole list") << 1;
        QTest::newRow("in the first of several pages") << 3;
    }
    void whatCannotBeReadRemovesNothing()
    {
        QFETCH(int, lastPage);
        have(5, 1);
        test::FakeAnswer page = pageOf(rows(6, 1), 1, lastPage, 6);
        page.body.replace(R"("id":3,)", R"("id":null,)");
        serve({page});
        catchUp();
        QCOMPARE(m_bench->storedIds(), ids(6, 1));
        QCOMPARE(m_reports.first().removed, 0);
    }

    void whatCannotBeReadOnALaterPageRemovesNothing()
    {
        have(120, 111);
        test::FakeAnswer second = pageOf(rows(210, 111), 2, 2, 200);
        second.body.replace(R"("id":115,)", R"("id":{},)");
        serve({pageOf(rows(310, 211), 1, 2, 200), second});
        catchUp();
        QVERIFY(m_bench->storedIds().contains(u"115"_s));
        QCOMPARE(m_reports.first().removed, 0);
    }

    void serversThatDoNotCountPagesAreReadToo()
    {
        have(1, 1);
        const auto bare = [](const QList<Notification> &list) {
            QByteArray body = "[";
            for (const Notification &row : list)
                body += test::jsonOf(row) + ',';
            body.chop(1);
            return test::FakeAnswer{.body = "{\"data\":" + body + "]}"};
        };
        serve({bare(rows(150, 51)), bare(rows(50, 1))});
        catchUp();
        QCOMPARE(requests(), 2);
        QCOMPARE(m_bench->storedIds(), ids(150, 1));
    }

    void aFailureIsReported_data()
    {
        QTest::addColumn<test::FakeAnswer>("answer");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("500") << test::FakeAnswer{.status = 500} << ErrorCode::ServerFailure;
        QTest::newRow("no network") << test::FakeAnswer{.error = QNetworkReply::ConnectionRefusedError}
                                    << ErrorCode::ConnectionRefused;
        QTest::newRow("no list") << test::FakeAnswer{.body = R"({"data":"none"})"} << ErrorCode::NotAClinic;
    }
    void aFailureIsReported()
    {
        QFETCH(test::FakeAnswer, answer);
        have(2, 1);
        serve({answer});
        catchUp();
        QCOMPARE(m_failures.size(), 1);
        QTEST(m_failures.first().code, "code");
        QVERIFY(m_reports.isEmpty());
        QVERIFY(!m_catchUp->isRunning());
        QCOMPARE(m_bench->storedIds(), ids(2, 1));
    }

    void whatCameBeforeAFailureIsKept()
    {
        serve({pageOf(rows(200, 101), 1, 2, 200), {.status = 500}});
        catchUp();
        QCOMPARE(m_failures.size(), 1);
        QCOMPARE(m_bench->storedIds(), ids(200, 101));
    }

    void whatAnUnfinishedRunBroughtProvesNothing()
    {
        have(5, 1);
        serve({pageOf(rows(205, 106), 1, 3, 205), {.status = 500}});
        catchUp();
        QCOMPARE(m_failures.size(), 1);
        m_bench->clock.advance(1min);
        requests();
        network().answerOnly("GET", u"/notifications"_s, pageOf(rows(206, 107), 1, 3, 206));
        serve({pageOf(rows(106, 7), 2, 3, 206), pageOf(rows(6, 1), 3, 3, 206)});
        catchUp();
        QCOMPARE(requests(), 3);
        QCOMPARE(m_bench->storedIds(), ids(206, 1));
        m_bench->clock.advance(1min);
        network().answerOnly("GET", u"/notifications"_s, pageOf(rows(207, 108), 1, 3, 207));
        catchUp();
        QCOMPARE(requests(), 1); // Finished once, what is here is proof again.
    }

    void whatCameLiveAfterAFailedRunProvesNothing()
    {
        have(5, 1);
        serve({{.status = 500}});
        catchUp();
        requests();
        m_bench->clock.advance(1s);
        have(205, 203);
        network().answerOnly("GET", u"/notifications"_s, pageOf(rows(205, 106), 1, 3, 205));
        serve({pageOf(rows(105, 6), 2, 3, 205), pageOf(rows(5, 1), 3, 3, 205)});
        catchUp();
        QCOMPARE(requests(), 3);
        QCOMPARE(m_bench->storedIds(), ids(205, 1));
    }

    void whatIsDistrustedProvesNothingUntilARunHasFinished()
    {
        const QDateTime before = m_bench->clock.now();
        m_bench->clock.advance(1s);
        have(205, 203);
        m_catchUp->distrustSince(before);
        serve({pageOf(rows(205, 106), 1, 3, 205), pageOf(rows(105, 6), 2, 3, 205), pageOf(rows(5, 1), 3, 3, 205)});
        catchUp();
        QCOMPARE(requests(), 3);
        QCOMPARE(m_bench->storedIds(), ids(205, 1));
    }

    void aListShorterThanItSaysRemovesNothing_data()
    {
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("fewer than its total") << QByteArray(R"(,"pagination":{"total":5,"last_page":1})");
        QTest::newRow("no last page") << QByteArray(R"(,"pagination":{"total":5})");
        QTest::newRow("no count at all") << QByteArray();
    }
    void aListShorterThanItSaysRemovesNothing()
    {
        QFETCH(QByteArray, words);
        have(5, 1);
        serve({{.body = "{\"data\":[" + test::jsonOf(notificationOf(u"6"_s, 6)) + "]" + words + "}"}});
        catchUp();
        QCOMPARE(m_bench->storedIds(), ids(6, 1));
        QCOMPARE(m_reports.first().removed, 0);
    }

    void aListThatRepeatsItselfRemovesNothing()
    {
        have(150, 1);
        m_catchUp->distrustSince(QDateTime::fromMSecsSinceEpoch(0, Qt::UTC));
        serve({pageOf(rows(150, 51), 1, 2, 150)}); // Whatever page is asked for.
        catchUp();
        QCOMPARE(m_bench->storedIds(), ids(150, 1));
        QCOMPARE(m_reports.first().removed, 0);
    }

    void aListThatSaysThereIsMoreIsReadOn()
    {
        serve({pageOf(rows(150, 51), 1, 1, 150), pageOf(rows(50, 1), 2, 1, 150)});
        catchUp();
        QCOMPARE(requests(), 2);
        QCOMPARE(m_bench->storedIds(), ids(150, 1));
    }

    void askedAgainWhileItRunsItBeginsOnceMore()
    {
        test::FakeAnswer held = pageOf(rows(2, 1));
        held.held = true;
        serve({held, pageOf(rows(3, 1))});
        m_catchUp->start(m_bench->clock.now());
        m_catchUp->start(m_bench->clock.now());
        m_catchUp->start(m_bench->clock.now());
        m_bench->settleAll();
        QCOMPARE(requests(), 1);
        network().release();
        m_bench->settleAll();
        QCOMPARE(requests(), 1);
        QCOMPARE(m_reports.size(), 2);
        QCOMPARE(m_bench->storedIds(), ids(3, 1));
    }

    void stoppedItSaysNothingMore()
    {
        test::FakeAnswer held = pageOf(rows(2, 1));
        held.held = true;
        serve({held});
        m_catchUp->start(m_bench->clock.now());
        m_catchUp->start(m_bench->clock.now());
        m_catchUp->stop();
        network().release();
        m_bench->settleAll();
        QVERIFY(m_reports.isEmpty() && m_failures.isEmpty());
        QVERIFY(m_bench->storedIds().isEmpty());
        QVERIFY(!m_catchUp->isRunning());
    }
};

QTEST_GUILESS_MAIN(TestCatchUpDoubts)
#include "tst_catchupdoubts.moc"

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/sync/catchupfixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

/// Where the server tells what has changed since a watermark (backend.md, Extensions), that is asked for, and no more.
class TestDeltaSync : public CatchUpFixture
{
    Q_OBJECT

private:
    static QDateTime at(int minute) { return notificationOf(u"0"_s, minute).createdAt; }
    /// What was asked for as changed; empty: pages.
    QStringList askedSince() const
    {
        QStringList times;
        for (const auto &request : network().requests())
            times.append(QUrlQuery(request.url).queryItemValue(u"updated_after"_s, QUrl::FullyDecoded));
        return times;
    }
    static test::FakeAnswer changesOf(const QList<Notification> &rows, const QStringList &deleted,
                                      const QDateTime &when)
    {
        auto answer = QJsonDocument::fromJson(pageOf(rows).body).object();
        QJsonArray data = answer.value(u"data"_s).toArray();
        for (const QString &id : deleted)
            data.append(QJsonObject{{u"id"_s, id}, {u"deleted_at"_s, when.toString(Qt::ISODate)}});
        answer.insert(u"data"_s, data);
        return {.body = QJsonDocument(answer).toJson(QJsonDocument::Compact)};
    }
    /// Filled by pages, so that there is a watermark.
    void fill(int newest)
    {
        m_catchUp->setDelta(true);
        network().answerOnly("GET", u"/notifications"_s, pageOf(rows(newest, 1)));
        catchUp();
        m_bench->clock.advance(1min);
    }

private slots:
    void theFirstRunAsksForPagesAndTheNextForChanges()
    {
        fill(3);
        QCOMPARE(askedSince(), QStringList{QString()});
        network().answerOnly("GET", u"/notifications"_s, changesOf(rows(4, 4), {u"1"_s}, at(4)));
        catchUp();
        QCOMPARE(askedSince().size(), 2);
        const auto since = QDateTime::fromString(askedSince().last(), Qt::ISODateWithMs);
        QVERIFY2(since.isValid() && since <= at(3), qPrintable(askedSince().last()));
        QCOMPARE(m_bench->storedIds(), ids(4, 2));
        QCOMPARE(m_reports.last().pages, 1);
        QVERIFY(m_catchUp->watermark() > since);
    }

    void whatWasReadElsewhereIsReadHereHoweverOldItIs()
    {
        have(300, 4); // far below what one page shows
        fill(3);
        Notification read = notificationOf(u"2"_s, 2);
        read.readAt = read.updatedAt = at(400);
        network().answerOnly("GET", u"/notifications"_s, changesOf({read}, {}, at(400)));
        catchUp();
        QVERIFY(!m_bench->storedIds(true).contains(u"2"_s));
        QVERIFY(m_bench->storedIds(true).contains(u"1"_s));
    }

    void aServerThatRefusesTheQuestionIsAskedForPages_data()
    {
        QTest::addColumn<test::FakeAnswer>("refusal");
        QTest::addColumn<bool>("asksAgain");
        QTest::newRow("no such thing") << test::FakeAnswer{.status = 404} << false;
        QTest::newRow("wrong") << test::FakeAnswer{.status = 422} << false;
        QTest::newRow("it breaks") << test::FakeAnswer{.status = 500} << true;
    }
    void aServerThatRefusesTheQuestionIsAskedForPages()
    {
        QFETCH(const test::FakeAnswer, refusal);
        QFETCH(const bool, asksAgain);
        fill(3);
        const QDateTime watermark = m_catchUp->watermark();
        serve({refusal, pageOf(rows(5, 1))});
        network().answerOnly("GET", u"/notifications"_s, refusal);
        serve({pageOf(rows(5, 1))});
        catchUp();
        QCOMPARE(m_bench->storedIds(), ids(5, 1));
        QVERIFY(m_failures.isEmpty());
        network().answerOnly("GET", u"/notifications"_s, changesOf({}, {}, {}));
        catchUp();
        QCOMPARE(!askedSince().last().isEmpty(), asksAgain);
        QVERIFY(!asksAgain || m_catchUp->watermark() >= watermark);
    }

    /// The pages prove the top of the list only: what changed further down is still to be told.
    void aRunByPagesMovesNoWatermark()
    {
        fill(3);
        const QDateTime watermark = m_catchUp->watermark();
        m_catchUp->setDelta(false); // not known yet, after a restart
        network().answerOnly("GET", u"/notifications"_s, pageOf(rows(110, 11), 1, 2, 110));
        have(20, 11);
        catchUp();
        m_catchUp->setDelta(true);
        QCOMPARE(m_catchUp->watermark(), watermark);
        QVERIFY(m_catchUp->skipsOlder());
        network().answerOnly("GET", u"/notifications"_s, changesOf({}, {}, {}));
        catchUp();
        QVERIFY(!m_catchUp->skipsOlder());
    }

    void whatCameLiveMeanwhileIsNewerThanTheAnswer()
    {
        fill(3);
        auto answer = changesOf(rows(4, 1), {}, {});
        answer.held = true;
        network().answerOnly("GET", u"/notifications"_s, answer);
        m_catchUp->start(m_bench->clock.now());
        m_bench->settleAll();
        m_bench->clock.advance(1s);
        m_bench->store->applyRemoteRead(idsOf({u"3"_s}), m_bench->clock.now());
        m_bench->store->applyRemoteDeletion(idsOf({u"2"_s}));
        m_bench->store->applyLive({notificationOf(u"5"_s, 5)});
        m_bench->settle();
        network().release();
        m_bench->settleAll();
        QCOMPARE(m_bench->storedIds(), (QStringList{u"5"_s, u"4"_s, u"3"_s, u"1"_s}));
        QVERIFY(!m_bench->storedIds(true).contains(u"3"_s));
    }

    void stoppingForgetsTheWatermark()
    {
        fill(3);
        QVERIFY(m_catchUp->watermark().isValid());
        m_catchUp->stop();
        QVERIFY(!m_catchUp->watermark().isValid());
    }
};

QTEST_GUILESS_MAIN(TestDeltaSync)
#include "tst_deltasync.moc"

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/recordfetcher.h"
#include "tests/unit/sync/syncbench.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinicbell;
using namespace clinicbell::sync;
using clinicbell::test::FakeAnswer;
using clinicbell::test::SyncBench;

namespace {

FakeAnswer recordOf(const QString &id)
{
    return {.body = R"({"data":)" + clinicbell::test::jsonOf(clinicbell::test::notificationOf(id)) + "}"};
}

} // namespace

/// Frames that do not say what happened: the record does.
class TestRecordFetcher : public QObject
{
    Q_OBJECT

    std::unique_ptr<SyncBench> m_bench;
    std::unique_ptr<RecordFetcher> m_fetcher;
    QStringList m_fetched;
    QList<QDateTime> m_listWanted; ///< Since when.

    void fetch(const QString &id) { m_fetcher->fetch(NotificationId(id), m_bench->clock.now()); }

private slots:
    void init()
    {
        m_bench = std::make_unique<SyncBench>();
        m_fetcher = std::make_unique<RecordFetcher>(m_bench->api);
        m_fetched.clear();
        m_listWanted.clear();
        connect(m_fetcher.get(), &RecordFetcher::fetched, this,
                [this](const Notification &record) { m_fetched.append(record.id.value()); });
        connect(m_fetcher.get(), &RecordFetcher::listWanted, this,
                [this](const QDateTime &since) { m_listWanted.append(since); });
    }
    void cleanup()
    {
        m_fetcher.reset();
        m_bench.reset();
    }

    void aRecordIsFetchedOnceWhileItIsUnderWay()
    {
        m_bench->network.answer("GET", u"/notifications/5"_s, recordOf(u"5"_s));
        fetch(u"5"_s);
        fetch(u"5"_s);
        m_bench->settleAll();
        QCOMPARE(m_fetched, QStringList(u"5"_s));
        QCOMPARE(m_bench->takeRequests(), QStringList(u"GET /notifications/5"_s));
        fetch(u"5"_s); // A later frame may tell of a later change.
        m_bench->settleAll();
        QCOMPARE(m_fetched.size(), 2);
    }

    void whereTheRecordCannotBeHadTheListIsAsked_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("404") << 404 << QByteArray(R"({"message":"Not found."})");
        QTest::newRow("500") << 500 << QByteArray("{}");
        QTest::newRow("a page for people") << 200 << QByteArray("<html></html>");
        QTest::newRow("a record without an id") << 200 << QByteArray(R"({"data":{"title":"x"}})");
    }
    void whereTheRecordCannotBeHadTheListIsAsked()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        m_bench->network.answer("GET", u"/notifications/5"_s, {.status = status, .body = body});
        fetch(u"5"_s);
        m_bench->settleAll();
        QVERIFY(m_fetched.isEmpty());
        QCOMPARE(m_listWanted.size(), 1);
    }

    void theListGoesBackToWhenTheFrameCame()
    {
        m_bench->network.answer("GET", u"/notifications/5"_s, {.status = 500, .body = "{}", .held = true});
        const QDateTime arrivedAt = m_bench->clock.now();
        fetch(u"5"_s);
        m_bench->settleAll();
        m_bench->clock.advance(3s);
        m_bench->network.release();
        m_bench->settleAll();
        QCOMPARE(m_listWanted, QList{arrivedAt});
    }

    void manyAtOnceAreOneList()
    {
        for (const QString &id : {u"1"_s, u"2"_s, u"3"_s})
            m_bench->network.answer("GET", u"/notifications/"_s + id, recordOf(id));
        for (int id = 1; id <= 20; ++id)
            fetch(QString::number(id));
        QCOMPARE(m_listWanted.size(), 17); // The catch-up makes one run of them, and one after it.
        m_bench->settleAll();
        QCOMPARE(m_bench->takeRequests().size(), 3);
        QCOMPARE(m_fetched.size(), 3);
    }

    void anAnswerForTheAccountBeforeIsDropped()
    {
        FakeAnswer answer = recordOf(u"5"_s);
        answer.held = true;
        m_bench->network.answer("GET", u"/notifications/5"_s, answer);
        fetch(u"5"_s);
        m_bench->settleAll();
        m_fetcher->stop();
        m_bench->network.release();
        m_bench->settleAll();
        QVERIFY(m_fetched.isEmpty());
        QCOMPARE(m_listWanted.size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestRecordFetcher)
#include "tst_recordfetcher.moc"

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/audittrail.h"
#include "core/sync/auditsender.h"
#include "core/sync/serverfeatures.h"
#include "tests/support/waitfor.h"
#include "tests/unit/sync/syncbench.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinicbell;
using clinicbell::test::FakeAnswer;

/// The record of this computer, as far as the server takes it.
class TestAuditSender : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::SyncBench> m_bench;
    std::unique_ptr<store::AuditTrail> m_trail;
    std::unique_ptr<sync::ServerFeatures> m_features;
    std::unique_ptr<sync::AuditSender> m_sender;

    static FakeAnswer through(qint64 number)
    {
        return {.body = R"({"data":{"through":)" + QByteArray::number(number) + "}}"};
    }
    void begin(const QByteArray &features)
    {
        m_bench->network.answer("GET", u"/capabilities"_s,
                                {.body = R"({"data":{"version":1,"features":[)" + features + "]}}"});
        auto opened = m_trail->open(QByteArray(32, 'k'), {});
        test::waitFor(opened);
        m_features->ask();
        m_bench->settleAll();
        m_sender->start(m_bench->account);
    }
    void record(int count)
    {
        m_trail->setPerson(m_bench->account);
        for (int i = 0; i < count; ++i)
            m_trail->record(AuditVerb::Locked);
        m_bench->settleAll();
    }
    void aMinute()
    {
        m_bench->clock.advance(60s);
        m_bench->settleAll();
    }
    QList<test::FakeRequest> sent() const { return m_bench->network.requestsTo("POST", u"/audit"_s); }
    QJsonArray entriesOf(qsizetype request) const
    {
        return QJsonDocument::fromJson(sent().at(request).body).object().value("entries"_L1).toArray();
    }

private slots:
    void init()
    {
        m_bench = std::make_unique<test::SyncBench>();
        m_bench->openStore();
        m_trail =
            std::make_unique<store::AuditTrail>(*m_bench->store, m_bench->clock, m_bench->folder.filePath(u"audit"_s));
        m_features = std::make_unique<sync::ServerFeatures>(m_bench->api);
        m_sender = std::make_unique<sync::AuditSender>(m_bench->api, *m_trail, *m_features, m_bench->clock);
    }
    void cleanup()
    {
        m_bench->settleAll();
        m_sender.reset();
        m_features.reset();
        m_bench->store.reset();
        m_trail.reset();
        m_bench.reset();
    }

    void aServerThatTakesNoneIsSentNone()
    {
        begin(R"("claims")");
        record(3);
        aMinute();
        QVERIFY(sent().isEmpty());
    }

    // What it has already is asked for once; then only what is new.
    void whatTheServerLacksIsSent()
    {
        m_bench->network.answer("POST", u"/audit"_s, through(2));
        m_bench->network.answer("POST", u"/audit"_s, through(4));
        m_bench->network.answer("POST", u"/audit"_s, through(5));
        begin(R"("audit")");
        record(3); // Behind the first line, which begins the record.
        QVERIFY(sent().isEmpty());
        aMinute();
        QCOMPARE(sent().size(), 2);
        QVERIFY(entriesOf(0).isEmpty());
        QCOMPARE(entriesOf(1).size(), 2);
        QCOMPARE(entriesOf(1)[0]["n"_L1].toInteger(), 3);
        QCOMPARE(entriesOf(1)[0]["verb"_L1].toString(), u"locked"_s);
        QCOMPARE(entriesOf(1)[0]["user"_L1].toString(), u"7"_s);
        aMinute();
        QCOMPARE(sent().size(), 2); // There is nothing new.
        record(1);
        aMinute();
        QCOMPARE(sent().size(), 3);
        QCOMPARE(entriesOf(2).size(), 1);
    }

    void theirsIsNotSentToAnotherServer()
    {
        m_bench->network.answer("POST", u"/audit"_s, through(0));
        begin(R"("audit")");
        Account other = m_bench->account;
        other.server = QUrl(u"https://other.example"_s);
        m_trail->setPerson(other);
        m_trail->record(AuditVerb::Locked);
        m_bench->settleAll();
        aMinute();
        QCOMPARE(sent().size(), 1); // The question alone.
    }

    // Offline, or the server is down: the same, later.
    void whatCouldNotBeSentWaits()
    {
        m_bench->network.answer("POST", u"/audit"_s, through(0));
        m_bench->network.answer("POST", u"/audit"_s, {.error = QNetworkReply::HostNotFoundError});
        m_bench->network.answer("POST", u"/audit"_s, through(3));
        begin(R"("audit")");
        record(2);
        aMinute();
        QCOMPARE(sent().size(), 2);
        aMinute();
        QCOMPARE(sent().size(), 3);
        QCOMPARE(entriesOf(2), entriesOf(1));
        QCOMPARE(m_sender->through(), std::optional<qint64>(3));
    }

    void aServerThatKeepsNothingIsLeftAlone_data()
    {
        QTest::addColumn<FakeAnswer>("answer");
        QTest::newRow("keeps nothing") << through(0);
        QTest::newRow("has no such call after all") << FakeAnswer{.status = 404, .body = R"({"message":"no"})"};
        QTest::newRow("does not let this person") << FakeAnswer{.status = 403, .body = R"({"message":"no"})"};
        QTest::newRow("says something else") << FakeAnswer{.body = R"({"data":{}})"};
    }
    void aServerThatKeepsNothingIsLeftAlone()
    {
        QFETCH(FakeAnswer, answer);
        m_bench->network.answer("POST", u"/audit"_s, through(0));
        m_bench->network.answer("POST", u"/audit"_s, answer);
        begin(R"("audit")");
        record(2);
        aMinute();
        const qsizetype before = sent().size();
        QCOMPARE(before, 2);
        record(1);
        aMinute();
        QCOMPARE(sent().size(), before);
    }

    void aLongRecordIsSentInPieces()
    {
        m_bench->network.answer("POST", u"/audit"_s, through(1));
        m_bench->network.answer("POST", u"/audit"_s, through(201));
        m_bench->network.answer("POST", u"/audit"_s, through(251));
        begin(R"("audit")");
        record(250);
        aMinute();
        QCOMPARE(sent().size(), 3);
        QCOMPARE(entriesOf(1).size(), 200);
        QCOMPARE(entriesOf(2).size(), 50);
    }

    void nothingIsSentOnceNobodyIsSignedIn()
    {
        begin(R"("audit")");
        record(2);
        m_sender->stop();
        aMinute();
        QVERIFY(sent().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestAuditSender)
#include "tst_auditsender.moc"

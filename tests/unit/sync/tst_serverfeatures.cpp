// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/serverfeatures.h"
#include "tests/unit/sync/syncbench.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using namespace clinicbell::sync;
using clinicbell::test::FakeAnswer;
using clinicbell::test::SyncBench;

namespace {

const FakeAnswer someFeatures{.body = R"({"data":{"version":1,"features":["delta-sync","claims"]}})"};

} // namespace

/// Which optional parts the server has: asked until it has said so, and then not again.
class TestServerFeatures : public QObject
{
    Q_OBJECT

    std::unique_ptr<SyncBench> m_bench;
    std::unique_ptr<ServerFeatures> m_features;
    int m_changes = 0;

private slots:
    void init()
    {
        m_bench = std::make_unique<SyncBench>();
        m_features = std::make_unique<ServerFeatures>(m_bench->api);
        m_changes = 0;
        connect(m_features.get(), &ServerFeatures::changed, this, [this] { ++m_changes; });
    }
    void cleanup()
    {
        m_features.reset();
        m_bench.reset();
    }

    void theyAreAskedForOnceASession()
    {
        m_bench->network.answer("GET", u"/capabilities"_s, someFeatures);
        QVERIFY(!m_features->known());
        for (int i = 0; i < 3; ++i) {
            m_features->ask();
            m_features->ask();
            m_bench->settleAll();
        }
        QCOMPARE(m_bench->takeRequests(), QStringList(u"GET /capabilities"_s));
        QCOMPARE(m_changes, 1);
        QVERIFY(m_features->known()->known && m_features->known()->hasDeltaSync());
        QVERIFY(!m_features->known()->hasIdempotency());
    }

    void aServerThatHasNoSuchAddressHasNoneOfThem()
    {
        m_bench->network.answer("GET", u"/capabilities"_s, {.status = 404, .body = R"({"message":"Not found."})"});
        m_features->ask();
        m_bench->settleAll();
        QCOMPARE(m_changes, 1);
        QVERIFY(m_features->known() && !m_features->known()->known && !m_features->known()->hasDeltaSync());
        m_features->ask();
        m_bench->settleAll();
        QCOMPARE(m_bench->takeRequests().size(), 1);
    }

    void whatDidNotAnswerIsAskedAgain_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("500") << 500;
        QTest::newRow("429") << 429;
        QTest::newRow("503") << 503;
    }
    void whatDidNotAnswerIsAskedAgain()
    {
        QFETCH(int, status);
        m_bench->network.answer("GET", u"/capabilities"_s, {.status = status, .body = "{}"});
        m_bench->network.answer("GET", u"/capabilities"_s, someFeatures);
        m_features->ask();
        m_bench->settleAll();
        QVERIFY(!m_features->known());
        QCOMPARE(m_changes, 0);
        m_features->ask();
        m_bench->settleAll();
        QVERIFY(m_features->known());
        QCOMPARE(m_changes, 1);
    }

    void anAnswerForTheAccountBeforeIsDropped()
    {
        m_bench->network.answer("GET", u"/capabilities"_s, FakeAnswer{.body = someFeatures.body, .held = true});
        m_features->ask();
        m_bench->settleAll();
        m_features->forget();
        m_bench->network.release();
        m_bench->settleAll();
        QVERIFY(!m_features->known());
        QCOMPARE(m_changes, 0);
    }
};

QTEST_GUILESS_MAIN(TestServerFeatures)
#include "tst_serverfeatures.moc"

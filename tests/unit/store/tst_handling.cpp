// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/store/storebench.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using namespace clinicbell::store;
using clinicbell::test::idsOf;
using clinicbell::test::notificationOf;
using clinicbell::test::StoreBench;

/// Acknowledgements and claims: shown at once, kept, and laid over what the server says until it knows.
class TestHandling : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<StoreBench> m_bench;

    Handling handling() const { return m_bench->row(u"1"_s)->handling; }
    OperationId act(OperationKind kind) const
    {
        const auto acts = m_bench->worker.handle(kind, NotificationId(u"1"_s), m_bench->act());
        return acts && !acts->isEmpty() ? acts->first() : OperationId();
    }
    void said(const Handling &handling) const
    {
        m_bench->worker.applyRemote({HandledElsewhere{idsOf({u"1"_s}), handling}}, m_bench->tick());
    }
    void reopen() const
    {
        m_bench->close();
        QVERIFY(m_bench->open());
    }

private slots:
    void init()
    {
        m_bench = std::make_unique<StoreBench>();
        QVERIFY(m_bench->open());
        m_bench->arrive({notificationOf(u"1"_s, 1)});
    }

    void anAcknowledgementIsThereAtOnceAndOverARestart()
    {
        const auto id = act(OperationKind::Acknowledge);
        QVERIFY(!id.isEmpty());
        QVERIFY(handling().acknowledgedAt.isValid());
        QCOMPARE(handling().acknowledging, id);
        reopen();
        QVERIFY(handling().acknowledgedAt.isValid());
        QCOMPARE(m_bench->worker.pending(9, m_bench->now)->size(), 1);
        QVERIFY(act(OperationKind::Acknowledge).isEmpty()); // once is enough
        QVERIFY(m_bench->worker.settle({id}, m_bench->tick()));
        QVERIFY(handling().acknowledgedAt.isValid());
        QVERIFY(handling().acknowledging.isEmpty());
    }

    void whatIsRefusedOrUndoneIsAsItWas_data()
    {
        QTest::addColumn<OperationKind>("kind");
        QTest::addColumn<bool>("refused");
        for (const bool refused : {true, false}) {
            QTest::addRow("acknowledgement %d", refused) << OperationKind::Acknowledge << refused;
            QTest::addRow("claim %d", refused) << OperationKind::Claim << refused;
        }
    }
    void whatIsRefusedOrUndoneIsAsItWas()
    {
        QFETCH(const OperationKind, kind);
        QFETCH(const bool, refused);
        const auto before = handling();
        const auto id = act(kind);
        QVERIFY(handling() != before);
        if (refused)
            QVERIFY(m_bench->refuse(id));
        else
            QCOMPARE(m_bench->worker.undo({id})->size(), 1);
        QVERIFY(handling() == before);
        QVERIFY(m_bench->worker.pending(9, m_bench->now)->isEmpty());
    }

    void aClaimIsOursUntilSomebodyElseWasFirst()
    {
        const auto id = act(OperationKind::Claim);
        QCOMPARE(handling().claimedBy, m_bench->options.account.userId);
        m_bench->mergeAll({notificationOf(u"1"_s, 1)}); // an older page that knows of no claim
        QCOMPARE(handling().claimedBy, m_bench->options.account.userId);
        said({.claimedBy = UserId(u"99"_s), .claimedByName = u"Dr. Sari"_s, .claimedAt = m_bench->tick()});
        QCOMPARE(handling().claimedByName, u"Dr. Sari"_s);
        QVERIFY(m_bench->refuse(id));
        QCOMPARE(handling().claimedByName, u"Dr. Sari"_s); // what is known stays
        QVERIFY(act(OperationKind::Claim).isEmpty());
    }

    void aReleaseGivesItBack()
    {
        QVERIFY(m_bench->worker.settle({act(OperationKind::Claim)}, m_bench->tick()));
        const auto id = act(OperationKind::Release);
        QVERIFY(!id.isEmpty());
        QVERIFY(handling().claimedBy.isEmpty());
        QVERIFY(m_bench->worker.settle({id}, m_bench->tick()));
        QVERIFY(handling().claimedBy.isEmpty());
    }

    /// It is unread as before, but nobody has to run.
    void whatAColleagueHasTakenIsUrgentNoMore()
    {
        m_bench->arrive({notificationOf(u"2"_s, 2, Kind::Emergency, Priority::Critical)});
        QCOMPARE(m_bench->counters().urgent, 1);
        Handling claim{.claimedBy = UserId(u"99"_s), .claimedByName = u"Dr. Sari"_s, .claimedAt = m_bench->tick()};
        m_bench->worker.applyRemote({HandledElsewhere{idsOf({u"2"_s}), claim}}, m_bench->tick());
        QCOMPARE(m_bench->counters().urgent, 0);
        QCOMPARE(m_bench->counters().unreadOf(Priority::Critical), 1);
        m_bench->close();
        QCOMPARE(m_bench->open()->counters.urgent, 0);
        claim = {.claimedAt = m_bench->tick()};
        m_bench->worker.applyRemote({HandledElsewhere{idsOf({u"2"_s}), claim}}, m_bench->tick());
        QCOMPARE(m_bench->counters().urgent, 1);
        m_bench->worker.applyRemote({RemovedElsewhere{idsOf({u"2"_s})}}, m_bench->tick());
        QCOMPARE(m_bench->counters(), m_bench->counted());
        QCOMPARE(m_bench->counters().urgent, 0);
    }

    void oldRowsHaveNone()
    {
        QVERIFY(handling() == Handling());
        QCOMPARE(m_bench->row(u"1"_s)->late, std::chrono::seconds(0));
    }

    void clearedIsGoneOnceTheServerKnows()
    {
        m_bench->arrive({notificationOf(u"2"_s, 2)});
        const auto acts = m_bench->worker.clear({}, Reach::Watermark, m_bench->act());
        QVERIFY(m_bench->ids().isEmpty());
        m_bench->arrive({notificationOf(u"0"_s, 0), notificationOf(u"3"_s, 3)}); // missed before, and new
        QCOMPARE(m_bench->ids(), QStringList{u"3"_s});
        reopen();
        QCOMPARE(m_bench->ids(), QStringList{u"3"_s});
        QVERIFY(m_bench->worker.settle(*acts, m_bench->tick()));
        m_bench->arrive({notificationOf(u"1"_s, 1)});
        QCOMPARE(m_bench->ids(), QStringList{u"3"_s});
        QCOMPARE(m_bench->counters(), m_bench->counted());
    }

    void listedMeansOnlyWhatIsHere()
    {
        QVERIFY(m_bench->worker.clear({}, Reach::Listed, m_bench->act()));
        m_bench->arrive({notificationOf(u"0"_s, 0)});
        QCOMPARE(m_bench->ids(), QStringList{u"0"_s});
    }
};

QTEST_GUILESS_MAIN(TestHandling)
#include "tst_handling.moc"

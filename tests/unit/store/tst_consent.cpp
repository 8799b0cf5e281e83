// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/outboxorder.h"
#include "tests/unit/store/storebench.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using namespace clinicbell::store;
using clinicbell::test::idsOf;
using clinicbell::test::notificationOf;
using clinicbell::test::StoreBench;

/// An act that waited for more than a day is not sent unasked: the world has moved on.
class TestConsent : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<StoreBench> m_bench;

    QStringList due() const
    {
        QStringList kinds;
        const auto entries = m_bench->worker.pending(9, m_bench->now).value();
        for (const OutboxEntry &entry : entries)
            kinds.append(entry.targets.first().value());
        return kinds;
    }
    QList<OperationId> old() const
    {
        QList<OperationId> ids;
        const auto entries = m_bench->worker.unconsented(m_bench->now).value();
        for (const OutboxEntry &entry : entries)
            ids.append(entry.id);
        return ids;
    }
    void aDayGoesBy() const { m_bench->now = m_bench->now.addDays(1).addSecs(1); }

private slots:
    void init()
    {
        m_bench = std::make_unique<StoreBench>();
        QVERIFY(m_bench->open());
        m_bench->arrive({notificationOf(u"1"_s, 1), notificationOf(u"2"_s, 2), notificationOf(u"3"_s, 3)});
    }

    void whatIsFreshIsSentAndWhatIsOldWaitsForAWord()
    {
        QVERIFY(m_bench->worker.markRead(idsOf({u"1"_s}), m_bench->act()));
        QCOMPARE(due(), QStringList{u"1"_s});
        QVERIFY(old().isEmpty());
        aDayGoesBy();
        QVERIFY(m_bench->worker.markRead(idsOf({u"2"_s}), m_bench->act()));
        QCOMPARE(due(), QStringList{u"2"_s});
        QCOMPARE(old().size(), 1);
        QCOMPARE(m_bench->changes.last().outbox.waiting, 2);
        QCOMPARE(m_bench->changes.last().outbox.unconsented, 1);
    }

    void whatActsUponTheSameWaitsBehindIt()
    {
        QVERIFY(m_bench->worker.markRead(idsOf({u"1"_s, u"2"_s}), m_bench->act()));
        aDayGoesBy();
        QVERIFY(m_bench->worker.remove(idsOf({u"1"_s}), m_bench->act()));
        QVERIFY(m_bench->worker.remove(idsOf({u"3"_s}), m_bench->act()));
        QCOMPARE(due(), QStringList{u"3"_s});
    }

    void consentIsGoodForAnotherDay()
    {
        QVERIFY(m_bench->worker.markRead(idsOf({u"1"_s}), m_bench->act()));
        aDayGoesBy();
        QCOMPARE(m_bench->worker.consent(old(), m_bench->now).value().size(), 1);
        QCOMPARE(due(), QStringList{u"1"_s});
        QVERIFY(old().isEmpty());
        QCOMPARE(m_bench->changes.last().outbox.unconsented, 0);
        m_bench->close();
        QVERIFY(m_bench->open());
        QCOMPARE(due(), QStringList{u"1"_s});
        aDayGoesBy();
        QVERIFY(due().isEmpty());
    }

    void discardedIsUndoneExactly()
    {
        const auto before = m_bench->rows();
        QVERIFY(m_bench->worker.markRead(idsOf({u"1"_s}), m_bench->act()));
        QVERIFY(m_bench->worker.remove(idsOf({u"2"_s}), m_bench->act()));
        aDayGoesBy();
        QCOMPARE(m_bench->worker.discard(old(), m_bench->now).value().size(), 2);
        QVERIFY(m_bench->rows() == before);
        QCOMPARE(m_bench->changes.last().outbox.waiting, 0);
        QCOMPARE(m_bench->counters(), m_bench->counted());
        QVERIFY(due().isEmpty());
    }

    void theAgeIsThatOfTheAct_data()
    {
        QTest::addColumn<int>("secondsAgo");
        QTest::addColumn<bool>("asks");
        QTest::newRow("just now") << 0 << false;
        QTest::newRow("a second less than a day") << 86'399 << false;
        QTest::newRow("a day") << 86'400 << true;
        QTest::newRow("in the future, by a wrong clock") << -86'400 << false;
    }
    void theAgeIsThatOfTheAct()
    {
        QFETCH(const int, secondsAgo);
        OutboxEntry entry;
        entry.createdAt = m_bench->now.addSecs(-secondsAgo);
        QTEST(needsConsent(entry, m_bench->now), "asks");
    }
};

QTEST_GUILESS_MAIN(TestConsent)
#include "tst_consent.moc"

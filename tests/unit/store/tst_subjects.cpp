// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/store/storebench.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using namespace clinicbell::store;
using clinicbell::test::idsOf;
using clinicbell::test::notificationOf;
using clinicbell::test::readCopy;
using clinicbell::test::StoreBench;

/// Several notifications of one thing: the newest stands for all.
class TestSubjects : public QObject
{
    Q_OBJECT

    /// What appointment 17 has to tell, @p minute minutes into the day.
    static Notification stateOf(const QString &id, int minute, Kind kind = Kind::Appointment)
    {
        Notification state = notificationOf(id, minute, kind);
        state.data.insert(u"appointment_id"_s, 17);
        return state;
    }
    /// Booked (1), its reminder (2), moved (3), and something else (4).
    static std::unique_ptr<StoreBench> filledBench()
    {
        auto bench = std::make_unique<StoreBench>();
        if (!bench->open())
            return nullptr;
        bench->arrive({stateOf(u"1"_s, 1)});
        bench->arrive({stateOf(u"2"_s, 2, Kind::Reminder), notificationOf(u"4"_s, 4)});
        bench->arrive({stateOf(u"3"_s, 3)});
        return bench;
    }
    static QStringList earlierIds(StoreBench &bench, const QString &id)
    {
        QStringList ids;
        const auto rows = bench.worker.earlier(NotificationId(id));
        for (const Notification &row : rows.value_or(QList<Notification>()))
            ids += row.id.value();
        return ids;
    }

private slots:
    void theNewestStandsForAll()
    {
        const auto bench = filledBench();
        QCOMPARE(bench->ids(), QStringList({u"4"_s, u"3"_s}));
        QCOMPARE(bench->counters().unread, 2);
        QCOMPARE(bench->counters(), bench->counted());
        QCOMPARE(earlierIds(*bench, u"3"_s), QStringList({u"2"_s, u"1"_s}));
        QVERIFY(earlierIds(*bench, u"1"_s).isEmpty());
        QVERIFY(earlierIds(*bench, u"4"_s).isEmpty());
        // The list hears that the row it shows has been overtaken.
        QCOMPARE(bench->changes.last().updated.size(), 1);
        QVERIFY(bench->changes.last().updated.first().local.superseded);
        QVERIFY(isHandled(bench->changes.last().updated.first()));
    }

    void anEarlierStateThatComesLateTakesItsPlaceBelow()
    {
        StoreBench bench;
        QVERIFY(bench.open());
        bench.arrive({stateOf(u"3"_s, 3)});
        bench.arrive({stateOf(u"1"_s, 1)});
        QCOMPARE(bench.ids(), QStringList{u"3"_s});
        QVERIFY(bench.changes.last().added.first().local.superseded); // so that nothing pops up for it
        QCOMPARE(bench.counters().unread, 1);
    }

    void whenTheNewestGoesTheOneBeforeIsTheStateAgain()
    {
        const auto bench = filledBench();
        bench->worker.applyRemote({RemovedElsewhere{idsOf({u"3"_s})}}, bench->tick());
        QCOMPARE(bench->ids(), QStringList({u"4"_s, u"2"_s}));
        QCOMPARE(bench->counters(), bench->counted());
    }

    void whoReadsTheRowHasReadAllOfIt()
    {
        const auto bench = filledBench();
        QVERIFY(bench->worker.markRead(idsOf({u"3"_s}), bench->act()));
        const auto entries = bench->worker.pending(10, bench->tick());
        QCOMPARE(entries->size(), 1);
        QCOMPARE(entries->first().targets, idsOf({u"3"_s, u"2"_s, u"1"_s}));
        QCOMPARE(bench->counters().unread, 1);
    }

    void whoDeletesTheRowDeletesAllOfItAndUndoBringsItBackExactly()
    {
        const auto bench = filledBench();
        const auto before = bench->everything();
        const auto operations = bench->worker.remove(idsOf({u"3"_s}), bench->act());
        QCOMPARE(bench->ids(), QStringList{u"4"_s});
        QCOMPARE(bench->everything().size(), 1);
        QVERIFY(bench->worker.undo(*operations));
        QCOMPARE(bench->everything(), before);
        QCOMPARE(bench->counters(), bench->counted());
    }

    void aPinMovesOnToTheNewState()
    {
        StoreBench bench;
        QVERIFY(bench.open());
        bench.arrive({stateOf(u"1"_s, 1)});
        QVERIFY(bench.worker.setPinned(idsOf({u"1"_s}), true));
        bench.arrive({stateOf(u"2"_s, 2)});
        QVERIFY(bench.row(u"2"_s)->local.pinned);
        QVERIFY(bench.worker.setPinned(idsOf({u"2"_s}), false));
        bench.arrive({stateOf(u"0"_s, 0)}); // Whatever is settled again, what the person unpinned stays unpinned.
        QVERIFY(!bench.row(u"2"_s)->local.pinned);
    }

    void whatWasPutOffIsOverWhenTheThingHasChanged()
    {
        StoreBench bench;
        QVERIFY(bench.open());
        bench.arrive({stateOf(u"1"_s, 1)});
        QVERIFY(bench.worker.remindAt(idsOf({u"1"_s}), bench.now.addSecs(60)));
        bench.arrive({stateOf(u"2"_s, 2)});
        QVERIFY(!bench.worker.nextReminder()->isValid());
        QVERIFY(bench.worker.dueReminders(bench.now.addSecs(3600))->isEmpty());
        QCOMPARE(bench.ids(), QStringList{u"2"_s});
    }

    void whatWasDoneComesBackWithItsNextState()
    {
        StoreBench bench;
        QVERIFY(bench.open());
        bench.arrive({stateOf(u"1"_s, 1)});
        QVERIFY(bench.worker.setDone(idsOf({u"1"_s}), true, bench.tick()));
        bench.arrive({stateOf(u"2"_s, 2)});
        QCOMPARE(bench.ids(), QStringList{u"2"_s});
        QCOMPARE(bench.counters().unread, 1);
    }

    void aListFromTheServerSettlesItToo()
    {
        StoreBench bench;
        QVERIFY(bench.open());
        bench.mergeAll({stateOf(u"3"_s, 3), stateOf(u"2"_s, 2), stateOf(u"1"_s, 1)});
        QCOMPARE(bench.ids(), QStringList{u"3"_s});
        bench.mergeAll({stateOf(u"2"_s, 2), stateOf(u"1"_s, 1)});
        QCOMPARE(bench.ids(), QStringList{u"2"_s});
        QCOMPARE(bench.counters(), bench.counted());
    }

    void aRecordThatIsCorrectedChangesItsPlace()
    {
        const auto bench = filledBench();
        Notification elsewhere = stateOf(u"3"_s, 3);
        elsewhere.data.insert(u"appointment_id"_s, 18);
        elsewhere.updatedAt = elsewhere.updatedAt.addSecs(60);
        bench->arrive({elsewhere});
        QCOMPARE(bench->ids(), QStringList({u"4"_s, u"3"_s, u"2"_s}));
    }

    void whatBecomesUrgentStandsForItself_data()
    {
        QTest::addColumn<bool>("asks");
        QTest::newRow("urgent") << false;
        QTest::newRow("it asks for an answer") << true;
    }
    void whatBecomesUrgentStandsForItself()
    {
        QFETCH(bool, asks);
        const auto bench = filledBench();
        QVERIFY(bench->row(u"1"_s)->local.superseded);
        Notification raised = stateOf(u"1"_s, 1);
        raised.updatedAt = raised.updatedAt.addSecs(600);
        if (asks)
            raised.data.insert(u"requires_ack"_s, true);
        else
            raised.priority = Priority::Critical;
        bench->arrive({raised});
        QVERIFY(!bench->row(u"1"_s)->local.superseded);
        QCOMPARE(bench->ids(), QStringList({u"4"_s, u"3"_s, u"1"_s}));
        QCOMPARE(bench->counters(), bench->counted());
        QVERIFY(!isHandled(*bench->row(u"1"_s)));
    }

    void aPinDoesNotComeBackWithAnEarlierState()
    {
        StoreBench bench;
        QVERIFY(bench.open());
        bench.arrive({stateOf(u"1"_s, 1)});
        QVERIFY(bench.worker.setPinned(idsOf({u"1"_s}), true));
        bench.arrive({stateOf(u"2"_s, 2)});
        QVERIFY(bench.worker.setPinned(idsOf({u"2"_s}), false));
        bench.worker.applyRemote({RemovedElsewhere{idsOf({u"2"_s})}}, bench.tick());
        QVERIFY(!bench.row(u"1"_s)->local.pinned);
    }

    void itHoldsOverARestart()
    {
        const auto bench = filledBench();
        bench->close();
        QVERIFY(bench->open());
        QCOMPARE(bench->ids(), QStringList({u"4"_s, u"3"_s}));
        QCOMPARE(earlierIds(*bench, u"3"_s), QStringList({u"2"_s, u"1"_s}));
    }
};

QTEST_GUILESS_MAIN(TestSubjects)
#include "tst_subjects.moc"

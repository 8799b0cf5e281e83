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

/// What the person does, and what becomes of it.
class TestOutbox : public QObject
{
    Q_OBJECT

    static std::unique_ptr<StoreBench> filledBench()
    {
        auto bench = std::make_unique<StoreBench>();
        if (!bench->open())
            return nullptr;
        bench->arrive({notificationOf(u"1"_s, 1), notificationOf(u"2"_s, 2), notificationOf(u"3"_s, 3)});
        bench->changes.clear();
        return bench;
    }
    static QList<OutboxEntry> pending(StoreBench &bench) { return *bench.worker.pending(100, bench.now); }

private slots:
    void readingIsOneActOneChange()
    {
        const auto bench = filledBench();
        const auto acts = bench->worker.markRead(idsOf({u"1"_s, u"2"_s, u"2"_s, u"unknown"_s}), bench->act());
        QCOMPARE(acts->size(), 1);
        QCOMPARE(bench->changes.size(), 1);
        QCOMPARE(bench->changes.first().origin, Origin::Local);
        QCOMPARE(bench->changes.first().updated.size(), 2);
        QCOMPARE(bench->changes.first().counters.unread, 1);
        QCOMPARE(bench->changes.first().outbox, (OutboxSummary{.waiting = 1, .oldest = bench->now}));
        const OutboxEntry entry = pending(*bench).first();
        QCOMPARE(entry.id, acts->first());
        QCOMPARE(entry.kind, OperationKind::MarkRead);
        QCOMPARE(entry.targets, idsOf({u"1"_s, u"2"_s}));
        QCOMPARE(entry.createdAt, bench->now);
    }

    void nothingToChangeIsNoAct()
    {
        const auto bench = filledBench();
        QVERIFY(bench->worker.markRead(idsOf({u"1"_s}), bench->act()));
        QVERIFY(bench->worker.remove(idsOf({u"2"_s}), bench->act()));
        bench->changes.clear();
        QVERIFY(bench->worker.markRead(idsOf({u"1"_s, u"2"_s}), bench->act())->isEmpty());
        QVERIFY(bench->worker.remove(idsOf({u"2"_s, u"unknown"_s}), bench->act())->isEmpty());
        QVERIFY(bench->worker.undo({OperationId(u"unknown"_s)})->isEmpty());
        QVERIFY(bench->changes.isEmpty());
        QCOMPARE(pending(*bench).size(), 2);
    }

    void readingAllStopsAtTheNewestThatIsHere()
    {
        const auto bench = filledBench();
        QVERIFY(bench->worker.markAllRead({}, Reach::Watermark, bench->act()));
        QCOMPARE(bench->counters().unread, 0);
        QCOMPARE(pending(*bench).first().until, notificationOf(u"3"_s, 3).createdAt);
        QCOMPARE(pending(*bench).first().targets.size(), 3);
        // Of the very moment: where times are whole seconds, it came after the person looked.
        bench->arrive({notificationOf(u"later"_s, 4), notificationOf(u"just then"_s, 3),
                       notificationOf(u"earlier, but late"_s, 2)});
        QVERIFY(!bench->row(u"later"_s)->isRead());
        QVERIFY(!bench->row(u"just then"_s)->isRead());
        QVERIFY(bench->row(u"earlier, but late"_s)->isRead());
        QVERIFY(bench->worker.undo({pending(*bench).first().id}));
        QCOMPARE(bench->counters().unread, 6);
    }

    void pendingActsLieOverTheServersPage()
    {
        const auto bench = filledBench();
        QVERIFY(bench->worker.markRead(idsOf({u"1"_s}), bench->act()));
        QVERIFY(bench->worker.remove(idsOf({u"2"_s}), bench->act()));
        bench->changes.clear();
        const MergeReport report =
            bench->mergeAll({notificationOf(u"1"_s, 1), notificationOf(u"2"_s, 2), notificationOf(u"3"_s, 3)});
        QCOMPARE(report.unchanged, 3);
        QVERIFY(bench->changes.isEmpty());
        QVERIFY(bench->row(u"1"_s)->isRead());
        QVERIFY(!bench->row(u"2"_s));
    }

    void anUpdateOfAHiddenRowShowsWhenItComesBack()
    {
        const auto bench = filledBench();
        const auto acts = bench->worker.remove(idsOf({u"2"_s}), bench->act());
        Notification changed = notificationOf(u"2"_s, 2);
        changed.title = u"Moved"_s;
        bench->changes.clear();
        bench->arrive({changed});
        QVERIFY(bench->changes.isEmpty());
        QCOMPARE(*bench->worker.undo(*acts), *acts);
        QCOMPARE(bench->changes.last().added.first().title, u"Moved"_s);
        QCOMPARE(bench->counters(), bench->counted());
    }

    void undoRestoresExactly_data()
    {
        QTest::addColumn<QString>("act");
        for (const char *act : {"read", "read all", "remove"})
            QTest::addRow("%s", act) << QString::fromLatin1(act);
    }
    void undoRestoresExactly()
    {
        QFETCH(QString, act);
        const auto bench = filledBench();
        const QList<Notification> before = bench->rows();
        const ActTimes times{bench->tick(), bench->now.addSecs(8)};
        const auto acts = act == u"read"_s ? bench->worker.markRead(idsOf({u"1"_s, u"3"_s}), times)
            : act == u"remove"_s           ? bench->worker.remove(idsOf({u"1"_s, u"3"_s}), times)
                                           : bench->worker.markAllRead({}, Reach::Watermark, times);
        QVERIFY(bench->rows() != before);
        QVERIFY(pending(*bench).isEmpty()); // held back
        QCOMPARE(bench->worker.pending(9, times.notBefore)->size(), 1);
        QCOMPARE(*bench->worker.undo(*acts), *acts);
        QVERIFY(bench->rows() == before);
        QCOMPARE(bench->counters(), bench->counted());
        QCOMPARE(bench->changes.last().outbox, OutboxSummary());
        QVERIFY(bench->worker.undo(*acts)->isEmpty());
    }

    void aClockPutBackBetweenTwoRunsHoldsNothingBack()
    {
        const auto bench = filledBench();
        bench->worker.setLastSync(bench->now);
        QVERIFY(bench->worker.remove(idsOf({u"1"_s}), {bench->tick(), bench->now.addSecs(5)}));
        bench->close();
        bench->now = bench->now.addSecs(-3600);
        QVERIFY(bench->open());
        QCOMPARE(pending(*bench).size(), 1);
        // What came before the clock was put back can be told from what comes now.
        bench->tick();
        QCOMPARE(bench->mergeAll({notificationOf(u"3"_s, 3)}).removed, 2);
    }

    void whatMayHaveBeenSentIsNotUndone()
    {
        const auto bench = filledBench();
        const auto acts = bench->worker.markRead(idsOf({u"1"_s}), bench->act());
        bench->worker.noteAttempts({acts->first()});
        QVERIFY(bench->worker.undo(*acts)->isEmpty());
        QVERIFY(bench->row(u"1"_s)->isRead());
        QCOMPARE(pending(*bench).first().attempts, 1);
        bench->close();
        QVERIFY(bench->open());
        QCOMPARE(pending(*bench).first().attempts, 1);
    }

    void undoLeavesWhatTheServerConfirmed()
    {
        const auto bench = filledBench();
        const auto acts = bench->worker.markRead(idsOf({u"1"_s, u"2"_s}), bench->act());
        bench->worker.applyRemote({ReadElsewhere{idsOf({u"1"_s}), bench->tick()}}, bench->tick());
        QVERIFY(bench->worker.undo(*acts));
        QVERIFY(bench->row(u"1"_s)->isRead());
        QVERIFY(!bench->row(u"2"_s)->isRead());
    }

    void settledIsGoneFromTheOutboxOnly()
    {
        const auto bench = filledBench();
        auto acts = *bench->worker.markRead(idsOf({u"1"_s}), bench->act());
        acts += *bench->worker.remove(idsOf({u"2"_s}), bench->act());
        const QList<Notification> before = bench->rows();
        bench->changes.clear();
        bench->worker.settle(acts, bench->tick());
        QCOMPARE(bench->changes.size(), 1);
        QCOMPARE(bench->changes.first().outbox.waiting, 0);
        QVERIFY(bench->changes.first().removed.isEmpty());
        QVERIFY(bench->rows() == before);
        QVERIFY(pending(*bench).isEmpty());
        bench->worker.settle(acts, bench->tick());
        QCOMPARE(bench->changes.size(), 1);
    }

    void refusedIsTakenBackAndSaid()
    {
        const auto bench = filledBench();
        const QList<Notification> before = bench->rows();
        auto acts = *bench->worker.markRead(idsOf({u"1"_s}), bench->act());
        acts += *bench->worker.remove(idsOf({u"2"_s}), bench->act());
        for (const OperationId &act : acts) {
            bench->worker.noteAttempts({act});
            QVERIFY(bench->refuse(act));
        }
        QVERIFY(bench->rows() == before);
        QCOMPARE(bench->refused.size(), 2);
        QCOMPARE(bench->refused.last().kind, OperationKind::Remove);
        QCOMPARE(bench->changes.last().added.size(), 1);
        QVERIFY(pending(*bench).isEmpty());
    }

    void ofSeveralOnlyWhatWasDeclinedIsTakenBack_data()
    {
        QTest::addColumn<bool>("removal");
        QTest::newRow("read") << false;
        QTest::newRow("removed") << true;
    }
    void ofSeveralOnlyWhatWasDeclinedIsTakenBack()
    {
        QFETCH(const bool, removal);
        const auto bench = filledBench();
        const auto all = idsOf({u"1"_s, u"2"_s, u"3"_s});
        const auto acts =
            removal ? *bench->worker.remove(all, bench->act()) : *bench->worker.markRead(all, bench->act());
        QVERIFY(bench->refuse(acts.first(), idsOf({u"2"_s})));
        QVERIFY(pending(*bench).isEmpty());
        QCOMPARE(bench->refused.last().targets, idsOf({u"2"_s}));
        QStringList unread;
        for (const Notification &row : bench->rows()) {
            if (!row.isRead())
                unread.append(row.id.value());
        }
        QVERIFY(unread.contains(u"2"_s) && !unread.contains(u"1"_s) && !unread.contains(u"3"_s));
        QCOMPARE(bench->ids().contains(u"1"_s), !removal);
        QCOMPARE(bench->counters(), bench->counted());
        bench->arrive({notificationOf(u"1"_s, 1)}); // A late copy of what the server has done.
        QCOMPARE(bench->ids().contains(u"1"_s), !removal);
    }

    void whatWaitsForAnAnswerIsSparedByActsUponEverything_data()
    {
        QTest::addColumn<bool>("clears");
        QTest::newRow("read all") << false;
        QTest::newRow("clear") << true;
    }
    void whatWaitsForAnAnswerIsSparedByActsUponEverything()
    {
        QFETCH(bool, clears);
        StoreBench bench;
        QVERIFY(bench.open());
        Notification asking = notificationOf(u"2"_s, 2);
        asking.data.insert(u"requires_ack"_s, true);
        Notification taken = notificationOf(u"4"_s, 4, Kind::Emergency, Priority::Critical);
        taken.handling.claimedBy = UserId(u"8"_s);
        bench.arrive(
            {notificationOf(u"1"_s, 1), asking, notificationOf(u"3"_s, 3, Kind::Emergency, Priority::Critical), taken});
        const auto act = clears ? bench.worker.clear({}, Reach::Watermark, bench.act())
                                : bench.worker.markAllRead({}, Reach::Watermark, bench.act());
        QCOMPARE(act->size(), 1);
        const auto entries = bench.worker.pending(10, bench.tick());
        // Named one by one: what the server itself sweeps up would be read or gone for everybody.
        QCOMPARE(entries->first().kind, clears ? OperationKind::Remove : OperationKind::MarkRead);
        QCOMPARE(QSet<NotificationId>(entries->first().targets.begin(), entries->first().targets.end()),
                 (QSet<NotificationId>{NotificationId(u"1"_s), NotificationId(u"4"_s)}));
        QVERIFY(!bench.row(u"2"_s)->isRead() && !bench.row(u"3"_s)->isRead());
        QCOMPARE(bench.counters(), bench.counted());
        QVERIFY(bench.worker.undo(*act));
        QCOMPARE(bench.counters().unread, 4);
    }

    void aSweepOnTheServerReachesWhatItDeclinedBefore()
    {
        StoreBench bench;
        QVERIFY(bench.open());
        bench.arrive({notificationOf(u"1"_s, 1), notificationOf(u"2"_s, 2)});
        const auto reading = bench.worker.markRead(idsOf({u"1"_s}), bench.act());
        const auto sweeping = bench.worker.markAllRead({}, Reach::Watermark, bench.act());
        bench.arrive({notificationOf(u"3"_s, 2)}); // In the same second as the newest by then.
        QVERIFY(bench.refuse(reading->first()));
        QVERIFY(!bench.row(u"1"_s)->isRead());
        QVERIFY(bench.worker.settle(*sweeping, bench.tick()));
        QVERIFY(bench.row(u"1"_s)->isRead());
        QVERIFY(!bench.row(u"3"_s)->isRead()); // It came after.
        QCOMPARE(bench.counters(), bench.counted());
    }

    void whatIsDeletedThereWhilePendingIsGone()
    {
        const auto bench = filledBench();
        const auto read = bench->worker.markRead(idsOf({u"1"_s}), bench->act());
        const auto removal = bench->worker.remove(idsOf({u"2"_s}), bench->act());
        bench->worker.applyRemote({RemovedElsewhere{idsOf({u"1"_s, u"2"_s})}}, bench->tick());
        QVERIFY(bench->refuse(read->first()));
        QVERIFY(bench->refuse(removal->first()));
        QCOMPARE(bench->ids(), QStringList{u"3"_s});
        QCOMPARE(bench->counters(), bench->counted());
    }

    void theOutboxIsInOrderOverARestart()
    {
        const auto bench = filledBench();
        QVERIFY(bench->worker.markRead(idsOf({u"1"_s}), bench->act()));
        QVERIFY(bench->worker.remove(idsOf({u"2"_s}), {bench->tick(), bench->now.addSecs(60)}));
        QVERIFY(bench->worker.markAllRead({}, Reach::Watermark, bench->act()));
        const auto before = bench->worker.pending(100, bench->now.addSecs(60));
        bench->close();
        QCOMPARE(bench->open()->outbox.waiting, 3);
        QCOMPARE(*bench->worker.pending(100, bench->now.addSecs(60)), *before);
        QCOMPARE(before->first().kind, OperationKind::MarkRead);
        QCOMPARE(bench->worker.pending(1, bench->now)->size(), 1);
        QVERIFY(!bench->row(u"2"_s));
    }
};

QTEST_GUILESS_MAIN(TestOutbox)
#include "tst_outbox.moc"

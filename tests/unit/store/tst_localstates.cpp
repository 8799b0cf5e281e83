// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/database.h"
#include "tests/unit/store/storebench.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using namespace clinicbell::store;
using clinicbell::test::idsOf;
using clinicbell::test::notificationOf;
using clinicbell::test::readCopy;
using clinicbell::test::StoreBench;

/// What only this computer knows of a notification.
class TestLocalStates : public QObject
{
    Q_OBJECT

    static Filter onShelf(Shelf shelf)
    {
        Filter filter;
        filter.shelf = shelf;
        return filter;
    }
    static Filter pinned()
    {
        Filter filter;
        filter.pinnedOnly = true;
        return filter;
    }
    /// 1 is read on the server, 2 and 3 are not.
    static std::unique_ptr<StoreBench> filledBench()
    {
        auto bench = std::make_unique<StoreBench>();
        if (!bench->open())
            return nullptr;
        bench->arrive(serverRows());
        bench->changes.clear();
        return bench;
    }
    static QList<Notification> serverRows()
    {
        return {readCopy(notificationOf(u"1"_s, 1), notificationOf({}, 5).createdAt), notificationOf(u"2"_s, 2),
                notificationOf(u"3"_s, 3, Kind::Emergency, Priority::Critical)};
    }
    static LocalStates statesOf(StoreBench &bench, const QString &id)
    {
        const auto row = bench.row(id);
        return row ? row->local : LocalStates();
    }
    /// Every state there is, on rows 1 to 3.
    static void markEverything(StoreBench &bench)
    {
        bench.worker.markSeen(idsOf({u"1"_s, u"2"_s}), bench.tick());
        QVERIFY(bench.worker.markUnreadAgain(idsOf({u"1"_s})));
        QVERIFY(bench.worker.setPinned(idsOf({u"1"_s}), true));
        QVERIFY(bench.worker.setDone(idsOf({u"2"_s}), true, bench.tick()));
        QVERIFY(bench.worker.remindAt(idsOf({u"3"_s}), bench.now.addSecs(3600)));
    }
    static QList<LocalStates> allStates(StoreBench &bench)
    {
        return {statesOf(bench, u"1"_s), statesOf(bench, u"2"_s), statesOf(bench, u"3"_s)};
    }

private slots:
    void eachListShowsItsOwnShelf()
    {
        const auto bench = filledBench();
        markEverything(*bench);
        QCOMPARE(bench->ids(), QStringList{u"1"_s});
        QCOMPARE(bench->ids(onShelf(Shelf::Done)), QStringList{u"2"_s});
        QCOMPARE(bench->ids(onShelf(Shelf::Snoozed)), QStringList{u"3"_s});
        QCOMPARE(bench->ids(pinned()), QStringList{u"1"_s});
        QCOMPARE(bench->changes.last().updated.size(), 1); // A list learns by it that the row has left.
        QVERIFY(!matches({}, bench->changes.last().updated.first()));
        QVERIFY(bench->worker.setDone(idsOf({u"2"_s}), false, bench->tick()));
        QVERIFY(bench->worker.remindAt(idsOf({u"3"_s}), {}));
        QVERIFY(bench->worker.setPinned(idsOf({u"1"_s}), false));
        QCOMPARE(bench->ids(), QStringList({u"3"_s, u"2"_s, u"1"_s}));
        QVERIFY(bench->ids(pinned()).isEmpty());
    }

    void whatIsDoneOrPutOffIsUnreadNowhere()
    {
        const auto bench = filledBench();
        QVERIFY(bench->worker.setDone(idsOf({u"2"_s}), true, bench->tick()));
        QCOMPARE(bench->counters().unread, 1);
        QVERIFY(bench->worker.remindAt(idsOf({u"3"_s}), bench->now.addSecs(60)));
        QCOMPARE(bench->counters().unread, 0);
        QCOMPARE(bench->counters().unreadOf(Priority::Critical), 0);
        QCOMPARE(bench->counters().unreadOf(Kind::Emergency), 0);
        QCOMPARE(bench->counters().total, 3);
        QCOMPARE(bench->counters(), bench->counted());
        QVERIFY(bench->worker.remindAt(idsOf({u"3"_s}), {}));
        QCOMPARE(bench->counters().unreadOf(Priority::Critical), 1);
        QCOMPARE(bench->counters(), bench->counted());
    }

    void whatWasNotedCanBeNotedAgain()
    {
        const auto bench = filledBench();
        markEverything(*bench);
        const auto before = allStates(*bench);
        const auto noted = bench->worker.noted(idsOf({u"1"_s, u"2"_s, u"3"_s, u"unknown"_s}));
        QVERIFY(noted);
        QCOMPARE(noted->size(), 3);
        QVERIFY(bench->worker.setPinned(idsOf({u"1"_s}), false));
        QVERIFY(bench->worker.setDone(idsOf({u"2"_s}), false, bench->tick()));
        QVERIFY(bench->worker.setDone(idsOf({u"3"_s}), true, bench->tick()));
        QVERIFY(bench->worker.restore(*noted));
        QCOMPARE(allStates(*bench), before);
        QCOMPARE(bench->counters(), bench->counted());
    }

    void doneAndPutOffExcludeOneAnother()
    {
        const auto bench = filledBench();
        QVERIFY(bench->worker.remindAt(idsOf({u"2"_s}), bench->now.addSecs(60)));
        QVERIFY(bench->worker.setDone(idsOf({u"2"_s}), true, bench->tick()));
        QVERIFY(!statesOf(*bench, u"2"_s).remindAt.isValid());
        QVERIFY(bench->worker.remindAt(idsOf({u"2"_s}), bench->now.addSecs(60)));
        QVERIFY(!statesOf(*bench, u"2"_s).doneAt.isValid());
        QCOMPARE(bench->ids(onShelf(Shelf::Snoozed)), QStringList{u"2"_s});
    }

    void theFirstSightCounts()
    {
        const auto bench = filledBench();
        bench->worker.markSeen(idsOf({u"1"_s}), bench->tick());
        const QDateTime first = bench->now;
        bench->changes.clear();
        bench->worker.markSeen(idsOf({u"1"_s, u"unknown"_s}), bench->tick());
        QCOMPARE(statesOf(*bench, u"1"_s).seenAt, first);
        QVERIFY(bench->changes.isEmpty());
    }

    void onlyWhatWasReadIsMarkedUnreadAgain()
    {
        const auto bench = filledBench();
        QVERIFY(bench->worker.markUnreadAgain(idsOf({u"1"_s, u"2"_s})));
        QVERIFY(!bench->row(u"1"_s)->isRead());
        QVERIFY(bench->row(u"1"_s)->readAt.isValid());
        QVERIFY(!statesOf(*bench, u"2"_s).unreadAgain);
        QCOMPARE(bench->counters().unread, 3);
        QCOMPARE(bench->counters(), bench->counted());
        Filter unread;
        unread.unreadOnly = true;
        QCOMPARE(bench->ids(unread), QStringList({u"3"_s, u"2"_s, u"1"_s}));
    }

    void readingTakesTheMarkAway_data()
    {
        QTest::addColumn<bool>("all");
        QTest::addRow("one") << false;
        QTest::addRow("all") << true;
    }
    void readingTakesTheMarkAway()
    {
        QFETCH(bool, all);
        const auto bench = filledBench();
        const QDateTime readAt = bench->row(u"1"_s)->readAt;
        QVERIFY(bench->worker.markUnreadAgain(idsOf({u"1"_s})));
        const LocalStates marked = statesOf(*bench, u"1"_s);
        const auto act = all ? bench->worker.markAllRead({}, Reach::Watermark, bench->act())
                             : bench->worker.markRead(idsOf({u"1"_s}), bench->act());
        QVERIFY(bench->row(u"1"_s)->isRead());
        QVERIFY(!statesOf(*bench, u"1"_s).unreadAgain);
        QCOMPARE(bench->row(u"1"_s)->readAt, readAt); // The server's time stays the one of the reading.
        QCOMPARE(bench->counters(), bench->counted());
        // The server has said so all along: hearing it once more leaves the way back open.
        bench->mergeAll(serverRows());
        bench->worker.applyRemote({ReadElsewhere{idsOf({u"1"_s}), bench->now}}, bench->tick());
        QCOMPARE(bench->worker.undo(*act)->size(), 1);
        QVERIFY(statesOf(*bench, u"1"_s) == marked);
        QCOMPARE(bench->row(u"1"_s)->readAt, readAt);
        QCOMPARE(bench->counters().unread, 3);
        QCOMPARE(bench->counters(), bench->counted());
    }

    void aReadThatTheServerConfirmedLeavesNoMarkBehind()
    {
        const auto bench = filledBench();
        QVERIFY(bench->worker.markUnreadAgain(idsOf({u"1"_s})));
        const auto act = bench->worker.markRead(idsOf({u"1"_s}), bench->act());
        QVERIFY(bench->worker.settle(*act, bench->tick()));
        QVERIFY(bench->worker.undo(*act)->isEmpty());
        QVERIFY(bench->row(u"1"_s)->isRead());
        QVERIFY(bench->worker.markUnreadAgain(idsOf({u"1"_s})));
        QVERIFY(!bench->row(u"1"_s)->isRead());
    }

    void aMarkMadeAfterTheActOutlivesItsUndoing()
    {
        const auto bench = filledBench();
        QVERIFY(bench->worker.markUnreadAgain(idsOf({u"1"_s})));
        const auto act = bench->worker.markRead(idsOf({u"1"_s}), bench->act());
        QVERIFY(bench->worker.markUnreadAgain(idsOf({u"1"_s})));
        QVERIFY(bench->worker.undo(*act));
        QVERIFY(statesOf(*bench, u"1"_s).unreadAgain);
        QVERIFY(bench->row(u"1"_s)->readAt.isValid());
    }

    void undoingAReadThatWasPendingMakesAPlainUnread()
    {
        const auto bench = filledBench();
        const auto act = bench->worker.markRead(idsOf({u"2"_s}), bench->act());
        QVERIFY(bench->worker.markUnreadAgain(idsOf({u"2"_s})));
        QVERIFY(!bench->row(u"2"_s)->isRead());
        QVERIFY(bench->worker.undo(*act));
        QVERIFY(!bench->row(u"2"_s)->readAt.isValid());
        QVERIFY(statesOf(*bench, u"2"_s) == LocalStates());
        QCOMPARE(bench->counters(), bench->counted());
    }

    /// Read, marked unread again and read once more, before the server knows of the first reading.
    void aReadingThatIsUnderWayIsNotMadeTwice()
    {
        const auto bench = filledBench();
        const auto first = bench->worker.markRead(idsOf({u"2"_s}), bench->act());
        QVERIFY(bench->worker.markUnreadAgain(idsOf({u"2"_s})));
        QVERIFY(bench->worker.markRead(idsOf({u"2"_s}), bench->act())->isEmpty());
        QVERIFY(bench->row(u"2"_s)->isRead());
        QCOMPARE(bench->worker.pending(9, bench->now)->size(), 1);
        QVERIFY(bench->worker.undo(*first));
        QVERIFY(!bench->row(u"2"_s)->readAt.isValid()); // As the server has it.
        QCOMPARE(bench->counters(), bench->counted());
    }

    void readElsewhereDoesNotTakeTheMarkAway_data()
    {
        QTest::addColumn<RemoteChange>("change");
        QTest::addRow("one") << RemoteChange(ReadElsewhere{idsOf({u"1"_s}), {}});
        QTest::addRow("all") << RemoteChange(AllReadElsewhere{});
        QTest::addRow("a newer copy") << RemoteChange(Arrival{{serverRows().first()}});
    }
    void readElsewhereDoesNotTakeTheMarkAway()
    {
        QFETCH(RemoteChange, change);
        const auto bench = filledBench();
        QVERIFY(bench->worker.markUnreadAgain(idsOf({u"1"_s})));
        bench->worker.applyRemote({change}, bench->tick());
        QVERIFY(!bench->row(u"1"_s)->isRead());
        QCOMPARE(bench->counters(), bench->counted());
    }

    void everyStateSurvives_data()
    {
        QTest::addColumn<QString>("what");
        for (const QString &what : {u"a resync"_s, u"a newer copy"_s, u"a restart"_s, u"an undone removal"_s,
                                    u"a refused removal"_s, u"its row did not open and came again"_s})
            QTest::addRow("%s", qPrintable(what)) << what;
    }
    void everyStateSurvives()
    {
        QFETCH(QString, what);
        const auto bench = filledBench();
        markEverything(*bench);
        const QList<LocalStates> before = allStates(*bench);
        const Counters counters = bench->counters();
        const QList<NotificationId> all = idsOf({u"1"_s, u"2"_s, u"3"_s});
        if (what == "a resync"_L1) {
            bench->mergeAll(serverRows());
        } else if (what == "a newer copy"_L1) {
            QList<Notification> newer = serverRows();
            for (Notification &n : newer) {
                n.title = u"Moved"_s;
                n.updatedAt = bench->tick();
            }
            bench->arrive(newer);
            QCOMPARE(bench->row(u"2"_s)->title, u"Moved"_s);
        } else if (what == "a restart"_L1) {
            bench->close();
            QVERIFY(bench->open());
        } else if (what == "an undone removal"_L1) {
            QVERIFY(bench->worker.undo(*bench->worker.remove(all, bench->act())));
        } else if (what == "a refused removal"_L1) {
            QVERIFY(bench->refuse(bench->worker.remove(all, bench->act())->first()));
        } else {
            bench->close();
            Database database;
            QVERIFY(database.open(bench->path()));
            database.run(u"UPDATE notification SET sealed = x'01'"_s);
            database.close();
            QVERIFY(bench->open());
            bench->mergeAll(serverRows());
        }
        QVERIFY(allStates(*bench) == before);
        QCOMPARE(bench->counters(), counters);
        QCOMPARE(bench->counters(), bench->counted());
    }

    void aDeletionOnTheServerTakesTheStatesWithTheRow()
    {
        const auto bench = filledBench();
        markEverything(*bench);
        bench->worker.applyRemote({RemovedElsewhere{idsOf({u"1"_s, u"2"_s, u"3"_s})}}, bench->tick());
        QVERIFY(bench->everything().isEmpty());
        QCOMPARE(bench->counters(), Counters());
        QVERIFY(!bench->worker.nextReminder()->isValid());
        bench->mergeAll(serverRows()); // Listed again: it is another start.
        QVERIFY(statesOf(*bench, u"2"_s) == LocalStates());
    }

    void remindersComeInTheOrderTheyAreDue()
    {
        const auto bench = filledBench();
        QVERIFY(!bench->worker.nextReminder()->isValid());
        const QDateTime base = bench->now;
        QVERIFY(bench->worker.remindAt(idsOf({u"1"_s}), base.addSecs(200)));
        QVERIFY(bench->worker.remindAt(idsOf({u"2"_s}), base.addSecs(100)));
        QVERIFY(bench->worker.remindAt(idsOf({u"3"_s}), base.addSecs(300)));
        QCOMPARE(*bench->worker.nextReminder(), base.addSecs(100));
        QVERIFY(bench->worker.dueReminders(base.addSecs(99))->isEmpty());
        const QList<Notification> due = *bench->worker.dueReminders(base.addSecs(200));
        QCOMPARE(due.size(), 2);
        QCOMPARE(due.first().id.value(), u"2"_s);
        QVERIFY(bench->worker.remindAt(idsOf({u"1"_s, u"2"_s}), {}));
        QCOMPARE(*bench->worker.nextReminder(), base.addSecs(300));
        QVERIFY(bench->worker.remove(idsOf({u"3"_s}), bench->act()));
        QVERIFY(!bench->worker.nextReminder()->isValid());
        QVERIFY(bench->worker.dueReminders(base.addDays(1))->isEmpty());
    }

    void readingAllReachesWhatIsNotInTheInbox()
    {
        const auto bench = filledBench();
        markEverything(*bench);
        QVERIFY(bench->worker.markAllRead({}, Reach::Watermark, bench->act())); // As the server will.
        for (const Notification &row : bench->everything())
            QVERIFY(row.isRead());
        QCOMPARE(bench->counters(), bench->counted());
    }

    void whatIsOnItsWayOutIsNotMarked()
    {
        const auto bench = filledBench();
        const auto act = bench->worker.remove(idsOf({u"2"_s}), bench->act());
        bench->changes.clear();
        markEverything(*bench);
        QVERIFY(bench->worker.undo(*act));
        QVERIFY(statesOf(*bench, u"2"_s) == LocalStates());
    }
};

QTEST_GUILESS_MAIN(TestLocalStates)
#include "tst_localstates.moc"

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/database.h"
#include "core/store/purge.h"
#include "tests/unit/store/storebench.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinicbell;
using namespace clinicbell::store;
using clinicbell::test::idsOf;
using clinicbell::test::notificationOf;
using clinicbell::test::readCopy;
using clinicbell::test::StoreBench;

using Deed = std::function<void(StoreBench &)>;
Q_DECLARE_METATYPE(Deed)

/// What of the past is kept here.
class TestPurge : public QObject
{
    Q_OBJECT

    static constexpr int minutesADay = 24 * 60;

    /// A notification that was read, @p days before the bench's day.
    static Notification past(const QString &id, int days, int minute = 0)
    {
        const Notification n = notificationOf(id, minute - days * minutesADay);
        return readCopy(n, n.createdAt.addSecs(60));
    }
    static Notification needingAnswer(const QString &id, int days, const QString &answeredAt = {})
    {
        Notification n = past(id, days);
        n.data = {{u"requires_ack"_s, true}};
        n.data.insert(u"acknowledged_at"_s, answeredAt.isEmpty() ? QJsonValue() : QJsonValue(answeredAt));
        return n;
    }
    /// One whole pass; how many rows went.
    static int purge(StoreBench &bench, const RetentionPolicy &policy = {})
    {
        int purged = 0;
        std::optional<PurgeStep> step = PurgeStep{policy};
        while (step) {
            const PurgeReport report = *bench.worker.purge(*step, bench.tick());
            purged += report.purged;
            step = report.next;
        }
        return purged;
    }
    static QStringList idsOfAll(StoreBench &bench)
    {
        QStringList ids;
        for (const Notification &row : bench.everything())
            ids += row.id.value();
        return ids;
    }

private slots:
    void whatIsOlderThanNinetyDaysGoes()
    {
        StoreBench bench;
        QVERIFY(bench.open());
        bench.arrive({past(u"old"_s, 91), past(u"older, done"_s, 200), past(u"young"_s, 89), notificationOf(u"new"_s)});
        QVERIFY(bench.worker.setDone(idsOf({u"older, done"_s}), true, bench.tick()));
        bench.changes.clear();
        QCOMPARE(purge(bench), 2);
        QCOMPARE(idsOfAll(bench), QStringList({u"new"_s, u"young"_s}));
        QCOMPARE(bench.changes.size(), 1);
        QCOMPARE(bench.changes.first().origin, Origin::Local);
        QCOMPARE(bench.changes.first().removed.size(), 2);
        QCOMPARE(bench.counters(), bench.counted());
    }

    void whatSomebodyStillNeedsStays_data()
    {
        QTest::addColumn<Notification>("row");
        QTest::addColumn<Deed>("deed");
        QTest::addColumn<bool>("stays");
        const Notification row = past(u"1"_s, 100);
        const QList<NotificationId> id = idsOf({u"1"_s});
        QTest::addRow("nothing") << row << Deed([](StoreBench &) {}) << false;
        QTest::addRow("unread") << notificationOf(u"1"_s, -100 * minutesADay) << Deed([](StoreBench &) {}) << true;
        QTest::addRow("unread again") << row << Deed([=](StoreBench &bench) { bench.worker.markUnreadAgain(id); })
                                      << true;
        QTest::addRow("pinned") << row << Deed([=](StoreBench &bench) { bench.worker.setPinned(id, true); }) << true;
        QTest::addRow("put off") << row
                                 << Deed([=](StoreBench &bench) { bench.worker.remindAt(id, bench.now.addDays(1)); })
                                 << true;
        QTest::addRow("no answer yet") << needingAnswer(u"1"_s, 100) << Deed([](StoreBench &) {}) << true;
        QTest::addRow("answered") << needingAnswer(u"1"_s, 100, u"2026-01-01T08:00:00Z"_s) << Deed([](StoreBench &) {})
                                  << false;
        QTest::addRow("its removal waits")
            << row << Deed([=](StoreBench &bench) { bench.worker.remove(id, bench.act()); }) << true;
        QTest::addRow("its reading waits")
            << notificationOf(u"1"_s, -100 * minutesADay)
            << Deed([=](StoreBench &bench) { bench.worker.markRead(id, bench.act()); }) << true;
        // The server told of the reading before it answered the act, which goes on waiting.
        QTest::addRow("its act waits though the server knows")
            << notificationOf(u"1"_s, -100 * minutesADay) << Deed([=](StoreBench &bench) {
                   bench.worker.markRead(id, bench.act());
                   bench.arrive({row});
               })
            << true;
    }
    void whatSomebodyStillNeedsStays()
    {
        QFETCH(Notification, row);
        QFETCH(Deed, deed);
        QFETCH(bool, stays);
        StoreBench bench;
        QVERIFY(bench.open());
        bench.arrive({row, notificationOf(u"new"_s)});
        deed(bench);
        QCOMPARE(purge(bench), stays ? 0 : 1);
        const auto waiting = *bench.worker.pending(9, bench.now);
        for (const OutboxEntry &entry : waiting)
            QVERIFY(bench.worker.undo({entry.id}));
        QCOMPARE(idsOfAll(bench).contains(u"1"_s), stays);
        QCOMPARE(bench.counters(), bench.counted());
    }

    void ofTooManyTheNewestStay()
    {
        StoreBench bench;
        QVERIFY(bench.open());
        QList<Notification> rows;
        for (int i = 0; i < 20; ++i)
            rows.append(past(QString::number(i), 1, i));
        rows[2].readAt = {};
        bench.arrive(rows);
        QVERIFY(bench.worker.setDone(idsOf({u"1"_s, u"15"_s}), true, bench.tick()));
        const RetentionPolicy policy{.age = 0h, .rows = 15};
        QCOMPARE(purge(bench, policy), 4); // 0 to 4 are beyond, 2 is unread
        QVERIFY(!bench.row(u"4"_s));
        QVERIFY(bench.row(u"2"_s));
        // What may not go pushes nothing out that is younger than the limit.
        QCOMPARE(purge(bench, policy), 0);
        QVERIFY(bench.row(u"5"_s));
    }

    void aPolicyWithoutEndKeepsAll()
    {
        StoreBench bench;
        QVERIFY(bench.open());
        bench.arrive({past(u"old"_s, 2000), notificationOf(u"new"_s)});
        QCOMPARE(purge(bench, {.age = 0h, .rows = 0}), 0);
    }

    void eachStepIsShort()
    {
        StoreBench bench;
        QVERIFY(bench.open());
        QList<Notification> rows{notificationOf(u"new"_s)};
        for (int i = 0; i < 1000; ++i)
            rows.append(past(QString::number(i), 100, i));
        bench.arrive(rows);
        bench.changes.clear();
        QCOMPARE(purge(bench), 1000);
        QCOMPARE(bench.changes.size(), (1000 + rowsPurgedAtOnce - 1) / rowsPurgedAtOnce);
        for (const ChangeSet &change : bench.changes)
            QVERIFY(change.removed.size() <= rowsPurgedAtOnce);
        QCOMPARE(bench.counters().total, 1);
    }

    void whatWasPurgedDoesNotComeBackAndIsNotAnnouncedAgain_data()
    {
        QTest::addColumn<bool>("restarted");
        QTest::addRow("at once") << false;
        QTest::addRow("after a restart") << true;
    }
    void whatWasPurgedDoesNotComeBackAndIsNotAnnouncedAgain()
    {
        QFETCH(bool, restarted);
        StoreBench bench;
        QVERIFY(bench.open());
        const QList<Notification> all{past(u"a"_s, 100), past(u"b"_s, 95), notificationOf(u"new"_s)};
        bench.arrive(all);
        QCOMPARE(bench.worker.claimShown(idsOf({u"a"_s, u"new"_s}), bench.tick())->size(), 2);
        QCOMPARE(purge(bench), 2);
        if (restarted) {
            bench.close();
            QVERIFY(bench.open());
        }
        bench.changes.clear();
        const MergeReport report = bench.mergeAll(all);
        QCOMPARE(report.added, 0);
        QCOMPARE(report.removed, 0);
        QCOMPARE(report.overlap, 3); // They were held: nothing older has to be asked for.
        bench.arrive(all);
        QVERIFY(bench.changes.isEmpty());
        QCOMPARE(purge(bench), 0);
        QVERIFY(bench.worker.claimShown(idsOf({u"a"_s}), bench.tick())->isEmpty());
    }

    void whatIsOldButNeededIsTakenIn()
    {
        StoreBench bench;
        QVERIFY(bench.open());
        bench.arrive({past(u"a"_s, 95), notificationOf(u"new"_s)});
        QCOMPARE(purge(bench), 1);
        const Notification unread = notificationOf(u"unread"_s, -100 * minutesADay);
        QCOMPARE(
            bench.mergeAll({notificationOf(u"new"_s), past(u"a"_s, 95), unread, needingAnswer(u"ask"_s, 100)}).added,
            2);
        // Once read, it goes, too, and for good.
        bench.arrive({readCopy(unread, bench.tick())});
        QCOMPARE(purge(bench), 1);
        QVERIFY(!bench.row(u"unread"_s));
    }

    void aDeletionStaysADeletion()
    {
        StoreBench bench;
        QVERIFY(bench.open());
        bench.arrive({past(u"a"_s, 95), past(u"deleted"_s, 96), notificationOf(u"new"_s)});
        bench.worker.applyRemote({RemovedElsewhere{idsOf({u"deleted"_s})}}, bench.tick());
        QCOMPARE(purge(bench), 1);
        bench.arrive({notificationOf(u"deleted"_s, -96 * minutesADay)});
        QVERIFY(!bench.row(u"deleted"_s));
    }

    void aClockAYearAheadDoesNotEmptyTheCache()
    {
        StoreBench bench;
        QVERIFY(bench.open());
        bench.arrive({past(u"yesterday"_s, 1), notificationOf(u"new"_s)});
        bench.now = bench.now.addYears(1);
        QCOMPARE(purge(bench), 0);
    }

    void aStepThatCannotBeSavedHasNotBeen()
    {
        StoreBench bench;
        QVERIFY(bench.open());
        bench.arrive({past(u"a"_s, 95), notificationOf(u"new"_s)});
        const Counters before = bench.counters();
        Database locking;
        QVERIFY(locking.open(bench.path()));
        locking.begin(Durability::Process);
        QCOMPARE(bench.worker.purge({}, bench.tick()).error().code, ErrorCode::StoreBusy);
        QVERIFY(bench.failures.isEmpty()); // Nothing to tell anybody.
        QVERIFY(locking.end());
        QVERIFY(bench.row(u"a"_s));
        bench.arrive({past(u"of the same day"_s, 95, -1)});
        QVERIFY(bench.row(u"of the same day"_s));
        QCOMPARE(bench.counters().total, before.total + 1);
        QCOMPARE(purge(bench), 2);
    }

    void withoutAnAccountThereIsNothingToPurge()
    {
        StoreBench bench;
        QCOMPARE(bench.worker.purge({}, bench.tick()).error().code, ErrorCode::NotSignedIn);
    }
};

QTEST_GUILESS_MAIN(TestPurge)
#include "tst_purge.moc"

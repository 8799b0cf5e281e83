// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/database.h"
#include "tests/unit/store/storebench.h"

#include <QFile>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using namespace clinicbell::store;
using clinicbell::test::idsOf;
using clinicbell::test::notificationOf;
using clinicbell::test::StoreBench;

/// What is done where the open file turns out to be damaged or cannot be written.
class TestStoreFailures : public QObject
{
    Q_OBJECT

    /// Changes the file behind the store's back.
    static void change(const StoreBench &bench, const QString &sql)
    {
        Database database;
        QVERIFY(database.open(bench.path()));
        database.run(sql);
        const auto trouble = database.takeTrouble();
        QVERIFY2(!trouble, trouble ? qPrintable(trouble->detail) : "");
    }
    /// Two acts wait, three rows are there.
    static void fill(StoreBench &bench)
    {
        QVERIFY(bench.open());
        bench.arrive({notificationOf(u"1"_s, 1), notificationOf(u"2"_s, 2), notificationOf(u"3"_s, 3)});
        QVERIFY(bench.worker.markRead(idsOf({u"1"_s}), bench.act()));
        QVERIFY(bench.worker.remove(idsOf({u"2"_s}), bench.act()));
    }
    static qint64 rootPage(const StoreBench &bench, const QString &table)
    {
        Database database;
        return database.open(bench.path())
            ? database.value(u"SELECT rootpage FROM sqlite_schema WHERE name = ?"_s, {table}).toLongLong()
            : 0;
    }
    static void damageInUse(const StoreBench &bench, const QList<qint64> &pages)
    {
        QFile file(bench.path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        for (const qint64 page : pages) {
            QVERIFY(page > 1 && file.seek((page - 1) * 4096));
            file.write(QByteArray(4096, '\x5a'));
        }
        change(bench, u"UPDATE state SET value = 2 WHERE name = 'open'"_s); // so that pages are read anew
    }

private slots:
    void damageThatShowsInUseBeginsAFreshFile()
    {
        StoreBench bench;
        fill(bench);
        bench.close();
        const QList<qint64> pages{rootPage(bench, u"tombstone"_s)};
        QVERIFY(!bench.open()->trouble);
        damageInUse(bench, pages);
        bench.changes.clear();
        bench.arrive({notificationOf(u"4"_s, 4)});
        QCOMPARE(bench.rebuilt.size(), 1);
        QCOMPARE(bench.rebuilt.first().outboxSaved, 2);
        QVERIFY(QFile::exists(bench.rebuilt.first().setAside));
        QVERIFY(bench.changes.first().reset);
        QCOMPARE(bench.ids(), QStringList{u"4"_s});
        QVERIFY(bench.failures.isEmpty());
    }

    void whatWaitsSurvivesDamageOfItsOwnTable()
    {
        StoreBench bench;
        fill(bench);
        bench.close();
        const QList<qint64> pages{rootPage(bench, u"tombstone"_s), rootPage(bench, u"outbox"_s)};
        QVERIFY(!bench.open()->trouble);
        damageInUse(bench, pages);
        // The damage shows in an act that had taken an entry out of the outbox already.
        const auto removal = bench.worker.pending(9, bench.now)->last();
        QCOMPARE(bench.worker.settle({removal.id}, bench.tick()).error().code, ErrorCode::StoreDamaged);
        QCOMPARE(bench.rebuilt.size(), 1);
        QCOMPARE(bench.rebuilt.first().outboxSaved, 2);
        QVERIFY(bench.rebuilt.first().lost.isNone());
        QCOMPARE(bench.worker.pending(9, bench.now)->last(), removal);
    }

    void anActThatDidNotOpenIsCountedAsLostWhenDamageShows()
    {
        StoreBench bench;
        fill(bench);
        bench.close();
        change(bench, u"UPDATE outbox SET sealed = x'00' WHERE seq = 1"_s);
        const QList<qint64> pages{rootPage(bench, u"tombstone"_s)};
        QCOMPARE(bench.open()->outbox.waiting, 1);
        damageInUse(bench, pages);
        bench.arrive({notificationOf(u"4"_s, 4)});
        QCOMPARE(bench.rebuilt.first().outboxSaved, 1);
        QCOMPARE(bench.rebuilt.first().lost.count, 1);
        QVERIFY(bench.rebuilt.first().lost.since.isValid());
    }

    void whatTheServerAnsweredIsAnErrorWhileItCannotBeSaved()
    {
        StoreBench bench;
        fill(bench);
        const auto acts = bench.worker.pending(9, bench.now).value();
        Database other;
        QVERIFY(other.open(bench.path()));
        other.begin(Durability::Process);
        QCOMPARE(bench.worker.settle({acts.first().id}, bench.tick()).error().code, ErrorCode::StoreBusy);
        QCOMPARE(bench.refuse(acts.last().id).error().code, ErrorCode::StoreBusy);
        QVERIFY(bench.refused.isEmpty());
        QCOMPARE(bench.worker.pending(9, bench.now)->size(), 2);
        QVERIFY(other.end());
        QVERIFY(bench.worker.settle({acts.first().id}, bench.tick()));
        QVERIFY(bench.refuse(acts.last().id));
        QCOMPARE(bench.refused.size(), 1);
        QVERIFY(bench.worker.pending(9, bench.now)->isEmpty());
    }

    void anActThatCannotBeSavedIsSaid()
    {
        StoreBench bench;
        fill(bench);
        Database other;
        QVERIFY(other.open(bench.path()));
        other.begin(Durability::Process);
        QVERIFY(!bench.worker.markRead(idsOf({u"3"_s}), bench.act()));
        QCOMPARE(bench.failures.size(), 1);
        QVERIFY(!bench.worker.markAllRead({}, Reach::Watermark, bench.act()));
        QCOMPARE(bench.failures.size(), 2);
        QVERIFY(!bench.worker.remove(idsOf({u"3"_s}), bench.act()));
        QCOMPARE(bench.failures.size(), 3);
        QVERIFY(bench.unsaved.isEmpty());
    }

    void whatCannotBeSavedIsHandedOnUnlessItIsKnownBuriedOrForeign_data()
    {
        QTest::addColumn<bool>("byCatchUp");
        QTest::addRow("live") << false;
        QTest::addRow("catch-up") << true;
    }
    void whatCannotBeSavedIsHandedOnUnlessItIsKnownBuriedOrForeign()
    {
        QFETCH(bool, byCatchUp);
        StoreBench bench;
        fill(bench); // 2 is removed, 3 is known
        bench.worker.applyRemote({RemovedElsewhere{idsOf({u"buried"_s})}}, bench.tick());
        Notification foreign = notificationOf(u"foreign"_s);
        foreign.userId = UserId(u"8"_s);
        const Notification fresh = notificationOf(u"fresh"_s, 9);
        const QList<Notification> came{
            notificationOf(u"2"_s, 2), notificationOf(u"3"_s, 3), notificationOf(u"buried"_s), foreign, fresh, fresh};
        Database other;
        QVERIFY(other.open(bench.path()));
        other.begin(Durability::Process);
        if (byCatchUp)
            QVERIFY(!bench.worker.mergePage(came, {}, bench.tick()));
        else
            bench.arrive(came);
        QCOMPARE(bench.failures.size(), 1);
        QVERIFY(bench.unsaved == QList{fresh});
    }

    void aFileThatIsLockedIsSaidAndGotOver()
    {
        StoreBench bench;
        fill(bench);
        Database other;
        QVERIFY(other.open(bench.path()));
        other.begin(Durability::Process);
        bench.arrive({notificationOf(u"4"_s)});
        QCOMPARE(bench.failures.first().code, ErrorCode::StoreBusy);
        const auto act = bench.worker.markRead(idsOf({u"3"_s}), bench.act());
        QCOMPARE(act.error().code, ErrorCode::StoreBusy);
        QCOMPARE(bench.worker.pending(9, bench.now)->size(), 2);
        QVERIFY(other.end());
        QVERIFY(bench.worker.markRead(idsOf({u"3"_s}), bench.act()));
        QCOMPARE(bench.counters(), bench.counted());
    }
};

QTEST_GUILESS_MAIN(TestStoreFailures)
#include "tst_storefailures.moc"

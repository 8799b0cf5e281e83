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

/// Which checks a file gets when it is opened, and what a key that is not there costs.
class TestStoreOpening : public QObject
{
    Q_OBJECT

    static QByteArray contents(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// Two acts wait, three rows are there.
    static void fill(StoreBench &bench)
    {
        QVERIFY(bench.open());
        bench.arrive({notificationOf(u"1"_s, 1), notificationOf(u"2"_s, 2), notificationOf(u"3"_s, 3)});
        QVERIFY(bench.worker.markRead(idsOf({u"1"_s}), bench.act()));
        QVERIFY(bench.worker.remove(idsOf({u"2"_s}), bench.act()));
    }

private slots:
    void afterACleanEndTheFileIsNotReadThrough_data()
    {
        QTest::addColumn<int>("open");
        QTest::addColumn<bool>("checked");
        QTest::addRow("a clean end") << 0 << false;
        QTest::addRow("a crash") << 1 << true;
    }
    void afterACleanEndTheFileIsNotReadThrough()
    {
        QFETCH(int, open);
        QFETCH(bool, checked);
        StoreBench bench;
        fill(bench);
        bench.close();
        Database database;
        QVERIFY(database.open(bench.path()));
        database.run(u"UPDATE state SET value = ? WHERE name = 'open'"_s, {open});
        // Only the check reads this index: nothing is put off, so nobody asks for it.
        const qint64 page =
            database.value(u"SELECT rootpage FROM sqlite_schema WHERE name = 'notification_reminder'"_s).toLongLong();
        database.close();
        QFile file(bench.path());
        QVERIFY(file.open(QIODevice::ReadWrite) && page > 1 && file.seek((page - 1) * 4096));
        file.write(QByteArray(4096, '\x5a'));
        file.close();
        const auto report = bench.open();
        QCOMPARE(report->trouble.has_value(), checked);
        if (!checked)
            QCOMPARE(bench.ids(), QStringList({u"3"_s, u"1"_s}));
    }

    /// Whatever the table holds, the first page needs no look at all of it.
    void theCountersAreReadAndNotCounted()
    {
        StoreBench bench;
        fill(bench);
        bench.close();
        Database database;
        QVERIFY(database.open(bench.path()));
        const QStringList kept =
            database.value(u"SELECT value FROM state WHERE name = 'counters'"_s).toString().split(u',');
        QCOMPARE(kept.value(0), u"2"_s);
        database.run(u"UPDATE state SET value = ? WHERE name = 'counters'"_s,
                     {QVariant(QStringList(QStringList{u"4711"_s} + kept.mid(1)).join(u','))});
        QVERIFY(database.isHealthy());
        database.close();
        QCOMPARE(bench.open()->counters.total, 4711);
        bench.arrive({notificationOf(u"4"_s, 4)});
        QCOMPARE(bench.counters().total, 4712);
    }

    void aKeyThatIsNotThereLeavesTheFileAlone_data()
    {
        QTest::addColumn<StoreKind>("kind");
        QTest::addColumn<QByteArray>("key");
        QTest::addRow("a locked keyring: a key for this run") << StoreKind::Memory << QByteArray(32, 'm');
        QTest::addRow("no keyring: no key at all") << StoreKind::Sealed << QByteArray();
    }
    void aKeyThatIsNotThereLeavesTheFileAlone()
    {
        QFETCH(StoreKind, kind);
        QFETCH(QByteArray, key);
        StoreBench bench;
        fill(bench);
        bench.close();
        const OpenOptions rightful = bench.options;
        const QByteArray before = contents(bench.path());
        bench.options.kind = kind;
        bench.options.key = key;
        const auto report = bench.open();
        QCOMPARE(report->kind, StoreKind::Memory);
        QVERIFY(!report->trouble);
        QCOMPARE(report->outbox.waiting, 0);
        bench.mergeAll({notificationOf(u"from the server"_s)});
        QCOMPARE(bench.ids(), QStringList{u"from the server"_s});
        bench.close();
        QCOMPARE(contents(bench.path()), before);
        bench.options = rightful; // The keyring was unlocked.
        QVERIFY(!bench.open()->trouble);
        QCOMPARE(bench.ids(), QStringList({u"3"_s, u"1"_s}));
        QCOMPARE(bench.worker.pending(9, bench.now)->size(), 2);
    }

    void aRunThatDidNotEndLeavesItsMark()
    {
        const auto isMarked = [](const StoreBench &bench) {
            Database database;
            return database.open(bench.path())
                && database.value(u"SELECT value FROM state WHERE name = 'open'"_s).toInt() == 1;
        };
        StoreBench bench;
        fill(bench);
        QVERIFY(isMarked(bench)); // What a crash now would leave.
        bench.close();
        QVERIFY(!isMarked(bench));
    }
};

QTEST_GUILESS_MAIN(TestStoreOpening)
#include "tst_storeopening.moc"

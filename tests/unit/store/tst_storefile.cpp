// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/database.h"
#include "tests/unit/store/storebench.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QtTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using namespace clinicbell::store;
using clinicbell::test::idsOf;
using clinicbell::test::notificationOf;
using clinicbell::test::StoreBench;

/// The file: what is in it, and what is done where it cannot be used.
class TestStoreFile : public QObject
{
    Q_OBJECT

    static QByteArray contents(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// Changes the closed file behind the store's back.
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
    /// A small file system of its own, or nothing where this user may not have one.
    class Mount
    {
    public:
        explicit Mount(const QString &options)
            : m_done(geteuid() == 0
                     && run(u"mount"_s, {u"-t"_s, u"tmpfs"_s, u"-o"_s, options, u"tmpfs"_s, m_folder.path()}))
        { }
        Mount(const Mount &) = delete;
        Mount &operator=(const Mount &) = delete;
        ~Mount()
        {
            if (m_done)
                run(u"umount"_s, {m_folder.path()});
        }
        bool isDone() const { return m_done; }
        QString path() const { return m_folder.path(); }
        bool remount(const QString &options) { return run(u"mount"_s, {u"-o"_s, u"remount,"_s + options, path()}); }

    private:
        static bool run(const QString &program, const QStringList &arguments)
        {
            return QProcess::execute(program, arguments) == 0;
        }
        QTemporaryDir m_folder;
        bool m_done;
    };

private slots:
    void nothingPersonalIsInTheFileInClear()
    {
        StoreBench bench;
        fill(bench);
        bench.worker.saveMembers({{UserId(u"2"_s), u"Nurse Dewi"_s, Role::Nurse, u"Room 9"_s, {}, {}}}, bench.tick());
        for (const bool closed : {false, true}) {
            if (closed)
                bench.close();
            const QByteArray bytes = contents(bench.path()) + contents(bench.path() + u"-wal"_s);
            QVERIFY(bytes.size() > 4096);
            QVERIFY(bytes.contains("notification"));
            for (const char *secret : {"Ward round", "Siti", "Dewi", "Room 9", "zg\xC3\xBCr", "/appointments/42"}) {
                QVERIFY2(!bytes.contains(secret), secret);
                QVERIFY2(!bytes.contains(QByteArray(secret).toBase64().left(8)), secret);
            }
        }
    }

    void onlyItsOwnerReadsTheFile()
    {
        StoreBench bench;
        fill(bench);
        constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
            | QFile::WriteOther | QFile::ExeOther;
        for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s}) {
            QVERIFY2(QFile::exists(bench.path() + suffix), qPrintable(suffix));
            QVERIFY2(!(QFile::permissions(bench.path() + suffix) & others), qPrintable(suffix));
        }
        QVERIFY(!(QFile::permissions(bench.options.directory) & others));
    }

    void eachAccountHasItsOwnFile()
    {
        StoreBench bench;
        fill(bench);
        const OpenOptions first = bench.options;
        bench.options.account.userId = UserId(u"8"_s);
        QVERIFY(bench.open());
        QVERIFY(bench.changes.last().reset);
        QVERIFY(bench.ids().isEmpty());
        QVERIFY(bench.worker.pending(9, bench.now)->isEmpty());
        bench.options = first;
        QVERIFY(bench.open());
        QCOMPARE(bench.ids(), QStringList({u"3"_s, u"1"_s}));
    }

    void memoryLeavesNothingBehind()
    {
        StoreBench bench(StoreKind::Sealed);
        bench.options.key.clear();
        const auto report = bench.open();
        QCOMPARE(report->kind, StoreKind::Memory);
        QVERIFY(!report->trouble);
        bench.arrive({notificationOf(u"1"_s)});
        QCOMPARE(bench.ids(), QStringList{u"1"_s});
        QVERIFY(!QDir(bench.options.directory).exists());
    }

    void plainKeepsWithoutAKey()
    {
        StoreBench bench(StoreKind::Plain);
        bench.options.key.clear();
        fill(bench);
        bench.close();
        QCOMPARE(bench.open()->kind, StoreKind::Plain);
        QCOMPARE(bench.ids(), QStringList({u"3"_s, u"1"_s}));
    }

    void aRowThatWasTamperedWithIsDroppedAndItsNeighboursLive_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addRow("changed") << u"UPDATE notification SET sealed = sealed || x'00' WHERE id = '2'"_s;
        QTest::addRow("emptied") << u"UPDATE notification SET sealed = x'' WHERE id = '2'"_s;
        QTest::addRow("moved from another row")
            << u"UPDATE notification SET sealed = (SELECT sealed FROM notification WHERE id = '1') WHERE id = '2'"_s;
        QTest::addRow("plain") << u"UPDATE notification SET sealed = x'00000000' WHERE id = '2'"_s;
    }
    void aRowThatWasTamperedWithIsDroppedAndItsNeighboursLive()
    {
        QFETCH(QString, sql);
        StoreBench bench;
        QVERIFY(bench.open());
        // Whether a row that does not open was urgent, its columns do not tell.
        bench.arrive({notificationOf(u"1"_s, 1), notificationOf(u"2"_s, 2, Kind::Emergency, Priority::Critical),
                      notificationOf(u"3"_s, 3, Kind::Emergency, Priority::Critical)});
        QCOMPARE(bench.counters().urgent, 2);
        bench.close();
        change(bench, sql);
        QVERIFY(bench.open());
        QCOMPARE(bench.ids(), QStringList({u"3"_s, u"1"_s}));
        QCOMPARE(bench.damaged, 1);
        QCOMPARE(bench.changes.last().removed, idsOf({u"2"_s}));
        QCOMPARE(bench.counters(), bench.counted());
        bench.arrive({notificationOf(u"2"_s, 2)});
        QCOMPARE(bench.ids(), QStringList({u"3"_s, u"2"_s, u"1"_s}));
    }

    void aCopyTakesThePlaceOfARowThatDoesNotOpen()
    {
        StoreBench bench;
        QVERIFY(bench.open());
        bench.arrive({notificationOf(u"1"_s, 1), notificationOf(u"2"_s, 2)});
        bench.close();
        change(bench, u"UPDATE notification SET sealed = x'01', kind = 99, priority = -5"_s);
        QVERIFY(bench.open());
        bench.mergeAll({notificationOf(u"1"_s, 1), notificationOf(u"2"_s, 2)});
        QCOMPARE(bench.ids(), QStringList({u"2"_s, u"1"_s}));
        QCOMPARE(bench.counters().total, 2);
        QCOMPARE(bench.counters().unread, 2);
    }

    void aDamagedFileIsSetAsideAndTheOutboxSaved()
    {
        StoreBench bench;
        fill(bench);
        bench.close();
        change(bench, u"UPDATE state SET value = 1 WHERE name = 'open'"_s); // as after a crash
        QFile file(bench.path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        Database database; // finds the root page of an index, which quick_check reads and the outbox does not need
        QVERIFY(database.open(bench.path()));
        const qint64 page =
            database.value(u"SELECT rootpage FROM sqlite_schema WHERE name = 'notification'"_s).toLongLong();
        database.close();
        QVERIFY(file.seek((page - 1) * 4096));
        file.write(QByteArray(4096, '\x5a'));
        file.close();
        const auto report = bench.open();
        QCOMPARE(report->trouble->code, ErrorCode::StoreDamaged);
        QCOMPARE(report->kind, StoreKind::Sealed);
        QVERIFY(QFile::exists(report->setAside));
        QCOMPARE(report->outboxSaved, 2);
        QVERIFY(report->lost.isNone());
        QCOMPARE(report->outbox.waiting, 2);
        QCOMPARE(report->counters, Counters());
        // What was saved lies over what the server sends next.
        bench.mergeAll({notificationOf(u"1"_s, 1), notificationOf(u"2"_s, 2), notificationOf(u"3"_s, 3)});
        QCOMPARE(bench.ids(), QStringList({u"3"_s, u"1"_s}));
        QVERIFY(bench.row(u"1"_s)->isRead());
        bench.close();
        QVERIFY(!bench.open()->trouble);
    }

    void whatIsNoDatabaseIsSetAside_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addRow("noise") << QByteArray(20000, '\x5a');
        QTest::addRow("text") << QByteArray("hello");
        QTest::addRow("a header and nothing more") << QByteArray("SQLite format 3\0", 16) + QByteArray(5000, '\x01');
    }
    void whatIsNoDatabaseIsSetAside()
    {
        QFETCH(QByteArray, bytes);
        StoreBench bench;
        QVERIFY(QDir().mkpath(bench.options.directory));
        QFile file(bench.path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const auto report = bench.open();
        QCOMPARE(report->trouble->code, ErrorCode::StoreDamaged);
        QCOMPARE(report->kind, StoreKind::Sealed);
        QCOMPARE(contents(report->setAside), bytes);
        QVERIFY(!report->lost.count);
        bench.arrive({notificationOf(u"1"_s)});
        QCOMPARE(bench.ids(), QStringList{u"1"_s});
    }

    void anotherKeyBeginsAFreshFileAndCountsWhatIsLost()
    {
        StoreBench bench;
        fill(bench);
        const QList<OutboxEntry> waiting = *bench.worker.pending(9, bench.now);
        bench.close();
        bench.options.key = QByteArray(32, 'x');
        const auto report = bench.open();
        QCOMPARE(report->trouble->code, ErrorCode::StoreKeyWrong);
        QCOMPARE(report->kind, StoreKind::Sealed);
        QVERIFY(QFile::exists(report->setAside));
        QCOMPARE(report->outboxSaved, 0);
        QCOMPARE(report->lost, (LostActs{2, waiting.first().createdAt, waiting.last().createdAt}));
        QVERIFY(report->lost.since < report->lost.until);
        QVERIFY(bench.ids().isEmpty());
        bench.options.key = QByteArray(31, 'x');
        QCOMPARE(bench.open()->kind, StoreKind::Memory);
    }

    void aFileOfALaterVersionIsLeftAlone()
    {
        StoreBench bench;
        fill(bench);
        bench.close();
        change(bench, u"PRAGMA user_version = 99"_s);
        const QByteArray before = contents(bench.path());
        const auto report = bench.open();
        QCOMPARE(report->trouble->code, ErrorCode::StoreNewer);
        QCOMPARE(report->kind, StoreKind::Memory);
        bench.arrive({notificationOf(u"1"_s)});
        bench.close();
        QCOMPARE(contents(bench.path()), before);
    }

    void whatPoppedUpOrWasDeletedLongAgoIsForgotten()
    {
        StoreBench bench;
        fill(bench);
        const auto deleteOne = [&](const QString &id) {
            bench.worker.applyRemote({RemovedElsewhere{idsOf({id})}}, bench.tick());
            QVERIFY(bench.worker.claimShown(idsOf({id}), bench.tick()));
        };
        deleteOne(u"old"_s);
        bench.now = bench.now.addDays(2);
        deleteOne(u"younger"_s);
        bench.close();
        bench.now = bench.now.addDays(89);
        QVERIFY(bench.open());
        bench.close();
        Database database;
        QVERIFY(database.open(bench.path()));
        for (const QString &table : {u"tombstone"_s, u"shown"_s}) {
            const QString ids = database.value(u"SELECT group_concat(id) FROM "_s + table).toString();
            QCOMPARE(ids, u"younger"_s);
        }
    }

    /// The session before ran on where the clock had jumped back, and ended with its times ahead of this clock's.
    void whatCameBeforeThisStartIsPastThoughTheClockWasSetBack()
    {
        StoreBench bench;
        QVERIFY(bench.open());
        bench.arrive({notificationOf(u"gone"_s, 1), notificationOf(u"again"_s, 2)});
        bench.worker.applyRemote({RemovedElsewhere{idsOf({u"again"_s})}}, bench.tick());
        bench.close();
        bench.now = bench.now.addSecs(-60);
        QVERIFY(bench.open());
        const MergeReport report = bench.mergeAll({notificationOf(u"again"_s, 2)});
        QCOMPARE(report.removed, 1);
        QCOMPARE(bench.ids(), QStringList({u"again"_s}));
    }

    void aFolderThatCannotBeMadeMeansMemory()
    {
        StoreBench bench;
        QFile blocking(bench.options.directory);
        QVERIFY(blocking.open(QIODevice::WriteOnly));
        const auto report = bench.open();
        QCOMPARE(report->trouble->code, ErrorCode::StoreReadOnly);
        QCOMPARE(report->kind, StoreKind::Memory);
    }

    void aReadOnlyFolderMeansMemory()
    {
        Mount mount(u"size=4m"_s);
        if (!mount.isDone())
            QSKIP("needs the right to mount");
        StoreBench bench;
        bench.options.directory = mount.path() + u"/stores"_s;
        fill(bench);
        bench.close();
        QVERIFY(mount.remount(u"ro"_s));
        const auto report = bench.open();
        QCOMPARE(report->trouble->code, ErrorCode::StoreReadOnly);
        QCOMPARE(report->kind, StoreKind::Memory);
        bench.arrive({notificationOf(u"9"_s)});
        QCOMPARE(bench.ids(), QStringList{u"9"_s});
        QVERIFY(mount.remount(u"rw"_s));
        QVERIFY(!bench.open()->trouble);
        QCOMPARE(bench.ids(), QStringList({u"3"_s, u"1"_s}));
        bench.close();
    }

    void aFullDiskIsSaidAndGotOver()
    {
        Mount mount(u"size=1m"_s);
        if (!mount.isDone())
            QSKIP("needs the right to mount");
        StoreBench bench;
        bench.options.directory = mount.path() + u"/stores"_s;
        fill(bench);
        QFile ballast(mount.path() + u"/ballast"_s);
        QVERIFY(ballast.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        while (ballast.write(QByteArray(4096, 'b')) == 4096) { }
        const Counters before = bench.counters();
        Notification large = notificationOf(u"large"_s, 9);
        large.message = QString(200'000, u'm');
        bench.arrive({large});
        QCOMPARE(bench.failures.size(), 1);
        QCOMPARE(bench.failures.first().code, ErrorCode::StoreDiskFull);
        QVERIFY(bench.unsaved == QList{large});
        const auto act = bench.worker.mergePage({large}, {}, bench.tick());
        QCOMPARE(act.error().code, ErrorCode::StoreDiskFull);
        QCOMPARE(bench.counters(), before);
        QCOMPARE(bench.ids(), QStringList({u"3"_s, u"1"_s}));
        QVERIFY(ballast.remove());
        bench.arrive({large});
        QCOMPARE(bench.ids(), QStringList({u"large"_s, u"3"_s, u"1"_s}));
        QCOMPARE(bench.counters(), bench.counted());
        bench.close();
    }
};

QTEST_GUILESS_MAIN(TestStoreFile)
#include "tst_storefile.moc"

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/database.h"
#include "core/store/migrations.h"
#include "core/store/rowcodec.h"
#include "core/store/sealer.h"
#include "tests/unit/store/storebench.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using namespace clinicbell::store;
using clinicbell::test::idsOf;
using clinicbell::test::notificationOf;
using clinicbell::test::readCopy;
using clinicbell::test::StoreBench;

/// Files that earlier versions wrote.
class TestMigrations : public QObject
{
    Q_OBJECT

    /// What version 1 wrote, statement by statement; the values are sealed as it sealed them.
    class VersionOne
    {
    public:
        explicit VersionOne(const StoreBench &bench)
            : m_sealer(bench.options.key, accountKey(bench.options.account.server, bench.options.account.userId))
        {
            QVERIFY(QDir().mkpath(bench.options.directory));
            QVERIFY(m_database.open(bench.path()));
            const QList<Migration> first = migrations().mid(0, 1);
            QVERIFY(migrate(m_database, first));
            state(u"seal_check"_s, m_sealer.seal({"state", u"seal_check"_s}, "clinicbell"));
            state(u"open"_s, 0);
        }
        void state(const QString &name, const QVariant &value)
        {
            m_database.run(u"INSERT INTO state (name, value) VALUES (?, ?)"_s, {name, value});
        }
        void row(const Notification &n, const QString &readBy = {}, const QString &hiddenBy = {})
        {
            m_database.run(
                u"INSERT INTO notification (id, created_at, updated_at, read_at, received_at, kind, priority,"
                " read_by, hidden_by, sealed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                {n.id.value(), toColumn(n.createdAt), toColumn(n.updatedAt), toColumn(n.readAt), toColumn(n.receivedAt),
                 static_cast<int>(n.kind), static_cast<int>(n.priority), readBy.isEmpty() ? QVariant() : readBy,
                 hiddenBy.isEmpty() ? QVariant() : hiddenBy,
                 m_sealer.seal({"notification", n.id.value()}, encoded(n))});
        }
        void act(const OutboxEntry &entry)
        {
            m_database.run(u"INSERT INTO outbox (id, kind, created_at, not_before, attempts, sealed)"
                           " VALUES (?, ?, ?, ?, ?, ?)"_s,
                           {entry.id.value(), static_cast<int>(entry.kind), toColumn(entry.createdAt), QVariant(), 0,
                            m_sealer.seal({"outbox", entry.id.value()}, encoded(entry))});
        }
        bool isHealthy() const { return m_database.isHealthy(); }

    private:
        Sealer m_sealer;
        Database m_database;
    };

    static QByteArray contents(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static bool write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }
    static Notification received(Notification n)
    {
        n.receivedAt = n.createdAt.addSecs(1);
        return n;
    }
    static OutboxEntry entryOf(const QString &id, OperationKind kind, const QString &target)
    {
        OutboxEntry entry;
        entry.id = OperationId(id);
        entry.kind = kind;
        entry.targets = idsOf({target});
        entry.createdAt = notificationOf(target, 30).createdAt;
        return entry;
    }
    static void writeVersionOne(const StoreBench &bench)
    {
        VersionOne file(bench);
        file.row(received(notificationOf(u"unread"_s, 1, Kind::Payment, Priority::High)));
        file.row(received(readCopy(notificationOf(u"read"_s, 2), notificationOf({}, 20).createdAt)));
        file.row(received(readCopy(notificationOf(u"read here"_s, 3), notificationOf({}, 30).createdAt)), u"act 1"_s);
        file.row(received(notificationOf(u"removed here"_s, 4)), {}, u"act 2"_s);
        file.row(received(notificationOf(u"urgent"_s, 5, Kind::Emergency, Priority::Critical)));
        file.act(entryOf(u"act 1"_s, OperationKind::MarkRead, u"read here"_s));
        file.act(entryOf(u"act 2"_s, OperationKind::Remove, u"removed here"_s));
        QStringList kinds(kindCount, u"0"_s);
        kinds[static_cast<int>(Kind::Payment)] = u"1"_s;
        kinds[static_cast<int>(Kind::Emergency)] = u"1"_s;
        file.state(u"counters"_s, u"4,2,1,"_s + kinds.join(u','));
        file.state(u"last_sync"_s, toColumn(notificationOf({}, 40).createdAt));
        QVERIFY(file.isHealthy());
    }

private slots:
    void theFirstStepIsWhatWasReleased()
    {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        const QStringList statements = migrations().first().statements;
        for (const QString &statement : statements)
            hash.addData(statement.toUtf8());
        // A released step is never edited: files that it made are about. A change is a step of its own.
        QCOMPARE(hash.result().toHex().first(16), "8735b7b2da865377");
    }

    void everyRowAndActOfVersionOneSurvives()
    {
        StoreBench bench;
        writeVersionOne(bench);
        const auto report = bench.open();
        QVERIFY(!report->trouble);
        QCOMPARE(report->kind, StoreKind::Sealed);
        QCOMPARE(report->outbox.waiting, 2);
        QCOMPARE(report->lastSync, notificationOf({}, 40).createdAt);
        QCOMPARE(bench.ids(), QStringList({u"urgent"_s, u"read here"_s, u"read"_s, u"unread"_s}));
        QVERIFY(*bench.row(u"unread"_s) == received(notificationOf(u"unread"_s, 1, Kind::Payment, Priority::High)));
        for (const Notification &row : bench.rows())
            QVERIFY(row.local == LocalStates());
        const QList<OutboxEntry> acts = *bench.worker.pending(9, bench.now);
        QCOMPARE(acts.first(), entryOf(u"act 1"_s, OperationKind::MarkRead, u"read here"_s));
    }

    void theCountersAreRightFromTheFirstMoment()
    {
        StoreBench bench;
        writeVersionOne(bench);
        const Counters counters = bench.open()->counters;
        QCOMPARE(counters, bench.counted());
        QCOMPARE(counters.unreadOf(Priority::High), 1);
        QCOMPARE(counters.unreadOf(Priority::Critical), 1);
        QCOMPARE(counters.urgent, 1);
        QCOMPARE(counters.total, 4);
    }

    void theActsOfVersionOneCanStillBeTakenBack()
    {
        StoreBench bench;
        writeVersionOne(bench);
        QVERIFY(bench.open());
        QCOMPARE(bench.worker.undo({OperationId(u"act 1"_s), OperationId(u"act 2"_s)})->size(), 2);
        QVERIFY(!bench.row(u"read here"_s)->isRead());
        QVERIFY(bench.row(u"removed here"_s));
        QCOMPARE(bench.counters(), bench.counted());
    }

    void theFileIsAsAFreshOneAfterwards()
    {
        StoreBench old;
        writeVersionOne(old);
        QVERIFY(old.open());
        old.close();
        StoreBench fresh;
        QVERIFY(fresh.open());
        fresh.close();
        QStringList schemas;
        for (const StoreBench *bench : {&old, &fresh}) {
            Database database;
            QVERIFY(database.open(bench->path()));
            schemas += database
                           .value(u"SELECT group_concat(sql, ';') FROM (SELECT sql FROM sqlite_schema"
                                  " ORDER BY name)"_s)
                           .toString();
            QCOMPARE(database.value(u"PRAGMA user_version"_s).toInt(), migrations().size());
            QVERIFY(database.passesQuickCheck());
        }
        QCOMPARE(schemas.first(), schemas.last());
    }

    /// The file is that of one version or of the other, whatever the disk has kept of the step between them.
    void aPowerCutDuringTheMigrationCostsNothing()
    {
        StoreBench bench;
        writeVersionOne(bench);
        const QByteArray before = contents(bench.path());
        QVERIFY(!bench.open()->trouble);
        const QByteArray log = contents(bench.path() + u"-wal"_s);
        const QStringList ids = bench.ids();
        const Counters counters = bench.counters();
        QVERIFY(log.size() > 4096);
        StoreBench afterwards;
        for (qsizetype cut = 0; cut <= log.size(); cut += 512) {
            QVERIFY(QDir().mkpath(afterwards.options.directory));
            QVERIFY(write(afterwards.path(), before) && write(afterwards.path() + u"-wal"_s, log.first(cut)));
            QFile::remove(afterwards.path() + u"-shm"_s);
            const auto report = afterwards.open();
            QVERIFY2(!report->trouble, qPrintable(u"cut at %1"_s.arg(cut)));
            QCOMPARE(afterwards.ids(), ids);
            QCOMPARE(report->counters, counters);
            QCOMPARE(report->outbox.waiting, 2);
            afterwards.close();
        }
    }

    void aMessageThatWaitedThenIsShownInItsConversation()
    {
        StoreBench bench;
        {
            VersionOne file(bench);
            OutboxEntry entry = entryOf(u"act"_s, OperationKind::Message, {});
            entry.targets.clear();
            entry.conversation = ConversationId(u"1"_s);
            entry.content = u"On my way"_s;
            file.act(entry);
        }
        QVERIFY(!bench.open()->trouble);
        const auto page =
            bench.worker.conversations().page({.conversation = ConversationId(u"1"_s), .before = {}, .limit = 50});
        QCOMPARE(page->rows.size(), 1);
        QCOMPARE(page->rows.first().content, u"On my way"_s);
    }

    void anEmptyFileOfVersionOneBecomesAnEmptyStore()
    {
        StoreBench bench;
        { // The program ended between making the file and its first row.
            const VersionOne file(bench);
            QVERIFY(file.isHealthy());
        }
        QVERIFY(!bench.open()->trouble);
        bench.arrive({notificationOf(u"1"_s)});
        QCOMPARE(bench.counters(), bench.counted());
        QCOMPARE(bench.counters().unread, 1);
    }
};

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"

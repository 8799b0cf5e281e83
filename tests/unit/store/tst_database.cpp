// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/database.h"
#include "core/store/migrations.h"
#include "core/store/notificationsql.h"
#include "core/store/sealer.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using namespace clinicbell::store;

class TestDatabase : public QObject
{
    Q_OBJECT
private slots:
    void aMigrationThatFailsLeavesTheVersionBefore()
    {
        Database database;
        QVERIFY(database.open(u":memory:"_s));
        const QList<Migration> steps{{{u"CREATE TABLE a (x)"_s}}, {{u"CREATE TABLE b (x)"_s, u"CREATE NONSENSE"_s}}};
        const auto migrated = migrate(database, steps);
        QVERIFY(!migrated);
        QCOMPARE(migrated.error().code, ErrorCode::StoreFailed);
        QCOMPARE(database.value(u"PRAGMA user_version"_s).toInt(), 1);
        QCOMPARE(database.value(u"SELECT count(*) FROM sqlite_schema"_s).toInt(), 1);
    }

    void onlyTheMissingStepsRun()
    {
        Database database;
        QVERIFY(database.open(u":memory:"_s));
        QList<Migration> steps{{{u"CREATE TABLE a (x)"_s}}};
        QVERIFY(migrate(database, steps));
        steps.append(Migration{{u"ALTER TABLE a ADD COLUMN y"_s}});
        QVERIFY(migrate(database, steps));
        QVERIFY(migrate(database, steps));
        QCOMPARE(database.value(u"PRAGMA user_version"_s).toInt(), 2);
    }

    void aLaterVersionIsRefused()
    {
        Database database;
        QVERIFY(database.open(u":memory:"_s));
        database.run(u"PRAGMA user_version = 99"_s);
        const auto migrated = migrate(database, migrations());
        QCOMPARE(migrated.error().code, ErrorCode::StoreNewer);
        QCOMPARE(database.value(u"SELECT count(*) FROM sqlite_schema"_s).toInt(), 0);
    }

    void aFailureSticksUntilTheTransactionEnds()
    {
        Database database;
        QVERIFY(database.open(u":memory:"_s));
        database.run(u"CREATE TABLE a (x UNIQUE)"_s);
        database.begin(Durability::Power);
        database.run(u"INSERT INTO a VALUES (1)"_s);
        database.run(u"INSERT INTO a VALUES (1)"_s);
        database.run(u"INSERT INTO a VALUES (2)"_s);
        QVERIFY(!database.isHealthy());
        QVERIFY(!database.end());
        QCOMPARE(database.value(u"SELECT count(*) FROM a"_s).toInt(), 0);
        database.begin(Durability::Process);
        database.run(u"INSERT INTO a VALUES (3)"_s);
        const auto ended = database.end();
        QVERIFY2(ended, ended ? "" : qPrintable(ended.error().detail));
        QCOMPARE(database.value(u"SELECT x FROM a"_s).toInt(), 3);
    }

    void theSettingsAreThoseOfTheDesign_data()
    {
        QTest::addColumn<QString>("pragma");
        QTest::addColumn<QString>("value");
        QTest::addRow("wal") << u"journal_mode"_s << u"wal"_s;
        QTest::addRow("normal") << u"synchronous"_s << u"1"_s;
        QTest::addRow("erased bytes") << u"secure_delete"_s << u"1"_s;
        QTest::addRow("no temporary files") << u"temp_store"_s << u"2"_s;
        QTest::addRow("references") << u"foreign_keys"_s << u"1"_s;
    }
    void theSettingsAreThoseOfTheDesign()
    {
        QFETCH(QString, pragma);
        QFETCH(QString, value);
        QTemporaryDir folder;
        Database database;
        QVERIFY(database.open(folder.filePath(u"a.sqlite"_s)));
        QCOMPARE(database.value(u"PRAGMA "_s + pragma).toString(), value);
    }

    void actsOfThePersonSurviveAPowerCut()
    {
        QTemporaryDir folder;
        Database database;
        QVERIFY(database.open(folder.filePath(u"a.sqlite"_s)));
        database.begin(Durability::Power);
        QCOMPARE(database.value(u"PRAGMA synchronous"_s).toInt(), 2);
        QVERIFY(database.end());
        database.begin(Durability::Process);
        QCOMPARE(database.value(u"PRAGMA synchronous"_s).toInt(), 1);
        QVERIFY(database.end());
    }

    void severalShelvesAreMergedAndNotSorted()
    {
        Database database;
        QVERIFY(database.open(u":memory:"_s));
        QVERIFY(migrate(database, migrations()));
        const Filter everywhere{.kinds = {}, .text = {}, .everywhere = true};
        for (const QString &sql : {pageSql(everywhere), searchSql(everywhere)}) {
            QSqlQuery &plan =
                database.run(u"EXPLAIN QUERY PLAN "_s + sql, {qint64(1), u"1"_s, qint64(1), u"1"_s, qint64(1), u"1"_s});
            int searches = 0;
            while (database.next(plan)) {
                const QString step = plan.value(3).toString();
                QVERIFY2(!step.contains(u"TEMP B-TREE"_s) && !step.contains(u"SCAN"_s), qPrintable(step));
                searches += step.contains(u"USING INDEX notification_newest (shelf=?"_s) ? 1 : 0;
            }
            QCOMPARE(searches, 3);
        }
    }

    void aPageIsReadAlongItsIndex_data()
    {
        QTest::addColumn<Filter>("filter");
        QTest::addColumn<QString>("index");
        QTest::addRow("all") << Filter() << u"notification_newest"_s;
        QTest::addRow("unread") << Filter{.unreadOnly = true, .kinds = {}, .text = {}} << u"notification_unread"_s;
        QTest::addRow("critical") << Filter{.criticalOnly = true, .kinds = {}, .text = {}}
                                  << u"notification_critical"_s;
        QTest::addRow("a kind") << Filter{.kinds = {Kind::Payment}, .text = {}} << u"notification_newest"_s;
        QTest::addRow("pinned") << Filter{.kinds = {}, .text = {}, .pinnedOnly = true} << u"notification_pinned"_s;
        QTest::addRow("done") << Filter{.kinds = {}, .text = {}, .shelf = Shelf::Done} << u"notification_newest"_s;
    }
    void aPageIsReadAlongItsIndex()
    {
        QFETCH(Filter, filter);
        QFETCH(QString, index);
        Database database;
        QVERIFY(database.open(u":memory:"_s));
        QVERIFY(migrate(database, migrations()));
        for (const QString &sql : {pageSql(filter), searchSql(filter)}) {
            QSqlQuery &plan = database.run(u"EXPLAIN QUERY PLAN "_s + sql, {qint64(1), u"1"_s});
            QStringList steps;
            while (database.next(plan))
                steps += plan.value(3).toString();
            QCOMPARE(steps.size(), 1); // no sorting
            QVERIFY2(steps.first().startsWith(u"SEARCH notification USING INDEX "_s + index + u" (shelf=?"_s),
                     qPrintable(steps.first()));
        }
    }
};

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"

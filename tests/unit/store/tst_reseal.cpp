// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/database.h"
#include "core/store/storefile.h"
#include "tests/unit/store/threadbench.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using namespace clinicbell::store;
using clinicbell::test::idsOf;
using clinicbell::test::notificationOf;
using clinicbell::test::StoreBench;
using clinicbell::test::ThreadBench;

/// Another key for all that is sealed.
class TestReseal : public QObject
{
    Q_OBJECT

    const QByteArray m_next = QByteArray(32, 'n');

    /// Every sealed value as it stands in the file: "table: hex".
    static QStringList sealedIn(const QString &path)
    {
        Database database;
        QStringList values;
        if (!database.open(path))
            return values;
        QStringList tables;
        QSqlQuery &query = database.run(u"SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c"
                                        " WHERE m.type = 'table' AND c.name = 'sealed' ORDER BY m.name"_s);
        while (database.next(query))
            tables.append(query.value(0).toString());
        for (const QString &table : tables) {
            QSqlQuery &rows = database.run(u"SELECT sealed FROM "_s + table);
            while (database.next(rows))
                values.append(table + u": "_s + QString::fromLatin1(rows.value(0).toByteArray().toHex()));
        }
        return values;
    }
    static QSet<QString> tablesOf(const QStringList &values)
    {
        QSet<QString> tables;
        for (const QString &value : values)
            tables.insert(value.section(u':', 0, 0));
        return tables;
    }
    /// Something in each table.
    void fill(ThreadBench &bench)
    {
        bench.store.arrive({notificationOf(u"1"_s, 1), notificationOf(u"2"_s, 2)});
        QVERIFY(bench.store.worker.markRead(idsOf({u"1"_s}), bench.store.act()));
        Member member;
        member.userId = UserId(u"3"_s);
        member.name = u"Bu Sari"_s;
        bench.store.worker.saveMembers({member}, bench.store.now);
        bench.list({ThreadBench::listed(u"1"_s, 5, 1)});
        bench.page({ThreadBench::from(u"2"_s, u"10"_s, 5)});
        bench.write(u"waits"_s);
        bench.refuseOne(u"declined"_s);
    }

private slots:
    void everySealedValueIsUnderTheNextKey()
    {
        ThreadBench bench;
        fill(bench);
        const QStringList before = sealedIn(bench.store.path());
        const QStringList thread = bench.thread();
        QVERIFY(bench.store.worker.reseal(m_next));
        const QStringList after = sealedIn(bench.store.path());
        QCOMPARE(after.size(), before.size());
        for (const QString &value : before)
            QVERIFY2(!after.contains(value), qPrintable(value.section(u':', 0, 0) + u" is as it was"_s));
        // Visits are of the same form; their table is looked at where it is filled.
        const QSet<QString> tables = tablesOf(before);
        for (const QString &table :
             {u"notification"_s, u"outbox"_s, u"member"_s, u"conversation"_s, u"message"_s, u"local_message"_s})
            QVERIFY2(tables.contains(table), qPrintable(table));
        QCOMPARE(bench.store.ids(), (QStringList{u"2"_s, u"1"_s}));
        bench.store.options.key = m_next;
        bench.reopen();
        QCOMPARE(bench.store.ids(), (QStringList{u"2"_s, u"1"_s}));
        QCOMPARE(bench.thread(), thread);
        QCOMPARE(bench.store.worker.members()->members.size(), 1);
        QCOMPARE(bench.store.damaged, 0);
    }

    // What is written after it is under it, too.
    void itGoesOnUnderTheNextKey()
    {
        StoreBench bench;
        QVERIFY(bench.open());
        QVERIFY(bench.worker.reseal(m_next));
        bench.arrive({notificationOf(u"1"_s, 1)});
        bench.close();
        bench.options.key = m_next;
        QVERIFY(!bench.open()->trouble);
        QCOMPARE(bench.ids(), QStringList{u"1"_s});
    }

    // The keychain has not heard of it yet: both keys are tried, and it says which one it was.
    void aFileUnderTheNextKeyIsNotSetAside()
    {
        StoreBench bench;
        QVERIFY(bench.open());
        bench.arrive({notificationOf(u"1"_s, 1)});
        QVERIFY(bench.worker.reseal(m_next));
        bench.close();
        bench.options.nextKey = m_next;
        const auto report = bench.open();
        QVERIFY(report->isUnderNextKey);
        QVERIFY(!report->trouble);
        QVERIFY(report->setAside.isEmpty());
        QCOMPARE(bench.ids(), QStringList{u"1"_s});
        bench.close();
        bench.options.key = m_next;
        bench.options.nextKey = QByteArray(32, 'x');
        QVERIFY(!bench.open()->isUnderNextKey);
    }

    // Neither fits: as for any wrong key.
    void aFileUnderAThirdKeyIsSetAside()
    {
        StoreBench bench;
        QVERIFY(bench.open());
        bench.close();
        bench.options.key = QByteArray(32, 'a');
        bench.options.nextKey = m_next;
        const auto report = bench.open();
        QCOMPARE(report->trouble->code, ErrorCode::StoreKeyWrong);
        QVERIFY(!report->isUnderNextKey);
        QVERIFY(!report->setAside.isEmpty());
    }

    void onlyASealedStoreHasAKey()
    {
        StoreBench bench(StoreKind::Memory);
        QVERIFY(bench.open());
        QCOMPARE(bench.worker.reseal(m_next).error().code, ErrorCode::StoreFailed);
        bench.close();
        QCOMPARE(bench.worker.reseal(m_next).error().code, ErrorCode::NotSignedIn);
        StoreBench sealed;
        QVERIFY(sealed.open());
        QCOMPARE(sealed.worker.reseal("short").error().code, ErrorCode::StoreFailed);
    }

    // More than one batch, and how long it takes.
    void manyRowsAreSealedAnew()
    {
        StoreBench bench;
        QVERIFY(bench.open());
        QList<Notification> rows;
        for (int i = 0; i < 20'000; ++i)
            rows.append(notificationOf(QString::number(i), i));
        bench.arrive(rows);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(bench.worker.reseal(m_next));
        qInfo("20,000 rows under another key: %lld ms", timer.elapsed());
        bench.close();
        bench.options.key = m_next;
        QVERIFY(!bench.open()->trouble);
        QCOMPARE(bench.rows().size(), 20'000);
        QCOMPARE(bench.damaged, 0);
    }

    void anErasedStoreLeavesNoFile()
    {
        StoreBench bench;
        QVERIFY(bench.open());
        bench.arrive({notificationOf(u"1"_s, 1)});
        const QDir folder = QFileInfo(bench.path()).dir();
        QFile aside(bench.path() + u".damaged-20260302-073000000"_s);
        QVERIFY(aside.open(QIODevice::WriteOnly));
        QFile others(folder.filePath(u"other.sqlite"_s));
        QVERIFY(others.open(QIODevice::WriteOnly));
        QVERIFY(folder.entryList({u"*-wal"_s}).size() == 1);
        const QString account = QFileInfo(bench.path()).completeBaseName();
        QVERIFY(bench.worker.erase(5, folder.path(), account));
        QCOMPARE(folder.entryList(QDir::Files), QStringList{u"other.sqlite"_s});
        QCOMPARE(storedAccounts(folder.path()), QStringList{u"other"_s});
        QVERIFY(bench.worker.erase(6, folder.path(), account)); // There is nothing left.
        QVERIFY(bench.worker.eraseAll(folder.path()));
        QVERIFY(folder.entryList(QDir::Files).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestReseal)
#include "tst_reseal.moc"

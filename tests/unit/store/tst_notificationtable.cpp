// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/accountcache.h"
#include "tests/unit/store/storebench.h"

#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using namespace clinicbell::store;
using clinicbell::test::idsOf;
using clinicbell::test::notificationOf;
using clinicbell::test::readCopy;
using clinicbell::test::StoreBench;

/// The server knows of no shelves: what is asked on its behalf is asked of all.
class TestNotificationTable : public QObject
{
    Q_OBJECT

    /// Minutes 1 to 5: in the inbox, put off, done, on its way out, in the inbox.
    class Table
    {
    public:
        Table()
            : m_cache(StoreBench().options.account, QByteArray(32, 'k'))
        {
            if (!m_cache.open(u":memory:"_s))
                return;
            m_cache.begin(Durability::Process);
            for (int minute = 1; minute <= 5; ++minute)
                rows().insert({.notification = received(minute), .readBy = {}, .hiddenBy = {}});
            ChangeCollector changes;
            m_cache.marks().remindAt(idsOf({u"2"_s}), timeOf(60), changes);
            m_cache.marks().setDone(idsOf({u"3"_s}), true, timeOf(60), changes);
            m_cache.acts().remove(idsOf({u"4"_s}), {timeOf(60), {}}, changes);
            m_good = m_cache.end(changes).has_value();
        }
        bool isGood() const { return m_good; }
        NotificationTable &rows() { return m_cache.notifications(); }
        static QDateTime timeOf(int minute) { return notificationOf({}, minute).createdAt; }

    private:
        static Notification received(int minute)
        {
            Notification n = notificationOf(QString::number(minute), minute);
            n.receivedAt = n.createdAt.addSecs(1);
            return n;
        }

        AccountCache m_cache;
        bool m_good = false;
    };
    static QString sorted(QStringList ids)
    {
        std::sort(ids.begin(), ids.end());
        return ids.join(u' ');
    }
    static QString sorted(const QList<NotificationId> &ids)
    {
        QStringList texts;
        for (const NotificationId &id : ids)
            texts += id.value();
        return sorted(texts);
    }
    static QString sorted(const QList<StoredNotification> &rows)
    {
        QStringList texts;
        for (const StoredNotification &row : rows)
            texts += row.notification.id.value();
        return sorted(texts);
    }

private slots:
    /// The quick look at what is remembered never misses what is in the file.
    void aLedgerKnowsWhatItHolds_data()
    {
        QTest::addColumn<IdLedger::Asked>("asked");
        QTest::addRow("seldom") << IdLedger::Asked::Seldom;
        QTest::addRow("of each row") << IdLedger::Asked::OfEachRow;
    }
    void aLedgerKnowsWhatItHolds()
    {
        QFETCH(IdLedger::Asked, asked);
        Database database;
        QVERIFY(database.open(u":memory:"_s));
        IdLedger ledger(database, u"tombstone"_s, asked);
        const NotificationId before(u"from before"_s);
        const NotificationId fresh(u"fresh"_s);
        QVERIFY(!ledger.contains(before)); // There is no such table, which is said elsewhere.
        QVERIFY(database.takeTrouble());
        database.run(u"CREATE TABLE tombstone (id TEXT PRIMARY KEY NOT NULL, at INTEGER NOT NULL) WITHOUT ROWID"_s);
        database.run(u"INSERT INTO tombstone VALUES ('from before', 1)"_s);
        QVERIFY(ledger.contains(before));
        QVERIFY(!ledger.contains(fresh));
        database.begin(Durability::Process);
        QVERIFY(ledger.enter(fresh, Table::timeOf(1)));
        QVERIFY(!ledger.enter(before, Table::timeOf(1)));
        QVERIFY(ledger.contains(fresh));
        database.run(u"NONSENSE"_s);
        QVERIFY(!database.end()); // What was entered was not saved.
        QVERIFY(!ledger.contains(fresh));
        QVERIFY(ledger.enter(fresh, Table::timeOf(1)));
        QVERIFY(ledger.contains(fresh));
        ledger.strikeOlder(fresh, Table::timeOf(2));
        QVERIFY(!ledger.contains(fresh));
    }

    void whatIsHeldIsHeldOnEveryShelf()
    {
        Table table;
        QVERIFY(table.isGood());
        const QDateTime later = Table::timeOf(99);
        QCOMPARE(sorted(table.rows().held({}, later)), u"1 2 3 4 5"_s);
        QCOMPARE(sorted(table.rows().held(Table::timeOf(2), later)), u"3 4 5"_s);
        QCOMPARE(sorted(table.rows().held(Table::timeOf(1), later, Table::timeOf(4))), u"2 3"_s);
        QCOMPARE(sorted(table.rows().held({}, Table::timeOf(3))), u"1 2"_s);
    }

    void anActUpToAMomentReachesEveryShelf()
    {
        Table table;
        QVERIFY(table.isGood());
        QCOMPARE(sorted(table.rows().visibleUntil(Table::timeOf(4))), u"1 2 3"_s);
        QCOMPARE(sorted(table.rows().unreadUntil(Table::timeOf(99))), u"1 2 3 5"_s);
        QCOMPARE(table.rows().newest(), Table::timeOf(5));
    }

    void theOldestAreThoseThatMayEverGo()
    {
        Table table;
        QVERIFY(table.isGood());
        const QList<StoredNotification> oldest = table.rows().oldest({}, 3);
        QCOMPARE(oldest.size(), 3);
        QCOMPARE(oldest.at(0).notification.id.value(), u"1"_s);
        QCOMPARE(oldest.at(1).notification.id.value(), u"3"_s); // 2 is put off
        QCOMPARE(oldest.at(2).notification.id.value(), u"4"_s);
        QCOMPARE(sorted(table.rows().oldest(keyOf(oldest.at(1).notification), 3)), u"4 5"_s);
    }
};

QTEST_GUILESS_MAIN(TestNotificationTable)
#include "tst_notificationtable.moc"

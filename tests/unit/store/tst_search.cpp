// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/database.h"
#include "core/store/notificationstore.h"
#include "core/store/notificationtable.h"
#include "tests/support/fakeclock.h"
#include "tests/unit/store/storebench.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using namespace clinicbell::store;
using clinicbell::test::idsOf;
using clinicbell::test::notificationOf;
using clinicbell::test::StoreBench;

/// A search answers piece by piece, so that nothing waits for it.
class TestSearch : public QObject
{
    Q_OBJECT

    static constexpr int rowCount = rowsSearchedAtOnce * 2 + 500;

    /// Row n was created in minute n; @p rare hold the word "haemoglobin".
    static QList<Notification> manyRows(const QList<int> &rare)
    {
        QList<Notification> rows;
        for (int n = 0; n < rowCount; ++n) {
            rows.append(notificationOf(QString::number(n), n, static_cast<Kind>(n % kindCount)));
            if (rare.contains(n))
                rows.last().title = u"Hæmoglobin: HAEMOGLOBIN 7.1"_s;
        }
        return rows;
    }
    static PageQuery searchFor(const QString &text, int limit = 100)
    {
        PageQuery query;
        query.limit = limit;
        query.filter.text = text;
        return query;
    }
    static QList<Page> pieces(StoreBench &bench, PageQuery query)
    {
        QList<Page> pages;
        do {
            pages.append(*bench.worker.page(query));
            query.after = nextAfter(pages.last());
        } while (query.after);
        return pages;
    }
    static QStringList idsIn(const QList<Page> &pages)
    {
        QStringList ids;
        for (const Page &page : pages) {
            for (const Notification &row : page.rows)
                ids += row.id.value();
        }
        return ids;
    }

private slots:
    void aPieceIsSoManyRowsFoundOrNot()
    {
        StoreBench bench;
        QVERIFY(bench.open());
        bench.arrive(manyRows({7}));
        const QList<Page> pages = pieces(bench, searchFor(u"haemo"_s));
        QCOMPARE(pages.size(), 3);
        QVERIFY(pages.first().rows.isEmpty());
        QVERIFY(!pages.first().atEnd);
        const QString lastLookedAt = QString::number(rowCount - rowsSearchedAtOnce);
        QCOMPARE(pages.first().searchedTo->id.value(), lastLookedAt);
        QCOMPARE(idsIn(pages), QStringList{u"7"_s});
        QVERIFY(pages.last().atEnd);
    }

    void hitsComeNewestFirstAndOnce()
    {
        StoreBench bench;
        QVERIFY(bench.open());
        // On both sides of each border between two pieces, too.
        const QList<int> rare{0,
                              rowCount - 2 * rowsSearchedAtOnce - 1,
                              rowCount - 2 * rowsSearchedAtOnce,
                              rowCount - rowsSearchedAtOnce - 1,
                              rowCount - rowsSearchedAtOnce,
                              rowCount - 1};
        bench.arrive(manyRows(rare));
        QStringList expected;
        for (auto n = rare.crbegin(); n != rare.crend(); ++n)
            expected += QString::number(*n);
        QCOMPARE(idsIn(pieces(bench, searchFor(u"HÆMO haemo"_s))), expected);
        QCOMPARE(idsIn(pieces(bench, searchFor(u"haemoglobin"_s, 1))), expected);
    }

    void aFullPageEndsAPieceBehindItsLastHit()
    {
        StoreBench bench;
        QVERIFY(bench.open());
        bench.arrive(manyRows({}));
        const Page page = *bench.worker.page(searchFor(u"ward"_s, 10));
        QCOMPARE(page.rows.size(), 10);
        QCOMPARE(page.searchedTo, keyOf(page.rows.last()));
    }

    void otherConditionsHoldInASearchToo()
    {
        StoreBench bench;
        QVERIFY(bench.open());
        bench.arrive(manyRows({12, 24, 25}));
        QVERIFY(bench.worker.setDone(idsOf({u"24"_s}), true, bench.tick()));
        PageQuery query = searchFor(u"haemo"_s);
        query.filter.kinds = {static_cast<Kind>(0)};
        QCOMPARE(idsIn(pieces(bench, query)), QStringList{u"12"_s});
        query.filter.shelf = Shelf::Done;
        QCOMPARE(idsIn(pieces(bench, query)), QStringList{u"24"_s});
    }

    void everywhereIsOnEachShelfNewestFirst()
    {
        StoreBench bench;
        QVERIFY(bench.open());
        const int middle = rowCount - rowsSearchedAtOnce;
        const QList<int> rare{3, 12, middle - 1, middle, middle + 1, rowCount - 1};
        bench.arrive(manyRows(rare));
        QVERIFY(bench.worker.setDone(idsOf({u"3"_s, QString::number(middle)}), true, bench.tick()));
        QVERIFY(bench.worker.remindAt(idsOf({u"12"_s}), bench.now.addDays(1)));
        QStringList expected;
        for (auto n = rare.crbegin(); n != rare.crend(); ++n)
            expected += QString::number(*n);
        for (const int limit : {1, 2, 100}) {
            PageQuery query = searchFor(u"haemo"_s, limit);
            query.filter.everywhere = true;
            QCOMPARE(idsIn(pieces(bench, query)), expected);
        }
        PageQuery list;
        list.filter.everywhere = true;
        list.limit = 1000;
        QCOMPARE(idsIn(pieces(bench, list)).size(), rowCount);
    }

    void aRowThatDoesNotOpenIsPassedOver()
    {
        StoreBench bench;
        QVERIFY(bench.open());
        bench.arrive(manyRows({7}));
        bench.close();
        Database database;
        QVERIFY(database.open(bench.path()));
        database.run(u"UPDATE notification SET sealed = x'01' WHERE id = '2000'"_s);
        database.close();
        QVERIFY(bench.open());
        QCOMPARE(idsIn(pieces(bench, searchFor(u"haemo"_s))), QStringList{u"7"_s});
        QCOMPARE(bench.damaged, 1);
    }

    /// What came in the middle of a search is on disk and on the screen before the search has ended.
    void aLiveArrivalIsCommittedBetweenTwoPieces()
    {
        const QTemporaryDir folder;
        const test::FakeClock clock;
        NotificationStore store(clock);
        store.open({.directory = folder.path(),
                    .account = StoreBench().options.account,
                    .key = QByteArray(32, 'k'),
                    .kind = StoreKind::Sealed});
        store.applyLive(manyRows({7}));
        QSignalSpy filled(&store, &NotificationStore::changed);
        QTRY_VERIFY(!filled.isEmpty() && filled.last().first().value<ChangeSet>().counters.total == rowCount);

        QStringList order;
        QStringList found;
        connect(&store, &NotificationStore::changed, this,
                [&](const ChangeSet &changes) { order += u"arrived "_s + changes.added.first().id.value(); });
        const std::function<void(const PageQuery &)> ask = [&](const PageQuery &query) {
            store.page(query).then(this, [&, query](const Result<Page> &page) {
                if (order.isEmpty())
                    store.applyLive({notificationOf(u"live"_s, rowCount)});
                order += u"piece"_s;
                found += idsIn({*page});
                PageQuery next = query;
                next.after = nextAfter(*page);
                if (next.after)
                    ask(next);
                else
                    order += u"end"_s;
            });
        };
        ask(searchFor(u"haemo"_s));
        QTRY_VERIFY(order.contains(u"end"_s));
        QCOMPARE(order, QStringList({u"piece"_s, u"arrived live"_s, u"piece"_s, u"piece"_s, u"end"_s}));
        QCOMPARE(found, QStringList{u"7"_s});
    }
};

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"

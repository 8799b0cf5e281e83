// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/historywalk.h"

#include "core/clinic/requestturns.h"
#include "tests/unit/sync/syncbench.h"

#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinicbell;
using clinicbell::sync::HistoryWalk;
using clinicbell::test::notificationOf;
using clinicbell::test::pageOf;

/// The older list is compared a page at a time, far apart, and gone on with where it was.
class TestHistoryWalk : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::SyncBench> m_bench;
    std::unique_ptr<HistoryWalk> m_walk;

    static QList<Notification> rows(int newest, int oldest)
    {
        QList<Notification> list;
        for (int i = newest; i >= oldest; --i)
            list.append(notificationOf(QString::number(i), i));
        return list;
    }
    QStringList pagesAsked() const
    {
        QStringList pages;
        for (const auto &request : m_bench->network.requests())
            pages.append(QUrlQuery(request.url).queryItemValue(u"page"_s));
        return pages;
    }
    /// From timer to timer, so that each answer comes before the time for it is over.
    void goOn(std::chrono::milliseconds by)
    {
        while (by > 0ms) {
            const auto next = m_bench->clock.untilNextTimer();
            const auto step = next < 0ms ? by : std::clamp(next, std::min(by, 1ms), by);
            m_bench->clock.advance(step);
            m_bench->settleAll();
            by -= step;
        }
    }
    void make() { m_walk = std::make_unique<HistoryWalk>(m_bench->api, *m_bench->store, m_bench->clock); }

private slots:
    void init()
    {
        m_bench = std::make_unique<test::SyncBench>();
        make();
    }
    void cleanup()
    {
        m_bench->settleAll();
        m_walk.reset();
        m_bench.reset();
    }

    void aPageAtATimeWithAMinuteBetween()
    {
        m_bench->store->applyLive(rows(250, 1));
        m_bench->settle();
        m_bench->clock.advance(1min);
        m_bench->network.answer("GET", u"/notifications"_s, pageOf(rows(250, 151), 1, 3, 247));
        m_bench->network.answer("GET", u"/notifications"_s, pageOf(rows(150, 51), 2, 3, 247));
        m_bench->network.answer("GET", u"/notifications"_s, pageOf(rows(50, 4), 3, 3, 247));
        m_walk->setAllowed(true);
        for (int page = 1; page <= 3; ++page) {
            goOn(55s);
            QCOMPARE(pagesAsked().size(), page - 1);
            for (int second = 0; second < 40 && pagesAsked().size() < page; ++second)
                goOn(1s);
            QCOMPARE(pagesAsked().size(), page);
        }
        QCOMPARE(pagesAsked(), (QStringList{u"1"_s, u"2"_s, u"3"_s}));
        QVERIFY(m_walk->doneAt().isValid());
        QVERIFY(!m_bench->storedIds().contains(u"1"_s)); // deleted there while nobody was told
        QVERIFY(m_bench->storedIds().contains(u"4"_s));
        goOn(1h);
        QCOMPARE(pagesAsked().size(), 3); // once a day
        goOn(24h);
        QVERIFY(pagesAsked().size() > 3);
    }

    void whatWasReadOrDeletedFarBelowShows()
    {
        m_bench->store->applyLive(rows(120, 1));
        m_bench->settle();
        m_bench->clock.advance(1min);
        auto older = rows(20, 1);
        older.removeIf([](const Notification &row) { return row.id.value() == "7"_L1; });
        for (Notification &row : older) {
            if (row.id.value() == "9"_L1)
                row.readAt = row.updatedAt = m_bench->clock.now();
        }
        m_walk->restore(2, {});
        m_bench->network.answer("GET", u"/notifications"_s, pageOf(older, 2, 2, 119));
        m_walk->setAllowed(true);
        goOn(90s);
        QCOMPARE(pagesAsked(), QStringList{u"2"_s}); // where it was before the restart
        QVERIFY(!m_bench->storedIds().contains(u"7"_s));
        QVERIFY(m_bench->storedIds().contains(u"9"_s) && !m_bench->storedIds(true).contains(u"9"_s));
        QVERIFY(m_bench->storedIds().contains(u"21"_s)); // not on that page, and not older
    }

    /// A frame was lost on a line that stood: it is late, not history.
    void theTopOfTheListIsNewsAndTheRestIsNot()
    {
        QHash<QString, Origin> origins;
        connect(m_bench->store.get(), &store::NotificationStore::changed, this, [&](const ChangeSet &changes) {
            for (const Notification &row : changes.added)
                origins.insert(row.id.value(), changes.origin);
        });
        m_bench->network.answer("GET", u"/notifications"_s, pageOf(rows(200, 101), 1, 2, 200));
        m_bench->network.answer("GET", u"/notifications"_s, pageOf(rows(100, 1), 2, 2, 200));
        m_walk->setAllowed(true);
        goOn(4min);
        QCOMPARE(origins.size(), 200);
        QCOMPARE(origins.value(u"101"_s), Origin::CatchUp);
        QCOMPARE(origins.value(u"100"_s), Origin::History);
    }

    void whatCameSinceAndWasPushedDownAPageIsNews()
    {
        QHash<QString, Origin> origins;
        connect(m_bench->store.get(), &store::NotificationStore::changed, this, [&](const ChangeSet &changes) {
            for (const Notification &row : changes.added)
                origins.insert(row.id.value(), changes.origin);
        });
        m_bench->network.answer("GET", u"/notifications"_s, pageOf(rows(200, 101), 1, 2, 200));
        // 101 more by now, of which nobody was told.
        m_bench->network.answer("GET", u"/notifications"_s, pageOf(rows(201, 102), 2, 4, 301));
        m_bench->network.answer("GET", u"/notifications"_s, pageOf(rows(101, 2), 3, 4, 301));
        m_walk->setAllowed(true);
        goOn(6min);
        QCOMPARE(origins.value(u"201"_s), Origin::CatchUp);
        QCOMPARE(origins.value(u"100"_s), Origin::History);
    }

    void itIsStillWhileItMayNotAsk()
    {
        m_bench->network.answer("GET", u"/notifications"_s, pageOf({}));
        m_walk->setAllowed(true);
        m_walk->setAllowed(false);
        goOn(1h);
        QVERIFY(pagesAsked().isEmpty());
    }

    void manyDesksShareTheBudget()
    {
        m_bench->network.answer("GET", u"/notifications"_s, pageOf({}));
        m_bench->api.turns().setDesks(100);
        m_walk->setAllowed(true);
        goOn(9min);
        QVERIFY(pagesAsked().isEmpty());
        goOn(7min);
        QCOMPARE(pagesAsked().size(), 1);
    }

    void theServersWaitIsObeyed()
    {
        m_bench->network.answer("GET", u"/notifications"_s, {.status = 429, .headers = {{"Retry-After", "1200"}}});
        m_walk->setAllowed(true);
        goOn(90s);
        QCOMPARE(pagesAsked().size(), 1);
        goOn(19min);
        QCOMPARE(pagesAsked().size(), 1);
        goOn(4min);
        QCOMPARE(pagesAsked().size(), 2);
    }

    void withDeltaSyncOnePassIsEnough()
    {
        m_bench->network.answer("GET", u"/notifications"_s, pageOf({}));
        m_walk->setOnceOnly(true);
        m_walk->setAllowed(true);
        goOn(90s);
        QCOMPARE(pagesAsked().size(), 1);
        goOn(72h);
        QCOMPARE(pagesAsked().size(), 1);
        m_walk->beginAgain();
        goOn(90s);
        QCOMPARE(pagesAsked().size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestHistoryWalk)
#include "tst_historywalk.moc"

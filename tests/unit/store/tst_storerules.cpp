// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/store/storebench.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using namespace clinicbell::store;
using clinicbell::test::idsOf;
using clinicbell::test::notificationOf;
using clinicbell::test::readCopy;
using clinicbell::test::StoreBench;

/// What the server says, brought together with what is here.
class TestStoreRules : public QObject
{
    Q_OBJECT
private slots:
    void whatArrivesIsOneChangeNewestFirst()
    {
        StoreBench bench;
        QVERIFY(bench.open());
        bench.changes.clear();
        bench.arrive({notificationOf(u"1"_s, 1), notificationOf(u"3"_s, 3), notificationOf(u"2"_s, 2)});
        QCOMPARE(bench.changes.size(), 1);
        const ChangeSet change = bench.changes.first();
        QCOMPARE(change.origin, Origin::Live);
        QCOMPARE(change.added.size(), 3);
        QCOMPARE(change.added.first().id.value(), u"3"_s);
        QCOMPARE(change.added.first().receivedAt, bench.now);
        QCOMPARE(change.counters.unread, 3);
        QCOMPARE(bench.ids(), QStringList({u"3"_s, u"2"_s, u"1"_s}));
    }

    void aDuplicateFrameChangesNothing()
    {
        StoreBench bench;
        QVERIFY(bench.open());
        bench.arrive({notificationOf(u"1"_s)});
        bench.changes.clear();
        bench.arrive({notificationOf(u"1"_s), notificationOf(u"1"_s)});
        QVERIFY(bench.changes.isEmpty());
    }

    void aRicherCopyUpdates()
    {
        StoreBench bench;
        QVERIFY(bench.open());
        Notification frame = notificationOf(u"1"_s);
        frame.message.clear();
        bench.arrive({frame});
        const QDateTime firstSeen = bench.now;
        const MergeReport report = bench.mergeAll({notificationOf(u"1"_s)});
        QCOMPARE(report.updated, 1);
        QCOMPARE(bench.changes.last().origin, Origin::CatchUp);
        QCOMPARE(bench.changes.last().updated.first().message, notificationOf(u"1"_s).message);
        QCOMPARE(bench.row(u"1"_s)->receivedAt, firstSeen);
    }

    void theReportProvesTheOverlap()
    {
        StoreBench bench;
        QVERIFY(bench.open());
        bench.arrive({notificationOf(u"1"_s, 1), notificationOf(u"2"_s, 2), notificationOf(u"gone"_s, 3)});
        Notification changed = notificationOf(u"2"_s, 2);
        changed.title = u"Moved"_s;
        const MergeReport report = bench.mergeAll({notificationOf(u"1"_s, 1), changed, notificationOf(u"4"_s, 4)});
        QCOMPARE(report.added, 1);
        QCOMPARE(report.updated, 1);
        QCOMPARE(report.removed, 1);
        QCOMPARE(report.unchanged, 1);
        QCOMPARE(bench.ids(), QStringList({u"4"_s, u"2"_s, u"1"_s}));
        QCOMPARE(bench.changes.last().removed, idsOf({u"gone"_s}));
    }

    void aWindowRemovesOnlyWhatItCovers()
    {
        StoreBench bench;
        QVERIFY(bench.open());
        bench.arrive({notificationOf(u"old"_s, 1), notificationOf(u"edge"_s, 5), notificationOf(u"gone"_s, 6)});
        const QDateTime startedAt = bench.tick();
        const Notification oldestListed = notificationOf(u"a"_s, 5);
        const auto report = bench.worker.mergePage({oldestListed}, {oldestListed.createdAt, startedAt}, bench.tick());
        QCOMPARE(report->removed, 1);
        QCOMPARE(bench.ids(), QStringList({u"edge"_s, u"a"_s, u"old"_s}));
    }

    void whatCameLiveDuringACatchUpStays()
    {
        StoreBench bench;
        QVERIFY(bench.open());
        const QDateTime startedAt = bench.tick();
        bench.arrive({notificationOf(u"live"_s)});
        QCOMPARE(bench.worker.mergePage({}, {{}, startedAt}, bench.tick())->removed, 0);
        QCOMPARE(bench.ids(), QStringList{u"live"_s});
        QCOMPARE(bench.mergeAll({}).removed, 1);
    }

    void anOlderPageDoesNotOverwriteALiveChange()
    {
        StoreBench bench;
        QVERIFY(bench.open());
        const Notification before = notificationOf(u"1"_s);
        Notification after = before;
        after.title = u"Moved to 10:40"_s;
        after.updatedAt = before.updatedAt.addSecs(5);
        bench.arrive({before});
        const QDateTime startedAt = bench.tick();
        bench.arrive({after});
        bench.changes.clear();
        QCOMPARE(bench.worker.mergePage({before}, {{}, startedAt}, bench.tick())->unchanged, 1);
        QCOMPARE(bench.row(u"1"_s)->title, after.title);
        QVERIFY(bench.changes.isEmpty());
    }

    void readThereIsReadHere()
    {
        StoreBench bench;
        QVERIFY(bench.open());
        const Notification n = notificationOf(u"1"_s, 0, Kind::Emergency, Priority::Critical);
        bench.arrive({n});
        QCOMPARE(bench.counters().unreadOf(Priority::Critical), 1);
        bench.mergeAll({readCopy(n, bench.tick())});
        QCOMPARE(bench.counters(), bench.counted());
        QCOMPARE(bench.counters().unreadOf(Priority::Critical), 0);
        bench.mergeAll({n});
        QVERIFY(bench.row(u"1"_s)->isRead());
    }

    void readElsewhereIsReadHereOnce()
    {
        StoreBench bench;
        QVERIFY(bench.open());
        bench.arrive({notificationOf(u"1"_s)});
        bench.changes.clear();
        const QDateTime at = bench.tick();
        bench.worker.applyRemote({ReadElsewhere{idsOf({u"1"_s, u"unknown"_s}), at}}, bench.tick());
        bench.worker.applyRemote({ReadElsewhere{idsOf({u"1"_s}), bench.tick()}}, bench.tick());
        QCOMPARE(bench.changes.size(), 1);
        QCOMPARE(bench.row(u"1"_s)->readAt, at);
    }

    void whatWasReadElsewhereBeforeItCameIsRead()
    {
        // The copy that brings it was made before: a slow answer, a page, a broadcast that was overtaken.
        StoreBench bench;
        QVERIFY(bench.open());
        bench.worker.applyRemote({ReadElsewhere{idsOf({u"1"_s}), bench.now}}, bench.tick());
        bench.arrive({notificationOf(u"1"_s), notificationOf(u"2"_s)});
        QVERIFY(bench.row(u"1"_s)->isRead());
        QVERIFY(!bench.row(u"2"_s)->isRead());
        QCOMPARE(bench.counters().unread, 1);
    }

    void everythingReadElsewhereUpToAMoment()
    {
        StoreBench bench;
        QVERIFY(bench.open());
        bench.arrive({notificationOf(u"1"_s, 1), notificationOf(u"2"_s, 2)});
        bench.worker.applyRemote({AllReadElsewhere{notificationOf(u"1"_s, 1).createdAt, {}}}, bench.tick());
        QCOMPARE(bench.counters().unread, 1);
        bench.worker.applyRemote({AllReadElsewhere{}}, bench.tick());
        QCOMPARE(bench.counters().unread, 0);
    }

    void theDeletedDoesNotComeBack_data()
    {
        QTest::addColumn<bool>("here");
        QTest::addColumn<bool>("byPage");
        QTest::addRow("deleted here, a late frame") << true << false;
        QTest::addRow("deleted here, an older page") << true << true;
        QTest::addRow("deleted there, a late frame") << false << false;
        QTest::addRow("deleted there, an older page") << false << true;
    }
    void theDeletedDoesNotComeBack()
    {
        QFETCH(bool, here);
        QFETCH(bool, byPage);
        StoreBench bench;
        QVERIFY(bench.open());
        bench.arrive({notificationOf(u"1"_s)});
        const QDateTime startedAt = bench.tick();
        if (here)
            bench.worker.settle(*bench.worker.remove(idsOf({u"1"_s}), bench.act()), bench.tick());
        else
            bench.worker.applyRemote({RemovedElsewhere{idsOf({u"1"_s})}}, bench.tick());
        if (byPage)
            QVERIFY(bench.worker.mergePage({notificationOf(u"1"_s)}, {{}, startedAt}, bench.tick()));
        else
            bench.arrive({notificationOf(u"1"_s)});
        QVERIFY(bench.ids().isEmpty());
        QCOMPARE(bench.counters().total, 0);
    }

    void whatTheServerListsAfterADeletionIsThere()
    {
        StoreBench bench;
        QVERIFY(bench.open());
        bench.arrive({notificationOf(u"1"_s)});
        bench.worker.applyRemote({RemovedElsewhere{idsOf({u"1"_s})}}, bench.tick());
        bench.mergeAll({notificationOf(u"1"_s)});
        QCOMPARE(bench.ids(), QStringList{u"1"_s});
    }

    void aDeletionThatCameFirstCounts()
    {
        StoreBench bench;
        QVERIFY(bench.open());
        bench.worker.applyRemote({RemovedElsewhere{idsOf({u"1"_s})}, Arrival{{notificationOf(u"1"_s)}}}, bench.tick());
        QVERIFY(bench.ids().isEmpty());
    }

    void whatIsForSomebodyElseIsRefusedAndCounted()
    {
        StoreBench bench;
        QVERIFY(bench.open());
        Notification foreign = notificationOf(u"1"_s);
        foreign.userId = UserId(u"8"_s);
        Notification unsaid = notificationOf(u"2"_s);
        unsaid.userId = {};
        bench.arrive({foreign, unsaid});
        QCOMPARE(bench.ids(), QStringList{u"2"_s});
        QCOMPARE(bench.foreign, 1);
        QCOMPARE(bench.mergeAll({foreign, unsaid}).refused, 1);
    }

    void aNotificationWithoutATimeCameNow()
    {
        StoreBench bench;
        QVERIFY(bench.open());
        Notification n = notificationOf(u"1"_s);
        n.createdAt = {};
        bench.arrive({n});
        QCOMPARE(bench.row(u"1"_s)->createdAt, bench.now);
        bench.mergeAll({notificationOf(u"1"_s)});
        QCOMPARE(bench.row(u"1"_s)->createdAt, notificationOf(u"1"_s).createdAt);
    }

    void pagesAreFiltered_data()
    {
        QTest::addColumn<bool>("unread");
        QTest::addColumn<bool>("critical");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::addRow("all") << false << false << -1 << u""_s << u"5 4 3 2 1"_s;
        QTest::addRow("unread") << true << false << -1 << u""_s << u"5 4 2 1"_s;
        QTest::addRow("critical") << false << true << -1 << u""_s << u"4 2"_s;
        QTest::addRow("unread and critical") << true << true << -1 << u""_s << u"4 2"_s;
        QTest::addRow("a kind") << false << false << int(Kind::Payment) << u""_s << u"5 3"_s;
        QTest::addRow("words, case and accents folded") << false << false << -1 << u"WARD ozgur 3"_s << u"3"_s;
        QTest::addRow("no hit") << false << false << -1 << u"nobody"_s << u""_s;
    }
    void pagesAreFiltered()
    {
        QFETCH(bool, unread);
        QFETCH(bool, critical);
        QFETCH(int, kind);
        QFETCH(QString, text);
        QFETCH(QString, expected);
        StoreBench bench;
        QVERIFY(bench.open());
        Notification third = readCopy(notificationOf(u"3"_s, 3, Kind::Payment), bench.tick());
        QList<Notification> all{
            notificationOf(u"1"_s, 1), notificationOf(u"2"_s, 2, Kind::Emergency, Priority::Critical), third,
            notificationOf(u"4"_s, 4, Kind::System, Priority::Critical), notificationOf(u"5"_s, 5, Kind::Payment)};
        for (Notification &n : all)
            n.message.clear();
        bench.arrive(all);
        Filter filter;
        filter.unreadOnly = unread;
        filter.criticalOnly = critical;
        filter.text = text;
        if (kind >= 0)
            filter.kinds = {static_cast<Kind>(kind)};
        QCOMPARE(bench.ids(filter).join(u' '), expected);
    }

    void rowsOfTheSameMomentArePagedOnce()
    {
        StoreBench bench;
        QVERIFY(bench.open());
        for (int i = 0; i < 10; ++i)
            bench.arrive({notificationOf(QString::number(i))});
        QCOMPARE(bench.ids().join(u""), u"9876543210"_s);
    }

    void countersAreThoseOfTheTableOverARestart()
    {
        StoreBench bench;
        QVERIFY(bench.open());
        for (int i = 0; i < 40; ++i)
            bench.arrive({notificationOf(QString::number(i), i, static_cast<Kind>(i % kindCount), Priority(i % 4))});
        bench.mergeAll({readCopy(notificationOf(u"3"_s, 3), bench.tick()), notificationOf(u"39"_s, 39)});
        bench.arrive({notificationOf(u"50"_s, 50, Kind::Emergency, Priority::Critical)});
        const Counters before = bench.counters();
        QCOMPARE(before, bench.counted());
        bench.close();
        QCOMPARE(bench.counters(), Counters());
        QCOMPARE(bench.open()->counters, before);
        QVERIFY(bench.changes.last().reset);
    }

    void shownOnceIsShownForGood()
    {
        StoreBench bench;
        QVERIFY(bench.open());
        QCOMPARE(*bench.worker.claimShown(idsOf({u"1"_s, u"2"_s}), bench.tick()), idsOf({u"1"_s, u"2"_s}));
        bench.close();
        QVERIFY(bench.open());
        QCOMPARE(*bench.worker.claimShown(idsOf({u"3"_s, u"2"_s, u"3"_s}), bench.tick()), idsOf({u"3"_s}));
    }

    void theTeamIsKept()
    {
        StoreBench bench;
        QVERIFY(bench.open());
        QVERIFY(!bench.worker.members()->asOf.isValid());
        const Member dewi{UserId(u"2"_s),          u"Dewi"_s,  Role::Nurse, u"4"_s, PresenceStatus::Busy, bench.now,
                          bench.now.addSecs(1800), u"Window"_s};
        bench.worker.saveMembers({{UserId(u"1"_s), u"Gone"_s, Role::Other, {}, {}, {}}}, bench.tick());
        bench.worker.saveMembers({dewi}, bench.tick());
        bench.close();
        QVERIFY(bench.open());
        QVERIFY(bench.worker.members()->members == QList{dewi});
        QVERIFY(bench.worker.members()->asOf.isValid());
    }

    void theLastSyncIsKept()
    {
        StoreBench bench;
        QVERIFY(!bench.open()->lastSync.isValid());
        const QDateTime at = bench.tick();
        bench.worker.setLastSync(at);
        bench.close();
        QCOMPARE(bench.open()->lastSync, at);
    }

    void aClockSetBackKeepsWhatCameAfterTheLastSyncAfterIt()
    {
        StoreBench bench;
        QVERIFY(bench.open());
        bench.arrive({notificationOf(u"1"_s, 1)});
        bench.worker.setLastSync(bench.tick());
        bench.arrive({notificationOf(u"2"_s, 2)});
        bench.close();
        bench.now = bench.now.addSecs(-3600);
        const QDateTime lastSync = bench.open()->lastSync;
        QVERIFY(lastSync <= bench.now);
        QVERIFY(bench.row(u"1"_s)->receivedAt < lastSync);
        QVERIFY(bench.row(u"2"_s)->receivedAt > lastSync); // It proves nothing of what came before it.
        QVERIFY(bench.row(u"2"_s)->receivedAt <= bench.now);
    }

    void withoutAnAccountThereIsNoAnswer()
    {
        StoreBench bench;
        QCOMPARE(bench.worker.page({}).error().code, ErrorCode::NotSignedIn);
        bench.arrive({notificationOf(u"1"_s)});
        QCOMPARE(bench.failures.first().code, ErrorCode::NotSignedIn);
        QCOMPARE(bench.unsaved.size(), 1);
        bench.options.account = {};
        QCOMPARE(bench.open().error().code, ErrorCode::NotSignedIn);
    }
};

QTEST_GUILESS_MAIN(TestStoreRules)
#include "tst_storerules.moc"

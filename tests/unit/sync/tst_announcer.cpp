// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/sync/announcerfixture.h"

/// What pops up on the desk, and what does not.
class TestAnnouncer : public AnnouncerFixture
{
    Q_OBJECT

private slots:
    void oneThatArrivesPopsUpOnce()
    {
        arrive({notificationOf(u"1"_s)});
        QCOMPARE(notifier().shownPopUps.size(), 1);
        const PopUp popUp = notifier().shownPopUps.first();
        QCOMPARE(popUp.key, u"1"_s);
        QCOMPARE(popUp.count, 1);
        QCOMPARE(popUp.about.first().title, u"Title of 1"_s);
        QVERIFY(!popUp.sticky);
        QVERIFY(popUp.sound);
        QCOMPARE(m_announcer->popUpsAnnounced(), 1);
    }

    void whatPopsUpIsOnDiskAlready()
    {
        QStringList stored;
        connect(m_bench->store.get(), &store::NotificationStore::changed, this, [&] { stored = m_bench->storedIds(); });
        arrive({notificationOf(u"1"_s)});
        QCOMPARE(stored, QStringList{u"1"_s});
        QCOMPARE(notifier().shownKeys(), QStringList{u"1"_s});
    }

    void theSameOneByBothWaysPopsUpOnce()
    {
        arrive({notificationOf(u"1"_s), notificationOf(u"1"_s)});
        catchUp({notificationOf(u"1"_s)});
        QCOMPARE(notifier().shownKeys(), QStringList{u"1"_s});
    }

    void aNewRunDoesNotRepeatThem()
    {
        arrive({notificationOf(u"1"_s)});
        renewAnnouncer();
        m_bench->store->applyRemoteDeletion(idsOf({u"1"_s}));
        arrive({notificationOf(u"1"_s), notificationOf(u"2"_s, 1)});
        catchUp({notificationOf(u"2"_s, 1), notificationOf(u"1"_s)});
        QCOMPARE(notifier().shownKeys(), (QStringList{u"1"_s, u"2"_s}));
    }

    void whatWasSavedWhenTheProgramEndedIsToldByTheNextRun()
    {
        m_announcer.reset(); // It ended between the commit and the pop-up.
        arrive({notificationOf(u"1"_s), notificationOf(u"2"_s, 0, Priority::Critical)});
        renewAnnouncer();
        m_announcer->resume();
        m_bench->settleAll();
        QStringList shown = notifier().shownKeys();
        shown.sort();
        QCOMPARE(shown, (QStringList{u"1"_s, u"2"_s}));
    }

    void whatWasDecidedAboutIsNotToldByTheNextRun()
    {
        m_announcer->setContext({.centreIsActive = true});
        arrive({notificationOf(u"1"_s)});
        m_announcer->setContext({});
        m_announcer->setFirstFill(true);
        catchUp({notificationOf(u"1"_s), notificationOf(u"2"_s)});
        renewAnnouncer();
        m_announcer->resume();
        m_bench->settleAll();
        QCOMPARE(notifier().shownKeys(), QStringList());
    }

    void deletedAndListedAgainItStaysQuiet()
    {
        arrive({notificationOf(u"1"_s)});
        m_bench->store->applyRemoteDeletion(idsOf({u"1"_s}));
        m_bench->settle();
        m_bench->clock.advance(1min);
        catchUp({notificationOf(u"1"_s)});
        QCOMPARE(m_bench->storedIds(), QStringList{u"1"_s});
        QCOMPARE(notifier().shownKeys(), QStringList{u"1"_s});
    }

    void theFourthInTenSecondsBecomesASummary()
    {
        arrive({notificationOf(u"1"_s), notificationOf(u"2"_s), notificationOf(u"3"_s)});
        m_bench->clock.advance(9s);
        arrive({notificationOf(u"4"_s)});
        QCOMPARE(notifier().shownKeys(), (QStringList{u"1"_s, u"2"_s, u"3"_s, u"summary"_s}));
        arrive({notificationOf(u"5"_s)});
        const PopUp summary = notifier().shownPopUps.last();
        QCOMPARE(summary.key, u"summary"_s);
        QCOMPARE(summary.count, 5); // The three that came one by one are in it, and gone from the screen.
        QCOMPARE(summary.about.first().id.value(), u"5"_s);
        QVERIFY(!summary.sound); // It has sounded when it came up.
    }

    void afterTenSecondsTheyComeOneByOneAgain()
    {
        arrive({notificationOf(u"1"_s), notificationOf(u"2"_s), notificationOf(u"3"_s)});
        m_bench->clock.advance(11s);
        arrive({notificationOf(u"4"_s)});
        QCOMPARE(notifier().shownKeys(), (QStringList{u"1"_s, u"2"_s, u"3"_s, u"4"_s}));
    }

    void manyInOneTurnAreOneSummary()
    {
        m_bench->store->applyLive(several(7));
        m_bench->settle();
        m_bench->settle();
        QCOMPARE(notifier().shownKeys(), QStringList{u"summary"_s});
        QCOMPARE(notifier().shownPopUps.first().count, 7);
        QCOMPARE(notifier().shownPopUps.first().about.size(), 5);
        QVERIFY(notifier().shownPopUps.first().sound);
    }

    void aSummaryCountsAnewOnceItIsGone()
    {
        m_bench->store->applyLive(several(7));
        m_bench->settle();
        m_bench->settle();
        m_bench->clock.advance(31s);
        catchUp({notificationOf(u"b"_s, 31), notificationOf(u"a"_s, 30)});
        QCOMPARE(notifier().shownPopUps.last().count, 2);
        QVERIFY(notifier().shownPopUps.last().sound);
    }

    void aCatchUpIsOneSummary()
    {
        catchUp(several(2));
        QCOMPARE(notifier().shownKeys(), QStringList{u"summary"_s});
        QCOMPARE(notifier().shownPopUps.first().count, 2);
    }

    void aCatchUpOfOneIsThatOne()
    {
        catchUp({notificationOf(u"1"_s)});
        QCOMPARE(notifier().shownKeys(), QStringList{u"1"_s});
    }

    void theFirstFillIsSilentButForCriticalOnes()
    {
        m_announcer->setFirstFill(true);
        catchUp(several(3) + QList{notificationOf(u"c"_s, 0, Priority::Critical)});
        QCOMPARE(notifier().shownKeys(), QStringList{u"c"_s});
        QVERIFY(notifier().shownPopUps.first().sticky);
    }

    void whatArrivesLiveDuringTheFirstFillPopsUp()
    {
        m_announcer->setFirstFill(true);
        arrive({notificationOf(u"1"_s)});
        QCOMPARE(notifier().shownKeys(), QStringList{u"1"_s});
    }

    void criticalOnesComeAlwaysAndStay_data()
    {
        QTest::addColumn<AttentionContext>("context");
        QTest::newRow("calm") << AttentionContext{};
        QTest::newRow("do not disturb") << AttentionContext{.quiet = QuietReason::DoNotDisturb};
        QTest::newRow("centre active") << AttentionContext{.centreIsActive = true};
    }
    void criticalOnesComeAlwaysAndStay()
    {
        QFETCH(AttentionContext, context);
        m_announcer->setContext(context);
        for (int i = 0; i < 5; ++i)
            arrive({notificationOf(QString::number(i), i, Priority::Critical)});
        QCOMPARE(notifier().shownKeys(), (QStringList{u"0"_s, u"1"_s, u"2"_s, u"3"_s, u"4"_s}));
        for (const PopUp &popUp : std::as_const(notifier().shownPopUps))
            QVERIFY(popUp.sticky);
    }

    void aCriticalOneIsNotLostInACatchUp()
    {
        catchUp(several(5) + QList{notificationOf(u"c"_s, 0, Priority::Critical)});
        QCOMPARE(notifier().shownKeys(), (QStringList{u"c"_s, u"summary"_s}));
        QCOMPARE(notifier().shownPopUps.last().count, 5);
    }

    void othersStayQuiet_data()
    {
        QTest::addColumn<AttentionContext>("context");
        QTest::addColumn<Notification>("notification");
        Notification read = notificationOf(u"1"_s);
        read.readAt = read.createdAt;
        QTest::newRow("do not disturb") << AttentionContext{.quiet = QuietReason::DoNotDisturb}
                                        << notificationOf(u"1"_s);
        QTest::newRow("centre active") << AttentionContext{.centreIsActive = true} << notificationOf(u"1"_s);
        QTest::newRow("read already") << AttentionContext{} << read;
        QTest::newRow("low priority") << AttentionContext{} << notificationOf(u"1"_s, 0, Priority::Low);
    }
    void othersStayQuiet()
    {
        QFETCH(AttentionContext, context);
        QFETCH(Notification, notification);
        m_announcer->setContext(context);
        arrive({notification});
        QVERIFY(notifier().shownPopUps.isEmpty());
        QCOMPARE(m_announcer->popUpsAnnounced(), 0);
    }

    void handledElsewhereItIsWithdrawn_data()
    {
        QTest::addColumn<bool>("deleted");
        QTest::newRow("read") << false;
        QTest::newRow("deleted") << true;
    }
    void handledElsewhereItIsWithdrawn()
    {
        QFETCH(bool, deleted);
        arrive({notificationOf(u"1"_s), notificationOf(u"2"_s)});
        if (deleted)
            m_bench->store->applyRemoteDeletion(idsOf({u"1"_s}));
        else
            m_bench->store->applyRemoteRead(idsOf({u"1"_s}), m_bench->clock.now());
        m_bench->settle();
        QCOMPARE(notifier().withdrawn, QStringList{u"1"_s});
        m_bench->store->applyRemoteDeletion(idsOf({u"1"_s}));
        m_bench->settle();
        QCOMPARE(notifier().withdrawn, QStringList{u"1"_s});
    }

    void readHereItIsWithdrawnToo()
    {
        arrive({notificationOf(u"1"_s)});
        m_bench->store->markRead(idsOf({u"1"_s}));
        m_bench->settle();
        QCOMPARE(notifier().withdrawn, QStringList{u"1"_s});
    }

    void aSummaryIsWithdrawnWithTheLastOfIts()
    {
        catchUp(several(2));
        m_bench->store->applyRemoteRead(idsOf({u"1"_s}), m_bench->clock.now());
        m_bench->settle();
        QVERIFY(notifier().withdrawn.isEmpty());
        m_bench->store->applyRemoteRead(idsOf({u"2"_s}), m_bench->clock.now());
        m_bench->settle();
        QCOMPARE(notifier().withdrawn, QStringList{u"summary"_s});
    }

    void anUndoneDeletionIsNoNews()
    {
        m_announcer->setContext({.centreIsActive = true});
        arrive({notificationOf(u"1"_s)});
        m_announcer->setContext({});
        auto removed = m_bench->store->remove(idsOf({u"1"_s}), 5s);
        m_bench->settle();
        m_bench->store->undo(removed.result().value());
        m_bench->settle();
        QCOMPARE(m_bench->storedIds(), QStringList{u"1"_s});
        QVERIFY(notifier().shownPopUps.isEmpty());
    }

    void whatCouldNotBeSavedIsAnnouncedAllTheSame()
    {
        const Error full{.code = ErrorCode::StoreDiskFull};
        emit m_bench->store->failed(full,
                                    {notificationOf(u"1"_s), notificationOf(u"2"_s, 0, Priority::Critical),
                                     notificationOf(u"3"_s, 0, Priority::Low)});
        QCOMPARE(notifier().shownKeys(), (QStringList{u"2"_s, u"1"_s})); // What is urgent goes first.
        QVERIFY(notifier().shownPopUps.first().sticky);
        QVERIFY(!notifier().shownPopUps.last().sticky);
    }

    void whatCannotBeSavedAgainAndAgainIsAnnouncedOnce()
    {
        const Error full{.code = ErrorCode::StoreDiskFull};
        const QList<Notification> rows{notificationOf(u"1"_s), notificationOf(u"2"_s, 1),
                                       notificationOf(u"3"_s, 2, Priority::Critical)};
        for (int poll = 0; poll < 3; ++poll)
            emit m_bench->store->failed(full, rows);
        QCOMPARE(notifier().shownKeys(), (QStringList{u"3"_s, u"summary"_s}));
        arrive(rows); // The disk has room again.
        QCOMPARE(notifier().shownKeys().size(), 2);
    }

    void whatCannotBeSavedOfAFirstFillIsNoNews()
    {
        m_announcer->setFirstFill(true);
        emit m_bench->store->failed({.code = ErrorCode::StoreDiskFull},
                                    {notificationOf(u"1"_s), notificationOf(u"2"_s, 1, Priority::Critical)});
        QCOMPARE(notifier().shownKeys(), QStringList{u"2"_s});
    }

    void anEmergencyOfWhichOnlyTheKindIsKnownIsFilledInWithoutASound()
    {
        Notification bare = notificationOf(u"1"_s, 0, Priority::Critical);
        bare.title.clear();
        bare.message.clear();
        arrive({bare});
        QCOMPARE(notifier().shownKeys(), QStringList{u"1"_s});
        QVERIFY(notifier().shownPopUps.last().sound);
        arrive({notificationOf(u"1"_s, 0, Priority::Critical)});
        QCOMPARE(notifier().shownKeys(), (QStringList{u"1"_s, u"1"_s}));
        QVERIFY(notifier().shownPopUps.last().sticky && !notifier().shownPopUps.last().sound);
        QVERIFY(!notifier().shownPopUps.last().about.first().isIncomplete());
    }

    void withoutTheLedgerItPopsUpAllTheSame()
    {
        // The account is closed, so the ledger answers with an error; the change is told nevertheless.
        m_bench->closeStore();
        ChangeSet change;
        change.origin = Origin::Live;
        change.added = {notificationOf(u"1"_s)};
        emit m_bench->store->changed(change);
        m_bench->settle();
        QCOMPARE(notifier().shownKeys(), QStringList{u"1"_s});
    }

    void anotherAccountStartsAfresh()
    {
        arrive({notificationOf(u"1"_s), notificationOf(u"2"_s), notificationOf(u"3"_s)});
        m_announcer->reset();
        QStringList withdrawn = notifier().withdrawn;
        withdrawn.sort();
        QCOMPARE(withdrawn, (QStringList{u"1"_s, u"2"_s, u"3"_s}));
        m_bench->openStore(u"8"_s);
        Notification other = notificationOf(u"1"_s);
        other.userId = UserId(u"8"_s);
        notifier().forget();
        arrive({other});
        QCOMPARE(notifier().shownKeys(), QStringList{u"1"_s}); // Neither the burst nor the ledger is theirs.
    }

    void anAnswerForTheLastAccountIsDropped()
    {
        m_bench->store->applyLive({notificationOf(u"1"_s)});
        QSignalSpy changed(m_bench->store.get(), &store::NotificationStore::changed);
        QVERIFY(changed.wait());
        m_announcer->reset(); // The ledger's answer is still on its way.
        m_bench->settle();
        QVERIFY(notifier().shownPopUps.isEmpty());
    }

    void ofVeryManyOnlyTheLatestAreRemembered()
    {
        QList<Notification> many;
        for (int i = 1; i <= 501; ++i)
            many.append(notificationOf(QString::number(i), i, Priority::Critical));
        m_bench->store->applyLive(many);
        m_bench->settle();
        m_bench->settle();
        QCOMPARE(notifier().shownPopUps.size(), 501);
        m_announcer->reset();
        QCOMPARE(notifier().withdrawn.size(), 500);
    }
};

QTEST_GUILESS_MAIN(TestAnnouncer)
#include "tst_announcer.moc"

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/sync/announcerfixture.h"

/// What is held back while a person is not to be disturbed, and told when that is over.
class TestAnnouncedQuiet : public AnnouncerFixture
{
    Q_OBJECT

    void setQuiet(QuietReason reason) { m_announcer->setContext({.quiet = reason}); }
    QuietReason storedReason(const QString &id)
    {
        const auto found = m_bench->store->find(NotificationId(id));
        m_bench->settle();
        const auto row = found.result().value();
        return row ? row->local.heldBecause : QuietReason::NotQuiet;
    }

private slots:
    void whatWasHeldBackIsToldTogetherWhenItIsOver()
    {
        setQuiet(QuietReason::InConsultation);
        arrive({notificationOf(u"1"_s, 1, Priority::High), notificationOf(u"2"_s, 2)});
        QVERIFY(notifier().shownPopUps.isEmpty());
        setQuiet(QuietReason::NotQuiet);
        QCOMPARE(notifier().shownKeys(), QStringList{u"summary"_s});
        const PopUp &digest = notifier().shownPopUps.first();
        QCOMPARE(digest.count, 2);
        QCOMPARE(digest.heldBecause, QuietReason::InConsultation);
        QCOMPARE(digest.about.first().id.value(), u"1"_s); // The important one first.
        QCOMPARE(storedReason(u"1"_s), QuietReason::InConsultation);
        arrive({notificationOf(u"3"_s, 3)});
        QCOMPARE(storedReason(u"3"_s), QuietReason::NotQuiet);
    }

    void itIsToldOnce()
    {
        setQuiet(QuietReason::DoNotDisturb);
        arrive({notificationOf(u"1"_s)});
        setQuiet(QuietReason::NotQuiet);
        notifier().forget();
        setQuiet(QuietReason::DoNotDisturb);
        setQuiet(QuietReason::NotQuiet);
        QVERIFY(notifier().shownPopUps.isEmpty());
    }

    void whatARunCouldNotTellTheNextOneDoes_data()
    {
        QTest::addColumn<bool>("stillQuiet");
        QTest::newRow("the quiet is over") << false;
        QTest::newRow("it is quiet still") << true;
    }
    void whatARunCouldNotTellTheNextOneDoes()
    {
        QFETCH(bool, stillQuiet);
        setQuiet(QuietReason::QuietHours);
        arrive({notificationOf(u"1"_s)});
        renewAnnouncer();
        if (stillQuiet)
            setQuiet(QuietReason::QuietHours);
        m_announcer->resume();
        m_bench->settleAll();
        QCOMPARE(notifier().shownPopUps.isEmpty(), stillQuiet);
        setQuiet(QuietReason::NotQuiet);
        QCOMPARE(notifier().shownKeys(), QStringList{u"summary"_s});
        m_bench->settleAll();
        renewAnnouncer();
        m_announcer->resume(); // It was told.
        m_bench->settleAll();
        QCOMPARE(notifier().shownPopUps.size(), 1);
    }

    void whatPoppedUpBeforeIsNotHeldBackByTheNextRun()
    {
        arrive({notificationOf(u"1"_s)});
        notifier().forget();
        renewAnnouncer();
        setQuiet(QuietReason::DoNotDisturb);
        m_announcer->resume();
        m_bench->settleAll();
        setQuiet(QuietReason::NotQuiet);
        QVERIFY(notifier().shownPopUps.isEmpty());
        QCOMPARE(storedReason(u"1"_s), QuietReason::NotQuiet);
    }

    void aKindWithoutASoundMakesNoneInASummaryEither()
    {
        AttentionContext context{.quiet = QuietReason::DoNotDisturb};
        context.kinds.at(static_cast<size_t>(notificationOf(u"1"_s).kind)).sound = false;
        m_announcer->setContext(context);
        arrive({notificationOf(u"1"_s), notificationOf(u"2"_s, 2)});
        context.quiet = QuietReason::NotQuiet;
        m_announcer->setContext(context);
        catchUp({notificationOf(u"3"_s, 3), notificationOf(u"4"_s, 4)});
        for (const PopUp &popUp : std::as_const(notifier().shownPopUps))
            QVERIFY(!popUp.sound);
        QVERIFY(!notifier().shownPopUps.isEmpty());
    }

    void whoHasGotItIsRemindedAllTheSame()
    {
        Notification mine = notificationOf(u"1"_s, 1, Priority::Critical);
        mine.handling.claimedBy = UserId(u"7"_s);
        m_announcer->remind({mine});
        QCOMPARE(notifier().shownKeys(), QStringList{u"1"_s});
    }

    void oneReasonMayFollowUponAnother()
    {
        setQuiet(QuietReason::DoNotDisturb);
        arrive({notificationOf(u"1"_s)});
        setQuiet(QuietReason::QuietHours);
        QVERIFY(notifier().shownPopUps.isEmpty());
        setQuiet(QuietReason::NotQuiet);
        QCOMPARE(notifier().shownKeys(), QStringList{u"summary"_s});
    }

    void whatWasHandledMeanwhileIsNotTold_data()
    {
        QTest::addColumn<bool>("deleted");
        QTest::newRow("read") << false;
        QTest::newRow("deleted") << true;
    }
    void whatWasHandledMeanwhileIsNotTold()
    {
        QFETCH(bool, deleted);
        setQuiet(QuietReason::DoNotDisturb);
        arrive({notificationOf(u"1"_s)});
        if (deleted)
            m_bench->store->applyRemoteDeletion(idsOf({u"1"_s}));
        else
            m_bench->store->applyRemoteRead(idsOf({u"1"_s}), m_bench->clock.now());
        m_bench->settle();
        setQuiet(QuietReason::NotQuiet);
        QVERIFY(notifier().shownPopUps.isEmpty());
    }

    void whatIsNotWantedIsNotToldLaterEither()
    {
        m_announcer->setContext({.quiet = QuietReason::DoNotDisturb, .popUpsFrom = Priority::High});
        arrive({notificationOf(u"1"_s)});
        m_announcer->setContext({.popUpsFrom = Priority::High});
        QVERIFY(notifier().shownPopUps.isEmpty());
    }

    void whoReadsTheListNeedsNoSummary()
    {
        setQuiet(QuietReason::DoNotDisturb);
        arrive({notificationOf(u"1"_s)});
        m_announcer->setContext({.centreIsActive = true});
        QVERIFY(notifier().shownPopUps.isEmpty());
    }

    void discreetIsEachOfThem()
    {
        m_announcer->setContext({.quiet = QuietReason::DoNotDisturb, .discreetPopUps = true});
        arrive({notificationOf(u"1"_s)});
        m_announcer->setContext({.discreetPopUps = true});
        arrive({notificationOf(u"2"_s, 2)});
        catchUp({notificationOf(u"3"_s, 3), notificationOf(u"4"_s, 4)});
        QVERIFY(notifier().shownPopUps.size() >= 3);
        for (const PopUp &popUp : std::as_const(notifier().shownPopUps))
            QVERIFY(popUp.discreet);
    }

    void anotherAccountHearsNothingOfIt()
    {
        setQuiet(QuietReason::DoNotDisturb);
        arrive({notificationOf(u"1"_s)});
        m_announcer->reset();
        setQuiet(QuietReason::NotQuiet);
        QVERIFY(notifier().shownPopUps.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestAnnouncedQuiet)
#include "tst_announcedquiet.moc"

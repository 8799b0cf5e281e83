// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/sync/announcerfixture.h"

/// What a pop-up offers, what ends it, and what the person wants to hear of.
class TestAnnouncedAnswers : public AnnouncerFixture
{
    Q_OBJECT

private slots:
    void takenByAColleagueOrAnsweredItIsWithdrawn()
    {
        arrive({notificationOf(u"1"_s, 1, Priority::Critical), notificationOf(u"2"_s, 2, Priority::Critical)});
        m_bench->store->applyRemoteHandling(idsOf({u"1"_s}),
                                            Handling{.claimedBy = UserId(u"9"_s), .claimedAt = m_bench->clock.now()});
        m_bench->settle();
        QCOMPARE(notifier().withdrawn, QStringList{u"1"_s});
        m_bench->store->applyRemoteHandling(idsOf({u"2"_s}), Handling{.acknowledgedAt = m_bench->clock.now()});
        m_bench->settle();
        QCOMPARE(notifier().withdrawn, QStringList({u"1"_s, u"2"_s}));
    }

    void whatTheServerTakesIsOffered()
    {
        const auto answersTo = [this](const QString &id, Priority priority, bool asks) {
            Notification row = notificationOf(id, 1, priority);
            if (asks)
                row.data.insert(u"requires_ack"_s, true);
            arrive({row});
            return notifier().shownPopUps.last().answers;
        };
        using Answers = QList<OperationKind>;
        QCOMPARE(answersTo(u"1"_s, Priority::Critical, true), Answers());
        m_announcer->setAnswers(true, true);
        QCOMPARE(answersTo(u"2"_s, Priority::Critical, true),
                 Answers({OperationKind::Claim, OperationKind::Acknowledge}));
        QCOMPARE(answersTo(u"3"_s, Priority::Critical, false), Answers{OperationKind::Claim});
        m_bench->clock.advance(10s);
        QCOMPARE(answersTo(u"4"_s, Priority::Normal, false), Answers());
    }

    void aMessageCanBeAnsweredUnlessItIsNotShown()
    {
        const auto answersTo = [this](const QString &id, bool discreet) {
            m_announcer->setContext({.discreetPopUps = discreet});
            Notification row = notificationOf(id);
            row.kind = Kind::Message;
            row.data.insert(u"conversation_id"_s, 4);
            arrive({row});
            return notifier().shownPopUps.last().answers;
        };
        QCOMPARE(answersTo(u"1"_s, false), QList<OperationKind>{OperationKind::Message});
        QCOMPARE(answersTo(u"2"_s, true), QList<OperationKind>());
    }

    void whenTheDeskIsLockedNamesGoFromTheScreenAtOnce()
    {
        m_announcer->setAnswers(true, true);
        Notification urgent = notificationOf(u"2"_s, 2, Priority::Critical);
        urgent.data.insert(u"requires_ack"_s, true);
        arrive({notificationOf(u"1"_s), urgent});
        notifier().forget();
        m_announcer->setContext({.locked = true});
        QCOMPARE(notifier().withdrawn, QStringList{u"1"_s});
        QCOMPARE(notifier().shownKeys(), QStringList{u"2"_s}); // What is urgent stays, in other words.
        const PopUp &reworded = notifier().shownPopUps.last();
        QVERIFY(reworded.discreet && reworded.sticky && !reworded.sound);
        QVERIFY(reworded.answers.isEmpty());
        m_announcer->setContext({});
        QCOMPARE(notifier().shownKeys(), QStringList({u"2"_s, u"2"_s}));
        QVERIFY(!notifier().shownPopUps.last().discreet);
        QVERIFY(!notifier().shownPopUps.last().answers.isEmpty());
    }

    void whileItIsLockedOnlyTheKindIsTold()
    {
        m_announcer->setAnswers(true, true);
        m_announcer->setContext({.locked = true});
        arrive({notificationOf(u"1"_s), notificationOf(u"2"_s, 2, Priority::Critical)});
        QCOMPARE(notifier().shownKeys(), QStringList({u"1"_s, u"2"_s}));
        for (const PopUp &popUp : std::as_const(notifier().shownPopUps))
            QVERIFY(popUp.discreet && popUp.answers.isEmpty());
    }

    void whatIsHandledIsNotWordedAnew()
    {
        arrive({notificationOf(u"1"_s, 1, Priority::Critical)});
        m_bench->store->applyRemoteHandling(idsOf({u"1"_s}), Handling{.acknowledgedAt = m_bench->clock.now()});
        m_bench->settle();
        notifier().forget();
        m_announcer->setContext({.locked = true});
        QVERIFY(notifier().shownPopUps.isEmpty());
    }

    void whatWasPutOffPopsUpAgainAsLoudAsItIs()
    {
        arrive({notificationOf(u"1"_s), notificationOf(u"2"_s, 2, Priority::Critical)});
        notifier().forget();
        m_announcer->setContext({.quiet = QuietReason::DoNotDisturb});
        m_announcer->remind({notificationOf(u"1"_s), notificationOf(u"2"_s, 2, Priority::Critical)});
        QCOMPARE(notifier().shownKeys(), QStringList{u"2"_s});
        m_announcer->setContext({}); // What was held back is told, as a summary of one.
        QCOMPARE(notifier().shownKeys(), QStringList({u"2"_s, u"summary"_s}));
        m_announcer->remind({notificationOf(u"1"_s)});
        QCOMPARE(notifier().shownKeys(), QStringList({u"2"_s, u"summary"_s, u"1"_s}));
    }

    void lessThanThePersonWantsStaysQuiet()
    {
        m_announcer->setContext({.popUpsFrom = Priority::High});
        arrive({notificationOf(u"1"_s), notificationOf(u"2"_s, 2, Priority::High)});
        QCOMPARE(notifier().shownKeys(), QStringList{u"2"_s});
        m_announcer->setContext({.popUpsFrom = Priority::Low});
        arrive({notificationOf(u"3"_s, 3, Priority::Low)});
        QCOMPARE(notifier().shownKeys(), QStringList({u"2"_s, u"3"_s}));
    }
};

QTEST_GUILESS_MAIN(TestAnnouncedAnswers)
#include "tst_announcedanswers.moc"

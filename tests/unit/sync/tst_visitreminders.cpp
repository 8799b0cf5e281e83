// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/announcer.h"
#include "tests/unit/sync/visitfixture.h"

using clinicbell::sync::Announcer;
using clinicbell::sync::VisitReminders;

/// Ten minutes before, once, and never twice with the server's own.
class TestVisitReminders : public VisitFixture
{
    Q_OBJECT

    std::unique_ptr<VisitReminders> m_reminders;
    std::unique_ptr<Announcer> m_announcer;
    QStringList m_due;

    void begin() override
    {
        m_due.clear();
        m_announcer = std::make_unique<Announcer>(*m_bench->store, m_bench->notifier, m_bench->clock);
        make();
    }
    void end() override
    {
        m_reminders.reset();
        m_announcer.reset();
    }
    void make()
    {
        m_reminders = std::make_unique<VisitReminders>(*m_visits, *m_bench->store, m_bench->clock);
        connect(m_reminders.get(), &VisitReminders::due, this,
                [this](const QList<Appointment> &appointments, const QDateTime &now) {
                    for (const Appointment &each : appointments)
                        remind(each, now);
                });
        m_reminders->start(m_bench->account);
        settle();
    }
    void settle()
    {
        for (int hop = 0; hop < 4; ++hop)
            m_bench->settle();
    }
    Notification reminder(const NotificationId &id, const QString &appointment, const QDateTime &now) const
    {
        Notification notification = test::notificationOf(id.value());
        notification.kind = Kind::Reminder;
        notification.type = u"appointment_reminder"_s;
        notification.data = {{u"appointment_id"_s, appointment}};
        notification.createdAt = now;
        notification.updatedAt = now;
        return notification;
    }
    void remind(const Appointment &appointment, const QDateTime &now)
    {
        m_due.append(appointment.id.value());
        const NotificationId id = reminderId(appointment.id, appointment.startsAt);
        m_bench->store->applyLive({reminder(id, appointment.id.value(), now)});
    }
    void serverReminds(const QString &id, const QString &appointment)
    {
        m_bench->store->applyLive({reminder(NotificationId(id), appointment, m_bench->clock.now())});
        settle();
    }
    void book(const QString &id, const QDateTime &startsAt, AppointmentStatus status = AppointmentStatus::Confirmed,
              const QString &doctor = u"7"_s)
    {
        Appointment appointment{.id = AppointmentId(id),
                                .status = status,
                                .statusWord = appointmentStatusKey(status),
                                .startsAt = startsAt,
                                .patientName = u"Budi"_s,
                                .doctorId = UserId(doctor)};
        m_visits->hear(appointment);
        settle();
    }
    void pass(std::chrono::milliseconds time)
    {
        m_bench->clock.advance(time);
        settle();
    }
    QStringList due() { return std::exchange(m_due, {}); }
    QStringList popUps()
    {
        const QStringList keys = m_bench->notifier.shownKeys();
        m_bench->notifier.forget();
        return keys;
    }

private slots:
    // It is 07:30.
    void tenMinutesBeforeItIsSaidOnce()
    {
        book(u"1"_s, at(8));
        pass(19min);
        QCOMPARE(due(), QStringList());
        pass(1min);
        QCOMPARE(due(), QStringList(u"1"_s));
        QCOMPARE(popUps().size(), 1);
        pass(30min);
        QCOMPARE(due(), QStringList());
    }

    void theServersClockCounts()
    {
        m_reminders->setServerOffset(-5min); // This computer is ahead.
        book(u"1"_s, at(8));
        pass(20min);
        QCOMPARE(due(), QStringList());
        pass(5min);
        QCOMPARE(due(), QStringList(u"1"_s));
    }

    void oneThatIsMovedIsSaidAgainAndTheFirstTakenBack()
    {
        book(u"1"_s, at(7, 38));
        QCOMPARE(due(), QStringList(u"1"_s));
        book(u"1"_s, at(8, 30));
        QVERIFY(m_bench->storedIds().isEmpty());
        QCOMPARE(m_bench->notifier.withdrawn.size(), 1);
        pass(50min);
        QCOMPARE(due(), QStringList(u"1"_s));
    }

    void oneThatIsCancelledIsNotSaid_data()
    {
        QTest::addColumn<AppointmentStatus>("status");
        QTest::newRow("cancelled") << AppointmentStatus::Cancelled;
        QTest::newRow("rejected") << AppointmentStatus::Rejected;
        QTest::newRow("started early") << AppointmentStatus::Started;
        QTest::newRow("unknown") << AppointmentStatus::Other;
    }
    void oneThatIsCancelledIsNotSaid()
    {
        QFETCH(AppointmentStatus, status);
        book(u"1"_s, at(8), status);
        pass(40min);
        QCOMPARE(due(), QStringList());
    }

    void oneThatIsCancelledAfterwardsIsTakenBack()
    {
        book(u"1"_s, at(7, 38));
        QCOMPARE(m_bench->storedIds().size(), 1);
        book(u"1"_s, at(7, 38), AppointmentStatus::Cancelled);
        QVERIFY(m_bench->storedIds().isEmpty());
    }

    void whatHasBegunIsNotSaidAnyMore()
    {
        book(u"1"_s, at(7, 29));
        QCOMPARE(due(), QStringList());
    }

    void aDoctorHearsOfTheirOwnPatients()
    {
        book(u"1"_s, at(7, 38), AppointmentStatus::Confirmed, u"4"_s);
        QCOMPARE(due(), QStringList());
        m_bench->account.role = Role::Reception;
        m_reminders->start(m_bench->account);
        settle();
        QCOMPARE(due(), QStringList(u"1"_s));
    }

    void aRestartSaysNothingTwice()
    {
        book(u"1"_s, at(7, 38));
        QCOMPARE(due(), QStringList(u"1"_s));
        m_reminders.reset();
        m_bench->store->markRead(test::idsOf(m_bench->storedIds()));
        settle();
        popUps();
        make();
        pass(1min);
        QCOMPARE(due(), QStringList());
        QCOMPARE(popUps(), QStringList());
    }

    void whatWasDeletedHereDoesNotComeBackByARestart()
    {
        book(u"1"_s, at(7, 38));
        m_bench->store->remove(test::idsOf(m_bench->storedIds()));
        settle();
        popUps();
        m_reminders.reset();
        make();
        QVERIFY(m_bench->storedIds().isEmpty());
        QCOMPARE(popUps(), QStringList());
    }

    void theServersListDoesNotTakeItAway()
    {
        book(u"1"_s, at(7, 38));
        auto merged = m_bench->store->mergePage({}, {.from = {}, .startedAt = m_bench->store->now().addSecs(1)});
        settle();
        QCOMPARE(merged.result()->removed, 0);
        QCOMPARE(m_bench->storedIds().size(), 1);
    }

    void whereTheServerWasFirstNothingIsSaid()
    {
        book(u"1"_s, at(8));
        pass(18min);
        serverReminds(u"77"_s, u"1"_s);
        QCOMPARE(popUps(), QStringList(u"77"_s));
        pass(5min);
        QCOMPARE(due(), QStringList());
        QCOMPARE(popUps(), QStringList());
    }

    void whereTheServerIsSecondOneRowStandsForBothAndMakesNoSound()
    {
        book(u"1"_s, at(7, 38));
        QCOMPARE(popUps().size(), 1);
        pass(2min);
        serverReminds(u"77"_s, u"1"_s);
        QCOMPARE(popUps(), QStringList());
        QCOMPARE(m_bench->storedIds(), QStringList(u"77"_s));
    }

    void thatAPatientIsLateIsNoRepetition()
    {
        book(u"1"_s, at(7, 38));
        popUps();
        pass(1min);
        Notification late = reminder(NotificationId(u"77"_s), u"1"_s, m_bench->clock.now());
        late.priority = Priority::High;
        m_bench->store->applyLive({late});
        settle();
        QCOMPARE(popUps(), QStringList(u"77"_s));
    }

    void nothingRunsWhereNobodyIsToCome()
    {
        book(u"1"_s, at(7, 29));
        pass(1min);
        QVERIFY(m_bench->clock.untilNextTimer() < 0ms);
    }
};

QTEST_GUILESS_MAIN(TestVisitReminders)
#include "tst_visitreminders.moc"

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/visits/todaystrip.h"
#include "tests/support/fakeclock.h"
#include "tests/ui/visits/visitsamples.h"

#include <QSignalSpy>
#include <QtTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinicbell;
using namespace clinicbell::ui;

/// The line above the inbox.
class TodayStripTest : public QObject
{
    Q_OBJECT

    std::optional<test::FakeClock> m_clock; // 7:30
    std::unique_ptr<QWidget> m_window;
    TodayStrip *m_strip = nullptr;

    QString says() const
    {
        QString words = m_strip->isVisible() ? m_strip->accessibleName() : QString();
        return words.remove(QChar(0x2068)).remove(QChar(0x2069));
    }
    Appointment in(int minutes, AppointmentStatus status = AppointmentStatus::Confirmed) const
    {
        return test::sampleAppointment(QString::number(100 + minutes), m_clock->now().addSecs(60 * minutes), status);
    }
    Consultation running(int minutes, const QString &doctor = u"3"_s) const
    {
        Consultation one = test::sampleConsultation(doctor, m_clock->now().addSecs(-60 * minutes),
                                                    ConsultationStatus::Active, u"Siti Aminah"_s);
        one.doctorId = UserId(doctor);
        return one;
    }

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void init()
    {
        m_clock.emplace();
        m_window = std::make_unique<QWidget>();
        m_strip = new TodayStrip(*m_clock, m_window.get());
        m_strip->setStatus({.asOf = m_clock->now()});
        m_strip->setPerson(UserId(u"3"_s), Role::Doctor);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void cleanup()
    {
        m_window.reset();
        m_clock.reset();
    }

    void itIsThereOnlyWhereThereIsSomethingToSay()
    {
        QVERIFY(!m_strip->isVisible());
        m_strip->setAppointments({in(12)});
        QCOMPARE(says(), u"Today. Next: Budi Santoso · 07:42 · in 12 min · Room 2"_s);
        m_strip->setInPlace(false);
        QVERIFY(!m_strip->isVisible());
        m_strip->setInPlace(true);
        m_strip->setStatus({.offered = false});
        QVERIFY(!m_strip->isVisible());
    }

    void timeMakesItLateAndThenANoShow()
    {
        m_strip->setAppointments({in(2)});
        m_clock->advance(10min + 1s);
        QCOMPARE(says(), u"Today. Next: Budi Santoso · 07:32 · 8 min late · Room 2"_s);
        m_clock->advance(25min);
        QCOMPARE(says(), u"Today. Budi Santoso did not come"_s);
        Appointment other = in(-35);
        other.id = AppointmentId(u"another"_s);
        other.patientName = u"Rina Wijaya"_s;
        m_strip->setAppointments({in(-36), other});
        QCOMPARE(says(), u"Today. Rina Wijaya and 1 more did not come"_s);
    }

    void withNothingToSayItWakesForTheNextDay()
    {
        m_strip->setAppointments({in(24 * 60)});
        QVERIFY(!m_strip->isVisible());
        QVERIFY(m_clock->untilNextTimer() > 1h); // And not before.
        m_clock->advance(17h);
        QVERIFY(m_strip->isVisible());
        QVERIFY(says().startsWith(u"Today. Next: Budi Santoso"_s));
    }

    void aRunningConsultationComesFirstWithItsTime()
    {
        m_strip->setAppointments({in(12)});
        m_strip->setConsultations({running(7)});
        QVERIFY(says().startsWith(u"Today. With Siti Aminah · 7 min. Next: "_s));
        m_strip->setQuiet(true);
        QVERIFY(says().startsWith(u"Today. With Siti Aminah · 7 min · quiet. "_s));
        m_clock->advance(61s);
        QVERIFY(says().startsWith(u"Today. With Siti Aminah · 8 min"_s));
    }

    void aMissedEndIsSaid()
    {
        m_strip->setConsultations({running(150)});
        QCOMPARE(says(), u"Today. Siti Aminah · No end heard since 05:00"_s);
    }

    void aDoctorSeesTheirOwnDayAndTheReceptionAll()
    {
        Appointment others = in(5);
        others.doctorId = UserId(u"4"_s);
        m_strip->setAppointments({others, in(12)});
        m_strip->setConsultations({running(7, u"4"_s), running(9, u"5"_s)});
        QVERIFY(says().startsWith(u"Today. Next: Budi Santoso · 07:42"_s));
        m_strip->setPerson(UserId(u"1"_s), Role::Reception);
        QVERIFY(says().startsWith(u"Today. 2 consultations under way. Next: Budi Santoso · 07:35"_s));
    }

    void withoutTheServerItSaysHowOldItIs()
    {
        m_strip->setAppointments({in(12)});
        m_strip->setStatus({.stale = true, .asOf = m_clock->now().addSecs(-1800)});
        QVERIFY(says().endsWith(u"as of 07:00"_s));
    }

    void itIsAButton()
    {
        m_strip->setAppointments({in(12)});
        QSignalSpy clicked(m_strip, &QAbstractButton::clicked);
        m_strip->setFocus();
        QTest::keyClick(m_strip, Qt::Key_Space);
        QCOMPARE(clicked.size(), 1);
    }

    void nothingRunsWhileItIsHidden()
    {
        m_strip->setAppointments({in(12)});
        QVERIFY(m_clock->untilNextTimer() > 0ms);
        m_window->hide();
        QVERIFY(m_clock->untilNextTimer() < 0ms);
    }
};

QTEST_MAIN(TodayStripTest)
#include "todaystriptest.moc"

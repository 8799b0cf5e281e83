// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/quiet.h"
#include "tests/support/fakeclock.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace clinicbell;

/// The clock begins on Monday, 2 March 2026, at 7:30 UTC, which is this computer's zone.
class TestQuiet : public QObject
{
    Q_OBJECT

    static QuietHours lunch() { return {.on = true, .from = QTime(12, 0), .until = QTime(13, 0)}; }
    static QDateTime at(int hour, int minute = 0, int day = 2)
    {
        return QDateTime(QDate(2026, 3, day), QTime(hour, minute), Qt::UTC);
    }

private slots:
    void initTestCase() { qputenv("TZ", "UTC"); }

    void doNotDisturbEndsByItself()
    {
        test::FakeClock clock;
        Quiet quiet(clock);
        int changes = 0;
        connect(&quiet, &Quiet::changed, this, [&changes] { ++changes; });
        quiet.setUntil(at(8));
        QCOMPARE(quiet.until(), at(8));
        clock.advance(29min);
        QVERIFY(quiet.isOn());
        clock.advance(1min);
        QVERIFY(!quiet.isOn());
        QCOMPARE(changes, 2);
        QCOMPARE(clock.untilNextTimer(), -1ms);
        quiet.setUntil(at(7)); // Past.
        QVERIFY(!quiet.isOn());
    }

    void quietHoursComeAndGo()
    {
        test::FakeClock clock;
        Quiet quiet(clock);
        quiet.setHours(lunch());
        QVERIFY(!quiet.isOn());
        clock.advance(4h + 30min);
        QVERIFY(quiet.isOn());
        QCOMPARE(quiet.until(), at(13));
        clock.advance(1h);
        QVERIFY(!quiet.isOn());
        clock.advance(23h);
        QVERIFY(quiet.isOn());
    }

    void whoWantsToBeDisturbedIsUntilTheNextQuietHours()
    {
        test::FakeClock clock;
        Quiet quiet(clock);
        quiet.setHours(lunch());
        clock.advance(4h + 40min);
        QVERIFY(quiet.isOn());
        quiet.setUntil({});
        QVERIFY(!quiet.isOn());
        clock.advance(19min);
        QVERIFY(!quiet.isOn());
        clock.advance(24h);
        QVERIFY(quiet.isOn());
    }

    void doNotDisturbGoesOnIntoQuietHours()
    {
        test::FakeClock clock;
        Quiet quiet(clock);
        quiet.setHours(lunch());
        quiet.setUntil(at(12, 30));
        QCOMPARE(quiet.until(), at(12, 30));
        clock.advance(4h + 31min);
        QCOMPARE(quiet.until(), at(13));
        clock.advance(30min);
        QVERIFY(quiet.isOn());
        clock.advance(1h);
        QVERIFY(!quiet.isOn());
    }

    void aClockThatIsSetIsFollowed()
    {
        test::FakeClock clock;
        Quiet quiet(clock);
        quiet.setHours(lunch());
        clock.jump(5h);
        clock.advance(5min);
        QVERIFY(quiet.isOn());
    }

    void aConsultationIsQuietAsLongAsItLastsOrTheCeiling()
    {
        test::FakeClock clock;
        Quiet quiet(clock);
        quiet.setInConsultation(true);
        QCOMPARE(quiet.reason(), QuietReason::InConsultation);
        clock.advance(20min);
        quiet.setInConsultation(true); // Said again, it does not begin anew.
        quiet.setInConsultation(false);
        QVERIFY(!quiet.isOn());
        quiet.setInConsultation(true);
        clock.advance(Quiet::longestConsultation - 1min);
        QVERIFY(quiet.isOn());
        clock.advance(1min);
        QVERIFY(!quiet.isOn()); // Nobody ended it.
    }

    void whoWantsToBeDisturbedInAConsultationIs()
    {
        test::FakeClock clock;
        Quiet quiet(clock);
        quiet.setInConsultation(true);
        quiet.setUntil({});
        QVERIFY(!quiet.isOn());
        quiet.setInConsultation(false);
        quiet.setInConsultation(true); // The next one.
        QVERIFY(quiet.isOn());
        quiet.setQuietInConsultation(false);
        QVERIFY(!quiet.isOn());
    }

    void theStrongestReasonIsToldAndTheOthersComeAfterIt()
    {
        test::FakeClock clock;
        Quiet quiet(clock);
        quiet.setDesktopQuiet(true);
        QCOMPARE(quiet.reason(), QuietReason::DesktopQuiet);
        QVERIFY(!quiet.until().isValid()); // Nobody knows when the desktop ends it.
        quiet.setHours({.on = true, .from = QTime(7, 0), .until = QTime(9, 0)});
        QCOMPARE(quiet.reason(), QuietReason::QuietHours);
        quiet.setInConsultation(true);
        QCOMPARE(quiet.reason(), QuietReason::InConsultation);
        quiet.setUntil(at(8));
        QCOMPARE(quiet.reason(), QuietReason::DoNotDisturb);
        clock.advance(31min);
        QCOMPARE(quiet.reason(), QuietReason::InConsultation);
        quiet.setInConsultation(false);
        QCOMPARE(quiet.reason(), QuietReason::QuietHours);
        quiet.setHours({});
        QCOMPARE(quiet.reason(), QuietReason::DesktopQuiet);
        quiet.setDesktopQuiet(false);
        QVERIFY(!quiet.isOn());
    }

    void withoutAnyNothingTicks()
    {
        test::FakeClock clock;
        Quiet quiet(clock);
        QCOMPARE(clock.untilNextTimer(), -1ms);
        quiet.setHours(lunch());
        QVERIFY(clock.untilNextTimer() > 0ms);
        quiet.setHours({});
        QCOMPARE(clock.untilNextTimer(), -1ms);
    }
};

QTEST_GUILESS_MAIN(TestQuiet)
#include "tst_quiet.moc"

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/preferences.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinicbell;

namespace {

/// 2 March 2026 is a Monday.
QDateTime at(int day, int hour, int minute = 0)
{
    return QDateTime(QDate(2026, 3, 1 + day), QTime(hour, minute), Qt::LocalTime);
}

QuietHours hours(QTime from, QTime until, const QString &days = u"MTWTFSS"_s)
{
    QuietHours made{.on = true, .from = from, .until = until};
    for (int day = 0; day < 7; ++day)
        made.days.at(size_t(day)) = days.at(day) != u'-';
    return made;
}

} // namespace

class PreferencesTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { qputenv("TZ", "UTC"); }

    void quietHoursHoldByTheWeek_data()
    {
        QTest::addColumn<QuietHours>("quiet");
        QTest::addColumn<QDateTime>("local");
        QTest::addColumn<bool>("within");
        QTest::addColumn<QDateTime>("next");
        const QuietHours nights = hours({18, 0}, {8, 0});
        const QuietHours weekdays = hours({18, 0}, {8, 0}, u"MTWTF--"_s);
        const QuietHours lunch = hours({12, 0}, {13, 0}, u"MTWTF--"_s);
        QTest::newRow("by day") << nights << at(1, 17, 59) << false << at(1, 18);
        QTest::newRow("they begin") << nights << at(1, 18) << true << at(2, 8);
        QTest::newRow("after midnight") << nights << at(2, 7, 59) << true << at(2, 8);
        QTest::newRow("they end") << nights << at(2, 8) << false << at(2, 18);
        QTest::newRow("Friday's night lasts into Saturday") << weekdays << at(6, 3) << true << at(6, 8);
        QTest::newRow("Saturday's own does not count") << weekdays << at(6, 20) << false << at(8, 18);
        QTest::newRow("Monday before dawn was Sunday's") << weekdays << at(1, 3) << false << at(1, 18);
        QTest::newRow("at lunch") << lunch << at(3, 12, 30) << true << at(3, 13);
        QTest::newRow("on Sunday no lunch") << lunch << at(7, 12, 30) << false << at(8, 12);
        QTest::newRow("round the clock on one day")
            << hours({8, 0}, {8, 0}, u"-T-----"_s) << at(2, 9) << true << at(3, 8);
        QTest::newRow("always") << hours({0, 0}, {0, 0}) << at(2, 9) << true << QDateTime();
        QTest::newRow("on no day") << hours({18, 0}, {8, 0}, u"-------"_s) << at(2, 20) << false << QDateTime();
        QuietHours off = nights;
        off.on = false;
        QTest::newRow("off") << off << at(2, 20) << false << QDateTime();
    }
    void quietHoursHoldByTheWeek()
    {
        QFETCH(QuietHours, quiet);
        QFETCH(QDateTime, local);
        QFETCH(bool, within);
        QFETCH(QDateTime, next);
        QCOMPARE(isWithin(quiet, local), within);
        QCOMPARE(nextChange(quiet, local), next);
    }

    void aPresetChoosesWhatIsHeardAndLeavesTheRest()
    {
        const Preferences own{
            .look = Preferences::Look::Dark, .compact = true, .textPercent = 150, .volumePercent = 30};
        const auto choices = [](const Preferences &preferences, Kind kind) {
            return preferences.kinds.at(static_cast<size_t>(kind));
        };
        const Preferences doctor = withPreset(DeskPreset::Doctor, own);
        QCOMPARE(doctor.look, own.look);
        QCOMPARE(doctor.textPercent, own.textPercent);
        QCOMPARE(doctor.volumePercent, own.volumePercent);
        QVERIFY(!choices(doctor, Kind::Payment).popUp && !choices(doctor, Kind::Payment).badge);
        QVERIFY(choices(doctor, Kind::Appointment).popUp && !choices(doctor, Kind::Appointment).sound);
        QVERIFY(choices(doctor, Kind::Consultation) == KindChoices());
        const Preferences manager = withPreset(DeskPreset::Manager, doctor);
        QCOMPARE(manager.popUpsFrom, Priority::High);
        QVERIFY(!choices(manager, Kind::Appointment).popUp);
        const Preferences reception = withPreset(DeskPreset::Reception, manager);
        QCOMPARE(reception.popUpsFrom, Priority::Normal);
        QVERIFY(choices(reception, Kind::Appointment) == KindChoices());
        QVERIFY(choices(withPreset(DeskPreset::Nurse, own), Kind::Consultation) == KindChoices());
        QVERIFY(presetOf(doctor) == DeskPreset::Doctor && presetOf(reception) == DeskPreset::Reception);
        QVERIFY(!presetOf(own));
    }

    void theBellCountsWhatItIsToCount()
    {
        std::array<int, kindCount> unread{};
        unread.at(static_cast<size_t>(Kind::Appointment)) = 3;
        unread.at(static_cast<size_t>(Kind::Rating)) = 5;
        unread.at(static_cast<size_t>(Kind::Emergency)) = 1;
        ChoicesByKind kinds;
        QCOMPARE(countedOnBell(unread, kinds), 9);
        kinds.at(static_cast<size_t>(Kind::Rating)).badge = false;
        kinds.at(static_cast<size_t>(Kind::Emergency)).badge = false; // Emergencies always count.
        QCOMPARE(countedOnBell(unread, kinds), 4);
    }
};

QTEST_GUILESS_MAIN(PreferencesTest)
#include "preferencestest.moc"

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/ownpresence.h"

#include <QTest>

using namespace clinicbell;
using namespace Qt::StringLiterals;

namespace {

using Status = PresenceStatus;

QDateTime at(int hour, int minute = 0, int day = 2)
{
    return QDateTime(QDate(2026, 3, day), QTime(hour, minute), Qt::LocalTime).toUTC();
}

} // namespace

/// What the team is told of a person, by what they said and what speaks for them.
class TestOwnPresence : public QObject
{
    Q_OBJECT

private slots:
    void theTeamIsTold_data()
    {
        QTest::addColumn<Status>("chosen");
        QTest::addColumn<QDateTime>("until");
        QTest::addColumn<bool>("withPatient");
        QTest::addColumn<bool>("absent");
        QTest::addColumn<Status>("told");
        QTest::addColumn<bool>("withItsEnd");
        const QDateTime open;
        QTest::newRow("what was said") << Status::Busy << open << false << false << Status::Busy << false;
        QTest::newRow("with its end") << Status::Busy << at(14, 30) << false << false << Status::Busy << true;
        QTest::newRow("until it is over") << Status::Busy << at(14) << false << false << Status::Available << false;
        QTest::newRow("away until it is over")
            << Status::Away << at(13) << false << false << Status::Available << false;
        QTest::newRow("nobody there") << Status::Available << open << false << true << Status::Away << false;
        QTest::newRow("busy, and nobody there") << Status::Busy << at(14, 30) << false << true << Status::Away << false;
        QTest::newRow("away for a time, and so it is")
            << Status::Away << at(15) << false << true << Status::Away << true;
        QTest::newRow("said: in consultation, hands off the keyboard")
            << Status::InConsultation << open << false << true << Status::InConsultation << false;
        QTest::newRow("a consultation runs")
            << Status::Busy << at(14, 30) << true << false << Status::InConsultation << false;
        QTest::newRow("a consultation runs, hands off the keyboard")
            << Status::Available << open << true << true << Status::InConsultation << false;
    }
    void theTeamIsTold()
    {
        QFETCH(Status, chosen);
        QFETCH(QDateTime, until);
        QFETCH(bool, withPatient);
        QFETCH(bool, absent);
        const OwnPresence said{.status = chosen, .until = until, .room = u"Room 2"_s, .desk = u"Desk 1"_s};
        const OwnPresence told = presentPresence(said, {.withPatient = withPatient, .absent = absent}, at(14));
        QTEST(told.status, "told");
        QTEST(told.until.isValid(), "withItsEnd");
        QCOMPARE(told.room, said.room);
        QCOMPARE(told.desk, said.desk);
    }

    void aRestartRemembers_data()
    {
        QTest::addColumn<Status>("chosen");
        QTest::addColumn<QDateTime>("until");
        QTest::addColumn<QDateTime>("saidAt");
        QTest::addColumn<Status>("now");
        QTest::newRow("what was said today") << Status::Busy << QDateTime() << at(8) << Status::Busy;
        QTest::newRow("not what was said yesterday")
            << Status::InConsultation << QDateTime() << at(20, 0, 1) << Status::Available;
        QTest::newRow("what lasts still") << Status::Busy << at(14, 30) << at(13) << Status::Busy;
        QTest::newRow("what lasts since yesterday") << Status::Away << at(14, 30) << at(13, 0, 1) << Status::Away;
        QTest::newRow("not what is over") << Status::Busy << at(13, 59) << at(13) << Status::Available;
    }
    void aRestartRemembers()
    {
        QFETCH(Status, chosen);
        QFETCH(QDateTime, until);
        QFETCH(QDateTime, saidAt);
        const OwnPresence said{.status = chosen, .until = until, .room = u"Room 2"_s, .desk = u"Desk 1"_s};
        const OwnPresence here = remembered(said, saidAt, at(14));
        QTEST(here.status, "now");
        QCOMPARE(here.until.isValid(), here.status != Status::Available && until.isValid());
        QCOMPARE(here.room, said.room);
        QCOMPARE(here.desk, said.desk);
    }

    void aSpanEnds()
    {
        QVERIFY(!endOf(PresenceSpan::Open, at(14)).isValid());
        QCOMPARE(endOf(PresenceSpan::HalfHour, at(14)), at(14, 30));
        QCOMPARE(endOf(PresenceSpan::Hour, at(14)), at(15));
        QCOMPARE(endOf(PresenceSpan::Day, at(14)).toLocalTime().toString(u"yyyy-MM-dd hh:mm"_s), u"2026-03-02 23:59"_s);
    }

    void aTimeOfDayIsTheNextOne()
    {
        QCOMPARE(nextAt(QTime(14, 30), at(14)), at(14, 30));
        QCOMPARE(nextAt(QTime(8, 0), at(14)), at(8, 0, 3));
        QCOMPARE(nextAt(QTime(14, 0), at(14)), at(14, 0, 3));
    }

    void nobodyIsOfferedNotToBeHere()
    {
        for (const PresenceChoice &choice : presenceChoices)
            QVERIFY(choice.status != Status::Offline);
    }
};

QTEST_GUILESS_MAIN(TestOwnPresence)
#include "tst_ownpresence.moc"

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/appointment.h"

#include <QTimeZone>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinicbell;
using Status = AppointmentStatus;

Q_DECLARE_METATYPE(clinicbell::AppointmentStatus)
Q_DECLARE_METATYPE(std::chrono::seconds)

namespace {

/// A moment of one day.
QDateTime at(int hour, int minute = 0)
{
    return {QDate(2026, 11, 26), QTime(hour, minute), Qt::UTC};
}

Appointment visit(Status status, const QDateTime &startsAt, const QString &id = u"1"_s)
{
    return {.id = AppointmentId(id),
            .status = status,
            .statusWord = appointmentStatusKey(status),
            .startsAt = startsAt,
            .patientName = u"Budi Santoso"_s,
            .doctorId = UserId(u"4"_s),
            .doctorName = u"Dr. Putri"_s,
            .room = u"Room 2"_s,
            .reason = {},
            .notes = {},
            .updatedAt = at(8),
            .heardAt = {}};
}

} // namespace

/// The rules about one appointment and about the next one.
class TestAppointment : public QObject
{
    Q_OBJECT

private slots:
    void timeGoesFromLeftToLateToNoShow_data()
    {
        QTest::addColumn<Status>("status");
        QTest::addColumn<QDateTime>("now");
        QTest::addColumn<std::chrono::seconds>("left");
        QTest::addColumn<std::chrono::seconds>("late");
        QTest::addColumn<bool>("noShow");
        QTest::newRow("before") << Status::Confirmed << at(13, 48) << 12min + 0s << 0s << false;
        QTest::newRow("on time") << Status::Confirmed << at(14) << 0s << 0s << false;
        QTest::newRow("late") << Status::Confirmed << at(14, 8) << 0s << 8min + 0s << false;
        QTest::newRow("unconfirmed ones are late, too") << Status::Pending << at(14, 8) << 0s << 8min + 0s << false;
        QTest::newRow("still awaited") << Status::Confirmed << at(14, 30) << 0s << 30min + 0s << false;
        QTest::newRow("awaited no more") << Status::Confirmed << at(14, 31) << 0s << 31min + 0s << true;
        QTest::newRow("the clinic says so") << Status::NoShow << at(14, 5) << 0s << 0s << true;
        QTest::newRow("with the doctor") << Status::Started << at(14, 50) << 0s << 0s << false;
        QTest::newRow("over") << Status::Completed << at(16) << 0s << 0s << false;
        QTest::newRow("cancelled") << Status::Cancelled << at(13) << 0s << 0s << false;
        QTest::newRow("unknown word") << Status::Other << at(15) << 0s << 0s << false;
    }
    void timeGoesFromLeftToLateToNoShow()
    {
        QFETCH(Status, status);
        QFETCH(QDateTime, now);
        const Appointment appointment = visit(status, at(14));
        QTEST(timeLeft(appointment, now), "left");
        QTEST(lateness(appointment, now), "late");
        QTEST(isNoShow(appointment, now), "noShow");
    }

    void whoHasNoTimeIsNeitherEarlyNorLate()
    {
        const Appointment timeless = visit(Status::Confirmed, {});
        QCOMPARE(timeLeft(timeless, at(14)), 0s);
        QCOMPARE(lateness(timeless, at(14)), 0s);
        QVERIFY(!isNoShow(timeless, at(14)));
    }

    void theNextPatientIsTheEarliestThatMayStillCome_data()
    {
        QTest::addColumn<QList<Appointment>>("list");
        QTest::addColumn<QString>("id");
        const auto confirmed = [](const QString &id, const QDateTime &time) {
            return visit(Status::Confirmed, time, id);
        };
        QTest::newRow("nobody") << QList<Appointment>() << QString();
        QTest::newRow("out of order") << QList{confirmed(u"2"_s, at(15)), confirmed(u"1"_s, at(14, 10))} << u"1"_s;
        QTest::newRow("a late one goes first")
            << QList{confirmed(u"2"_s, at(14, 10)), confirmed(u"1"_s, at(13, 50))} << u"1"_s;
        QTest::newRow("one that did not come holds nobody up")
            << QList{confirmed(u"1"_s, at(13, 15)), confirmed(u"2"_s, at(14, 10))} << u"2"_s;
        QTest::newRow("one that is over, too")
            << QList{visit(Status::Cancelled, at(14, 5), u"1"_s), visit(Status::Started, at(14, 5), u"3"_s),
                     confirmed(u"2"_s, at(14, 10))}
            << u"2"_s;
        QTest::newRow("tomorrow is another day") << QList{confirmed(u"1"_s, at(14).addDays(1))} << QString();
        QTest::newRow("no time, no turn") << QList{confirmed(u"1"_s, {})} << QString();
    }
    void theNextPatientIsTheEarliestThatMayStillCome()
    {
        QFETCH(QList<Appointment>, list);
        const Appointment *next = nextPatient(list, at(14));
        const QString found = next ? next->id.value() : QString();
        QTEST(found, "id");
    }

    void newsIsWhatIsDifferent()
    {
        const Appointment before = visit(Status::Confirmed, at(14));
        Appointment after = before;
        QVERIFY(whatChanged(before, after).isEmpty());
        after.startsAt = at(15, 30);
        after.room = u"Room 3"_s;
        after.status = Status::Cancelled;
        after.statusWord = u"cancelled"_s;
        const AppointmentNews news = whatChanged(before, after);
        QCOMPARE(news.startsAt, at(14));
        QCOMPARE(news.room, u"Room 2"_s);
        QCOMPARE(news.status, Status::Confirmed);
    }

    void whatIsNotSaidIsNoNews()
    {
        const Appointment before = visit(Status::Confirmed, at(14));
        const Appointment silent{.id = before.id};
        QVERIFY(whatChanged(before, silent).isEmpty());
        QVERIFY(whatChanged(silent, before).isEmpty());
    }

    void newsTellsWhatWasLastSeenOverSeveralChanges()
    {
        const Appointment first = visit(Status::Confirmed, at(14));
        Appointment second = first;
        second.startsAt = at(15);
        Appointment third = second;
        third.startsAt = at(15, 30);
        const AppointmentNews unseen = whatChanged({}, first, second);
        QCOMPARE(whatChanged(unseen, second, third).startsAt, at(14));
        Appointment back = third;
        back.startsAt = at(14);
        QVERIFY(whatChanged(unseen, third, back).isEmpty());
    }

    void theLaterWordCounts_data()
    {
        QTest::addColumn<Status>("knownStatus");
        QTest::addColumn<QDateTime>("knownAt");
        QTest::addColumn<Status>("heardStatus");
        QTest::addColumn<QDateTime>("heardAt");
        QTest::addColumn<Status>("then");
        QTest::newRow("later") << Status::Pending << at(9) << Status::Confirmed << at(10) << Status::Confirmed;
        QTest::newRow("older") << Status::Completed << at(10) << Status::Started << at(9) << Status::Completed;
        QTest::newRow("opened again") << Status::Cancelled << at(9) << Status::Confirmed << at(10) << Status::Confirmed;
        QTest::newRow("no time does not undo an end")
            << Status::Completed << at(9) << Status::Started << QDateTime() << Status::Completed;
        QTest::newRow("no times at all, the last one")
            << Status::Pending << QDateTime() << Status::Confirmed << QDateTime() << Status::Confirmed;
        QTest::newRow("the same moment does not undo an end")
            << Status::Completed << at(9) << Status::Started << at(9) << Status::Completed;
    }
    void theLaterWordCounts()
    {
        QFETCH(Status, knownStatus);
        QFETCH(QDateTime, knownAt);
        QFETCH(Status, heardStatus);
        QFETCH(QDateTime, heardAt);
        Appointment known = visit(knownStatus, at(14));
        known.updatedAt = knownAt;
        Appointment heard = visit(heardStatus, at(14));
        heard.updatedAt = heardAt;
        const Status then = resolved(known, heard).status;
        QTEST(then, "then");
    }

    void aPoorFrameLeavesWhatIsKnown()
    {
        Appointment known = visit(Status::Confirmed, at(14));
        known.notes = u"Fasting"_s;
        Appointment heard{.id = known.id};
        heard.startsAt = at(15, 30);
        heard.updatedAt = at(9);
        const Appointment both = resolved(known, heard);
        QCOMPARE(both.startsAt, at(15, 30));
        QCOMPARE(both.status, Status::Confirmed);
        QCOMPARE(both.patientName, known.patientName);
        QCOMPARE(both.room, known.room);
        QCOMPARE(both.notes, known.notes);
        heard.notes = u"No more"_s;
        QCOMPARE(resolved(known, heard).notes, heard.notes);
    }

    void statusesAreReadInBothLanguages_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<Status>("status");
        QTest::newRow("ours") << u"no_show"_s << Status::NoShow;
        QTest::newRow("hyphen") << u"No-Show"_s << Status::NoShow;
        QTest::newRow("blank") << u"in progress"_s << Status::Started;
        QTest::newRow("Indonesian") << u"Dibatalkan"_s << Status::Cancelled;
        QTest::newRow("Indonesian, two words") << u"tidak hadir"_s << Status::NoShow;
        QTest::newRow("unknown") << u"triaged"_s << Status::Other;
        QTest::newRow("nothing") << QString() << Status::Other;
    }
    void statusesAreReadInBothLanguages()
    {
        QFETCH(QString, word);
        const Status read = appointmentStatusFromWord(word);
        QTEST(read, "status");
    }

    void everyStatusIsReadAsItIsWritten()
    {
        for (int i = 0; i < static_cast<int>(Status::Other); ++i) {
            const auto status = static_cast<Status>(i);
            QCOMPARE(appointmentStatusFromWord(appointmentStatusKey(status)), status);
        }
    }
};

QTEST_GUILESS_MAIN(TestAppointment)
#include "tst_appointment.moc"

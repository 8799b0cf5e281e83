// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/visits/daymodel.h"
#include "tests/ui/visits/visitsamples.h"
#include "ui/visits/consultationmodel.h"
#include "ui/visits/visitrole.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using namespace clinicbell::ui;

/// What the lists of a day and of the consultations tell.
class DayModelTest : public QObject
{
    Q_OBJECT

    const QDateTime m_now{QDate(2026, 11, 26), QTime(12, 0), Qt::UTC};

    static QStringList ids(const QAbstractItemModel &model)
    {
        QStringList ids;
        for (int row = 0; row < model.rowCount(); ++row)
            ids.append(model.index(row, 0).data(VisitIdRole).toString());
        return ids;
    }
    QVariant of(const Appointment &appointment, int role) const
    {
        DayModel model;
        model.setNow(m_now);
        model.setDay(m_now.date());
        model.setAppointments({appointment});
        return model.index(0).data(role);
    }

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void aDayShowsItsOwnInTheirOrder()
    {
        DayModel model;
        const QAbstractItemModelTester tester(&model);
        model.setNow(m_now);
        model.setDay(m_now.date());
        model.setAppointments(test::sampleAppointments(m_now));
        QCOMPARE(ids(model), u"1 2 3 4 5 7 6 8 9 10"_s.split(u' '));
        model.setDay(m_now.date().addDays(1));
        QCOMPARE(ids(model), QStringList(u"7"_s));
        model.setDay(m_now.date().addDays(2));
        QCOMPARE(model.rowCount(), 0);
    }

    void whatWasMovedAwaySaysWhereItWentUntilThatWasSeen()
    {
        Appointment gone = test::sampleAppointment(u"1"_s, m_now.addDays(1).addSecs(7200));
        gone.news.startsAt = m_now.addSecs(3600);
        QCOMPARE(of(gone, VisitTimeRole).toString(), u"13:00"_s);
        QCOMPARE(of(gone, VisitStatusRole).toString(), u"Moved to Tomorrow 14:00"_s);
        QCOMPARE(of(gone, VisitToneRole).value<VisitTone>(), VisitTone::Past);
        gone.news = {};
        QCOMPARE(of(gone, VisitIdRole), QVariant());
    }

    void whatHasNoTimeIsShownToday()
    {
        const Appointment timeless = test::sampleAppointment(u"1"_s, {});
        QCOMPARE(of(timeless, VisitTimeRole).toString(), u"No time"_s);
        DayModel model;
        model.setNow(m_now);
        model.setDay(m_now.date().addDays(1));
        model.setAppointments({timeless});
        QCOMPARE(model.rowCount(), 0);
    }

    void anUnknownStateIsShownAsItsWord()
    {
        Appointment odd = test::sampleAppointment(u"1"_s, m_now, AppointmentStatus::Other);
        odd.statusWord = u"in_triage"_s;
        QCOMPARE(of(odd, VisitStatusRole).toString(), u"In triage"_s);
        odd.statusWord.clear();
        QCOMPARE(of(odd, VisitStatusRole).toString(), QString());
    }

    void timeGoesOnWithoutANewList()
    {
        DayModel model;
        model.setNow(m_now);
        model.setDay(m_now.date());
        model.setAppointments({test::sampleAppointment(u"1"_s, m_now.addSecs(720))});
        QCOMPARE(model.index(0).data(VisitNoteRole).toString(), u"in 12 min"_s);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setNow(m_now.addSecs(1200));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(model.index(0).data(VisitNoteRole).toString(), u"8 min late"_s);
        QCOMPARE(model.index(0).data(VisitNoteToneRole).value<VisitTone>(), VisitTone::Attention);
    }

    void aRowMovesWithItsTimeAndStaysTheSameRow()
    {
        DayModel model;
        const QAbstractItemModelTester tester(&model);
        model.setNow(m_now);
        model.setDay(m_now.date());
        Appointment first = test::sampleAppointment(u"1"_s, m_now.addSecs(600));
        const Appointment second = test::sampleAppointment(u"2"_s, m_now.addSecs(1200));
        model.setAppointments({first, second});
        const QPersistentModelIndex row = model.index(0);
        first.startsAt = m_now.addSecs(1800);
        model.setAppointments({first, second});
        QCOMPARE(row.row(), 1);
        QCOMPARE(row.data(VisitTimeRole).toString(), u"12:30"_s);
    }

    void aRowIsASentenceForTheEar()
    {
        Appointment moved = test::sampleAppointment(u"1"_s, m_now.addSecs(720));
        moved.news.startsAt = m_now.addSecs(3600);
        QString said = of(moved, Qt::AccessibleTextRole).toString();
        said.remove(QChar(0x2068)).remove(QChar(0x2069));
        QCOMPARE(said,
                 u"12:12, Budi Santoso, Confirmed, in 12 min, changed: 13:00 → 12:12, Dr. Putri Wulandari, Room 2,"
                 " Check-up"_s);
    }

    void aConsultationIsOneRowInEveryState()
    {
        ConsultationModel model;
        const QAbstractItemModelTester tester(&model);
        model.setNow(m_now);
        Consultation one = test::sampleConsultation(u"1"_s, m_now.addSecs(-300), ConsultationStatus::Requested);
        QStringList words;
        for (const auto status : {ConsultationStatus::Requested, ConsultationStatus::Accepted,
                                  ConsultationStatus::Active, ConsultationStatus::Ended}) {
            one.status = status;
            model.setConsultations({one});
            QCOMPARE(model.rowCount(), 1);
            words.append(model.index(0).data(VisitStatusRole).toString());
        }
        QCOMPARE(words, QStringList({u"Requested"_s, u"Accepted"_s, u"Under way"_s, u"Ended"_s}));
    }

    void theRunningOneIsFirstAndTellsItsTime()
    {
        ConsultationModel model;
        const QAbstractItemModelTester tester(&model);
        model.setNow(m_now);
        model.setConsultations(test::sampleConsultations(m_now));
        QCOMPARE(ids(model), u"1 5 2 3 4 6"_s.split(u' '));
        QCOMPARE(model.index(0).data(VisitNoteRole).toString(), u"12 min"_s);
        model.setNow(m_now.addSecs(60));
        QCOMPARE(model.index(0).data(VisitNoteRole).toString(), u"13 min"_s);
    }

    void whatIsOverIsShownOnItsDay()
    {
        ConsultationModel model;
        const QAbstractItemModelTester tester(&model);
        model.setNow(m_now);
        const QDateTime yesterday = m_now.addDays(-1);
        model.setConsultations({test::sampleConsultation(u"1"_s, yesterday, ConsultationStatus::Ended),
                                test::sampleConsultation(u"2"_s, yesterday, ConsultationStatus::Requested),
                                test::sampleConsultation(u"3"_s, m_now, ConsultationStatus::Ended)});
        QCOMPARE(ids(model), QStringList({u"2"_s, u"3"_s}));
        model.setNow(m_now.addDays(1));
        QCOMPARE(ids(model), QStringList(u"2"_s));
    }

    void theDayStandsAtTheFirstThatIsNotOver()
    {
        DayModel model;
        model.setNow(m_now);
        model.setDay(m_now.date());
        QCOMPARE(model.presentRow(), -1);
        model.setAppointments(test::sampleAppointments(m_now));
        QCOMPARE(model.index(model.presentRow()).data(VisitIdRole).toString(), u"3"_s);
        model.setAppointments({test::sampleAppointment(u"1"_s, m_now, AppointmentStatus::Completed)});
        QCOMPARE(model.presentRow(), 0);
    }

    void anEndThatNobodyHeardIsSaid()
    {
        ConsultationModel model;
        model.setNow(m_now);
        model.setConsultations(
            {test::sampleConsultation(u"1"_s, m_now.addSecs(-200 * 60), ConsultationStatus::Active)});
        QCOMPARE(model.index(0).data(VisitStatusRole).toString(), u"No end heard since 08:40"_s);
        QCOMPARE(model.index(0).data(VisitNoteRole).toString(), QString());
        QCOMPARE(model.index(0).data(VisitToneRole).value<VisitTone>(), VisitTone::Attention);
    }
};

QTEST_MAIN(DayModelTest)
#include "daymodeltest.moc"

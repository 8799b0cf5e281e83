// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/database.h"
#include "core/store/migrations.h"
#include "core/store/visitcodec.h"
#include "core/store/visitworker.h"
#include "tests/unit/store/storebench.h"

#include <QtTest>

#include <span>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using namespace clinicbell::store;
using clinicbell::test::StoreBench;

/// Appointments and consultations on the store's side: what the server says, brought together with what is here.
class TestVisits : public QObject
{
    Q_OBJECT

    std::unique_ptr<StoreBench> m_bench;
    VisitWorker *m_visits = nullptr;
    QList<VisitChanges> m_said;

    QDateTime at(int hour, int minute = 0, int day = 0) const
    {
        return m_bench->now.toLocalTime().date().addDays(day).startOfDay().addSecs(hour * 3600 + minute * 60).toUTC();
    }
    Appointment visit(const QString &id, const QDateTime &startsAt, AppointmentStatus status) const
    {
        return {.id = AppointmentId(id),
                .status = status,
                .statusWord = appointmentStatusKey(status),
                .startsAt = startsAt,
                .patientName = u"Budi Santoso"_s,
                .doctorId = UserId(u"4"_s),
                .doctorName = u"Dr. Putri"_s,
                .room = u"Room 2"_s,
                .reason = u"Check-up"_s,
                .notes = u"Fasting\nBrings the X-ray"_s,
                .updatedAt = at(8)};
    }
    Appointment visit(const QString &id, const QDateTime &startsAt) const
    {
        return visit(id, startsAt, AppointmentStatus::Confirmed);
    }
    Consultation talk(const QString &id, ConsultationStatus status, const QDateTime &startedAt) const
    {
        return {.id = ConsultationId(id),
                .appointmentId = AppointmentId(u"17"_s),
                .status = status,
                .statusWord = consultationStatusKey(status),
                .patientName = u"Budi Santoso"_s,
                .startedAt = startedAt,
                .updatedAt = startedAt};
    }
    VisitWindow window(const QDateTime &askedAt) const
    {
        return {keptFrom(m_bench->now), keptTo(m_bench->now), askedAt};
    }
    VisitChanges lastSaid() { return m_said.isEmpty() ? VisitChanges() : m_said.takeLast(); }
    VisitChanges all()
    {
        m_visits->sayAll();
        return lastSaid();
    }
    QStringList ids()
    {
        QStringList ids;
        for (const Appointment &each : all().appointments)
            ids.append(each.id.value());
        ids.sort();
        return ids;
    }
    void begin()
    {
        QVERIFY(m_bench->open());
        m_visits = &m_bench->worker.visits();
    }
    void mergeAll(const QList<Appointment> &rows)
    {
        QVERIFY(m_visits->mergeAppointments(rows, window(m_bench->tick()), m_bench->tick()));
    }

private slots:
    void init()
    {
        m_bench = std::make_unique<StoreBench>();
        connect(&m_bench->worker.visits(), &VisitWorker::changed, this,
                [this](int, const VisitChanges &changes) { m_said.append(changes); });
        begin();
    }
    void cleanup()
    {
        m_bench.reset();
        m_said.clear();
    }

    void whatWasKeptIsThereAgain()
    {
        Appointment moved = visit(u"1"_s, at(14));
        m_visits->hearAppointments({moved}, m_bench->tick());
        moved.startsAt = at(15, 30);
        moved.updatedAt = at(9);
        moved.room = u"Room 3"_s;
        moved.status = AppointmentStatus::Pending;
        moved.statusWord = u"menunggu"_s;
        m_visits->hearAppointments({moved}, m_bench->tick());
        m_visits->hearConsultations({talk(u"1"_s, ConsultationStatus::Active, at(9))}, m_bench->tick());
        m_visits->setAsOf(at(10));
        const VisitChanges before = all();
        QCOMPARE(before.appointments.first().news.startsAt, at(14));
        QCOMPARE(before.appointments.first().news.status, AppointmentStatus::Confirmed);
        m_bench->close();
        begin();
        const VisitChanges after = all();
        QVERIFY(after.appointments == before.appointments);
        QVERIFY(after.consultations == before.consultations);
        QCOMPARE(after.asOf, at(10));
    }

    void anAppointmentOfAnEarlierVersionIsReadAndOneThatIsCutIsNot()
    {
        Appointment kept = visit(u"1"_s, at(14));
        const QByteArray now = encoded(kept);
        kept.notes.clear();
        const qsizetype earlier = encoded(kept).size() - 4; // Without the length of the notes.
        for (qsizetype size = 0; size < now.size(); ++size) {
            Appointment read;
            QCOMPARE(decode(now.left(size), read), size == earlier);
            read.id = kept.id;
            QVERIFY(size != earlier || read == kept);
        }
    }

    void nothingOfAPatientIsInTheFile()
    {
        m_visits->hearAppointments({visit(u"1"_s, at(14))}, m_bench->tick());
        m_visits->hearConsultations({talk(u"1"_s, ConsultationStatus::Active, at(9))}, m_bench->tick());
        m_bench->close();
        QFile file(m_bench->path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.contains("visit"));
        for (const char *word : {"Budi", "Putri", "Room 2", "Check-up", "X-ray", "confirmed"})
            QVERIFY2(!bytes.contains(word), word);
    }

    void aChangeIsToldUntilItWasSeen()
    {
        mergeAll({visit(u"1"_s, at(14))});
        QVERIFY(lastSaid().appointments.first().news.isEmpty()); // The first time is no change.
        Appointment moved = visit(u"1"_s, at(15, 30));
        moved.updatedAt = at(9);
        m_visits->hearAppointments({moved}, m_bench->tick());
        QCOMPARE(lastSaid().appointments.first().news.startsAt, at(14));
        m_visits->markSeen({AppointmentId(u"1"_s)});
        QVERIFY(lastSaid().appointments.first().news.isEmpty());
        m_visits->markSeen({AppointmentId(u"1"_s), AppointmentId(u"none"_s)});
        QVERIFY(lastSaid().appointments.isEmpty());
    }

    void theSameAgainIsNoChange()
    {
        mergeAll({visit(u"1"_s, at(14))});
        m_said.clear();
        mergeAll({visit(u"1"_s, at(14))});
        QVERIFY(lastSaid().appointments.isEmpty());
    }

    void whatTheServerHasNoMoreGoesAndIsSaid()
    {
        mergeAll({visit(u"1"_s, at(23, 59)), visit(u"2"_s, at(14, 0, 1)), visit(u"3"_s, at(0, 1))});
        mergeAll({visit(u"1"_s, at(23, 59))});
        const VisitChanges said = lastSaid();
        QCOMPARE(said.removedAppointments.size(), 2);
        QCOMPARE(said.missing, 1); // What has been is not worth a word.
        QCOMPARE(ids(), QStringList(u"1"_s));
    }

    void aListThatIsNotWholeRemovesNothing()
    {
        mergeAll({visit(u"1"_s, at(14)), visit(u"2"_s, at(15))});
        VisitWindow some = window(m_bench->tick());
        some.isWhole = false;
        QVERIFY(m_visits->mergeAppointments({visit(u"1"_s, at(14))}, some, m_bench->tick()));
        QCOMPARE(ids(), QStringList({u"1"_s, u"2"_s}));
    }

    void whatWasHeardSinceTheListWasAskedForIsNewer()
    {
        Appointment timeless = visit(u"1"_s, at(14));
        timeless.updatedAt = {};
        mergeAll({timeless});
        const VisitWindow asked = window(m_bench->tick());
        Appointment moved = timeless;
        moved.startsAt = at(15, 30);
        m_visits->hearAppointments({moved, visit(u"2"_s, at(16))}, m_bench->tick());
        QVERIFY(m_visits->mergeAppointments({timeless}, asked, m_bench->tick()));
        const VisitChanges now = all();
        QCOMPARE(now.appointments.size(), 2);
        for (const Appointment &each : now.appointments)
            QVERIFY(each.startsAt == at(15, 30) || each.startsAt == at(16));
    }

    void onlyTheDaysAroundAreKept_data()
    {
        QTest::addColumn<int>("day");
        QTest::addColumn<bool>("kept");
        QTest::newRow("two days ago") << -2 << false;
        QTest::newRow("yesterday") << -1 << true;
        QTest::newRow("today") << 0 << true;
        QTest::newRow("in two weeks") << 14 << true;
        QTest::newRow("later") << 15 << false;
    }
    void onlyTheDaysAroundAreKept()
    {
        QFETCH(int, day);
        m_visits->hearAppointments({visit(u"1"_s, at(12, 0, day))}, m_bench->tick());
        QTEST(!ids().isEmpty(), "kept");
    }

    void whatHasGotTooOldIsPurged()
    {
        mergeAll({visit(u"1"_s, at(14)), visit(u"2"_s, at(14, 0, 5))});
        m_visits->hearConsultations({talk(u"1"_s, ConsultationStatus::Ended, at(9))}, m_bench->tick());
        m_bench->now = m_bench->now.addDays(2);
        VisitWindow none = window(m_bench->tick());
        none.isWhole = false;
        QVERIFY(m_visits->mergeAppointments({}, none, m_bench->tick()));
        QCOMPARE(ids(), QStringList(u"2"_s));
        QVERIFY(all().consultations.isEmpty());
    }

    void whatIsMovedFarAwayStaysUntilThatWasSeen()
    {
        mergeAll({visit(u"1"_s, at(14))});
        Appointment moved = visit(u"1"_s, at(14, 0, 40));
        moved.updatedAt = at(9);
        m_visits->hearAppointments({moved}, m_bench->tick());
        mergeAll({});
        QCOMPARE(ids(), QStringList(u"1"_s));
        m_visits->markSeen({AppointmentId(u"1"_s)});
        mergeAll({});
        QVERIFY(ids().isEmpty());
    }

    void aMissingDateIsKeptForToday()
    {
        m_visits->hearAppointments({visit(u"1"_s, {})}, m_bench->tick());
        QCOMPARE(ids(), QStringList(u"1"_s));
    }

    void anEndThatCameBeforeTheStartStays()
    {
        m_visits->hearConsultations({talk(u"1"_s, ConsultationStatus::Ended, at(9))}, m_bench->tick());
        m_visits->hearConsultations({talk(u"1"_s, ConsultationStatus::Active, at(9))}, m_bench->tick());
        QCOMPARE(all().consultations.first().status, ConsultationStatus::Ended);
    }

    void aMissedEndIsFoundInTheList()
    {
        m_visits->hearConsultations({talk(u"1"_s, ConsultationStatus::Active, at(9))}, m_bench->tick());
        const VisitWindow asked = window(m_bench->tick());
        QVERIFY(m_visits->mergeConsultations({talk(u"1"_s, ConsultationStatus::Ended, at(9))}, asked, m_bench->tick()));
        QCOMPARE(all().consultations.first().status, ConsultationStatus::Ended);
    }

    void aConsultationThatIsGoneIsRemoved()
    {
        m_visits->hearConsultations({talk(u"1"_s, ConsultationStatus::Active, at(0, 1))}, m_bench->tick());
        QVERIFY(m_visits->mergeConsultations({}, window(m_bench->tick()), m_bench->tick()));
        QVERIFY(all().consultations.isEmpty());
    }

    void aRowThatDoesNotOpenIsLeftOut()
    {
        m_visits->hearAppointments({visit(u"1"_s, at(14)), visit(u"2"_s, at(15))}, m_bench->tick());
        m_bench->close();
        {
            Database database;
            QVERIFY(database.open(m_bench->path()));
            database.begin(Durability::Power);
            // As if one had been put in the place of another.
            database.run(u"UPDATE visit SET sealed = (SELECT sealed FROM visit WHERE id = '2') WHERE id = '1'"_s);
            QVERIFY(database.end());
            database.close();
        }
        begin();
        QCOMPARE(ids(), QStringList(u"2"_s));
        mergeAll({visit(u"1"_s, at(14)), visit(u"2"_s, at(15))});
        QCOMPARE(ids(), QStringList({u"1"_s, u"2"_s}));
    }

    void withoutAnAccountThereIsNothing()
    {
        m_visits->hearAppointments({visit(u"1"_s, at(14))}, m_bench->tick());
        m_bench->close();
        QCOMPARE(m_visits->mergeAppointments({}, window(m_bench->tick()), m_bench->tick()).error().code,
                 ErrorCode::NotSignedIn);
        const VisitChanges nothing = all();
        QVERIFY(nothing.reset);
        QVERIFY(nothing.appointments.isEmpty());
    }

    void aFileOfTheVersionBeforeTakesThem()
    {
        m_bench->close();
        QFile::remove(m_bench->path());
        {
            Database database;
            QVERIFY(database.open(m_bench->path()));
            const QList<Migration> steps = migrations();
            QVERIFY(migrate(database, std::span(steps).first(3)));
            QCOMPARE(database.value(u"PRAGMA user_version"_s).toInt(), 3);
            database.close();
        }
        begin();
        m_visits->hearAppointments({visit(u"1"_s, at(14))}, m_bench->tick());
        QCOMPARE(ids(), QStringList(u"1"_s));
    }
};

QTEST_GUILESS_MAIN(TestVisits)
#include "tst_visits.moc"

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/clinic/visitreaders.h"
#include "core/clinic/envelope.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using namespace clinicbell::clinic;

namespace {

QJsonObject parsed(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

Envelope envelopeOf(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    return {document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object())};
}

QString told(const Appointment &appointment)
{
    return QStringList{appointment.id.value(),
                       appointmentStatusKey(appointment.status),
                       appointment.patientName,
                       appointment.doctorId.value(),
                       appointment.doctorName,
                       appointment.room,
                       appointment.startsAt.toString(u"yyyy-MM-dd HH:mm"_s)}
        .join(u'|');
}

QString told(const Consultation &consultation)
{
    const auto time = [](const QDateTime &at) { return at.toString(u"HH:mm"_s); };
    return QStringList{consultation.id.value(),    consultationStatusKey(consultation.status),
                       consultation.patientName,   consultation.doctorId.value(),
                       consultation.room,          time(consultation.startedAt),
                       time(consultation.endedAt), time(consultation.updatedAt)}
        .join(u'|');
}

} // namespace

/// What backends send, as it was recorded.
class VisitReadersTest : public QObject
{
    Q_OBJECT

private slots:
    void everySpellingIsTheSameAppointment_data()
    {
        QTest::addColumn<QByteArray>("json");
        const auto row = [](const char *name, const char *json) { QTest::newRow(name) << QByteArray(json); };
        row("contract", R"({"id":17,"patient_name":"Budi","doctor_id":4,"doctor_name":"Dr. Putri","room":"Room 2",
            "status":"confirmed","appointment_date":"2026-11-26T14:00:00.000000Z"})");
        row("objects", R"({"id":"17","patient":{"id":9,"name":"Budi"},"doctor":{"id":4,"name":"Dr. Putri"},
            "room":{"id":2,"name":"Room 2"},"status":"Confirmed","scheduled_at":"2026-11-26T21:00:00+07:00"})");
        row("date and time", R"({"id":17,"patient":"Budi","doctor":{"id":"4","nama":"Dr. Putri"},"room":"Room 2",
            "status":"scheduled","date":"2026-11-26","time":"14:00"})");
        row("date as midnight and time", R"({"id":17,"patient":"Budi","doctor_id":4,"doctor":"Dr. Putri",
            "ruangan":"Room 2","status":"approved","appointment_date":"2026-11-26T00:00:00.000000Z",
            "appointment_time":"14:00:00"})");
        row("Indonesian", R"({"id":17,"nama_pasien":"Budi","dokter":{"id":4,"nama":"Dr. Putri"},"ruangan":"Room 2",
            "status":"terkonfirmasi","tanggal":"2026-11-26","jam":"14.00"})");
        row("bare time", R"({"appointment_id":17,"pasien":{"nama":"Budi"},"dokter_id":"4","nama_dokter":"Dr. Putri",
            "ruang":"Room 2","status":{"value":"confirmed"},"starts_at":"2026-11-26 14:00:00"})");
    }
    void everySpellingIsTheSameAppointment()
    {
        QFETCH(QByteArray, json);
        const auto read = readAppointment(parsed(json));
        QVERIFY(read);
        QCOMPARE(told(*read), u"17|confirmed|Budi|4|Dr. Putri|Room 2|2026-11-26 14:00"_s);
    }

    void aTimeWithoutAZoneIsTheProfiles()
    {
        const QJsonObject json = parsed(R"({"id":1,"date":"2026-11-26","time":"21:00"})");
        const auto read = readAppointment(json, QTimeZone("Asia/Jakarta"));
        QCOMPARE(read->startsAt, QDateTime(QDate(2026, 11, 26), QTime(14, 0), Qt::UTC));
    }

    void whatIsNotSaidStaysUnsaid_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing else") << QByteArray(R"({"id":17})");
        QTest::newRow("nulls") << QByteArray(R"({"id":17,"patient":null,"appointment_date":null,"status":null})");
        QTest::newRow("nonsense") << QByteArray(
            R"({"id":17,"patient":[1],"appointment_date":"soon","doctor":true,"room":{}})");
        QTest::newRow("a day without a time") << QByteArray(R"({"id":17,"date":"2026-11-26"})");
    }
    void whatIsNotSaidStaysUnsaid()
    {
        QFETCH(QByteArray, json);
        const auto read = readAppointment(parsed(json));
        QVERIFY(read);
        QCOMPARE(told(*read), u"17||||||"_s);
    }

    void withoutAnIdThereIsNothing()
    {
        QVERIFY(!readAppointment(parsed(R"({"status":"confirmed"})")));
        QVERIFY(!readAppointmentEvent(parsed(R"({"details":{"id":17}})")));
        QVERIFY(!readConsultation(parsed(R"({"id":{},"status":"active"})")));
    }

    void anUnknownStatusKeepsItsWord()
    {
        const auto read = readAppointment(parsed(R"({"id":1,"status":"triaged"})"));
        QCOMPARE(read->status, AppointmentStatus::Other);
        QCOMPARE(read->statusWord, u"triaged"_s);
    }

    void aNameThatIsTooLongIsCut()
    {
        const QJsonObject json{{u"id"_s, 1}, {u"patient_name"_s, QString(5000, u'x')}};
        QCOMPARE(readAppointment(json)->patientName.size(), 200);
    }

    void notesAreReadHoweverTheyAreWritten_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("is");
        const auto row = [](const char *name, const QByteArray &notes, const QString &is) {
            QTest::newRow(name) << QByteArray(R"({"id":17,)" + notes + '}') << is;
        };
        row("contract", R"("notes":"Fasting since 8\nBrings the X-ray")", u"Fasting since 8\nBrings the X-ray"_s);
        row("Indonesian", R"("catatan":" Puasa ")", u"Puasa"_s);
        row("a list", R"("notes":["Fasting","",5,"X-ray"])", u"Fasting\nX-ray"_s);
        row("objects", R"("notes":[{"content":"Fasting"},{"text":"X-ray"}])", u"Fasting\nX-ray"_s);
        row("one object", R"("notes":{"isi":"Puasa"})", u"Puasa"_s);
        row("nothing there, another name", R"("notes":null,"keterangan":"Puasa")", u"Puasa"_s);
        row("mark-up stays characters", R"("notes":"<b>Fasting</b>")", u"<b>Fasting</b>"_s);
        row("null", R"("notes":null)", {});
        row("a number", R"("notes":5)", {});
        row("true", R"("notes":true)", {});
        row("an object of something else", R"("notes":{"id":3})", {});
    }
    void notesAreReadHoweverTheyAreWritten()
    {
        QFETCH(QByteArray, json);
        const auto read = readAppointment(parsed(json));
        QVERIFY(read);
        QTEST(read->notes, "is");
        const auto told = readAppointmentEvent({{u"id"_s, 17}, {u"details"_s, parsed(json)}});
        QVERIFY(told);
        QTEST(told->notes, "is");
    }

    void notesThatAreTooLongAreCut()
    {
        const QJsonObject json{{u"id"_s, 1}, {u"notes"_s, QString(20'000, u'x')}};
        QCOMPARE(readAppointment(json)->notes.size(), 4'000);
    }

    void anEventTellsWhatItsDetailsTell_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("is");
        QTest::newRow("contract") << QByteArray(R"({"id":17,"action":"rescheduled","status":"confirmed",
                "appointment_date":"2026-11-26T15:30:00Z","details":{"patient_name":"Budi","room":"Room 2"},
                "timestamp":"2026-11-26T13:00:00Z"})")
                                  << u"17|confirmed|Budi|||Room 2|2026-11-26 15:30"_s;
        QTest::newRow("details as text") << QJsonDocument(
                                                {{u"id"_s, 17},
                                                 {u"status"_s, u"pending"_s},
                                                 {u"details"_s, QString::fromUtf8(R"({"patient":{"name":"Budi"}})")}})
                                                .toJson()
                                         << u"17|pending|Budi||||"_s;
        QTest::newRow("the action is the status")
            << QByteArray(R"({"id":17,"action":"cancelled"})") << u"17|cancelled|||||"_s;
        QTest::newRow("an action that is none") << QByteArray(R"({"id":17,"action":"rescheduled"})") << u"17||||||"_s;
        QTest::newRow("another id in the details") << QByteArray(R"({"id":17,"details":{"id":3}})") << u"17||||||"_s;
    }
    void anEventTellsWhatItsDetailsTell()
    {
        QFETCH(QByteArray, json);
        const auto read = readAppointmentEvent(parsed(json));
        QVERIFY(read);
        const QString is = told(*read);
        QTEST(is, "is");
    }

    void theTimestampOfAnEventIsWhenItWasSo()
    {
        const auto read = readAppointmentEvent(parsed(R"({"id":1,"timestamp":"2026-11-26T13:00:00Z"})"));
        QCOMPARE(read->updatedAt, QDateTime(QDate(2026, 11, 26), QTime(13, 0), Qt::UTC));
    }

    void everySpellingOfAConsultationIsRead_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("is");
        QTest::newRow("event without a name")
            << QByteArray(R"({"id":5,"status":"active","message":"…","doctor_id":4,"patient_id":9,
                "started_at":"2026-11-26T14:00:00Z","ended_at":null,"timestamp":"2026-11-26T14:00:01Z"})")
            << u"5|active||4||14:00||14:00"_s;
        QTest::newRow("record") << QByteArray(R"({"id":"5","status":"completed","patient":{"name":"Budi"},
                "doctor":{"id":4},"room":"Room 2","started_at":"2026-11-26T14:00:00Z",
                "ended_at":"2026-11-26T14:20:00Z","updated_at":"2026-11-26T14:20:00Z"})")
                                << u"5|ended|Budi|4|Room 2|14:00|14:20|14:20"_s;
        QTest::newRow("Indonesian") << QByteArray(R"({"konsultasi_id":5,"status":"berlangsung","nama_pasien":"Budi",
                "dokter_id":4,"ruangan":"Room 2","waktu_mulai":"2026-11-26T21:00:00+07:00"})")
                                    << u"5|active|Budi|4|Room 2|14:00||"_s;
    }
    void everySpellingOfAConsultationIsRead()
    {
        QFETCH(QByteArray, json);
        const auto read = readConsultation(parsed(json));
        QVERIFY(read);
        const QString is = told(*read);
        QTEST(is, "is");
    }

    void theListIsFoundInEveryEnvelope_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<bool>("isLast");
        QTest::newRow("data") << QByteArray(R"({"data":[{"id":1},{"id":2}],
                "pagination":{"current_page":1,"last_page":2}})")
                              << false;
        QTest::newRow("paginator") << QByteArray(R"({"data":{"data":[{"id":1},{"id":2}],
                "current_page":2,"last_page":2}})")
                                   << true;
        QTest::newRow("named") << QByteArray(R"({"data":{"appointments":[{"id":1},{"id":2}]}})") << true;
        QTest::newRow("Indonesian") << QByteArray(R"({"data":{"janji_temu":[{"id":1},{"id":2}]}})") << true;
        QTest::newRow("bare") << QByteArray(R"([{"id":1},{"id":2}])") << true;
        QTest::newRow("with rubbish") << QByteArray(R"({"data":[{"id":1},7,null,{"id":2}]})") << true;
    }
    void theListIsFoundInEveryEnvelope()
    {
        QFETCH(QByteArray, json);
        const auto page = readAppointments(envelopeOf(json), QTimeZone::utc());
        QVERIFY(page);
        QCOMPARE(page->rows.size(), 2);
        QTEST(page->isLast, "isLast");
    }

    void anAnswerWithoutAListIsNoEmptyOne()
    {
        QCOMPARE(readAppointments(envelopeOf(R"({"data":{"x":1}})"), QTimeZone::utc()).error().code,
                 ErrorCode::NotAClinic);
        QCOMPARE(readConsultations(envelopeOf(R"({"data":null})"), QTimeZone::utc()).error().code,
                 ErrorCode::NotAClinic);
    }
};

QTEST_GUILESS_MAIN(VisitReadersTest)
#include "visitreaderstest.moc"

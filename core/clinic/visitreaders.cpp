// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/clinic/visitreaders.h"

#include "core/clinic/envelope.h"
#include "core/clinic/readers.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinicbell::clinic {

namespace {

using Names = std::initializer_list<QLatin1StringView>;

constexpr qsizetype longestText = 200;
constexpr qsizetype longestNotes = 4'000;

QJsonValue firstOf(const QJsonObject &json, Names names)
{
    for (const QLatin1StringView name : names) {
        const QJsonValue value = json.value(name);
        if (!value.isNull() && !value.isUndefined())
            return value;
    }
    return {};
}

/// Cut where it is too long, and never within a character.
QString cut(const QString &text, qsizetype longest)
{
    if (text.size() <= longest)
        return text;
    QString beginning = text.left(longest - 1);
    if (beginning.back().isHighSurrogate())
        beginning.chop(1);
    return beginning + u'…';
}

/// Text, a number as text, or the name of an object. Cut where it is too long to be a name.
QString textOf(const QJsonValue &value)
{
    if (value.isObject())
        return textOf(firstOf(value.toObject(), {"name"_L1, "nama"_L1, "full_name"_L1, "label"_L1, "value"_L1}));
    if (value.isDouble())
        return QString::number(value.toInteger());
    return cut(value.toString().trimmed(), longestText);
}

QString firstText(const QJsonObject &json, Names names)
{
    for (const QLatin1StringView name : names) {
        if (const QString text = textOf(json.value(name)); !text.isEmpty())
            return text;
    }
    return {};
}

/// A text, or several: one, or objects that hold one, each on a line of its own.
QString notesOf(const QJsonValue &value)
{
    QStringList lines;
    const QJsonArray parts = value.isArray() ? value.toArray() : QJsonArray{value};
    for (const QJsonValue &part : parts) {
        const QJsonValue said = part.isObject()
            ? firstOf(part.toObject(), {"text"_L1, "content"_L1, "note"_L1, "catatan"_L1, "isi"_L1})
            : part;
        if (const QString line = said.toString().trimmed(); !line.isEmpty())
            lines += line;
    }
    return cut(lines.join(u'\n'), longestNotes);
}

QString firstNotes(const QJsonObject &json, Names names)
{
    for (const QLatin1StringView name : names) {
        if (const QString notes = notesOf(json.value(name)); !notes.isEmpty())
            return notes;
    }
    return {};
}

/// By its own name, else that of the object which stands for the person.
QString idOf(const QJsonObject &json, Names names, Names objects)
{
    const QString id = readId(firstOf(json, names));
    return id.isEmpty() ? readId(firstOf(json, objects).toObject().value("id"_L1)) : id;
}

QDateTime firstTime(const QJsonObject &json, Names names, const QTimeZone &zone)
{
    for (const QLatin1StringView name : names) {
        if (const QDateTime time = readTime(json.value(name), zone); time.isValid())
            return time;
    }
    return {};
}

QTime timeOfDay(const QString &text)
{
    for (const QString &format : {u"H:mm:ss"_s, u"H:mm"_s, u"H.mm"_s}) {
        if (const QTime time = QTime::fromString(text, format); time.isValid())
            return time;
    }
    return {};
}

/// `date` and `time`, in @p zone. A date alone tells the day, and no time of it: that is no beginning.
QDateTime dateAndTime(const QJsonObject &json, const QTimeZone &zone)
{
    const QString day = firstText(json, {"date"_L1, "appointment_date"_L1, "tanggal"_L1, "tanggal_janji"_L1});
    const QDate date = QDate::fromString(day.left(10), Qt::ISODate);
    const QTime time =
        timeOfDay(firstText(json, {"time"_L1, "appointment_time"_L1, "start_time"_L1, "jam"_L1, "waktu"_L1}));
    return date.isValid() && time.isValid() ? QDateTime(date, time, zone).toUTC() : QDateTime();
}

QDateTime beginningOf(const QJsonObject &json, const QTimeZone &zone)
{
    // Laravel writes a bare date as midnight: a time beside it is the better word.
    if (const QDateTime both = dateAndTime(json, zone); both.isValid())
        return both;
    return firstTime(json,
                     {"appointment_date"_L1, "scheduled_at"_L1, "starts_at"_L1, "start_at"_L1, "start"_L1,
                      "datetime"_L1, "date"_L1, "jadwal"_L1, "tanggal"_L1},
                     zone);
}

QString patientOf(const QJsonObject &json)
{
    return firstText(json, {"patient_name"_L1, "nama_pasien"_L1, "patient"_L1, "pasien"_L1});
}

QString doctorOf(const QJsonObject &json)
{
    return firstText(json, {"doctor_name"_L1, "nama_dokter"_L1, "doctor"_L1, "dokter"_L1});
}

UserId doctorIdOf(const QJsonObject &json)
{
    return UserId(idOf(json, {"doctor_id"_L1, "dokter_id"_L1}, {"doctor"_L1, "dokter"_L1}));
}

QString roomOf(const QJsonObject &json)
{
    return firstText(json, {"room"_L1, "ruangan"_L1, "room_name"_L1, "ruang"_L1});
}

std::optional<QJsonArray> listIn(const Envelope &envelope, Names names)
{
    if (const auto list = envelope.list())
        return list;
    const QJsonValue named = firstOf(envelope.dataObject(), names);
    return named.isArray() ? std::optional(named.toArray()) : std::nullopt;
}

template <typename Visit, typename Reader>
Result<VisitPage<Visit>> readVisits(const Envelope &envelope, Names names, Reader read)
{
    const auto list = listIn(envelope, names);
    if (!list)
        return failure(ErrorCode::NotAClinic, u"an answer without a list"_s);
    VisitPage<Visit> page;
    for (const QJsonValue &element : *list) {
        if (const auto visit = read(element.toObject()))
            page.rows.append(*visit);
        else
            ++page.skipped;
    }
    const int last = envelope.paging("last_page"_L1);
    page.isLast = list->isEmpty() || last < 0 || envelope.paging("current_page"_L1) >= last;
    return page;
}

} // namespace

std::optional<Appointment> readAppointment(const QJsonObject &said, const QTimeZone &zone, const FieldNames &fields)
{
    const QJsonObject json = fields.translated(said);
    const AppointmentId id(readId(firstOf(json, {"id"_L1, "appointment_id"_L1, "janji_temu_id"_L1})));
    if (id.isEmpty())
        return std::nullopt;
    const QString word = firstText(json, {"status"_L1, "state"_L1});
    return Appointment{.id = id,
                       .status = appointmentStatusFromWord(word),
                       .statusWord = word,
                       .startsAt = beginningOf(json, zone),
                       .patientName = patientOf(json),
                       .doctorId = doctorIdOf(json),
                       .doctorName = doctorOf(json),
                       .room = roomOf(json),
                       .reason = firstText(json, {"reason"_L1, "keluhan"_L1, "complaint"_L1, "purpose"_L1}),
                       .notes = firstNotes(json, {"notes"_L1, "note"_L1, "catatan"_L1, "keterangan"_L1, "remarks"_L1}),
                       .updatedAt = firstTime(json, {"updated_at"_L1, "timestamp"_L1}, zone)};
}

std::optional<Appointment> readAppointmentEvent(const QJsonObject &json, const QTimeZone &zone,
                                                const FieldNames &fields)
{
    QJsonObject whole = readObject(json.value("details"_L1));
    whole.remove("id"_L1);
    for (auto field = json.begin(); field != json.end(); ++field) {
        if (!field->isNull() && field.key() != "details"_L1)
            whole.insert(field.key(), *field);
    }
    auto appointment = readAppointment(whole, zone, fields);
    const QString action = textOf(json.value("action"_L1));
    if (appointment && appointment->statusWord.isEmpty()
        && appointmentStatusFromWord(action) != AppointmentStatus::Other) {
        appointment->status = appointmentStatusFromWord(action);
        appointment->statusWord = action;
    }
    return appointment;
}

std::optional<Consultation> readConsultation(const QJsonObject &said, const QTimeZone &zone, const FieldNames &fields)
{
    const QJsonObject json = fields.translated(said);
    const ConsultationId id(readId(firstOf(json, {"id"_L1, "consultation_id"_L1, "konsultasi_id"_L1})));
    if (id.isEmpty())
        return std::nullopt;
    const QString word = firstText(json, {"status"_L1, "state"_L1});
    return Consultation{
        .id = id,
        .appointmentId =
            AppointmentId(idOf(json, {"appointment_id"_L1, "janji_temu_id"_L1}, {"appointment"_L1, "janji_temu"_L1})),
        .status = consultationStatusFromWord(word),
        .statusWord = word,
        .patientName = patientOf(json),
        .doctorId = doctorIdOf(json),
        .doctorName = doctorOf(json),
        .room = roomOf(json),
        .requestedAt = firstTime(json, {"requested_at"_L1, "created_at"_L1}, zone),
        .startedAt = firstTime(json, {"started_at"_L1, "start_time"_L1, "waktu_mulai"_L1}, zone),
        .endedAt = firstTime(json, {"ended_at"_L1, "completed_at"_L1, "end_time"_L1, "waktu_selesai"_L1}, zone),
        .updatedAt = firstTime(json, {"timestamp"_L1, "updated_at"_L1}, zone)};
}

Result<AppointmentPage> readAppointments(const Envelope &envelope, const QTimeZone &zone, const FieldNames &fields)
{
    return readVisits<Appointment>(envelope, {"appointments"_L1, "janji_temu"_L1},
                                   [&](const QJsonObject &json) { return readAppointment(json, zone, fields); });
}

Result<ConsultationPage> readConsultations(const Envelope &envelope, const QTimeZone &zone, const FieldNames &fields)
{
    return readVisits<Consultation>(envelope, {"consultations"_L1, "konsultasi"_L1},
                                    [&](const QJsonObject &json) { return readConsultation(json, zone, fields); });
}

} // namespace clinicbell::clinic

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo-server/visits.h"

#include "app/demo-server/broadcaster.h"
#include "app/demo-server/database.h"

#include <QHash>
#include <QSet>

namespace clinicbell::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr auto appointmentColumns =
    "SELECT id, patient, doctor_id, room, reason, status, appointment_date, created_at, updated_at"
    " FROM appointments"_L1;
constexpr auto consultationColumns = "SELECT id, appointment_id, patient, doctor_id, room, status, started_at, ended_at"
                                     " FROM consultations"_L1;

QString where(const VisitFilter &filter, QLatin1StringView timeColumn, QVariantList &values)
{
    QString sql = u" WHERE 1"_s;
    const auto add = [&](const QString &condition, const QVariant &value) {
        sql += " AND "_L1 + condition;
        values.append(value);
    };
    if (!filter.status.isEmpty())
        add(u"status = ?"_s, filter.status);
    if (filter.doctorId != 0)
        add(u"doctor_id = ?"_s, filter.doctorId);
    if (filter.from)
        add(timeColumn + u" >= ?"_s, *filter.from);
    if (filter.to)
        add(timeColumn + u" <= ?"_s, *filter.to);
    return sql;
}

QString doctorName(const Staff &staff, int id)
{
    return staff.withId(id).value_or(Person()).name;
}

/// What the clinic wrote of some of them; null of the others.
QJsonValue notesJson(const QString &reason)
{
    static const QHash<QString, QString> notes{
        {u"Diabetes check"_s, u"Fasting since 20:00.\nBrings the diary of the last two weeks."_s},
        {u"Results of blood test"_s, u"Results came this morning."_s},
        {u"Vaccination"_s, u"Allergic to egg, says the mother."_s},
        {u"Wound care"_s, u"Needs the chair by the door."_s},
    };
    const auto found = notes.constFind(reason);
    return found == notes.constEnd() ? QJsonValue() : QJsonValue(*found);
}

QJsonObject appointmentJson(const QSqlQuery &row, const Staff &staff)
{
    return {{u"id"_s, row.value(0).toLongLong()},
            {u"patient_name"_s, row.value(1).toString()},
            {u"doctor_id"_s, row.value(2).toInt()},
            {u"doctor_name"_s, doctorName(staff, row.value(2).toInt())},
            {u"room"_s, row.value(3).toString()},
            {u"reason"_s, row.value(4).toString()},
            {u"notes"_s, notesJson(row.value(4).toString())},
            {u"status"_s, row.value(5).toString()},
            {u"appointment_date"_s, timeJson(loadedTime(row.value(6)))},
            {u"created_at"_s, timeJson(loadedTime(row.value(7)))},
            {u"updated_at"_s, timeJson(loadedTime(row.value(8)))}};
}

/// Until it starts, `started_at` in the table is when it was asked for.
QJsonObject consultationJson(const QSqlQuery &row, const Staff &staff)
{
    const QString status = row.value(5).toString();
    const bool hasStarted = status == "active"_L1 || status == "completed"_L1;
    const QJsonValue begin = timeJson(loadedTime(row.value(6)));
    return {{u"id"_s, row.value(0).toLongLong()},
            {u"appointment_id"_s, row.value(1).toLongLong()},
            {u"patient_name"_s, row.value(2).toString()},
            {u"doctor_id"_s, row.value(3).toInt()},
            {u"doctor_name"_s, doctorName(staff, row.value(3).toInt())},
            {u"room"_s, row.value(4).toString()},
            {u"status"_s, status},
            {u"requested_at"_s, hasStarted ? QJsonValue() : begin},
            {u"started_at"_s, hasStarted ? begin : QJsonValue()},
            {u"ended_at"_s, timeJson(loadedTime(row.value(7)))}};
}

Appointment appointmentIn(const QSqlQuery &row)
{
    return {.id = row.value(0).toLongLong(),
            .patient = row.value(1).toString(),
            .doctorId = row.value(2).toInt(),
            .room = row.value(3).toString(),
            .reason = row.value(4).toString(),
            .status = row.value(5).toString(),
            .date = loadedTime(row.value(6))};
}

} // namespace

Visits::Visits(Database &database, Broadcaster &broadcaster, const Staff &staff, const Clock &clock)
    : m_database(database)
    , m_broadcaster(broadcaster)
    , m_staff(staff)
    , m_clock(clock)
{ }

QJsonArray Visits::appointments(const VisitFilter &filter, const Paging &paging)
{
    QVariantList values;
    const QString condition = where(filter, "appointment_date"_L1, values);
    QSqlQuery query =
        m_database.run(appointmentColumns + condition + " ORDER BY appointment_date DESC, id DESC LIMIT ? OFFSET ?"_L1,
                       values + QVariantList{paging.perPage, paging.offset()});
    QJsonArray rows;
    while (query.next())
        rows.append(appointmentJson(query, m_staff));
    return rows;
}

qint64 Visits::appointmentCount(const VisitFilter &filter)
{
    QVariantList values;
    const QString condition = where(filter, "appointment_date"_L1, values);
    return m_database.value(u"SELECT COUNT(*) FROM appointments"_s + condition, values).toLongLong();
}

QJsonArray Visits::consultations(const VisitFilter &filter, const Paging &paging)
{
    QVariantList values;
    const QString condition = where(filter, "started_at"_L1, values);
    QSqlQuery query =
        m_database.run(consultationColumns + condition + " ORDER BY started_at DESC, id DESC LIMIT ? OFFSET ?"_L1,
                       values + QVariantList{paging.perPage, paging.offset()});
    QJsonArray rows;
    while (query.next())
        rows.append(consultationJson(query, m_staff));
    return rows;
}

qint64 Visits::consultationCount(const VisitFilter &filter)
{
    QVariantList values;
    const QString condition = where(filter, "started_at"_L1, values);
    return m_database.value(u"SELECT COUNT(*) FROM consultations"_s + condition, values).toLongLong();
}

Appointment Visits::record(Appointment appointment)
{
    const QDateTime now = m_clock.now();
    appointment.id =
        m_database
            .run(u"INSERT INTO appointments (patient, doctor_id, room, reason, status, appointment_date, created_at,"
                 " updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
                 {appointment.patient, appointment.doctorId, appointment.room, appointment.reason, appointment.status,
                  stored(appointment.date), stored(now), stored(now)})
            .lastInsertId()
            .toLongLong();
    return appointment;
}

QList<Appointment> Visits::between(const QDateTime &from, const QDateTime &to)
{
    QSqlQuery query =
        m_database.run(appointmentColumns + u" WHERE appointment_date BETWEEN ? AND ? ORDER BY appointment_date, id"_s,
                       {stored(from), stored(to)});
    QList<Appointment> found;
    while (query.next())
        found.append(appointmentIn(query));
    return found;
}

std::optional<Appointment> Visits::withId(qint64 id)
{
    QSqlQuery query = m_database.run(appointmentColumns + u" WHERE id = ?"_s, {id});
    return query.next() ? std::optional(appointmentIn(query)) : std::nullopt;
}

std::optional<Appointment> Visits::running()
{
    QSqlQuery query = m_database.run(appointmentColumns
                                     + u" WHERE id = (SELECT appointment_id FROM consultations WHERE status = 'active'"
                                       " ORDER BY started_at, id LIMIT 1)"_s);
    return query.next() ? std::optional(appointmentIn(query)) : std::nullopt;
}

void Visits::change(const Appointment &appointment, const QString &action)
{
    const QDateTime now = m_clock.now();
    m_database.run(u"UPDATE appointments SET status = ?, appointment_date = ?, room = ?, updated_at = ? WHERE id = ?"_s,
                   {appointment.status, stored(appointment.date), appointment.room, stored(now), appointment.id});
    const QJsonObject details{{u"patient_name"_s, appointment.patient},
                              {u"doctor_id"_s, appointment.doctorId},
                              {u"doctor_name"_s, doctorName(m_staff, appointment.doctorId)},
                              {u"room"_s, appointment.room},
                              {u"reason"_s, appointment.reason},
                              {u"notes"_s, notesJson(appointment.reason)}};
    const QString data = eventText({{u"id"_s, appointment.id},
                                    {u"action"_s, action},
                                    {u"status"_s, appointment.status},
                                    {u"appointment_date"_s, timeJson(appointment.date)},
                                    {u"details"_s, details},
                                    {u"timestamp"_s, timeJson(now)}});
    QStringList channels{u"private-appointments.%1"_s.arg(appointment.doctorId),
                         u"private-appointments.doctor.%1"_s.arg(appointment.doctorId)};
    for (const Person &person : m_staff.people()) {
        if (person.role != Role::Doctor)
            channels.append(u"private-appointments.%1"_s.arg(person.id));
    }
    for (const QString &channel : std::as_const(channels))
        m_broadcaster.publish({.channel = channel, .name = u"appointment-updated"_s, .data = data, .exceptSocket = {}});
}

qint64 Visits::addConsultation(const Appointment &appointment, const QString &status, const QDateTime &begin,
                               const QDateTime &end)
{
    return m_database
        .run(u"INSERT INTO consultations (appointment_id, patient, doctor_id, room, status, started_at, ended_at)"
             " VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
             {appointment.id, appointment.patient, appointment.doctorId, appointment.room, status, stored(begin),
              stored(end)})
        .lastInsertId()
        .toLongLong();
}

qint64 Visits::recordConsultation(const Appointment &appointment, const QDateTime &begin, const QDateTime &end)
{
    return addConsultation(appointment, end.isValid() ? u"completed"_s : u"active"_s, begin, end);
}

/// 0: there is none.
qint64 Visits::openConsultation(const Appointment &appointment)
{
    return m_database
        .value(u"SELECT id FROM consultations WHERE appointment_id = ? AND status IN ('pending', 'accepted', 'active')"
               " ORDER BY id DESC"_s,
               {appointment.id})
        .toLongLong();
}

qint64 Visits::requestConsultation(const Appointment &appointment)
{
    const qint64 id = addConsultation(appointment, u"pending"_s, m_clock.now(), {});
    announceConsultation(id);
    return id;
}

void Visits::acceptConsultation(const Appointment &appointment)
{
    const qint64 id = openConsultation(appointment);
    m_database.run(u"UPDATE consultations SET status = 'accepted' WHERE id = ?"_s, {id});
    announceConsultation(id);
}

qint64 Visits::startConsultation(const Appointment &appointment)
{
    qint64 id = openConsultation(appointment);
    if (id == 0)
        id = recordConsultation(appointment, m_clock.now());
    else
        m_database.run(u"UPDATE consultations SET status = 'active', started_at = ? WHERE id = ?"_s,
                       {stored(m_clock.now()), id});
    announceConsultation(id);
    return id;
}

qint64 Visits::endConsultation(const Appointment &appointment)
{
    const qint64 id = openConsultation(appointment);
    m_database.run(u"UPDATE consultations SET status = 'completed', ended_at = ? WHERE id = ?"_s,
                   {stored(m_clock.now()), id});
    announceConsultation(id);
    return id;
}

void Visits::announceConsultation(qint64 id)
{
    QSqlQuery query = m_database.run(consultationColumns + u" WHERE id = ?"_s, {id});
    if (!query.next())
        return;
    QJsonObject payload = consultationJson(query, m_staff);
    payload.insert(u"message"_s, u"The consultation is %1."_s.arg(payload.value(u"status"_s).toString()));
    payload.insert(u"patient_id"_s, QJsonValue::Null);
    payload.insert(u"timestamp"_s, timeJson(m_clock.now()));
    m_broadcaster.publish({.channel = u"private-consultations.%1"_s.arg(id),
                           .name = u"consultation-status-changed"_s,
                           .data = eventText(payload),
                           .exceptSocket = {}});
}

bool Visits::mayHear(const Person &person, qint64 consultation)
{
    const QVariant doctor = m_database.value(u"SELECT doctor_id FROM consultations WHERE id = ?"_s, {consultation});
    return doctor.isValid() && (person.role != Role::Doctor || doctor.toInt() == person.id);
}

} // namespace clinicbell::demo

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/visittable.h"

#include "core/store/database.h"
#include "core/store/sealer.h"
#include "core/store/statetable.h"
#include "core/store/visitcodec.h"

using namespace Qt::StringLiterals;

namespace clinicbell::store {

namespace {

/// Bound to its kind, too: an appointment and a consultation may have the same id.
SealedPlace visitPlace(int kind, const QString &id)
{
    return {"visit", QString::number(kind) + u':' + id};
}

QString asOfState()
{
    return u"visits_as_of"_s;
}

} // namespace

VisitTable::VisitTable(Database &database, const Sealer &sealer, StateTable &state)
    : m_database(database)
    , m_sealer(sealer)
    , m_state(state)
{ }

const VisitTable::Appointments &VisitTable::appointments()
{
    load();
    return m_appointments;
}

const VisitTable::Consultations &VisitTable::consultations()
{
    load();
    return m_consultations;
}

void VisitTable::load()
{
    if (std::exchange(m_isLoaded, true))
        return;
    QSqlQuery &rows = m_database.run(u"SELECT kind, id, sealed FROM visit"_s);
    while (m_database.next(rows)) {
        const int kind = rows.value(0).toInt();
        const QString id = rows.value(1).toString();
        const auto plain = m_sealer.unseal(visitPlace(kind, id), rows.value(2).toByteArray());
        if (!plain)
            continue;
        Appointment appointment{.id = AppointmentId(id)};
        Consultation consultation{.id = ConsultationId(id)};
        if (kind == static_cast<int>(Kind::Appointment) && decode(*plain, appointment))
            m_appointments.insert(appointment.id, appointment);
        else if (kind == static_cast<int>(Kind::Consultation) && decode(*plain, consultation))
            m_consultations.insert(consultation.id, consultation);
    }
}

void VisitTable::forget()
{
    m_isLoaded = false;
    m_appointments.clear();
    m_consultations.clear();
}

void VisitTable::save(const Appointment &appointment)
{
    load();
    m_appointments.insert(appointment.id, appointment);
    write(Kind::Appointment, appointment.id.value(), encoded(appointment));
}

void VisitTable::save(const Consultation &consultation)
{
    load();
    m_consultations.insert(consultation.id, consultation);
    write(Kind::Consultation, consultation.id.value(), encoded(consultation));
}

void VisitTable::remove(const AppointmentId &id)
{
    load();
    m_appointments.remove(id);
    erase(Kind::Appointment, id.value());
}

void VisitTable::remove(const ConsultationId &id)
{
    load();
    m_consultations.remove(id);
    erase(Kind::Consultation, id.value());
}

QDateTime VisitTable::asOf()
{
    return timeFromColumn(m_state.value(asOfState()));
}

void VisitTable::setAsOf(const QDateTime &at)
{
    m_state.set(asOfState(), toColumn(at));
}

void VisitTable::write(Kind kind, const QString &id, const QByteArray &plain)
{
    const int number = static_cast<int>(kind);
    m_database.run(u"INSERT OR REPLACE INTO visit (kind, id, sealed) VALUES (?, ?, ?)"_s,
                   {number, id, m_sealer.seal(visitPlace(number, id), plain)});
}

void VisitTable::erase(Kind kind, const QString &id)
{
    m_database.run(u"DELETE FROM visit WHERE kind = ? AND id = ?"_s, {static_cast<int>(kind), id});
}

} // namespace clinicbell::store

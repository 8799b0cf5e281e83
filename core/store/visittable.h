// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/appointment.h"
#include "core/base/consultation.h"

#include <QHash>

#include <optional>

namespace clinicbell::store {

class Database;
class Sealer;
class StateTable;

/// The appointments and consultations of some days, all sealed, their times too. They are few: all are in memory once
/// they were asked for.
class VisitTable
{
public:
    using Appointments = QHash<AppointmentId, Appointment>;
    using Consultations = QHash<ConsultationId, Consultation>;

    VisitTable(Database &database, const Sealer &sealer, StateTable &state);

    /// Rows that do not open are left out; the server has them.
    const Appointments &appointments();
    const Consultations &consultations();
    void save(const Appointment &appointment);
    void save(const Consultation &consultation);
    void remove(const AppointmentId &id);
    void remove(const ConsultationId &id);
    /// When all was last known to equal the server's.
    QDateTime asOf();
    void setAsOf(const QDateTime &at);
    /// What is in memory is not what is on disk: a transaction failed.
    void forget();

private:
    enum class Kind { Appointment, Consultation };

    void load();
    void write(Kind kind, const QString &id, const QByteArray &plain);
    void erase(Kind kind, const QString &id);

    Database &m_database;
    const Sealer &m_sealer;
    StateTable &m_state;
    bool m_isLoaded = false;
    Appointments m_appointments;
    Consultations m_consultations;
};

} // namespace clinicbell::store

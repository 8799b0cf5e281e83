// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/appointment.h"
#include "core/base/consultation.h"
#include "core/base/result.h"

#include <optional>

namespace clinicbell {

/// One committed transaction of what is kept of appointments and consultations.
struct VisitChanges
{
    QList<Appointment> appointments = {}; ///< New or changed; the whole new value.
    QList<AppointmentId> removedAppointments = {}; ///< The server has them no more, or they are too old to be kept.
    QList<Consultation> consultations = {};
    QList<ConsultationId> removedConsultations = {};
    bool reset = false; ///< These are all there are.
    int missing = 0; ///< Of the removed appointments: the server has them no more although their time is to come.
    QDateTime asOf = {}; ///< When all was last known to equal the server's (this computer's clock); invalid: never.
};

/// How well what is kept of them equals the server's.
struct VisitStatus
{
    bool offered = true; ///< False: the server has none for this person.
    bool loading = false;
    bool stale = false; ///< The line is lost.
    QDateTime asOf = {}; ///< As VisitChanges::asOf.
    std::optional<Error> error = {}; ///< Why the last try failed.

    friend bool operator==(const VisitStatus &, const VisitStatus &) = default;
};

QDebug operator<<(QDebug, const VisitChanges &) = delete;

} // namespace clinicbell

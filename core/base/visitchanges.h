// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/appointment.h"
#include "core/base/consultation.h"

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

QDebug operator<<(QDebug, const VisitChanges &) = delete;

} // namespace clinicbell

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/appointment.h"
#include "core/base/consultation.h"

namespace clinicbell::test {

Appointment sampleAppointment(const QString &id, const QDateTime &startsAt,
                              AppointmentStatus status = AppointmentStatus::Confirmed,
                              const QString &patient = QStringLiteral("Budi Santoso"));
Consultation sampleConsultation(const QString &id, const QDateTime &startedAt, ConsultationStatus status,
                                const QString &patient = QStringLiteral("Budi Santoso"));

/// Today's around @p now, each state once; one that was moved, one that is late, one from another day.
QList<Appointment> sampleAppointments(const QDateTime &now);
/// One of each state, and one whose end was missed.
QList<Consultation> sampleConsultations(const QDateTime &now);

} // namespace clinicbell::test

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/appointment.h"
#include "core/base/consultation.h"
#include "core/base/result.h"
#include "core/clinic/fieldnames.h"

#include <QJsonObject>
#include <QTimeZone>

#include <optional>

/// Appointments and consultations as backends spell them: English and Indonesian names, people and rooms as texts or
/// as objects, one time or a date and a time (backend.md, section 1). As trusting as core/clinic/readers.h.
namespace clinicbell::clinic {

struct Envelope;

/// An appointment of a list or a record; std::nullopt without a usable id. A time that is missing is invalid.
std::optional<Appointment> readAppointment(const QJsonObject &json, const QTimeZone &zone = QTimeZone::utc(),
                                           const FieldNames &fields = {});
/// The payload of `appointment-updated` and its like: what `details` holds counts as said, and where there is no
/// status, an `action` that is one.
std::optional<Appointment> readAppointmentEvent(const QJsonObject &json, const QTimeZone &zone = QTimeZone::utc(),
                                                const FieldNames &fields = {});

/// A consultation of a list, a record or `consultation-status-changed`; std::nullopt without a usable id.
std::optional<Consultation> readConsultation(const QJsonObject &json, const QTimeZone &zone = QTimeZone::utc(),
                                             const FieldNames &fields = {});

/// Which part of a list is asked for.
struct VisitQuery
{
    QDateTime from; ///< UTC.
    QDateTime to; ///< Invalid: without an end.
    int page = 1;
    int perPage = 100; ///< 1 to 100
};

/// One page, in the server's order.
template <typename Visit>
struct VisitPage
{
    QList<Visit> rows = {};
    int skipped = 0; ///< Elements that could not be read; their neighbours could.
    bool isLast = true; ///< Nothing follows, as far as the server says.
};
using AppointmentPage = VisitPage<Appointment>;
using ConsultationPage = VisitPage<Consultation>;

/// NotAClinic where the answer holds no list.
Result<AppointmentPage> readAppointments(const Envelope &envelope, const QTimeZone &zone,
                                         const FieldNames &fields = {});
Result<ConsultationPage> readConsultations(const Envelope &envelope, const QTimeZone &zone,
                                           const FieldNames &fields = {});

} // namespace clinicbell::clinic

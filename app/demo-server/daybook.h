// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/demo-server/luck.h"
#include "app/demo-server/notificationtable.h"
#include "app/demo-server/visits.h"

#include <array>

namespace clinicbell::demo {

/// The kinds of things that happen at a clinic.
enum class Beat {
    Booked,
    Confirmed,
    Moved,
    Cancelled,
    Reminder,
    PatientLate,
    ConsultationStarted,
    ConsultationEnded,
    Message,
    Payment,
    PaymentFailed,
    Prescription,
    PrescriptionCollected,
    Rating,
    Emergency,
    System,
};

/// The order in which they happen, again and again. It opens with what a visitor at the reception should see first.
inline constexpr std::array dayScript{Beat::Confirmed,
                                      Beat::Message,
                                      Beat::Booked,
                                      Beat::Payment,
                                      Beat::PatientLate,
                                      Beat::ConsultationStarted,
                                      Beat::Prescription,
                                      Beat::Moved,
                                      Beat::Emergency,
                                      Beat::Message,
                                      Beat::ConsultationEnded,
                                      Beat::Payment,
                                      Beat::Reminder,
                                      Beat::Cancelled,
                                      Beat::Confirmed,
                                      Beat::System,
                                      Beat::ConsultationStarted,
                                      Beat::PrescriptionCollected,
                                      Beat::Booked,
                                      Beat::Rating,
                                      Beat::Message,
                                      Beat::Confirmed,
                                      Beat::ConsultationEnded,
                                      Beat::PaymentFailed,
                                      Beat::Reminder,
                                      Beat::Payment,
                                      Beat::Prescription,
                                      Beat::Moved,
                                      Beat::Message,
                                      Beat::ConsultationStarted,
                                      Beat::Booked,
                                      Beat::ConsultationEnded};

/// Is this what somebody with the role hears of? Doctors hear only of their own patients.
bool concerns(Beat beat, Role role);
/// Is it about a visit whose time has come, not one to come?
bool isAboutThePast(Beat beat);

/// What the notification of @p beat says about @p visit. @p now decides what "today" is; times are the computer's own.
Draft noteOf(Beat beat, const Appointment &visit, const Person &doctor, const QDateTime &now, Luck &luck);

/// A new patient for @p doctor at @p date.
Appointment inventVisit(const Person &doctor, const QDateTime &date, Luck &luck);
/// What colleagues write to each other.
QString inventMessage(const Person &from, Luck &luck);
/// "Dr. Putri Wulandari" is called Dr. Putri.
QString shortName(const QString &name);

} // namespace clinicbell::demo

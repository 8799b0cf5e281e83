// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/visits/visitsamples.h"

using namespace Qt::StringLiterals;

namespace clinicbell::test {

Appointment sampleAppointment(const QString &id, const QDateTime &startsAt, AppointmentStatus status,
                              const QString &patient)
{
    return {.id = AppointmentId(id),
            .status = status,
            .statusWord = appointmentStatusKey(status),
            .startsAt = startsAt,
            .patientName = patient,
            .doctorId = UserId(u"3"_s),
            .doctorName = u"Dr. Putri Wulandari"_s,
            .room = u"Room 2"_s,
            .reason = u"Check-up"_s,
            .updatedAt = {}};
}

Consultation sampleConsultation(const QString &id, const QDateTime &startedAt, ConsultationStatus status,
                                const QString &patient)
{
    Consultation consultation{.id = ConsultationId(id)};
    consultation.status = status;
    consultation.statusWord = consultationStatusKey(status);
    consultation.patientName = patient;
    consultation.doctorId = UserId(u"3"_s);
    consultation.doctorName = u"Dr. Putri Wulandari"_s;
    consultation.room = u"Room 2"_s;
    if (status == ConsultationStatus::Requested || status == ConsultationStatus::Accepted)
        consultation.requestedAt = startedAt;
    else
        consultation.startedAt = startedAt;
    return consultation;
}

QList<Appointment> sampleAppointments(const QDateTime &now)
{
    using Status = AppointmentStatus;
    const auto in = [&now](int minutes) { return now.addSecs(60 * minutes); };
    Appointment moved = sampleAppointment(u"6"_s, in(90), Status::Confirmed, u"Ratna Dewi"_s);
    moved.news.startsAt = in(30);
    moved.news.room = u"Room 1"_s;
    moved.notes = u"Fasting since 20:00.\nBrings the X-ray of last week; <b>allergic to penicillin</b>."_s;
    Appointment gone = sampleAppointment(u"7"_s, in(26 * 60), Status::Confirmed, u"Agus Wijaya"_s);
    gone.news.startsAt = in(60);
    Appointment odd = sampleAppointment(u"9"_s, in(150), Status::Other, u"سارة الحسيني"_s);
    odd.statusWord = u"in_triage"_s;
    return {sampleAppointment(u"1"_s, in(-150), Status::Completed, u"Maria Lestari"_s),
            sampleAppointment(u"2"_s, in(-90), Status::NoShow, u"Joko Prasetyo"_s),
            sampleAppointment(u"3"_s, in(-15), Status::Started, u"Siti Aminah"_s),
            sampleAppointment(u"4"_s, in(-8), Status::Confirmed, u"Dewi Anggraini"_s),
            sampleAppointment(u"5"_s, in(12), Status::Confirmed, u"Budi Santoso"_s),
            moved,
            gone,
            sampleAppointment(u"8"_s, in(120), Status::Cancelled, u"Hendra Gunawan"_s),
            odd,
            sampleAppointment(u"10"_s, in(180), Status::Pending, u"Lina Marlina"_s)};
}

QList<Consultation> sampleConsultations(const QDateTime &now)
{
    using Status = ConsultationStatus;
    const auto ago = [&now](int minutes) { return now.addSecs(-60 * minutes); };
    Consultation ended = sampleConsultation(u"4"_s, ago(70), Status::Ended, u"Maria Lestari"_s);
    ended.endedAt = ago(48);
    return {sampleConsultation(u"1"_s, ago(12), Status::Active, u"Siti Aminah"_s),
            sampleConsultation(u"2"_s, ago(2), Status::Requested, u"Dewi Anggraini"_s),
            sampleConsultation(u"3"_s, ago(4), Status::Accepted, u"Budi Santoso"_s),
            ended,
            sampleConsultation(u"5"_s, ago(200), Status::Active, u"Joko Prasetyo"_s),
            sampleConsultation(u"6"_s, ago(100), Status::Cancelled, u"Hendra Gunawan"_s)};
}

} // namespace clinicbell::test

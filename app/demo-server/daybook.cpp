// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo-server/daybook.h"

namespace clinicbell::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr int escalationSeconds = 120;

constexpr std::array patients{"Budi Santoso"_L1,    "Rina Wijaya"_L1,   "Agus Pratama"_L1,   "Dewi Lestari"_L1,
                              "Hadi Nugroho"_L1,    "Maria Tan"_L1,     "Joko Susilo"_L1,    "Fitri Handayani"_L1,
                              "Eko Prasetyo"_L1,    "Nur Aini"_L1,      "Bambang Irawan"_L1, "Sri Wahyuni"_L1,
                              "Andi Kurniawan"_L1,  "Yuni Astuti"_L1,   "Teguh Saputra"_L1,  "Ratna Sari"_L1,
                              "Doni Firmansyah"_L1, "Indah Permata"_L1, "Wahyu Hidayat"_L1,  "Lina Marlina"_L1,
                              "Surya Atmaja"_L1,    "Tuti Alawiyah"_L1, "Arif Rahman"_L1,    "Melati Kusuma"_L1};

constexpr std::array reasons{"Follow-up, blood pressure"_L1,
                             "Cough and fever"_L1,
                             "Vaccination"_L1,
                             "Back pain"_L1,
                             "Diabetes check"_L1,
                             "Pregnancy check-up"_L1,
                             "Skin rash"_L1,
                             "Child health check"_L1,
                             "Headache"_L1,
                             "Results of blood test"_L1,
                             "Wound care"_L1,
                             "General check-up"_L1};

constexpr std::array doctorMessages{"Please send the next patient in, my room is ready"_L1,
                                    "I am running ten minutes late, please tell the next patient"_L1,
                                    "Could you print the referral letter for my last patient?"_L1,
                                    "Please keep 15 minutes free for me after lunch"_L1,
                                    "The blood test of the 10:30 patient can be collected"_L1};

constexpr std::array colleagueMessages{"Can you take over the desk for ten minutes?"_L1,
                                       "A patient is asking for you at the counter"_L1,
                                       "The insurance form of the last patient lacks a signature"_L1,
                                       "The vaccines have arrived, I put them in the fridge"_L1,
                                       "Please call me when the treatment room is free"_L1,
                                       "Lunch at half past twelve?"_L1};

constexpr std::array systemNotes{"The nightly backup was completed"_L1, "The printer at Reception 2 is out of paper"_L1,
                                 "The insurance gateway is slow today; claims may take longer"_L1,
                                 "Opening hours for the holiday were published"_L1};

QString clockTime(const QDateTime &time)
{
    return time.toLocalTime().toString(u"HH:mm"_s);
}

/// True whenever it is read.
QString dayAndTime(const QDateTime &time)
{
    return time.toLocalTime().toString(u"ddd d MMM HH:mm"_s);
}

QString rupiah(int thousands)
{
    const QString amount = thousands >= 1000
        ? u"%1.%2.000"_s.arg(thousands / 1000).arg(thousands % 1000, 3, 10, QLatin1Char('0'))
        : u"%1.000"_s.arg(thousands);
    return u"Rp "_s + amount;
}

/// What one beat says; the patient's own data is filled in by noteOf().
struct Wording
{
    QString type;
    QString title;
    QString message;
    QJsonObject more = {};
};

Wording appointmentWording(Beat beat, const Appointment &visit, const QString &doctor, Luck &luck)
{
    const QString patient = visit.patient;
    const QString when = dayAndTime(visit.date);
    const QString place = doctor + ", "_L1 + visit.room;
    const QString whole = patient + u" · "_s + when + u" · "_s + place;
    switch (beat) {
    case Beat::Booked: return {u"appointment_created"_s, u"New appointment"_s, whole};
    case Beat::Confirmed: return {u"appointment_confirmed"_s, u"Appointment confirmed"_s, whole};
    case Beat::Moved: {
        const int side = visit.date.toLocalTime().time().hour() < 10 ? 1 : -1;
        const QDateTime earlier =
            visit.earlier.isValid() ? visit.earlier : visit.date.addSecs(1800 * luck.between(1, 4) * side);
        return {u"appointment_rescheduled"_s,
                u"Appointment moved · %1 → %2"_s.arg(clockTime(earlier), clockTime(visit.date)),
                patient + u" · "_s + doctor,
                {{u"old_time"_s, timeJson(earlier)}}};
    }
    case Beat::Cancelled: return {u"appointment_cancelled"_s, u"Appointment cancelled"_s, whole};
    case Beat::PatientLate:
        if (visit.status == "no_show"_L1)
            return {u"appointment_update"_s, u"Patient did not come"_s, whole};
        return {u"appointment_reminder"_s,
                u"Patient is late"_s,
                u"%1 · was due %2 · %3"_s.arg(patient, clockTime(visit.date), place),
                {{u"priority"_s, u"high"_s}}};
    default: return {u"appointment_reminder"_s, u"Appointment soon"_s, whole};
    }
}

Wording treatmentWording(Beat beat, const Appointment &visit, const QString &doctor, Luck &luck)
{
    const QString patient = visit.patient;
    switch (beat) {
    case Beat::ConsultationStarted:
        return {u"consultation_started"_s, u"Consultation started"_s,
                u"%1 · %2, %3"_s.arg(patient, doctor, visit.room)};
    case Beat::ConsultationEnded: {
        const int minutes = luck.between(8, 35);
        return {u"consultation_ended"_s,
                u"Consultation ended"_s,
                u"%1 · %2 · %3 minutes"_s.arg(patient, doctor).arg(minutes),
                {{u"minutes"_s, minutes}}};
    }
    case Beat::PrescriptionCollected:
        return {u"prescription_acknowledged"_s, u"Prescription collected"_s, u"%1 · %2"_s.arg(patient, doctor)};
    case Beat::Rating: {
        const int stars = luck.between(3, 5);
        return {u"rating_received"_s,
                u"New rating"_s,
                u"%1 of 5 stars · %2 · %3"_s.arg(stars).arg(patient, doctor),
                {{u"stars"_s, stars}}};
    }
    default: {
        const int medicines = luck.between(2, 5);
        return {u"prescription_created"_s,
                u"Prescription ready"_s,
                u"%1 · %2 medicines · %3"_s.arg(patient).arg(medicines).arg(doctor),
                {{u"medicines"_s, medicines}}};
    }
    }
}

Wording officeWording(Beat beat, const Appointment &visit, const QString &doctor, Luck &luck)
{
    if (beat == Beat::Emergency) {
        return {u"emergency"_s,
                u"Emergency in %1"_s.arg(visit.room),
                doctor + " asks for help"_L1,
                {{u"priority"_s, u"critical"_s}}};
    }
    if (beat == Beat::System)
        return {u"system_message"_s, u"Notice"_s, luck.oneOf(systemNotes), {{u"priority"_s, u"low"_s}}};
    const QString amount = rupiah(luck.between(15, 240) * 5);
    const int invoice = luck.between(1000, 1999);
    const QString message = u"%1 · %2 · invoice %3"_s.arg(visit.patient, amount).arg(invoice);
    const QJsonObject more{{u"amount"_s, amount}, {u"invoice"_s, invoice}};
    if (beat == Beat::PaymentFailed)
        return {u"payment_failed"_s, u"Payment failed"_s, message, more};
    return {u"payment_success"_s, u"Payment received"_s, message, more};
}

Wording wordingOf(Beat beat, const Appointment &visit, const QString &doctor, Luck &luck)
{
    switch (beat) {
    case Beat::Payment:
    case Beat::PaymentFailed:
    case Beat::Emergency:
    case Beat::System: return officeWording(beat, visit, doctor, luck);
    case Beat::ConsultationStarted:
    case Beat::ConsultationEnded:
    case Beat::Prescription:
    case Beat::PrescriptionCollected:
    case Beat::Rating: return treatmentWording(beat, visit, doctor, luck);
    default: return appointmentWording(beat, visit, doctor, luck);
    }
}

} // namespace

bool isAboutThePast(Beat beat)
{
    switch (beat) {
    case Beat::PatientLate:
    case Beat::ConsultationStarted:
    case Beat::ConsultationEnded:
    case Beat::Payment:
    case Beat::PaymentFailed:
    case Beat::Prescription:
    case Beat::PrescriptionCollected:
    case Beat::Rating: return true;
    default: return false;
    }
}

bool concerns(Beat beat, Role role)
{
    switch (beat) {
    case Beat::Emergency:
    case Beat::Message: return true;
    case Beat::Payment: return role == Role::Reception;
    case Beat::PaymentFailed:
    case Beat::System: return role == Role::Reception || role == Role::Admin;
    case Beat::Prescription:
    case Beat::PrescriptionCollected: return role == Role::Doctor || role == Role::Nurse;
    case Beat::Rating: return role == Role::Doctor || role == Role::Admin;
    case Beat::ConsultationStarted: return role == Role::Reception || role == Role::Nurse;
    case Beat::PatientLate: return role != Role::Admin;
    default: return role == Role::Reception || role == Role::Doctor;
    }
}

Draft noteOf(Beat beat, const Appointment &visit, const Person &doctor, const QDateTime &now, Luck &luck)
{
    const Wording wording = wordingOf(beat, visit, shortName(doctor.name), luck);
    QJsonObject data = wording.more;
    Draft draft;
    draft.type = wording.type;
    draft.title = wording.title;
    draft.message = wording.message;
    if (beat == Beat::Emergency) {
        data.insert(u"requires_ack"_s, true);
        data.insert(u"escalates_at"_s, timeJson(now.addSecs(escalationSeconds)));
        data.insert(u"escalates_to"_s, u"the duty nurse"_s);
        data.insert(u"room"_s, visit.room);
        data.insert(u"with"_s, shortName(doctor.name));
    } else if (beat != Beat::System) {
        data.insert(u"patient"_s, visit.patient);
        data.insert(u"when"_s, timeJson(visit.date));
        data.insert(u"with"_s, shortName(doctor.name));
        data.insert(u"room"_s, visit.room);
        data.insert(u"reason"_s, visit.reason);
        data.insert(u"appointment_id"_s, visit.id);
        data.insert(u"appointment_date"_s, timeJson(visit.date));
        draft.actionUrl = u"/appointments/%1"_s.arg(visit.id);
        draft.notifiableType = u"appointment"_s;
        draft.notifiableId = visit.id;
    }
    draft.data = data;
    return draft;
}

Appointment inventVisit(const Person &doctor, const QDateTime &date, Luck &luck)
{
    return {.patient = luck.oneOf(patients),
            .doctorId = doctor.id,
            .room = doctor.room,
            .reason = luck.oneOf(reasons),
            .date = date};
}

QString inventMessage(const Person &from, Luck &luck)
{
    return from.role == Role::Doctor ? luck.oneOf(doctorMessages) : luck.oneOf(colleagueMessages);
}

QString shortName(const QString &name)
{
    const QStringList words = name.split(u' ');
    return words.size() > 1 && words[0] == "Dr."_L1 ? words[0] + u' ' + words[1] : words[0];
}

} // namespace clinicbell::demo

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/visitcodec.h"

#include "core/store/rowbytes.h"

namespace clinicbell::store {

// Of a status only the word is kept: a later version may know more of them.

namespace {

/// A status that the person last saw has lost its word; its key is one, too.
QString newsWord(const AppointmentNews &news)
{
    return news.status ? appointmentStatusKey(*news.status) : QString();
}

} // namespace

QByteArray encoded(const Appointment &appointment)
{
    return Encoder()
        .text(appointment.statusWord)
        .time(appointment.startsAt)
        .text(appointment.patientName)
        .text(appointment.doctorId.value())
        .text(appointment.doctorName)
        .text(appointment.room)
        .text(appointment.reason)
        .time(appointment.updatedAt)
        .time(appointment.heardAt)
        .time(appointment.news.startsAt)
        .text(appointment.news.room)
        .text(newsWord(appointment.news))
        .text(appointment.notes)
        .bytes();
}

bool decode(const QByteArray &bytes, Appointment &appointment)
{
    Decoder decoder(bytes);
    appointment.statusWord = decoder.text();
    appointment.status = appointmentStatusFromWord(appointment.statusWord);
    appointment.startsAt = decoder.time();
    appointment.patientName = decoder.text();
    appointment.doctorId = UserId(decoder.text());
    appointment.doctorName = decoder.text();
    appointment.room = decoder.text();
    appointment.reason = decoder.text();
    appointment.updatedAt = decoder.time();
    appointment.heardAt = decoder.time();
    appointment.news.startsAt = decoder.time();
    appointment.news.room = decoder.text();
    if (const QString word = decoder.text(); !word.isEmpty())
        appointment.news.status = appointmentStatusFromWord(word);
    if (decoder.hasMore()) // Rows of earlier versions end here.
        appointment.notes = decoder.text();
    return decoder.isWhole();
}

QByteArray encoded(const Consultation &consultation)
{
    return Encoder()
        .text(consultation.appointmentId.value())
        .text(consultation.statusWord)
        .text(consultation.patientName)
        .text(consultation.doctorId.value())
        .text(consultation.doctorName)
        .text(consultation.room)
        .time(consultation.requestedAt)
        .time(consultation.startedAt)
        .time(consultation.endedAt)
        .time(consultation.updatedAt)
        .time(consultation.heardAt)
        .bytes();
}

bool decode(const QByteArray &bytes, Consultation &consultation)
{
    Decoder decoder(bytes);
    consultation.appointmentId = AppointmentId(decoder.text());
    consultation.statusWord = decoder.text();
    consultation.status = consultationStatusFromWord(consultation.statusWord);
    consultation.patientName = decoder.text();
    consultation.doctorId = UserId(decoder.text());
    consultation.doctorName = decoder.text();
    consultation.room = decoder.text();
    consultation.requestedAt = decoder.time();
    consultation.startedAt = decoder.time();
    consultation.endedAt = decoder.time();
    consultation.updatedAt = decoder.time();
    consultation.heardAt = decoder.time();
    return decoder.isWhole();
}

} // namespace clinicbell::store

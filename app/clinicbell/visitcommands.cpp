// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/visitcommands.h"

#include "app/clinicbell/accountlifecycle.h"
#include "app/clinicbell/jsontime.h"
#include "app/clinicbell/visitdesk.h"
#include "core/base/promised.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinicbell {

namespace {

/// What is different from when the person last saw it; null: nothing.
QJsonValue newsOf(const AppointmentNews &news)
{
    if (news.isEmpty())
        return {};
    return QJsonObject{{u"starts_at"_s, timeOrNull(news.startsAt)},
                       {u"room"_s, news.room.isEmpty() ? QJsonValue() : QJsonValue(news.room)},
                       {u"status"_s, news.status ? QJsonValue(appointmentStatusKey(*news.status)) : QJsonValue()}};
}

QJsonObject visitRow(const Appointment &visit)
{
    return {{u"id"_s, visit.id.value()},          {u"status"_s, appointmentStatusKey(visit.status)},
            {u"status_word"_s, visit.statusWord}, {u"starts_at"_s, timeOrNull(visit.startsAt)},
            {u"patient"_s, visit.patientName},    {u"doctor_id"_s, visit.doctorId.value()},
            {u"doctor"_s, visit.doctorName},      {u"room"_s, visit.room},
            {u"was"_s, newsOf(visit.news)}};
}

QJsonObject visitRow(const Consultation &visit)
{
    return {{u"id"_s, visit.id.value()},
            {u"appointment_id"_s, visit.appointmentId.value()},
            {u"status"_s, consultationStatusKey(visit.status)},
            {u"status_word"_s, visit.statusWord},
            {u"patient"_s, visit.patientName},
            {u"doctor_id"_s, visit.doctorId.value()},
            {u"doctor"_s, visit.doctorName},
            {u"room"_s, visit.room},
            {u"started_at"_s, timeOrNull(visit.startedAt)},
            {u"ended_at"_s, timeOrNull(visit.endedAt)}};
}

template <typename Visit>
QJsonValue rowsOf(QList<Visit> visits, bool (*comesFirst)(const Visit &, const Visit &))
{
    std::sort(visits.begin(), visits.end(), [comesFirst](const Visit &a, const Visit &b) { return comesFirst(a, b); });
    QJsonArray rows;
    for (const Visit &each : std::as_const(visits))
        rows.append(visitRow(each));
    return rows;
}

} // namespace

std::optional<QFuture<ControlAnswer>> answerAboutVisits(const VisitDesk &desk, const AccountLifecycle &lifecycle,
                                                        const ControlRequest &request)
{
    const bool isAppointments = request.command == "appointments"_L1;
    if (!isAppointments && request.command != "consultations"_L1)
        return std::nullopt;
    const Promised<QJsonValue> told;
    if (!lifecycle.account().isValid())
        told.settle(failure(ErrorCode::NotSignedIn));
    else if (isAppointments)
        told.settle(rowsOf<Appointment>(desk.store().appointments().values(), &isEarlier));
    else
        told.settle(rowsOf<Consultation>(desk.store().consultations().values(), &isNearer));
    return told.future();
}

} // namespace clinicbell

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/clinic/clinicapi.h"
#include "core/clinic/readers.h"
#include "core/clinic/restclient.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinicbell::clinic {

namespace {

QUrlQuery wordsOf(const VisitQuery &query)
{
    QUrlQuery words{{u"page"_s, QString::number(query.page)},
                    {u"per_page"_s, QString::number(std::clamp(query.perPage, 1, 100))}};
    if (query.from.isValid())
        words.addQueryItem(u"from"_s, timeToJson(query.from).toString());
    if (query.to.isValid())
        words.addQueryItem(u"to"_s, timeToJson(query.to).toString());
    return words;
}

} // namespace

QFuture<Result<AppointmentPage>> ClinicApi::appointments(const VisitQuery &query)
{
    return call<AppointmentPage>(get(u"/appointments"_s, wordsOf(query)),
                                 [zone = m_reading.zone, fields = m_profile.fieldsOf(Shape::Appointment)](
                                     const Envelope &answer) { return readAppointments(answer, zone, fields); });
}

QFuture<Result<ConsultationPage>> ClinicApi::consultations(const VisitQuery &query)
{
    return call<ConsultationPage>(get(u"/consultations"_s, wordsOf(query)),
                                  [zone = m_reading.zone, fields = m_profile.fieldsOf(Shape::Consultation)](
                                      const Envelope &answer) { return readConsultations(answer, zone, fields); });
}

} // namespace clinicbell::clinic

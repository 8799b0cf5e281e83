// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo-server/visitapi.h"

#include "app/demo-server/validation.h"
#include "app/demo-server/visits.h"

namespace clinicbell::demo {

using namespace Qt::StringLiterals;

namespace {

VisitFilter filterOf(const Request &request, Validation &fields)
{
    return {.status = request.query.queryItemValue(u"status"_s, QUrl::FullyDecoded),
            .doctorId = request.user->role == Role::Doctor ? request.userId() : 0,
            .from = fields.time(u"from"_s),
            .to = fields.time(u"to"_s, true)};
}

} // namespace

VisitApi::VisitApi(Visits &visits)
    : m_visits(visits)
{ }

void VisitApi::addRoutes(Router &router)
{
    router.add(Access::SignedIn, "GET", u"/appointments"_s, [this](const Request &r) { return appointments(r); });
    router.add(Access::SignedIn, "GET", u"/consultations"_s, [this](const Request &r) { return consultations(r); });
}

Answer VisitApi::appointments(const Request &request)
{
    Validation fields(request);
    const Paging paging = fields.paging();
    const VisitFilter filter = filterOf(request, fields);
    return fields.failed() ? fields.answer()
                           : listed(m_visits.appointments(filter, paging), paging, m_visits.appointmentCount(filter));
}

Answer VisitApi::consultations(const Request &request)
{
    Validation fields(request);
    const Paging paging = fields.paging();
    const VisitFilter filter = filterOf(request, fields);
    return fields.failed() ? fields.answer()
                           : listed(m_visits.consultations(filter, paging), paging, m_visits.consultationCount(filter));
}

} // namespace clinicbell::demo

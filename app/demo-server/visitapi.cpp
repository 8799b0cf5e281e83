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

VisitApi::VisitApi(Visits &visits, const Clock &clock)
    : m_visits(visits)
    , m_clock(clock)
{ }

void VisitApi::addRoutes(Router &router)
{
    router.add(Access::SignedIn, "GET", u"/appointments"_s, [this](const Request &r) { return appointments(r); });
    router.add(Access::SignedIn, "GET", u"/consultations"_s, [this](const Request &r) { return consultations(r); });
    router.add(Access::Control, "POST", u"/control/visit"_s, [this](const Request &r) { return control(r); });
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

Answer VisitApi::control(const Request &request)
{
    const QJsonObject &said = request.body;
    if (!said.contains(u"id"_s))
        return book(said);
    const auto visit = m_visits.withId(said.value(u"id"_s).toInteger());
    if (!visit)
        return invalid({{u"id"_s, QJsonArray{u"No such appointment."_s}}});
    if (said.contains(u"consultation"_s))
        consult(*visit, said.value(u"consultation"_s).toString());
    else
        change(*visit, said);
    return success(QJsonObject{{u"id"_s, visit->id}});
}

Answer VisitApi::book(const QJsonObject &said)
{
    const Appointment visit =
        m_visits.record({.patient = said.value(u"patient"_s).toString(),
                         .doctorId = said.value(u"doctor_id"_s).toInt(),
                         .room = said.value(u"room"_s).toString(u"Room 2"_s),
                         .reason = said.value(u"reason"_s).toString(u"Check-up"_s),
                         .status = said.value(u"status"_s).toString(u"confirmed"_s),
                         .date = m_clock.now().addSecs(60 * said.value(u"minutes"_s).toInteger())});
    m_visits.change(visit, u"created"_s);
    return success(QJsonObject{{u"id"_s, visit.id}});
}

void VisitApi::change(Appointment visit, const QJsonObject &said)
{
    visit.status = said.value(u"status"_s).toString(visit.status);
    visit.room = said.value(u"room"_s).toString(visit.room);
    if (said.contains(u"minutes"_s))
        visit.date = m_clock.now().addSecs(60 * said.value(u"minutes"_s).toInteger());
    m_visits.change(visit, said.value(u"action"_s).toString(visit.status));
}

void VisitApi::consult(const Appointment &visit, const QString &step)
{
    if (step == "request"_L1)
        m_visits.requestConsultation(visit);
    else if (step == "accept"_L1)
        m_visits.acceptConsultation(visit);
    else if (step == "start"_L1)
        m_visits.startConsultation(visit);
    else
        m_visits.endConsultation(visit);
}

} // namespace clinicbell::demo

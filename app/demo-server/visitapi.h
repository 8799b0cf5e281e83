// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/demo-server/router.h"
#include "core/base/clock.h"

namespace clinicbell::demo {

class Visits;
struct Appointment;

/// /appointments and /consultations: a doctor sees their own, everybody else the clinic's. With control also
/// POST /control/visit, by which a script plays the clinic: `{patient, doctor_id, minutes}` books, `{id, …}` changes
/// status, room or time (`minutes` from now) and says `action`, `{id, consultation}` requests, accepts, starts or ends.
class VisitApi
{
public:
    VisitApi(Visits &visits, const Clock &clock);
    void addRoutes(Router &router);

private:
    Answer appointments(const Request &request);
    Answer consultations(const Request &request);
    Answer control(const Request &request);
    Answer book(const QJsonObject &visit);
    void change(Appointment visit, const QJsonObject &said);
    void consult(const Appointment &visit, const QString &step);

    Visits &m_visits;
    const Clock &m_clock;
};

} // namespace clinicbell::demo

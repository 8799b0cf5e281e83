// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/demo-server/router.h"

namespace clinicbell::demo {

class Visits;

/// /appointments and /consultations: a doctor sees their own, everybody else the clinic's.
class VisitApi
{
public:
    explicit VisitApi(Visits &visits);
    void addRoutes(Router &router);

private:
    Answer appointments(const Request &request);
    Answer consultations(const Request &request);

    Visits &m_visits;
};

} // namespace clinicbell::demo

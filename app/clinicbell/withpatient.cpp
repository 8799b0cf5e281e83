// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/withpatient.h"

#include <utility>

namespace clinicbell {

void WithPatient::setRunning(bool running, PresenceStatus present)
{
    if (std::exchange(m_isRunning, running) == running)
        return;
    if (running) {
        m_before = present;
        m_isOurs = true;
        emit statusWanted(PresenceStatus::InConsultation);
    } else if (std::exchange(m_isOurs, false) && present == PresenceStatus::InConsultation) {
        emit statusWanted(m_before);
    }
}

} // namespace clinicbell

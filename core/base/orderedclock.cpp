// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/orderedclock.h"

#include <algorithm>

namespace clinicbell {

QDateTime OrderedClock::now()
{
    const auto monotonic = m_clock.monotonic();
    const QDateTime wall = m_clock.now();
    m_last = m_last.isValid() ? std::max(wall, m_last.addMSecs((monotonic - m_lastMonotonic).count())) : wall;
    m_lastMonotonic = monotonic;
    return m_last;
}

} // namespace clinicbell

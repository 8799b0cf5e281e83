// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"

namespace clinicbell {

/// The wall clock for what has to know which came first: where it jumps back, this one goes on from where it was, at
/// the monotonic clock's pace. Not for people, and not for another computer's times.
class OrderedClock
{
public:
    /// @p clock must outlive this.
    explicit OrderedClock(const Clock &clock)
        : m_clock(clock)
    { }

    /// Never before what it told earlier; UTC.
    QDateTime now();

private:
    const Clock &m_clock;
    QDateTime m_last; ///< Invalid: nothing was told yet.
    std::chrono::milliseconds m_lastMonotonic{0};
};

} // namespace clinicbell

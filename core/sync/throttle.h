// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"

#include <memory>

namespace clinicbell::clinic {
class RequestTurns;
}

namespace clinicbell::sync {

/// Lets the first of many wishes through at its moment and the rest together, one interval later: nothing is forgotten,
/// and nothing happens more often than that, nor than the other desks of the clinic leave room for.
class Throttle : public QObject
{
    Q_OBJECT
public:
    /// @p turns and @p clock outlive this.
    Throttle(const clinic::RequestTurns &turns, const Clock &clock, std::chrono::seconds interval,
             QObject *parent = nullptr);

    /// After @p wait, or sooner where that was wished before.
    void request(std::chrono::milliseconds wait = std::chrono::milliseconds(0));
    void reset();

signals:
    void due();

private:
    void onTimeReached();

    const clinic::RequestTurns &m_turns;
    const Clock &m_clock;
    const std::chrono::seconds m_interval;
    std::unique_ptr<Timer> m_timer;
    std::chrono::milliseconds m_dueAt{0}; ///< Monotonic; of the timer.
    std::chrono::milliseconds m_notBefore{0}; ///< Monotonic; the interval ends then.
};

} // namespace clinicbell::sync

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/throttle.h"

#include "core/clinic/requestturns.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace clinicbell::sync {

Throttle::Throttle(const clinic::RequestTurns &turns, const Clock &clock, std::chrono::seconds interval,
                   QObject *parent)
    : QObject(parent)
    , m_turns(turns)
    , m_clock(clock)
    , m_interval(interval)
    , m_timer(clock.makeTimer())
{
    connect(m_timer.get(), &Timer::timedOut, this, &Throttle::onTimeReached);
}

void Throttle::request(std::chrono::milliseconds wait)
{
    const auto now = m_clock.monotonic();
    const auto due = std::max(now + wait, m_notBefore);
    if (m_timer->isActive() && m_dueAt <= due)
        return;
    m_dueAt = due;
    if (due <= now)
        onTimeReached();
    else
        m_timer->start(due - now);
}

void Throttle::reset()
{
    m_notBefore = 0ms;
    m_timer->stop();
}

void Throttle::onTimeReached()
{
    m_timer->stop();
    m_notBefore = m_clock.monotonic() + m_turns.pace(m_interval);
    emit due();
}

} // namespace clinicbell::sync

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/poller.h"

#include "core/clinic/requestturns.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace clinicbell::sync {

namespace {

constexpr std::chrono::milliseconds spread = 6s;

} // namespace

Poller::Poller(const clinic::RequestTurns &turns, const Clock &clock, Weight weight, QObject *parent)
    : QObject(parent)
    , m_turns(turns)
    , m_clock(clock)
    , m_weight(weight)
    , m_timer(clock.makeTimer())
{
    connect(m_timer.get(), &Timer::timedOut, this, &Poller::due);
}

std::chrono::seconds Poller::every() const
{
    return m_weight == Weight::Urgent ? interval : m_turns.pace(interval);
}

void Poller::plan()
{
    const auto random = std::chrono::duration_cast<std::chrono::milliseconds>(spread * m_clock.chance());
    if (m_weight == Weight::Urgent)
        m_timer->start(std::max(every() + random, m_turns.quiet()));
    else
        m_timer->start(std::max(every() + std::max(random, 2 * m_turns.spread()), m_turns.turn())); // As every() is.
}

void Poller::stop()
{
    m_timer->stop();
}

} // namespace clinicbell::sync

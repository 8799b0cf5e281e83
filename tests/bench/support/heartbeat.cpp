// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/support/heartbeat.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace clinicbell::bench {

namespace {

constexpr auto beat = 5ms;

} // namespace

Heartbeat::Heartbeat()
{
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Heartbeat::onBeat);
    m_timer.start(beat);
    m_sinceBeat.start();
}

void Heartbeat::restart()
{
    m_longest = 0;
    m_sinceBeat.start();
    m_timer.start(beat);
}

void Heartbeat::onBeat()
{
    const double gap = static_cast<double>(m_sinceBeat.nsecsElapsed()) / 1e6 - static_cast<double>(beat.count());
    m_longest = std::max(m_longest, gap);
    m_sinceBeat.start();
}

} // namespace clinicbell::bench

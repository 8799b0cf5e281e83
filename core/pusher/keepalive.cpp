// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/pusher/keepalive.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace pusher {

KeepAlive::KeepAlive(const clinicbell::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_timer(clock.makeTimer())
{
    connect(m_timer.get(), &clinicbell::Timer::timedOut, this, &KeepAlive::onTimedOut);
}

void KeepAlive::start(std::chrono::milliseconds interval, std::chrono::milliseconds pongTimeout)
{
    m_interval = interval;
    m_pongTimeout = pongTimeout;
    m_lastActivity = m_clock.monotonic();
    m_pongDue = 0ms;
    m_probing = false;
    m_timer->start(m_interval);
}

void KeepAlive::stop()
{
    m_timer->stop();
}

void KeepAlive::noteActivity()
{
    if (m_probing)
        return;
    m_lastActivity = m_clock.monotonic();
    m_pongDue = 0ms;
}

void KeepAlive::notePong()
{
    m_probing = false;
    noteActivity();
}

void KeepAlive::probe(std::chrono::milliseconds deadline)
{
    m_probing = true;
    // A second probe must not grant a dead line more time than the first did.
    ping(m_pongDue == 0ms ? deadline : std::min(deadline, std::max(m_pongDue - m_clock.monotonic(), 0ms)));
}

std::chrono::milliseconds KeepAlive::silence() const
{
    return m_clock.monotonic() - m_lastActivity;
}

void KeepAlive::onTimedOut()
{
    if (m_pongDue != 0ms)
        emit died();
    else if (silence() < m_interval)
        m_timer->start(m_interval - silence());
    else
        ping(m_pongTimeout);
}

void KeepAlive::ping(std::chrono::milliseconds deadline)
{
    m_pongDue = m_clock.monotonic() + deadline;
    m_timer->start(deadline);
    emit pingDue();
}

} // namespace pusher

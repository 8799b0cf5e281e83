// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/throttle.h"

#include <utility>

namespace clinicbell::sync {

Throttle::Throttle(const Clock &clock, std::chrono::milliseconds interval, QObject *parent)
    : QObject(parent)
    , m_interval(interval)
    , m_timer(clock.makeTimer())
{
    connect(m_timer.get(), &Timer::timedOut, this, &Throttle::onIntervalEnded);
}

void Throttle::request()
{
    m_isWanted = true;
    if (!m_timer->isActive())
        onIntervalEnded();
}

void Throttle::reset()
{
    m_isWanted = false;
    m_timer->stop();
}

void Throttle::onIntervalEnded()
{
    if (!std::exchange(m_isWanted, false))
        return;
    m_timer->start(m_interval);
    emit due();
}

} // namespace clinicbell::sync

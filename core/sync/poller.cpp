// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/poller.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace clinicbell::sync {

namespace {

constexpr std::chrono::milliseconds spread = 6s;

} // namespace

Poller::Poller(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_timer(clock.makeTimer())
{
    connect(m_timer.get(), &Timer::timedOut, this, &Poller::due);
}

void Poller::plan()
{
    const auto random = spread * m_clock.chance();
    const auto wait = interval + std::chrono::duration_cast<std::chrono::milliseconds>(random);
    m_timer->start(std::max(wait, askedWait()));
}

void Poller::stop()
{
    m_timer->stop();
}

void Poller::postpone(std::chrono::seconds wait)
{
    m_notBefore = m_clock.monotonic() + wait;
}

std::chrono::milliseconds Poller::askedWait() const
{
    return std::max(m_notBefore - m_clock.monotonic(), 0ms);
}

void Poller::reset()
{
    m_timer->stop();
    m_notBefore = 0ms;
}

} // namespace clinicbell::sync

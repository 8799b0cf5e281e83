// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/quiet.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace clinicbell {

namespace {

/// The wall clock decides, and it may be set meanwhile.
constexpr std::chrono::milliseconds longestSleep = 5min;

} // namespace

Quiet::Quiet(const Clock &clock)
    : m_clock(clock)
    , m_timer(clock.makeTimer())
{
    connect(m_timer.get(), &Timer::timedOut, this, &Quiet::evaluate);
}

void Quiet::setHours(const QuietHours &hours)
{
    if (m_hours == hours)
        return;
    m_hours = hours;
    m_overruledUntil = {};
    evaluate();
}

void Quiet::setUntil(const QDateTime &until)
{
    const QDateTime now = m_clock.now();
    m_until = until.isValid() && until > now ? until : QDateTime();
    m_overruledUntil = m_until.isValid() ? QDateTime() : endOfHours(now);
    evaluate();
}

/// Invalid: they are not under way.
QDateTime Quiet::endOfHours(const QDateTime &now) const
{
    const QDateTime local = now.toLocalTime();
    if (!isWithin(m_hours, local))
        return {};
    const QDateTime end = nextChange(m_hours, local);
    return end.isValid() ? end.toUTC() : now.addDays(7);
}

void Quiet::evaluate()
{
    const QDateTime now = m_clock.now();
    if (m_until.isValid() && m_until <= now)
        m_until = {};
    if (m_overruledUntil.isValid() && m_overruledUntil <= now)
        m_overruledUntil = {};
    const QDateTime hours = m_overruledUntil.isValid() ? QDateTime() : endOfHours(now);
    const QDateTime before = m_end;
    m_end = m_until.isValid() && hours.isValid() ? std::max(m_until, hours) : m_until.isValid() ? m_until : hours;

    std::chrono::milliseconds wait = longestSleep;
    for (const QDateTime &edge : {m_until, m_overruledUntil, nextChange(m_hours, now.toLocalTime())}) {
        if (edge.isValid())
            wait = std::min(wait, std::chrono::milliseconds(now.msecsTo(edge)));
    }
    if (isOn() || m_hours.on)
        m_timer->start(std::max(wait, 1ms));
    else
        m_timer->stop();
    if (m_end != before)
        emit changed();
}

} // namespace clinicbell

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

void Quiet::setQuietInConsultation(bool quiet)
{
    m_quietInConsultation = quiet;
    evaluate();
}

void Quiet::setUntil(const QDateTime &until)
{
    const QDateTime now = m_clock.now();
    m_until = until.isValid() && until > now ? until : QDateTime();
    m_overruledUntil = m_until.isValid() ? QDateTime() : endOfHours(now);
    if (!m_until.isValid())
        m_consultationUntil = {};
    const QuietReason before = m_reason;
    evaluate();
    if (m_reason == before)
        emit changed(); // What cannot be switched off here is shown as it is.
}

void Quiet::setForAnHour(bool on)
{
    setUntil(on ? m_clock.now().addSecs(3600) : QDateTime());
}

void Quiet::setInConsultation(bool inConsultation)
{
    if (std::exchange(m_inConsultation, inConsultation) == inConsultation)
        return;
    m_consultationUntil =
        inConsultation ? m_clock.now().addSecs(std::chrono::seconds(longestConsultation).count()) : QDateTime();
    evaluate();
}

void Quiet::setDesktopQuiet(bool quiet)
{
    m_desktopQuiet = quiet;
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

Quiet::State Quiet::stateAt(const QDateTime &now) const
{
    const QDateTime hours = m_overruledUntil.isValid() ? QDateTime() : endOfHours(now);
    if (m_until.isValid())
        return {.reason = QuietReason::DoNotDisturb, .end = hours.isValid() ? std::max(m_until, hours) : m_until};
    if (m_quietInConsultation && m_consultationUntil.isValid())
        return {.reason = QuietReason::InConsultation, .end = m_consultationUntil};
    if (hours.isValid())
        return {.reason = QuietReason::QuietHours, .end = hours};
    return {.reason = m_desktopQuiet ? QuietReason::DesktopQuiet : QuietReason::NotQuiet, .end = {}};
}

void Quiet::evaluate()
{
    const QDateTime now = m_clock.now();
    for (QDateTime *time : {&m_until, &m_overruledUntil, &m_consultationUntil}) {
        if (time->isValid() && *time <= now)
            *time = {};
    }
    const State before{.reason = m_reason, .end = m_end};
    const State state = stateAt(now);
    m_reason = state.reason;
    m_end = state.end;

    std::chrono::milliseconds wait = longestSleep;
    for (const QDateTime &edge :
         {m_until, m_overruledUntil, m_consultationUntil, nextChange(m_hours, now.toLocalTime())}) {
        if (edge.isValid())
            wait = std::min(wait, std::chrono::milliseconds(now.msecsTo(edge)));
    }
    if (m_end.isValid() || m_hours.on)
        m_timer->start(std::max(wait, 1ms));
    else
        m_timer->stop();
    if (m_reason != before.reason || m_end != before.end)
        emit changed();
}

} // namespace clinicbell

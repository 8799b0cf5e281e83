// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/clinic/requestturns.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace clinicbell::clinic {

namespace {

constexpr std::chrono::milliseconds spreadOfEachDesk = 30ms; ///< As reconnections are spread.
constexpr std::chrono::milliseconds longestMoment = 60s;
constexpr std::chrono::milliseconds longestRound = 10min; ///< A desk that is further behind serves nobody.
/// What one broken part of a server says of its own repair must not keep an emergency away for longer.
constexpr std::chrono::milliseconds longestRepair = 5min;
constexpr std::chrono::milliseconds actsFirst = 1s;

/// One request of each desk so far apart is what the limiter lets through.
std::chrono::milliseconds turnOfEachDesk(RequestTurns::Limiter limiter)
{
    return limiter == RequestTurns::Limiter::Visits ? 3s : 1s;
}

/// After a limiter that does not say how long: what is missed meanwhile is not to be missed for longer than by polling.
/// Nobody is called by visits, so that these let the whole minute of the limiter pass.
std::chrono::milliseconds unsaidWaitOf(RequestTurns::Limiter limiter)
{
    return limiter == RequestTurns::Limiter::Visits ? 60s : 30s;
}

} // namespace

RequestTurns::Limiter limiterOf(const QUrl &url)
{
    return url.path().contains("/appointments"_L1) ? RequestTurns::Limiter::Visits : RequestTurns::Limiter::General;
}

RequestTurns::RequestTurns(const Clock &clock)
    : m_clock(clock)
{ }

void RequestTurns::setDesks(qsizetype count)
{
    m_desks = std::max<qsizetype>(count, 1);
}

void RequestTurns::hear(Limiter limiter, const Error &error)
{
    const bool isLimit = error.code == ErrorCode::RateLimited;
    // What is no limiter's word, such as that of a server under repair, is meant for all.
    Waits &waits = isLimit && limiter == Limiter::Visits ? m_visits : m_general;
    if (error.retryAfter && !error.isWaitSupposed) {
        const std::chrono::milliseconds wait = *error.retryAfter;
        waits.asked = std::max(waits.asked, m_clock.monotonic() + (isLimit ? wait : std::min(wait, longestRepair)));
    } else if (isLimit) {
        waits.crowded = m_clock.monotonic() + unsaidWaitOf(limiter);
    }
}

void RequestTurns::forget()
{
    m_general = {};
    m_visits = {};
}

std::chrono::milliseconds RequestTurns::left(std::chrono::milliseconds until) const
{
    return std::max(until - m_clock.monotonic(), 0ms);
}

std::chrono::milliseconds RequestTurns::quiet(Limiter limiter) const
{
    const auto general = left(m_general.asked);
    return limiter == Limiter::Visits ? std::max(general, left(m_visits.asked)) : general;
}

/// The first desk takes no time of the others.
std::chrono::milliseconds RequestTurns::atRandom(std::chrono::milliseconds ofEachDesk,
                                                 std::chrono::milliseconds longest) const
{
    const auto whole = std::min<std::chrono::milliseconds>(ofEachDesk * (m_desks - 1), longest);
    return std::chrono::duration_cast<std::chrono::milliseconds>(whole * m_clock.chance());
}

std::chrono::milliseconds RequestTurns::soon() const
{
    return atRandom(spreadOfEachDesk, longestMoment);
}

std::chrono::milliseconds RequestTurns::spread(Limiter limiter) const
{
    return atRandom(turnOfEachDesk(limiter) * 3 / 2, longestRound); // Chance deals unevenly: some room for that.
}

std::chrono::milliseconds RequestTurns::turn(Limiter limiter) const
{
    auto wait = std::max(quiet(limiter), left(m_general.crowded));
    if (limiter == Limiter::Visits)
        wait = std::max(wait, left(m_visits.crowded));
    if (wait > 0ms)
        wait += actsFirst;
    return wait + spread(limiter);
}

std::chrono::seconds RequestTurns::pace(std::chrono::seconds least, Limiter limiter) const
{
    return std::max(least, std::chrono::ceil<std::chrono::seconds>(2 * turnOfEachDesk(limiter) * m_desks));
}

} // namespace clinicbell::clinic

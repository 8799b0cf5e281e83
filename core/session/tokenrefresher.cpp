// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/session/tokenrefresher.h"

#include "core/clinic/clinicapi.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace clinicbell::session {

namespace {

constexpr auto retryPause = 60s;
/// A timer counts milliseconds in an int: longer lives are renewed early.
constexpr std::chrono::milliseconds longestWait = 20 * 24h;

} // namespace

TokenRefresher::TokenRefresher(clinic::ClinicApi &api, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_clock(clock)
    , m_timer(clock.makeTimer())
{
    connect(m_timer.get(), &Timer::timedOut, this, &TokenRefresher::onDue);
}

void TokenRefresher::schedule(std::optional<std::chrono::seconds> expiresIn)
{
    if (!expiresIn)
        return stop();
    const std::chrono::milliseconds life = *expiresIn;
    const auto spread = std::chrono::milliseconds(qint64(double(life.count()) * m_clock.chance() / 10));
    start(std::clamp(life * 4 / 5 - spread, std::chrono::milliseconds(0), longestWait));
}

void TokenRefresher::start(std::chrono::milliseconds wait)
{
    m_due = m_clock.monotonic() + wait;
    m_timer->start(wait);
}

void TokenRefresher::check()
{
    if (m_timer->isActive())
        m_timer->start(std::max(m_due - m_clock.monotonic(), std::chrono::milliseconds(0)));
}

void TokenRefresher::stop()
{
    m_timer->stop();
}

void TokenRefresher::onDue()
{
    m_api.refreshToken().then(this, [this](const Result<void> &refreshed) {
        if (!refreshed && refreshed.error().code != ErrorCode::SessionExpired)
            start(retryPause);
    });
}

} // namespace clinicbell::session

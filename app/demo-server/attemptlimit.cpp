// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo-server/attemptlimit.h"

namespace clinicbell::demo {

using namespace std::chrono_literals;

namespace {

constexpr auto window = 60s;
constexpr qsizetype peerLimit = 10'000;

} // namespace

AttemptLimit::AttemptLimit(const Clock &clock, int attempts)
    : m_clock(clock)
    , m_attempts(attempts)
{ }

std::chrono::seconds AttemptLimit::admit(const QHostAddress &peer)
{
    if (m_attempts == 0)
        return 0s;
    if (m_byPeer.size() > peerLimit)
        m_byPeer.clear();
    auto &times = m_byPeer[peer];
    const auto now = m_clock.monotonic();
    while (!times.empty() && now - times.front() >= window)
        times.pop_front();
    if (times.size() >= size_t(m_attempts))
        return std::chrono::ceil<std::chrono::seconds>(times.front() + window - now);
    times.push_back(now);
    return 0s;
}

} // namespace clinicbell::demo

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/wire.h"

#include <unistd.h>

#include <algorithm>
#include <array>

using namespace std::chrono_literals;

namespace clinicbell::test {

Wire::Wire(int oneTunnel, int otherTunnel, unsigned seed)
    : m_one(oneTunnel, QSocketNotifier::Read)
    , m_other(otherTunnel, QSocketNotifier::Read)
    , m_timer(m_clock.makeTimer())
    , m_random(seed)
{
    connect(&m_one, &QSocketNotifier::activated, this,
            [this, oneTunnel, otherTunnel] { onReadable(oneTunnel, otherTunnel); });
    connect(&m_other, &QSocketNotifier::activated, this,
            [this, oneTunnel, otherTunnel] { onReadable(otherTunnel, oneTunnel); });
    connect(m_timer.get(), &Timer::timedOut, this, &Wire::onTimedOut);
}

void Wire::onReadable(int from, int to)
{
    std::array<char, 65'536> packet;
    for (auto size = ::read(from, packet.data(), packet.size()); size > 0;
         size = ::read(from, packet.data(), packet.size())) {
        const bool lost = std::uniform_real_distribution<>(0, 1)(m_random) < m_weather.loss;
        ++(lost ? m_lost : m_carried);
        if (!lost)
            m_underway.push_back({m_clock.monotonic() + m_weather.latency, to, QByteArray(packet.data(), size)});
    }
    onTimedOut();
}

void Wire::onTimedOut()
{
    std::stable_sort(m_underway.begin(), m_underway.end(),
                     [](const Packet &a, const Packet &b) { return a.due < b.due; });
    while (!m_underway.empty() && m_underway.front().due <= m_clock.monotonic()) {
        const Packet &packet = m_underway.front();
        // A tunnel that takes no more loses it, as any network does.
        if (::write(packet.to, packet.bytes.constData(), size_t(packet.bytes.size())) < 0)
            ++m_lost;
        m_underway.pop_front();
    }
    if (!m_underway.empty())
        m_timer->start(std::max(m_underway.front().due - m_clock.monotonic(), 0ms));
}

} // namespace clinicbell::test

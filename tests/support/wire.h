// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"

#include <QSocketNotifier>

#include <deque>
#include <random>

namespace clinicbell::test {

/// What a wire does to packets. Nothing, unless said.
struct Weather
{
    double loss = 0; ///< Of packets, 0 to 1, each way.
    std::chrono::milliseconds latency{0}; ///< Each way.
};

/// Carries IP packets between the tunnels of two network namespaces, as a bad network would: whole packets are lost or
/// late, and it is the kernel's TCP that has to live with it. What tc's netem does, where there is none.
class Wire : public QObject
{
    Q_OBJECT
public:
    /// Both tunnels outlive the wire. The same @p seed loses the same packets.
    Wire(int oneTunnel, int otherTunnel, unsigned seed);

    /// From now on, for packets that come in.
    void setWeather(const Weather &weather) { m_weather = weather; }
    int carried() const { return m_carried; }
    int lost() const { return m_lost; }

private:
    struct Packet
    {
        std::chrono::milliseconds due; ///< By the monotonic clock.
        int to = -1; ///< A tunnel.
        QByteArray bytes;
    };
    void onReadable(int from, int to);
    void onTimedOut();

    const SystemClock m_clock;
    QSocketNotifier m_one;
    QSocketNotifier m_other;
    std::unique_ptr<Timer> m_timer;
    std::deque<Packet> m_underway; ///< In the order of their time.
    std::mt19937 m_random;
    Weather m_weather;
    int m_carried = 0;
    int m_lost = 0;
};

} // namespace clinicbell::test

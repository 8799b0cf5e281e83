// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/clock.h"

#include <QRandomGenerator>
#include <QTimer>

#include <ctime>

namespace clinicbell {

namespace {

class SystemTimer final : public Timer
{
public:
    SystemTimer()
    {
        m_timer.setSingleShot(true);
        m_timer.setTimerType(Qt::CoarseTimer);
        connect(&m_timer, &QTimer::timeout, this, &Timer::timedOut);
    }

    void start(std::chrono::milliseconds delay) override
    {
        // A coarse timer may fire 5 % early or late, which saves wake-ups; short waits have to be exact.
        m_timer.setTimerType(delay < std::chrono::seconds(10) ? Qt::PreciseTimer : Qt::CoarseTimer);
        m_timer.start(delay);
    }
    void stop() override { m_timer.stop(); }
    bool isActive() const override { return m_timer.isActive(); }

private:
    QTimer m_timer;
};

} // namespace

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

std::chrono::milliseconds SystemClock::monotonic() const
{
#ifdef Q_OS_LINUX
    // The steady clock stands still while the computer sleeps; what is measured here did not.
    timespec time{};
    if (::clock_gettime(CLOCK_BOOTTIME, &time) == 0)
        return std::chrono::seconds(time.tv_sec) + std::chrono::milliseconds(time.tv_nsec / 1'000'000);
#endif
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

std::unique_ptr<Timer> SystemClock::makeTimer() const
{
    return std::make_unique<SystemTimer>();
}

double SystemClock::chance() const
{
    return QRandomGenerator::global()->generateDouble();
}

} // namespace clinicbell

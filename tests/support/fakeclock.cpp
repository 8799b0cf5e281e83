// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/fakeclock.h"

#include <algorithm>

namespace clinicbell::test {

using namespace std::chrono_literals;

class FakeClock::FakeTimer final : public Timer
{
public:
    explicit FakeTimer(const FakeClock &clock)
        : m_clock(clock)
    {
        m_clock.m_timers.append(this);
    }
    ~FakeTimer() override { m_clock.m_timers.removeOne(this); }

    void start(std::chrono::milliseconds delay) override
    {
        m_due = m_clock.m_monotonic + delay;
        m_active = true;
    }
    void stop() override { m_active = false; }
    bool isActive() const override { return m_active; }
    std::chrono::milliseconds due() const { return m_due; }
    void putOff(std::chrono::milliseconds by) { m_due += by; }
    void fire()
    {
        m_active = false;
        emit timedOut();
    }

private:
    const FakeClock &m_clock;
    std::chrono::milliseconds m_due{0};
    bool m_active = false;
};

QDateTime FakeClock::now() const
{
    return m_now;
}

std::chrono::milliseconds FakeClock::monotonic() const
{
    return m_monotonic;
}

std::unique_ptr<Timer> FakeClock::makeTimer() const
{
    return std::make_unique<FakeTimer>(*this);
}

void FakeClock::advance(std::chrono::milliseconds by)
{
    const auto end = m_monotonic + by;
    for (;;) {
        FakeTimer *next = nullptr;
        for (FakeTimer *timer : std::as_const(m_timers)) {
            if (timer->isActive() && timer->due() <= end && (!next || timer->due() < next->due()))
                next = timer;
        }
        if (!next)
            break;
        const auto step = std::max(next->due() - m_monotonic, 0ms);
        m_monotonic += step;
        m_now = m_now.addMSecs(step.count());
        next->fire();
    }
    m_now = m_now.addMSecs((end - m_monotonic).count());
    m_monotonic = end;
}

void FakeClock::sleep(std::chrono::milliseconds by)
{
    m_now = m_now.addMSecs(by.count());
    m_monotonic += by;
    for (FakeTimer *timer : std::as_const(m_timers))
        timer->putOff(by);
}

void FakeClock::jump(std::chrono::milliseconds by)
{
    m_now = m_now.addMSecs(by.count());
}

std::chrono::milliseconds FakeClock::untilNextTimer() const
{
    std::chrono::milliseconds least = -1ms;
    for (FakeTimer *timer : std::as_const(m_timers)) {
        if (timer->isActive() && (least < 0ms || timer->due() - m_monotonic < least))
            least = timer->due() - m_monotonic;
    }
    return least;
}

} // namespace clinicbell::test

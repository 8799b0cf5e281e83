// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/platform/sleepmonitor.h"

#include "logindinterface.h"

using namespace Qt::StringLiterals;

namespace clinicbell::platform {

SleepMonitor::SleepMonitor(const Clock &clock, const QDBusConnection &systemBus, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_timer(clock.makeTimer())
    , m_lead(wallLead())
    , m_lastReport(clock.monotonic() - leastSleep)
{
    if (systemBus.isConnected()) {
        m_logind = std::make_unique<OrgFreedesktopLogin1ManagerInterface>(u"org.freedesktop.login1"_s,
                                                                          u"/org/freedesktop/login1"_s, systemBus);
        connect(m_logind.get(), &OrgFreedesktopLogin1ManagerInterface::PrepareForSleep, this,
                &SleepMonitor::onPrepareForSleep);
    }
    connect(m_timer.get(), &Timer::timedOut, this, &SleepMonitor::checkClocks);
    m_timer->start(checkInterval);
}

SleepMonitor::~SleepMonitor() = default;

void SleepMonitor::onPrepareForSleep(bool goingToSleep)
{
    if (goingToSleep) {
        emit fallingAsleep();
        return;
    }
    m_lead = wallLead();
    reportWake();
}

void SleepMonitor::checkClocks()
{
    const auto lead = wallLead();
    const bool slept = lead - m_lead >= leastSleep;
    m_lead = lead;
    m_timer->start(checkInterval);
    if (slept)
        reportWake();
}

void SleepMonitor::reportWake()
{
    const auto now = m_clock.monotonic();
    if (now - m_lastReport < leastSleep)
        return;
    m_lastReport = now;
    emit wokeUp();
}

std::chrono::milliseconds SleepMonitor::wallLead() const
{
    return std::chrono::milliseconds(m_clock.now().toMSecsSinceEpoch()) - m_clock.monotonic();
}

} // namespace clinicbell::platform

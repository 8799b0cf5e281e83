// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"

#include <QDBusConnection>

class OrgFreedesktopLogin1ManagerInterface;

namespace clinicbell::platform {

/// Tells when the computer woke up, so that a line that died in its sleep is replaced at once instead of being waited
/// for (platform.md: a half-open socket is noticed after 945 s). Listens to logind where there is one; a wall clock
/// that ran ahead of the monotonic one tells the same where there is none.
class SleepMonitor : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds checkInterval{20'000};
    /// A smaller difference is a clock being set right, not a sleep.
    static constexpr std::chrono::milliseconds leastSleep{10'000};

    /// @p clock outlives this.
    SleepMonitor(const Clock &clock, const QDBusConnection &systemBus, QObject *parent = nullptr);
    ~SleepMonitor() override;

signals:
    /// Where logind tells; there is little time left.
    void fallingAsleep();
    /// Once a wake-up, however many ways tell of it.
    void wokeUp();

private:
    void onPrepareForSleep(bool goingToSleep);
    void checkClocks();
    void reportWake();
    /// Grows by the time spent asleep: the monotonic clock stands still meanwhile.
    std::chrono::milliseconds wallLead() const;

    const Clock &m_clock;
    std::unique_ptr<Timer> m_timer;
    std::unique_ptr<OrgFreedesktopLogin1ManagerInterface> m_logind;
    std::chrono::milliseconds m_lead;
    std::chrono::milliseconds m_lastReport;
};

} // namespace clinicbell::platform

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/base/idlemonitor.h"

#include <functional>
#include <memory>

namespace clinicbell {

/// Says when a desk that nobody touches is to be locked. The desktop is asked; where it cannot tell, what counts is
/// when our own windows were last touched: rather once too often than never.
class IdleLock : public QObject
{
    Q_OBJECT
public:
    /// One that was started with that much, and whether it has somebody to ask.
    struct Source
    {
        std::unique_ptr<IdleMonitor> monitor;
        std::function<bool()> canTell;
    };
    using MakeSource = std::function<Source(std::chrono::milliseconds enough)>;

    /// @p clock outlives this.
    IdleLock(const Clock &clock, MakeSource makeSource, QObject *parent = nullptr);

    /// From now on; 0: never by itself. The session's lock counts whatever stands here.
    void setThreshold(std::chrono::minutes enough);

signals:
    void lockWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void onTimeout();

    const Clock &m_clock;
    MakeSource m_makeSource;
    Source m_source;
    std::unique_ptr<Timer> m_timer;
    std::chrono::milliseconds m_enough{-1};
    std::chrono::milliseconds m_lastInput{0}; ///< Monotonic.
};

} // namespace clinicbell

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"

#include <memory>

namespace clinicbell::sync {

/// Lets the first of many wishes through at once and the rest together, one interval later: nothing is forgotten, and
/// nothing happens more often than that.
class Throttle : public QObject
{
    Q_OBJECT
public:
    Throttle(const Clock &clock, std::chrono::milliseconds interval, QObject *parent = nullptr);

    void request();
    void reset();

signals:
    void due();

private:
    void onIntervalEnded();

    const std::chrono::milliseconds m_interval;
    std::unique_ptr<Timer> m_timer;
    bool m_isWanted = false;
};

} // namespace clinicbell::sync

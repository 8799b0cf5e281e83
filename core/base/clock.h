// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDateTime>
#include <QObject>

#include <chrono>
#include <memory>

namespace clinicbell {

/// A single-shot or repeating timer made by a Clock, so that tests can turn the hands themselves.
class Timer : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// (Re)starts; fires once after @p delay (≥ 0 ms). Starting again replaces the earlier start.
    virtual void start(std::chrono::milliseconds delay) = 0;
    virtual void stop() = 0;
    virtual bool isActive() const = 0;

signals:
    void timedOut();
};

/// Time as a seam, and the chance that spreads waits: everything that waits or stamps asks here. Used on the thread
/// that made it.
class Clock
{
public:
    Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;
    virtual ~Clock() = default;
    /// The wall clock, UTC, with milliseconds. May jump.
    virtual QDateTime now() const = 0;
    /// Never jumps back; counts from an arbitrary start, while the computer sleeps too (macOS: not then).
    virtual std::chrono::milliseconds monotonic() const = 0;
    virtual std::unique_ptr<Timer> makeTimer() const = 0;
    /// From 0 to below 1: what keeps many computers from doing the same at the same moment.
    virtual double chance() const = 0;
};

/// The computer's own clock and QTimer (to the millisecond below 10 s, within 5 % above).
class SystemClock final : public Clock
{
public:
    QDateTime now() const override;
    std::chrono::milliseconds monotonic() const override;
    std::unique_ptr<Timer> makeTimer() const override;
    double chance() const override;
};

} // namespace clinicbell

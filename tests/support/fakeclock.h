// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"

#include <QList>
#include <QRandomGenerator>

namespace clinicbell::test {

/// A clock whose hands the test turns. Timers fire inside advance(), in the order of their due times.
class FakeClock final : public Clock
{
public:
    QDateTime now() const override;
    std::chrono::milliseconds monotonic() const override;
    std::unique_ptr<Timer> makeTimer() const override;
    /// The same draws in the same order, after every beginChance().
    double chance() const override { return m_chance.generateDouble(); }
    void beginChance(quint32 seed) { m_chance.seed(seed); }

    /// Turns both clocks on; due timers fire at their own moment, timers they start take part.
    void advance(std::chrono::milliseconds by);
    /// Moves the wall clock alone, as a person or NTP does.
    void jump(std::chrono::milliseconds by);
    /// The computer sleeps: both clocks go on, no timer does.
    void sleep(std::chrono::milliseconds by);
    /// How long until the next timer fires; negative where none runs.
    std::chrono::milliseconds untilNextTimer() const;

private:
    class FakeTimer;
    mutable QList<FakeTimer *> m_timers;
    QDateTime m_now = QDateTime(QDate(2026, 3, 2), QTime(7, 30), Qt::UTC);
    mutable QRandomGenerator m_chance{1};
    std::chrono::milliseconds m_monotonic{1'000'000};
};

} // namespace clinicbell::test

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"

namespace clinicbell::sync {

/// When the list is asked for where nothing tells that it changed: every 30 s, out of step with the other desks, and
/// never before the wait is over that the server asked for (backend.md, sections 1 and 3).
class Poller : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds interval{30};

    explicit Poller(const Clock &clock, QObject *parent = nullptr);

    /// Plans the next one anew.
    void plan();
    void stop();
    bool isPlanned() const { return m_timer->isActive(); }
    /// The server wants to be left alone for @p wait from now.
    void postpone(std::chrono::seconds wait);
    /// How long that still lasts; 0: ask.
    std::chrono::milliseconds askedWait() const;
    /// Forgets plan and wait.
    void reset();

signals:
    void due();

private:
    const Clock &m_clock;
    std::unique_ptr<Timer> m_timer;
    std::chrono::milliseconds m_notBefore{0}; ///< Monotonic.
};

} // namespace clinicbell::sync

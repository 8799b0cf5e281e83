// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"

namespace clinicbell::clinic {
class RequestTurns;
}

namespace clinicbell::sync {

/// When the list is asked for where nothing tells that it changed: every 30 s, less often where there are many desks,
/// out of step with them, and never before the wait is over that the server asked for (backend.md, sections 1 and 3).
class Poller : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds interval{30};

    enum class Weight {
        Background, ///< Makes room for the other desks.
        Urgent, ///< Every 30 s, however many desks there are.
    };

    /// @p turns and @p clock outlive this.
    Poller(const clinic::RequestTurns &turns, const Clock &clock, Weight weight = Weight::Background,
           QObject *parent = nullptr);

    /// Plans the next one anew.
    void plan();
    void stop();
    bool isPlanned() const { return m_timer->isActive(); }
    /// How often it is, by the desks that are known.
    std::chrono::seconds every() const;

signals:
    void due();

private:
    const clinic::RequestTurns &m_turns;
    const Clock &m_clock;
    const Weight m_weight;
    std::unique_ptr<Timer> m_timer;
};

} // namespace clinicbell::sync

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"

#include <QObject>

namespace pusher {

/// Finds out that a line is dead: silence, a ping, silence again (protocol.md, section 3).
class KeepAlive : public QObject
{
    Q_OBJECT
public:
    explicit KeepAlive(const clinicbell::Clock &clock, QObject *parent = nullptr);

    /// Pings after @p interval without a sign of life, then waits for one as long as @p pongTimeout.
    void start(std::chrono::milliseconds interval, std::chrono::milliseconds pongTimeout);
    void stop();
    /// Something came in. Cheap: the timer runs on, and finds out when it fires.
    void noteActivity();
    /// Pings now, and waits no longer than @p deadline for notePong(). Until then other activity counts for nothing: it
    /// may be older than the question, having lain in this computer's buffers while it slept.
    void probe(std::chrono::milliseconds deadline);
    /// The answer to a ping.
    void notePong();
    /// Since the last sign of life.
    std::chrono::milliseconds silence() const;

signals:
    void pingDue();
    void died();

private:
    void onTimedOut();
    void ping(std::chrono::milliseconds deadline);

    const clinicbell::Clock &m_clock;
    std::unique_ptr<clinicbell::Timer> m_timer;
    std::chrono::milliseconds m_interval{0};
    std::chrono::milliseconds m_pongTimeout{0};
    std::chrono::milliseconds m_lastActivity{0}; ///< By the monotonic clock, as the next one.
    std::chrono::milliseconds m_pongDue{0}; ///< Zero: no ping is unanswered.
    bool m_probing = false; ///< Only an answer will do.
};

} // namespace pusher

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/clinicbell/platform/idle/idlesource.h"
#include "core/base/clock.h"

#include <memory>

namespace clinicbell::platform {

class SessionLock;

/// logind's hint that the session is idle, where the desktop gives one: after a time of its own, from which on it is
/// counted here. So nobody is idle too early, and somebody perhaps later than elsewhere.
class HintedIdle final : public IdleSource
{
    Q_OBJECT
public:
    /// Both outlive this.
    HintedIdle(const Clock &clock, const SessionLock &session, QObject *parent = nullptr);

    void watch(std::chrono::milliseconds enough) override;

private:
    void onHint(bool idle);
    void onEnough();

    const Clock &m_clock;
    const SessionLock &m_session;
    std::unique_ptr<Timer> m_timer;
    std::chrono::milliseconds m_enough{0};
    QDateTime m_since; ///< The hint is on; invalid: it is not.
    bool m_isIdle = false;
};

} // namespace clinicbell::platform

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"

#include <QObject>

#include <memory>
#include <optional>

namespace clinicbell::clinic {
class ClinicApi;
}

namespace clinicbell::session {

/// Asks for another token when 70 to 80 % of the present one's life is over, so that no call has to fail first, and not
/// all desks that were signed in together ask together. A server that cannot be reached is asked again every minute;
/// one that declines is not (ClinicApi says sessionExpired).
class TokenRefresher : public QObject
{
    Q_OBJECT
public:
    TokenRefresher(clinic::ClinicApi &api, const Clock &clock, QObject *parent = nullptr);

    /// From now on, for a token that lives @p expiresIn; unset: it does not say, so nothing is planned.
    void schedule(std::optional<std::chrono::seconds> expiresIn);
    void stop();
    /// Timers stand still while the computer sleeps, tokens do not.
    void check();

private:
    void start(std::chrono::milliseconds wait);
    void onDue();

    clinic::ClinicApi &m_api;
    const Clock &m_clock;
    std::unique_ptr<Timer> m_timer;
    std::chrono::milliseconds m_due{0}; ///< Monotonic.
};

} // namespace clinicbell::session

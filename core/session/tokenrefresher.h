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

/// Asks for another token when 80 % of the present one's life is over, so that no call has to fail first. A server that
/// cannot be reached is asked again every minute; one that declines is not (ClinicApi says sessionExpired).
class TokenRefresher : public QObject
{
    Q_OBJECT
public:
    TokenRefresher(clinic::ClinicApi &api, const Clock &clock, QObject *parent = nullptr);

    /// From now on, for a token that lives @p expiresIn; unset: it does not say, so nothing is planned.
    void schedule(std::optional<std::chrono::seconds> expiresIn);
    void stop();

private:
    void onDue();

    clinic::ClinicApi &m_api;
    std::unique_ptr<Timer> m_timer;
};

} // namespace clinicbell::session

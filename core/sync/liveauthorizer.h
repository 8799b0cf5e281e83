// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clinic/answers.h"
#include "core/pusher/authorizer.h"

namespace clinicbell::clinic {
class ClinicApi;
}

namespace clinicbell::sync {

/// Lets the clinic's server sign the channels. Asked anew each time, so that a refreshed token counts at once.
class LiveAuthorizer final : public pusher::Authorizer
{
public:
    explicit LiveAuthorizer(clinic::ClinicApi &api);

    void setBroadcasting(const clinic::Broadcasting &broadcasting);
    QFuture<Result<pusher::Authorization>> authorize(const QString &socketId, const QString &channelName) override;

private:
    clinic::ClinicApi &m_api;
    clinic::Broadcasting m_broadcasting;
};

} // namespace clinicbell::sync

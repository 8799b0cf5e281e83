// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clinic/answers.h"
#include "core/pusher/authorizer.h"

namespace clinicbell::clinic {
class ClinicApi;
}

namespace clinicbell::sync {

class ServerFeatures;

/// Lets the clinic's server sign the channels. Asked anew each time, so that a refreshed token counts at once.
class LiveAuthorizer final : public pusher::Authorizer
{
public:
    LiveAuthorizer(clinic::ClinicApi &api, const ServerFeatures &features);

    void setBroadcasting(const clinic::Broadcasting &broadcasting);
    QFuture<Result<pusher::Authorization>> authorize(const QString &socketId, const QString &channelName) override;
    /// Where the server is known to take several: nothing waits for that to be known.
    std::optional<QFuture<BatchAnswer>> authorizeBatch(const QString &socketId,
                                                       const QStringList &channelNames) override;

private:
    clinic::ClinicApi &m_api;
    const ServerFeatures &m_features;
    clinic::Broadcasting m_broadcasting;
};

} // namespace clinicbell::sync

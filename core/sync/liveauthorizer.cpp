// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/liveauthorizer.h"

#include "core/clinic/clinicapi.h"
#include "core/pusher/authorizationform.h"

namespace clinicbell::sync {

LiveAuthorizer::LiveAuthorizer(clinic::ClinicApi &api)
    : m_api(api)
{ }

void LiveAuthorizer::setBroadcasting(const clinic::Broadcasting &broadcasting)
{
    m_broadcasting = broadcasting;
}

QFuture<Result<pusher::Authorization>> LiveAuthorizer::authorize(const QString &socketId, const QString &channelName)
{
    return m_api.authorizeChannel(m_broadcasting, pusher::authorizationForm(socketId, channelName), channelName)
        .then([](const Result<clinic::ChannelAuthorization> &answer) {
            return answer.map([](const clinic::ChannelAuthorization &granted) {
                return pusher::Authorization{granted.auth, granted.channelData, granted.sharedSecret};
            });
        });
}

} // namespace clinicbell::sync

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/liveauthorizer.h"

#include "core/clinic/clinicapi.h"
#include "core/pusher/authorizationform.h"
#include "core/sync/serverfeatures.h"

namespace clinicbell::sync {

namespace {

Result<pusher::Authorization> granted(const Result<clinic::ChannelAuthorization> &answer)
{
    return answer.map([](const clinic::ChannelAuthorization &given) {
        return pusher::Authorization{given.auth, given.channelData, given.sharedSecret};
    });
}

pusher::Authorizer::BatchAnswer grantedEach(const Result<clinic::ChannelAuthorizations> &answer)
{
    return answer.map([](const clinic::ChannelAuthorizations &given) {
        QHash<QString, Result<pusher::Authorization>> each;
        for (auto channel = given.begin(); channel != given.end(); ++channel)
            each.insert(channel.key(), granted(*channel));
        return each;
    });
}

} // namespace

LiveAuthorizer::LiveAuthorizer(clinic::ClinicApi &api, const ServerFeatures &features)
    : m_api(api)
    , m_features(features)
{ }

void LiveAuthorizer::setBroadcasting(const clinic::Broadcasting &broadcasting)
{
    m_broadcasting = broadcasting;
}

QFuture<Result<pusher::Authorization>> LiveAuthorizer::authorize(const QString &socketId, const QString &channelName)
{
    return m_api.authorizeChannel(m_broadcasting, pusher::authorizationForm(socketId, channelName), channelName)
        .then(granted);
}

std::optional<QFuture<pusher::Authorizer::BatchAnswer>> LiveAuthorizer::authorizeBatch(const QString &socketId,
                                                                                       const QStringList &channelNames)
{
    const auto &features = m_features.known();
    if (!features || !features->hasBatchChannelAuth())
        return std::nullopt;
    return m_api.authorizeChannels(m_broadcasting, socketId, channelNames).then(grantedEach);
}

} // namespace clinicbell::sync

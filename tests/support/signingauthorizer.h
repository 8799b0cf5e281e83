// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/demo-server/signature.h"
#include "core/pusher/authorizer.h"

namespace clinicbell::test {

/// Grants everything to one user, at once, as the clinic's backend would sign it.
class SigningAuthorizer final : public pusher::Authorizer
{
public:
    SigningAuthorizer(demo::PusherApp app, QString userId);

    QFuture<Result<pusher::Authorization>> authorize(const QString &socketId, const QString &channelName) override;

private:
    demo::PusherApp m_app;
    QString m_userId;
};

} // namespace clinicbell::test

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/demo-server/signature.h"
#include "core/pusher/authorizer.h"
#include "tests/support/masterkey.h"

namespace clinicbell::test {

/// Grants everything to one user, at once, as the clinic's backend would sign it.
class SigningAuthorizer final : public pusher::Authorizer
{
public:
    SigningAuthorizer(demo::PusherApp app, QString userId);

    QFuture<Result<pusher::Authorization>> authorize(const QString &socketId, const QString &channelName) override;
    QFuture<Result<pusher::UserAuthorization>> authorizeUser(const QString &socketId) override;

    /// Of encrypted channels.
    const MasterKey &key() const { return m_key; }
    void changeKey() { m_key = MasterKey(); }
    /// How many channels it was ever asked for.
    int asked() const { return m_asked; }

private:
    demo::PusherApp m_app;
    QString m_userId;
    MasterKey m_key;
    int m_asked = 0;
};

} // namespace clinicbell::test

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QHash>
#include <QStringList>

#include <optional>

namespace pusher {

/// What the application's server grants for one channel on one socket (protocol.md, section 5).
struct Authorization
{
    QString auth; ///< `key:signature`
    std::optional<QString> channelData; ///< Forwarded letter by letter: it is part of what was signed.
    std::optional<QString> sharedSecret; ///< Base64; for encrypted channels, never sent on.

    friend bool operator==(const Authorization &, const Authorization &) = default;
};

/// What it grants for signing in on one socket.
struct UserAuthorization
{
    QString auth; ///< `key:signature`
    QString userData; ///< JSON text, forwarded letter by letter.

    friend bool operator==(const UserAuthorization &, const UserAuthorization &) = default;
};

/// Asks the application's server, anew each time: the credentials may have changed since. Called on the client's
/// thread, for channels at most six requests at a time.
///
/// TimedOut, NetworkFailure, ServerFailure, RateLimited and their like are tried again while the connection lasts;
/// Forbidden, SessionExpired, NotFound and other refusals are not. Refreshing an expired session is the authorizer's
/// own business: once, before it says SessionExpired.
class Authorizer
{
public:
    /// By channel name. An error of the whole is one for each channel, a name left out is a refusal of that channel.
    using BatchAnswer = clinicbell::Result<QHash<QString, clinicbell::Result<Authorization>>>;

    Authorizer() = default;
    Authorizer(const Authorizer &) = delete;
    Authorizer &operator=(const Authorizer &) = delete;
    virtual ~Authorizer();

    virtual QFuture<clinicbell::Result<Authorization>> authorize(const QString &socketId,
                                                                 const QString &channelName) = 0;
    /// Asks for several channels with one request, at most a hundred, where the application's server offers that.
    /// Nothing, as here: it does not, and each is asked for by itself. NotFound of the whole: it does not after all.
    virtual std::optional<QFuture<BatchAnswer>> authorizeBatch(const QString &socketId,
                                                               const QStringList &channelNames);
    /// Asks for signing in the user. Refused, as here, where the application's server knows no such thing.
    virtual QFuture<clinicbell::Result<UserAuthorization>> authorizeUser(const QString &socketId);
};

} // namespace pusher

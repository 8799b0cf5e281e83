// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QString>

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

/// Asks the application's server. Called on the client's thread, at most six requests at a time.
class Authorizer
{
public:
    Authorizer() = default;
    Authorizer(const Authorizer &) = delete;
    Authorizer &operator=(const Authorizer &) = delete;
    virtual ~Authorizer() = default;
    /// TimedOut, NetworkFailure, ServerFailure, RateLimited and their like are tried again while the connection
    /// lasts; Forbidden, SessionExpired, NotFound and other refusals are not.
    virtual QFuture<clinicbell::Result<Authorization>> authorize(const QString &socketId,
                                                                 const QString &channelName) = 0;
};

} // namespace pusher

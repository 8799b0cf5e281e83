// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/backoff.h"
#include "core/base/result.h"

#include <QMetaType>

namespace pusher {

/// Why a channel is not subscribed, or a user not signed in.
struct SubscriptionError
{
    QString type; ///< As servers call it: `AuthError`, `LimitReached`…; ours: `Timeout`, `TooLarge`, `DecryptionError`…
    QString message; ///< English, for the log.
    std::optional<int> status = {}; ///< An HTTP status or a Pusher code, where one was named.
    std::optional<clinicbell::ErrorCode> cause = {}; ///< What the authorizer answered.
    bool willRetry = false; ///< Another try is planned on this connection; a new connection always tries again.
    std::optional<std::chrono::seconds> retryAfter = {}; ///< The wait that the authorizer's server asked for.

    friend bool operator==(const SubscriptionError &, const SubscriptionError &) = default;
};

/// An authorizer's refusal. Tried again where the failure may pass: no answer, 429, 5xx (protocol.md, section 5).
SubscriptionError authError(const clinicbell::Error &error);

/// The wait before the next try: the backoff's, or the server's where that is longer. @p failures and @p random as in
/// clinicbell::backoffDelay().
std::chrono::milliseconds retryPause(const SubscriptionError &error, int failures, const clinicbell::BackoffRule &rule,
                                     double random);

} // namespace pusher

Q_DECLARE_METATYPE(pusher::SubscriptionError)

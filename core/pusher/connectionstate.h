// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QMetaType>
#include <QString>

#include <optional>

namespace pusher {

/// As pusher-js has them (protocol.md, section 4), with one difference: while attempts of one outage go on, an
/// Unavailable client stays so until one succeeds or retryNow() is called.
enum class ConnectionState {
    Initialized,
    Connecting, ///< An attempt is running or planned. A lost connection is here at once.
    Connected,
    Unavailable, ///< As Connecting, but for longer than Options::unavailableTimeout.
    Disconnected, ///< By disconnectFromServer(), or because the server refused us for good.
    Failed, ///< The options cannot work; nothing was tried.
};

/// What a server or the network said against us.
struct ConnectionError
{
    std::optional<int> code = {}; ///< A close code or the code of a `pusher:error`; absent for network failures.
    QString message; ///< English, for the log.
    clinicbell::ErrorCode kind = clinicbell::ErrorCode::NetworkFailure;

    friend bool operator==(const ConnectionError &, const ConnectionError &) = default;
};

} // namespace pusher

Q_DECLARE_METATYPE(pusher::ConnectionState)
Q_DECLARE_METATYPE(pusher::ConnectionError)

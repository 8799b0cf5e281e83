// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/member.h"
#include "core/base/result.h"

#include <QDateTime>

namespace clinicbell {

/// What the screen and `clinicbell status` say about the way to the server.
enum class Connection {
    SignedOut,
    Connecting, ///< First attempt, or the first seconds after a loss.
    Live, ///< The socket is up, the person's own channel is subscribed, and what was missed has been fetched or is
          ///< being.
    Polling, ///< REST answers, live delivery does not.
    Offline, ///< Nothing answers; what was saved is shown.
};

/// Where the cache lives.
enum class StoreKind { Sealed, Memory, Plain };

struct ConnectionStatus
{
    Connection connection = Connection::SignedOut;
    QDateTime since; ///< When `connection` last changed (UTC).
    QDateTime retryAt; ///< When the next attempt is due; invalid: none is planned.
    QDateTime lastSync; ///< When the list was last known to equal the server's (UTC); invalid: never.
    std::chrono::seconds pollInterval{0}; ///< While polling.
    bool syncing = false; ///< A catch-up is running.
    std::optional<Error> lastError = {};
    /// Emergencies are only listed by this server, and asked for that often; 0: they come as all else does.
    std::chrono::seconds emergencyInterval{0};

    friend bool operator==(const ConnectionStatus &, const ConnectionStatus &) = default;
};

/// Acts of the person that the server has not confirmed yet.
struct OutboxSummary
{
    int waiting = 0;
    int undoable = 0; ///< Of those waiting: held back for some seconds, while they can be taken back.
    QDateTime oldest = {}; ///< Invalid: nothing waits.
    int unconsented = 0; ///< Of those waiting: too old to be sent without asking the person.
    QDateTime unconsentedSince = {}; ///< When the oldest of them was made.
    friend bool operator==(const OutboxSummary &, const OutboxSummary &) = default;
};

/// Since the start of the program, for `status --json`.
struct TrafficCounters
{
    qint64 frames = 0;
    qint64 badFrames = 0;
    qint64 overrun = 0; ///< Came faster than it could be saved, and was left to the list.
    qint64 popUps = 0;
    qint64 reconnects = 0;
    friend bool operator==(const TrafficCounters &, const TrafficCounters &) = default;
};

QString connectionKey(Connection connection);
QString storeKindKey(StoreKind kind);

} // namespace clinicbell

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/backoff.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <chrono>
#include <optional>

namespace pusher {

/// Where a Pusher Channels server is, and how patient to be with it (protocol.md, sections 1, 3 and 4).
struct Options
{
    QString key; ///< The application's public key.
    QString cluster; ///< Used only where there is no host: `ws-{cluster}.pusher.com`.
    QString host; ///< Wins over the cluster.
    std::optional<int> port; ///< Absent: 443 with TLS, 80 without.
    bool tls = true; ///< Once on, never switched off; a server may ask to switch it on (4000).
    QString path; ///< What stands before `/app`; slashes are put right.
    QString client = QStringLiteral("qt-clinicbell");
    QString version = QStringLiteral("1.0"); ///< Dotted digits; hosted Pusher refuses others (4006).
    QByteArray origin; ///< Sent as Origin; empty: none, which servers with an allow-list refuse (4009).
    std::chrono::milliseconds activityTimeout{120'000}; ///< Silence before a ping; the server may ask for less.
    std::chrono::milliseconds pongTimeout{30'000}; ///< Silence after a ping before the line counts as dead.
    std::chrono::milliseconds unavailableTimeout{10'000}; ///< From the first attempt to ConnectionState::Unavailable.
    std::chrono::milliseconds attemptTimeout{15'000}; ///< For name, TCP, TLS, upgrade and first frame together.
    std::chrono::milliseconds stableAfter{30'000}; ///< A connection this old makes the backoff begin anew.
    std::chrono::milliseconds subscribeTimeout{10'000}; ///< From the subscribe frame to the server's answer.
    std::chrono::milliseconds signInTimeout{10'000}; ///< The same for signing in, which some servers never answer.
    int clientEventsPerSecond = 10; ///< On one connection; hosted Pusher's limit.
    qsizetype longestFrame = 10'000; ///< Of ours, in bytes; Reverb hangs up over longer ones.
    clinicbell::BackoffRule backoff; ///< For connections, and for authorizations that failed in passing.
};

/// Whether a connection can be attempted at all: a key, a host or a cluster, a port in range.
bool isUsable(const Options &options);

/// `wss://host:port/path/app/key?protocol=7&…`, the port always written. Invalid where isUsable() is false.
QUrl connectionUrl(const Options &options);

} // namespace pusher

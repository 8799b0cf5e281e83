// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/pusher/authorizer.h"
#include "core/pusher/options.h"

#include <QStringList>

namespace clinicbell::bench {

/// Runs a script of tests/bench/node, with arguments, and returns the number that it prints: how many events a second
/// pusher-js in Node delivered. 0 where there is no Node, or where some got lost. Blocks.
double pusherJsRate(const QStringList &words);

/// Frame number 0 to @p count - 1 in a file for a script.
bool writeFrames(const QString &path, const QStringList &frames);

/// What our client beside it needs: an authorizer that grants everything at once, and options with a key.
class OpenDoor final : public pusher::Authorizer
{
public:
    QFuture<Result<pusher::Authorization>> authorize(const QString &socketId, const QString &channelName) override;
};
pusher::Options optionsFor(const QString &host, std::optional<int> port = {});

} // namespace clinicbell::bench

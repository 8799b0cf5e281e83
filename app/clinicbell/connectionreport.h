// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/connectionlog.h"
#include "core/pusher/channelstatus.h"

#include <QJsonArray>
#include <QJsonObject>

namespace clinicbell::sync {
class LiveConnection;
}

namespace clinicbell {

/// What `status --verbose` adds (docs/command-line.md): `connection_log`, oldest first.
QJsonArray connectionLogReport(const ConnectionLog &log);
/// `profile`: whose names the server uses, and what came by them.
QJsonObject profileReport(const sync::LiveConnection &live);
/// `channels`, by name.
QJsonArray channelReport(const QList<pusher::ChannelStatus> &channels);

} // namespace clinicbell

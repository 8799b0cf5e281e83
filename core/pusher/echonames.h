// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringList>

/// What Laravel Echo calls things, as wire names (protocol.md, section 9): for applications whose backend documents
/// itself in Echo's words.
namespace pusher::echo {

/// Prefixes are added blindly, as Echo does: privateChannel("private-x") is "private-private-x".
QString privateChannel(const QString &name);
QString encryptedChannel(const QString &name);
QString presenceChannel(const QString &name);
/// All that Echo's `leave(name)` leaves: the name itself and with each prefix.
QStringList channelsOf(const QString &name);

/// The event that Echo's `listen(name)` waits for. A leading dot or backslash means the rest literally; other names
/// stand in @p space (empty: in none), and their dots become backslashes.
QString eventName(const QString &name, const QString &space = QStringLiteral("App.Events"));

} // namespace pusher::echo

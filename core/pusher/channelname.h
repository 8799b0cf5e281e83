// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringView>

namespace pusher {

enum class ChannelKind {
    Public,
    Private,
    Presence,
    Encrypted, ///< The server that relays its events cannot read them.
    Reserved, ///< `#…`: the protocol's own; refused to applications, and otherwise as Public.
    Invalid, ///< Empty.
};

/// What a channel's name says of it (protocol.md, section 2.4): prefixes count with their dash, and at the beginning.
ChannelKind channelKind(QStringView name);

/// Whether the server keeps the channel's latest event for those who come later.
bool isCacheChannel(QStringView name);

/// Whether every server takes the name: at most 164 characters, of those that hosted Pusher allows. Some servers take
/// more (protocol.md, section 8), so that this is a reason to warn and none to refuse.
bool isPortableName(QStringView name);

} // namespace pusher

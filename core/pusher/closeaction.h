// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

namespace pusher {

/// What a close code, or an error instead of a handshake, asks of the client (protocol.md, section 4).
enum class CloseAction {
    None, ///< An ordinary end; to a client that wants to be connected it is a lost line.
    Backoff,
    LongBackoff, ///< At least a minute: we were too busy for this server.
    RetryNow,
    UseTls,
    Refuse, ///< Trying again by itself would be rude.
};

CloseAction closeAction(int code);

/// What a person has to be told of the same code; NetworkFailure where it says nothing against us.
clinicbell::ErrorCode errorKind(int code);

} // namespace pusher

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/conversation.h"

namespace clinicbell::store {

// The personal part of the rows of conversations and messages as bytes; see rowcodec.h.

/// Who the other one is, and the newest message.
QByteArray encoded(const Conversation &conversation);
bool decode(const QByteArray &bytes, Conversation &conversation);

/// Who wrote what, and whether it was delivered.
QByteArray encoded(const Message &message);
bool decode(const QByteArray &bytes, Message &message);

/// Of a message that has no id of the server's: what was written, what became of it, and why.
QByteArray encodedLocal(const Message &message);
bool decodeLocal(const QByteArray &bytes, Message &message);

} // namespace clinicbell::store

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

namespace clinicbell {

/// What a person does that the server has to hear of. Stored as numbers: append only.
enum class OperationKind {
    MarkRead,
    MarkAllRead,
    Remove,
    Clear, ///< Removes everything up to a watermark.
    Acknowledge,
    Claim, ///< "I've got this."
    Release, ///< Takes a claim of one's own back.
    Message, ///< It is read from the outbox until the server has it.
    ReadConversation, ///< All that the other one wrote, up to a message.
};

/// An act that the server declined; its effect here was taken back.
struct Refusal
{
    OperationKind kind = OperationKind::MarkRead;
    int count = 1; ///< How many notifications it was about.
    QString title = {}; ///< Of the one it was about; empty where there are more, or it is not here any more.
    Error error; ///< Why: Forbidden, NotFound, Conflict or Refused.
};

} // namespace clinicbell

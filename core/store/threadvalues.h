// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/message.h"

namespace clinicbell::store {

/// One page of a conversation, as the server has it.
struct MessagePageMerge
{
    ConversationId conversation;
    QList<Message> rows; ///< Newest first.
    bool isNewest = true; ///< It begins with the newest message; else with what follows those that are here.
    bool isLast = false; ///< Nothing older follows.
};

struct MessagePageReport
{
    int added = 0;
    bool overlaps = false; ///< It reaches what was here before: nothing is missing between.
    bool hasGap = false; ///< Something is missing between it and what was here before.
};

QDebug operator<<(QDebug, const MessagePageMerge &) = delete;

} // namespace clinicbell::store

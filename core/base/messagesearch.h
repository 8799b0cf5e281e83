// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/conversation.h"

namespace clinicbell {

/// How far back a search has looked.
struct MessagePlace
{
    QDateTime sentAt;
    ConversationId conversation;
    MessageId id;
    friend bool operator==(const MessagePlace &, const MessagePlace &) = default;
};

/// Words or prefixes, case and accents folded (Filter::text), in the names of the others and in what was written. It is
/// answered in steps, found or not, so that nothing waits for it long.
struct MessageSearch
{
    QString text;
    std::optional<MessagePlace> after; ///< Where the step before ended; unset: the first.
    int limit = 50; ///< Messages of one step, 1 to 200.
    friend bool operator==(const MessageSearch &, const MessageSearch &) = default;
};

struct MessageFinds
{
    QList<Conversation> conversations; ///< Whose name matches, last written first. With the first step only.
    QList<Message> messages; ///< Newest first.
    std::optional<MessagePlace> next; ///< What the next step is to be asked `after`; unset: all has been looked at.
};

} // namespace clinicbell

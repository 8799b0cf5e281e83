// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/member.h"
#include "core/base/message.h"

namespace clinicbell {

struct Notification;

/// What two people write to each other, as the list of conversations shows it.
struct Conversation
{
    ConversationId id;
    UserId otherId;
    QString otherName;
    Role otherRole = Role::Other;
    QString lastContent; ///< Of the newest message, one's own that waits included.
    QDateTime lastAt; ///< UTC; invalid: nothing was written yet.
    bool lastIsOwn = false;
    int unread = 0; ///< Messages of the other one that were not read.
    bool isClosed = false; ///< The server does not have it any more, or not for this person: it can be read, no more.
    MessageId lastId = {}; ///< Of the newest message that the server has.
    /// Some of its messages are here, and the newest is not, or may not follow upon them: it was sent from here, or
    /// heard while others could be missed. Set by the store.
    bool mayMissSome = false;

    friend bool operator==(const Conversation &, const Conversation &) = default;
};

/// Last written first; those without a message last.
bool comesBefore(const Conversation &a, const Conversation &b);

/// The conversation whose new message @p notification tells of; empty where it tells of none, or does not say.
ConversationId conversationOf(const Notification &notification);

/// One committed transaction of what is kept of the conversations: what their list, their threads and the counter
/// follow.
struct ConversationChanges
{
    QList<Conversation> conversations; ///< New or changed; the whole new value.
    QList<ConversationId> removed;
    QList<Message> messages; ///< New or changed; a waiting one is the same as the sent one that has its clientId.
    QList<OperationId> withdrawn; ///< Messages that waited or failed and were thrown away.
    int unread = 0; ///< In all conversations, after the change.
    bool reset = false; ///< Forget what is shown and ask again (another account, a rebuilt store).
};

/// Somebody is writing, as far as was said within the last seconds.
struct Typing
{
    ConversationId conversation;
    UserId userId;
    QString name;
    friend bool operator==(const Typing &, const Typing &) = default;
};

QDebug operator<<(QDebug, const Conversation &) = delete;

} // namespace clinicbell

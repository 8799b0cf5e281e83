// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <QDateTime>
#include <QList>

#include <optional>

class QDebug;

namespace clinicbell {

/// How far a message of one's own has come. One that came from the other is Sent, and Read once it was read here.
enum class MessageState {
    Waiting, ///< In the outbox.
    Sent, ///< The server has it.
    Delivered, ///< A program of the other one has it; few servers say so.
    Read, ///< The other one has read it.
    Failed, ///< The server declined it, for Message::failure; it is kept until it is sent again or thrown away.
};

inline constexpr qsizetype longestMessageContent = 5000; ///< Characters (backend.md, section 1).

/// One message of a conversation. Times are UTC; an invalid one means "not".
struct Message
{
    MessageId id; ///< The server's; empty while it waits, and where it failed.
    OperationId clientId; ///< As the sender's program named it; empty where the server keeps no such name.
    ConversationId conversation;
    UserId senderId;
    QString content;
    QDateTime sentAt; ///< By the server's clock; by this computer's while it waits.
    QDateTime readAt; ///< By whom it was written to.
    MessageState state = MessageState::Sent;
    std::optional<Error> failure = {};

    friend bool operator==(const Message &, const Message &) = default;
};

/// Where a page of messages ends; the next one holds what is older. Messages that wait or failed are newer than all.
struct MessageKey
{
    QDateTime sentAt;
    MessageId id;
    friend bool operator==(const MessageKey &, const MessageKey &) = default;
};

struct MessageQuery
{
    ConversationId conversation;
    std::optional<MessageKey> before; ///< The oldest one that is already there; unset: from the newest.
    int limit = 50; ///< 1 to 200.
    friend bool operator==(const MessageQuery &, const MessageQuery &) = default;
};

struct MessageRows
{
    QList<Message> rows; ///< Oldest first.
    bool atBeginning = false; ///< Nothing older is stored, nor has the server any that is known of.
};

/// Somebody has read what was written to them.
struct ReadReceipt
{
    ConversationId conversation;
    UserId reader; ///< Empty: the other one.
    QDateTime at; ///< By the server's clock.
    QList<MessageId> messages = {}; ///< Empty: all that were sent up to then.
};

/// In the order of a thread: by the server's time, then in the order of its ids ("9" before "10"). What waits or failed
/// comes last, as it was written.
bool isEarlier(const Message &a, const Message &b);
bool isOlder(const MessageKey &a, const MessageKey &b);
MessageKey keyOf(const Message &message);

// Patient data never reaches a log.
QDebug operator<<(QDebug, const Message &) = delete;

} // namespace clinicbell

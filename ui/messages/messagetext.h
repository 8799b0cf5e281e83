// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/conversation.h"
#include "core/base/states.h"

#include <QLocale>

namespace clinicbell::ui {

/// "Sent", "Read 12:06", "Sending…", "Will be sent when you are back online"; empty for what came from the other one,
/// and for a failed one, whose reason failureText() tells. @p online: what waits is on its way.
QString messageStateText(const Message &message, bool online, const QLocale &locale = {});
/// The icon that goes with it; empty where there is none. No two states share a shape.
QString messageStateIcon(const Message &message);
/// Why it was not sent, as a sentence.
QString failureText(const Message &message);
/// What a screen reader says of a message: "You, 12:05, Read 12:06: See you at two"
QString spokenMessage(const Message &message, const QString &sender, bool own, bool online, const QDateTime &now);
/// The newest message on one line; one's own begins with "You:".
QString lastLine(const Conversation &conversation);
/// What a screen reader says of a conversation: "Dr. Lim, Doctor, 2 unread, last: See you at two, 12:04"
QString spokenConversation(const Conversation &conversation, const QDateTime &now);
/// The part of @p text, on one line, where @p words stand.
QString foundPart(const QString &text, const QString &words);
/// "Dr. Lim is typing…"
QString typingText(const QString &name);
/// "4,812 of 5,000 characters"; empty while there is plenty of room.
QString lengthText(qsizetype characters, const QLocale &locale = {});
/// As the server counts them: a character beyond the basic plane is one.
qsizetype characterCount(const QString &text);

} // namespace clinicbell::ui

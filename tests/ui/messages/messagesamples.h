// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/conversation.h"

namespace clinicbell::test {

/// Of a colleague of sampleMembers(), where there is one with the id.
Conversation sampleConversation(const QString &id, const QString &name, const QString &last, const QDateTime &at);
/// What the reception writes with the doctors on an ordinary day; last written first. Of UserId "1".
QList<Conversation> sampleConversations(const QDateTime &now);
/// From the other one, Sent.
Message sampleMessage(const QString &id, const QString &content, const QDateTime &at);
/// By UserId "1".
Message ownMessage(const QString &id, const QString &content, const QDateTime &at, MessageState state);
/// A day with Dr. Lim, conversation "1": grouped, of several days, in every state.
QList<Message> sampleThread(const QDateTime &now);
/// @p count of conversation "1", one a minute up to @p newest, ids "1" (the oldest) and up, every third one's own.
QList<Message> manyMessages(int count, const QDateTime &newest);

} // namespace clinicbell::test

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/conversation.h"

#include "core/base/notification.h"

using namespace Qt::StringLiterals;

namespace clinicbell {

bool comesBefore(const Conversation &a, const Conversation &b)
{
    if (a.lastAt.isValid() != b.lastAt.isValid())
        return a.lastAt.isValid();
    if (a.lastAt != b.lastAt)
        return a.lastAt > b.lastAt;
    return a.id > b.id;
}

ConversationId conversationOf(const Notification &notification)
{
    if (notification.kind != Kind::Message)
        return {};
    const QJsonValue named = notification.data.value("conversation_id"_L1);
    const QString id = named.isDouble() ? QString::number(named.toInteger()) : named.toString();
    if (!id.isEmpty())
        return ConversationId(id);
    const bool isAbout = notification.notifiableType.contains("conversation"_L1, Qt::CaseInsensitive);
    return isAbout ? ConversationId(notification.notifiableId) : ConversationId();
}

} // namespace clinicbell

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/threadchanges.h"

namespace clinicbell::store {

namespace {

bool isSame(const Message &a, const Message &b)
{
    if (a.conversation != b.conversation)
        return false;
    return a.id.isEmpty() || b.id.isEmpty() ? !a.clientId.isEmpty() && a.clientId == b.clientId : a.id == b.id;
}

} // namespace

void ThreadChanges::put(const Message &message)
{
    touch(message.conversation);
    m_messages.removeIf([&message](const Message &earlier) { return isSame(earlier, message); });
    m_messages.append(message);
}

ConversationChanges ThreadChanges::changes() const
{
    ConversationChanges changes;
    changes.messages = m_messages;
    changes.withdrawn = m_withdrawn;
    changes.reset = m_isReset;
    return changes;
}

} // namespace clinicbell::store

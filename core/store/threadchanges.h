// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/conversation.h"

#include <QSet>

namespace clinicbell::store {

/// Gathers what one transaction does to the conversations, and says each message once, as it is in the end.
class ThreadChanges
{
public:
    /// Its row in the list is not what it was.
    void touch(const ConversationId &id) { m_touched.insert(id); }
    void put(const Message &message);
    void withdraw(const OperationId &clientId) { m_withdrawn.append(clientId); }
    void reset() { m_isReset = true; }

    bool isEmpty() const { return m_touched.isEmpty() && m_messages.isEmpty() && m_withdrawn.isEmpty() && !m_isReset; }
    const QSet<ConversationId> &touched() const { return m_touched; }
    /// Without the conversations and the counter, which the caller knows.
    ConversationChanges changes() const;

private:
    QSet<ConversationId> m_touched;
    QList<Message> m_messages;
    QList<OperationId> m_withdrawn;
    bool m_isReset = false;
};

} // namespace clinicbell::store

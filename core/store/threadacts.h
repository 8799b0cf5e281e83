// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/store/threadchanges.h"
#include "core/store/threadview.h"

#include <QSet>

namespace clinicbell::store {

struct ActTimes;

/// What the person does in a conversation, and what becomes of it when the server answers. Sending is
/// LocalActs::send(); its effect is told by follow().
class ThreadActs
{
public:
    ThreadActs(const ThreadTables &tables, const ThreadView &view, ThreadChanges &changes);

    /// All that the other one wrote is read. Answers the act that tells the server; none where it knows or will be
    /// told.
    QList<OperationId> read(const ConversationId &conversation, const ActTimes &times);
    /// Nothing where @p content is empty.
    QList<OperationId> send(const ConversationId &conversation, const QString &content, const ActTimes &times);
    /// Sends one that was declined once more, as an act of its own.
    QList<OperationId> retry(const OperationId &clientId, const ActTimes &times);
    /// Throws one away that was declined, or that waits and was never attempted.
    QList<OperationId> discard(const OperationId &clientId);

    // Of any kind of act; those that are no messages are left alone. To be called before LocalActs hears of it.
    void settle(const OperationId &operation, const QDateTime &now);
    void refuse(const OperationId &operation, const Error &error);

    /// At the end of a transaction: tells the messages that came into the outbox since it held @p before, or were taken
    /// out of it unsent.
    void follow(const QList<OutboxEntry> &before);
    void begin() { m_concluded.clear(); }

private:
    std::optional<OutboxEntry> messageOf(const OperationId &operation) const;

    const ThreadTables m_tables;
    const ThreadView &m_view;
    ThreadChanges &m_changes;
    QSet<OperationId> m_concluded; ///< In this transaction; they are told already.
};

} // namespace clinicbell::store

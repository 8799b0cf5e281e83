// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/unit/store/storebench.h"

namespace clinicbell::test {

/// A StoreBench that hears of conversations. The account is user 7; conversation 1 is with user 2.
class ThreadBench
{
public:
    ThreadBench();
    void reopen();

    static ConversationId id(const QString &number = QStringLiteral("1")) { return ConversationId(number); }
    static QDateTime at(int minute);
    /// As the server's list tells it, last written to in that minute.
    static Conversation listed(const QString &number, int minute, int unread);
    static Message from(const QString &user, const QString &id, int minute);
    static Message own(const QString &id, int minute) { return from(QStringLiteral("7"), id, minute); }

    store::ConversationWorker &worker() { return store.worker.conversations(); }
    void list(const QList<Conversation> &rows) { worker().mergeList(rows, store.tick()); }
    store::MessagePageReport page(const QList<Message> &rows, bool isNewest = true, bool isLast = false);
    void live(const Message &message, bool inStep = true) { worker().take(message, inStep); }
    void receipt(const QString &reader, int minute);
    /// Typed here; answers the act that waits.
    OperationId write(const QString &content);
    /// Typed here, and declined.
    OperationId refuseOne(const QString &content);

    Conversation conversation(const QString &number = QStringLiteral("1"));
    QStringList order();
    MessageRows rows(const std::optional<MessageKey> &before = {}, int limit = 50);
    static QStringList idsOf(const QList<Message> &messages);
    /// Ids, or the content of what has none.
    QStringList thread() { return idsOf(rows().rows); }
    QList<MessageState> states();

    StoreBench store;
    QList<ConversationChanges> changes;
};

} // namespace clinicbell::test

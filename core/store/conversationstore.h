// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/messagesearch.h"
#include "core/base/result.h"
#include "core/store/threadvalues.h"

#include <QFuture>
#include <QObject>

namespace clinicbell::store {

class ConversationWorker;
class NotificationStore;
class StoreThread;

/// The saved conversations of the account that is open in a NotificationStore, which opens and closes for both, and
/// shares its thread. Lives on the GUI thread; answers are futures, changes are the signal changed(), which comes
/// before the answer of the call that made it. While no account is open, answers are NotSignedIn.
///
/// A message that waits in the outbox is shown in its conversation from the moment that it is on the disk
/// (NotificationStore::sendMessage()). Once the server has it, it is Sent, under the server's id and time; where the
/// server declined it, it is Failed, and kept until retry() or discard().
class ConversationStore : public QObject
{
    Q_OBJECT
public:
    /// @p store outlives this.
    explicit ConversationStore(NotificationStore &store, QObject *parent = nullptr);

    /// Last written first.
    QFuture<Result<QList<Conversation>>> conversations();
    /// What is here of it without a gap to the newest. Where that ends before MessageQuery::limit and not
    /// `atBeginning`, only the server knows what is older.
    QFuture<Result<MessageRows>> page(const MessageQuery &query);
    QFuture<Result<MessageFinds>> search(const MessageSearch &search);
    /// How many messages of it are here without a gap to the newest.
    QFuture<Result<int>> held(const ConversationId &id);

    /// Rows of the server's list, which was asked for at @p askedAt by NotificationStore::now().
    void mergeList(const QList<Conversation> &rows, const QDateTime &askedAt);
    QFuture<Result<MessagePageReport>> mergePage(const MessagePageMerge &page);
    /// Came live. @p inStep: nothing can have been missed before it.
    void applyLive(const Message &message, bool inStep);
    /// The server's copy of one that waited here; before NotificationStore::settle() of the act.
    void applySent(const OperationId &operation, const Message &message);
    void applyReceipt(const ReadReceipt &receipt);
    void setClosed(const ConversationId &id, bool closed);

    /// Acts of the person; they survive a power cut. Answers name the acts that are to be sent.
    QFuture<Result<QList<OperationId>>> markRead(const ConversationId &id);
    QFuture<Result<QList<OperationId>>> retry(const OperationId &clientId);
    /// Of one that failed, or waits and was never attempted; else nothing happens.
    QFuture<Result<QList<OperationId>>> discard(const OperationId &clientId);

    QDateTime now() const;

signals:
    /// One committed transaction.
    void changed(const clinicbell::ConversationChanges &changes);

private:
    StoreThread &thread() const;
    ConversationWorker &worker() const;

    NotificationStore &m_store;
};

} // namespace clinicbell::store

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/query.h"
#include "core/store/conversationworker.h"
#include "core/store/localacts.h"
#include "core/store/opencache.h"
#include "core/store/remotechange.h"
#include "core/store/retentionpolicy.h"
#include "core/store/visitworker.h"

namespace clinicbell::store {

/// The store's own thread: each call is one transaction, and says afterwards what changed. The only one that touches
/// SQL. Times are passed in, because the clock belongs to the GUI thread.
class StoreWorker : public OpenCache
{
    Q_OBJECT
public:
    /// Closes and ends the thread it runs on.
    void shutDown();

    void applyRemote(const QList<RemoteChange> &events, const QDateTime &now);
    Result<MergeReport> mergePage(const QList<Notification> &rows, const MergeWindow &window, const QDateTime &now);

    Result<QList<OperationId>> markRead(const QList<NotificationId> &ids, const ActTimes &times);
    Result<QList<OperationId>> markAllRead(const QDateTime &until, Reach reach, const ActTimes &times);
    Result<QList<OperationId>> remove(const QList<NotificationId> &ids, const ActTimes &times);
    Result<QList<OperationId>> clear(const QDateTime &until, Reach reach, const ActTimes &times);
    Result<QList<OperationId>> handle(OperationKind kind, const NotificationId &id, const ActTimes &times);
    Result<QList<OperationId>> send(const ConversationId &conversation, const QString &content, const ActTimes &times);
    Result<QList<OperationId>> consent(const QList<OperationId> &operations, const QDateTime &now);
    Result<QList<OperationId>> discard(const QList<OperationId> &operations, const QDateTime &now);
    Result<QList<OperationId>> undo(const QList<OperationId> &operations, const QDateTime &now = {});

    void markSeen(const QList<NotificationId> &ids, const QDateTime &now);
    void noteHeld(const QList<NotificationId> &ids, QuietReason reason);
    void noteTold(const QList<NotificationId> &ids);
    Result<void> setDone(const QList<NotificationId> &ids, bool done, const QDateTime &now);
    Result<void> markUnreadAgain(const QList<NotificationId> &ids);
    Result<void> setPinned(const QList<NotificationId> &ids, bool pinned);
    Result<void> remindAt(const QList<NotificationId> &ids, const QDateTime &time);
    Result<NotedStates> noted(const QList<NotificationId> &ids);
    Result<void> restore(const NotedStates &states);
    Result<QDateTime> nextReminder();
    Result<QList<Notification>> dueReminders(const QDateTime &now);

    Result<QList<OutboxEntry>> pending(int limit, const QDateTime &now);
    Result<QList<OutboxEntry>> unconsented(const QDateTime &now);
    Result<QList<OperationId>> noteAttempts(const QList<OperationId> &operations);
    Result<void> settle(const QList<OperationId> &operations, const QDateTime &now);
    Result<void> refuse(const OperationId &operation, const Error &error, const QList<NotificationId> &targets,
                        const QDateTime &now);

    Result<Page> page(const PageQuery &query);
    Result<std::optional<Notification>> find(const NotificationId &id);
    Result<QList<Notification>> earlier(const NotificationId &id);
    Result<QList<NotificationId>> claimShown(const QList<NotificationId> &ids, const QDateTime &now);
    void saveMembers(const QList<Member> &members, const QDateTime &asOf);
    Result<SavedTeam> members();
    void setLastSync(const QDateTime &at);
    Result<PurgeReport> purge(const PurgeStep &step, const QDateTime &now);
    void setSyncState(const SyncState &state);

    ConversationWorker &conversations() { return m_conversations; }
    VisitWorker &visits() { return m_visits; }

private:
    Result<QList<OperationId>> takenBack(Result<QList<OperationId>> operations, const QDateTime &now);

    ConversationWorker m_conversations{*this};
    VisitWorker m_visits{*this};
};

} // namespace clinicbell::store

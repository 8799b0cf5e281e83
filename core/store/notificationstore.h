// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/base/orderedclock.h"
#include "core/base/query.h"
#include "core/store/remotechange.h"
#include "core/store/retentionpolicy.h"
#include "core/store/storethread.h"
#include "core/store/storevalues.h"

namespace clinicbell::store {

class OpenCache;
struct ActTimes;

/// The saved notifications, team and outbox of the account that is open. Lives on the GUI thread; every call returns at
/// once and is done in order on the store's own thread (architecture.md, section 3).
///
/// Answers are futures, changes are the signal changed(), which comes before the answer of the call that made it.
/// Nothing is derived from futures but the answer itself. While no account is open, answers are NotSignedIn.
class NotificationStore : public QObject
{
    Q_OBJECT
public:
    /// @p clock is read on the GUI thread only and must outlive the store.
    explicit NotificationStore(const Clock &clock, QObject *parent = nullptr);
    /// Writes what is still queued, then ends the thread.
    ~NotificationStore() override;

    /// Closes what is open and opens @p options' account; changed() then has `reset` set. Fails only for an invalid
    /// account; whatever is wrong with the file is in the report.
    QFuture<Result<OpenReport>> open(const OpenOptions &options);
    /// Writes what is queued and closes; changed() then has `reset` set and counts nothing.
    void close();
    /// Seals everything anew with @p key, in one transaction: a crash leaves all of it under the one or the other.
    /// NotSignedIn, or why the file was not written.
    QFuture<Result<void>> reseal(const QByteArray &key);
    /// Closes, and removes the files of @p accountKey for good, those set aside, too. StoreReadOnly where one stays.
    QFuture<Result<void>> erase(const QString &directory, const QString &accountKey);
    /// Where the account lives in memory because its file could not be used: tries the file again, as it does by itself
    /// every 30 s. rebuilt() tells that it could.
    void retryFile();

    /// What came by the socket. All remote changes of one turn of the event loop are one transaction.
    void applyLive(const QList<Notification> &notifications);
    /// Read on another device or in the browser.
    void applyRemoteRead(const QList<NotificationId> &ids, const QDateTime &at);
    /// Everything created up to @p until was read elsewhere; invalid: everything.
    void applyRemoteReadAll(const QDateTime &until, const QDateTime &at);
    /// Deleted elsewhere; a later frame or an older page will not bring them back.
    void applyRemoteDeletion(const QList<NotificationId> &ids);
    /// Acknowledged, claimed or released elsewhere; what @p handling leaves unset stays as it is.
    void applyRemoteHandling(const QList<NotificationId> &ids, const Handling &handling);
    /// What a catch-up fetched, as the server's truth for @p window; what is pending in the outbox stays laid over it.
    QFuture<Result<MergeReport>> mergePage(const QList<Notification> &rows, const MergeWindow &window);

    /// Acts of the person: shown and in the outbox with one commit that survives a power cut (synchronous=FULL).
    /// Held back for @p holdBack, they can be undone until then. Empty answer: there was nothing to change.
    QFuture<Result<QList<OperationId>>> markRead(const QList<NotificationId> &ids,
                                                 std::chrono::milliseconds holdBack = std::chrono::milliseconds(0));
    /// Up to @p until by the server's clock; invalid: up to the newest notification that is here.
    QFuture<Result<QList<OperationId>>> markAllRead(const QDateTime &until = {},
                                                    std::chrono::milliseconds holdBack = std::chrono::milliseconds(0),
                                                    Reach reach = Reach::Watermark);
    QFuture<Result<QList<OperationId>>> remove(const QList<NotificationId> &ids,
                                               std::chrono::milliseconds holdBack = std::chrono::milliseconds(0));
    /// Removes everything created up to @p until; invalid: up to the newest notification that is here.
    QFuture<Result<QList<OperationId>>> clear(const QDateTime &until = {},
                                              std::chrono::milliseconds holdBack = std::chrono::milliseconds(0),
                                              Reach reach = Reach::Watermark);
    QFuture<Result<QList<OperationId>>> acknowledge(const NotificationId &id);
    /// "I've got this." Nothing to change where a colleague was first, as far as is known here.
    QFuture<Result<QList<OperationId>>> claim(const NotificationId &id);
    QFuture<Result<QList<OperationId>>> release(const NotificationId &id);
    /// Changes nothing here: until the server has it, it is read from the outbox.
    QFuture<Result<QList<OperationId>>> sendMessage(const ConversationId &conversation, const QString &content);
    /// Takes back acts that were never attempted, exactly. Answers those that it could.
    QFuture<Result<QList<OperationId>>> undo(const QList<OperationId> &operations);

    /// What the person notes for this computer alone (LocalStates): it needs no server and survives a power cut.
    QFuture<Result<void>> setDone(const QList<NotificationId> &ids, bool done);
    QFuture<Result<void>> markUnreadAgain(const QList<NotificationId> &ids);
    QFuture<Result<void>> setPinned(const QList<NotificationId> &ids, bool pinned);
    /// Puts off until @p time (UTC); invalid: back to the inbox. Nobody comes back by themselves: at nextReminder(),
    /// whoever reminds the person asks for dueReminders() and takes those back.
    QFuture<Result<void>> remindAt(const QList<NotificationId> &ids, const QDateTime &time);
    /// What is noted on them now, and that again: for who wants to take an act back.
    QFuture<Result<NotedStates>> noted(const QList<NotificationId> &ids);
    QFuture<Result<void>> restore(const NotedStates &states);
    /// Their rows were on screen. Not worth a wait for the disk.
    void markSeen(const QList<NotificationId> &ids);
    /// They came while the person was not to be disturbed, for @p reason. Not worth a wait for the disk either.
    void noteHeld(const QList<NotificationId> &ids, QuietReason reason);
    /// The quiet was over, and they were told.
    void noteTold(const QList<NotificationId> &ids);
    /// When the first of those put off is due; invalid: none is put off.
    QFuture<Result<QDateTime>> nextReminder();
    QFuture<Result<QList<Notification>>> dueReminders();

    /// The acts older than a day, which are not sent before the person has agreed (OutboxSummary::unconsented).
    QFuture<Result<QList<OutboxEntry>>> unconsented();
    /// The person wants them sent all the same. Answers those that waited for it.
    QFuture<Result<QList<OperationId>>> consent(const QList<OperationId> &operations);
    /// The person does not want them any more: undone here. One that was attempted may have been done all the same.
    QFuture<Result<QList<OperationId>>> discard(const QList<OperationId> &operations);

    /// The next acts to send, oldest first, without those held back beyond now, those that wait for consent, and those
    /// behind such a one that act upon the same.
    QFuture<Result<QList<OutboxEntry>>> pending(int limit);
    /// To be called before each sending; from then on the acts cannot be undone. Answers those that still wait: what
    /// was undone since it was asked for is not to be sent.
    QFuture<Result<QList<OperationId>>> noteAttempts(const QList<OperationId> &operations);
    /// The server has done it. Where that cannot be saved, the acts go on waiting.
    QFuture<Result<void>> settle(const QList<OperationId> &operations);
    /// The server declined: the act's effect here is undone and, once that is saved, operationRefused() says so. Where
    /// it declined only some of the @p targets, the others are settled.
    QFuture<Result<void>> refuse(const OperationId &operation, const Error &error,
                                 const QList<NotificationId> &targets = {});

    /// Where another account was opened meanwhile, nothing of the first one is answered: NotSignedIn.
    QFuture<Result<Page>> page(const PageQuery &query);
    QFuture<Result<std::optional<Notification>>> find(const NotificationId &id);
    /// What was told of the same thing before and is not shown any more (subjectOf()), newest first.
    QFuture<Result<QList<Notification>>> earlier(const NotificationId &id);

    /// Records @p ids as popped up and answers those that never were, on this computer, over restarts.
    QFuture<Result<QList<NotificationId>>> claimShown(const QList<NotificationId> &ids);

    void saveMembers(const QList<Member> &members, const QDateTime &asOf);
    QFuture<Result<SavedTeam>> members();

    /// The time by which the store tells what came first; it does not jump back. For MergeWindow and setLastSync().
    QDateTime now() const { return m_clock.now(); }
    /// For the stores of other things of the same account, which come and go with this one's open() and close().
    StoreThread &thread() { return m_thread; }
    /// When the list was last known to equal the server's, by now().
    void setLastSync(const QDateTime &at);
    void setSyncState(const SyncState &state);

    /// Removes a few old rows for good and says where to go on; see Purge and Retention.
    QFuture<Result<PurgeReport>> purge(const PurgeStep &step);

signals:
    /// One committed transaction. A refused or undone removal comes back as `added` with Origin::Local.
    void changed(const clinicbell::ChangeSet &changes);
    /// Could not be saved (StoreDiskFull, StoreBusy, …); said of acts and catch-ups besides their answer. @p unsaved
    /// are the notifications that should still be shown.
    void failed(const clinicbell::Error &error, const QList<clinicbell::Notification> &unsaved);
    void operationRefused(const clinicbell::store::OutboxEntry &entry, const clinicbell::Error &error);
    /// The open file turned out to be damaged: it was set aside and a fresh one begun. Or, without a trouble in
    /// @p report: the file that could not be used can be, and holds all that lived in memory. A full catch-up is due.
    void rebuilt(const clinicbell::store::OpenReport &report);
    /// Notifications addressed to another user came and were not kept.
    void foreignRefused(int count);
    /// Rows that were tampered with or rotten were dropped; the server still has them, so a full catch-up is due.
    void damagedDropped(int count);

private:
    template <typename T, typename Owner, typename... Parameters, typename... Arguments>
    QFuture<Result<T>> ask(Result<T> (Owner::*question)(Parameters...), Arguments &&...arguments);
    template <typename T>
    QFuture<Result<T>> unlessSwitched(QFuture<Result<T>> answer) const;
    template <typename Owner, typename... Parameters, typename... Arguments>
    void tell(void (Owner::*command)(Parameters...), Arguments &&...arguments);
    void queue(const RemoteChange &change);
    void flushRemote();
    ActTimes actTimes(std::chrono::milliseconds holdBack) const;
    template <typename... Values>
    void passOn(void (OpenCache::*said)(int, Values...), void (NotificationStore::*heard)(Values...));

    mutable OrderedClock m_clock;
    std::unique_ptr<Timer> m_retry; // until the file is tried again that could not be used
    StoreThread m_thread;
    QList<RemoteChange> m_remote; // of this turn of the event loop
};

} // namespace clinicbell::store

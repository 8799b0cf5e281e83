// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/account.h"
#include "core/store/changecollector.h"
#include "core/store/storevalues.h"

namespace clinicbell::store {

class IdLedger;
class NotificationTable;
class OutboxTable;
struct StoredNotification;

/// When the person acted, and from when on the server may be told.
struct ActTimes
{
    QDateTime now;
    QDateTime notBefore; ///< Invalid: at once.
};

/// What the person does: the effect here and the entry in the outbox, what becomes of both when the server answers, and
/// the way back. Answers name the acts that were made or undone; none where there was nothing to change.
class LocalActs
{
public:
    LocalActs(const Account &account, NotificationTable &notifications, OutboxTable &outbox, IdLedger &tombstones);

    QList<OperationId> markRead(const QList<NotificationId> &ids, const ActTimes &times, ChangeCollector &changes);
    QList<OperationId> markAllRead(const QDateTime &until, Reach reach, const ActTimes &times,
                                   ChangeCollector &changes);
    QList<OperationId> remove(const QList<NotificationId> &ids, const ActTimes &times, ChangeCollector &changes);

    /// Removes all that were created up to @p until, by the server's clock.
    QList<OperationId> clear(const QDateTime &until, Reach reach, const ActTimes &times, ChangeCollector &changes);
    /// @p kind: Acknowledge, Claim or Release. Nothing where it is done already, where a colleague holds the claim, or
    /// where there is none of one's own to release.
    QList<OperationId> handle(OperationKind kind, const NotificationId &id, const ActTimes &times,
                              ChangeCollector &changes);

    /// The person agrees to sending them although they are old. Answers those that waited for it.
    QList<OperationId> consent(const QList<OperationId> &operations, const QDateTime &now);
    /// Takes back old acts that wait for consent, sent before or not.
    QList<OperationId> discard(const QList<OperationId> &operations, const QDateTime &now, ChangeCollector &changes);

    QList<OperationId> undo(const QList<OperationId> &operations, ChangeCollector &changes);
    void settle(const QList<OperationId> &operations, const QDateTime &now, ChangeCollector &changes);
    /// The entry that was taken back; nothing where it is not waiting.
    /// Its targets are those that were taken back: @p targets, or all where none is named. The others are settled.
    std::optional<OutboxEntry> refuse(const OperationId &operation, const QList<NotificationId> &targets,
                                      const QDateTime &now, ChangeCollector &changes);
    /// Takes over the acts of a store that had to be set aside; their effect shows as their rows come.
    void adopt(const QList<OutboxEntry> &entries);
    /// Shows the effect of an act that was adopted on the rows that are here.
    void carryOut(const OutboxEntry &entry, ChangeCollector &changes);

private:
    QList<NotificationId> withEarlier(const QList<NotificationId> &ids);
    void read(const StoredNotification &row, OutboxEntry &entry, ChangeCollector &changes);
    QList<OperationId> enter(const OutboxEntry &entry);
    void hide(const StoredNotification &row, OutboxEntry &entry, ChangeCollector &changes);
    bool isFree(OperationKind kind, const Handling &handling) const;
    bool waitsForConsent(const OperationId &operation, const QDateTime &now) const;
    void revert(const OutboxEntry &entry, ChangeCollector &changes);
    void revertTargets(const OutboxEntry &entry, ChangeCollector &changes);
    void unread(const StoredNotification &row, ChangeCollector &changes);
    void show(const StoredNotification &row, ChangeCollector &changes);
    void settle(const OutboxEntry &entry, const QDateTime &now, ChangeCollector &changes);
    void sweep(const OutboxEntry &entry, ChangeCollector &changes);
    void revertHandling(const OutboxEntry &entry, ChangeCollector &changes);
    void confirmHandling(const OutboxEntry &entry, ChangeCollector &changes);
    void bury(const OutboxEntry &entry, const QDateTime &now);

    const Account m_account;
    NotificationTable &m_notifications;
    OutboxTable &m_outbox;
    IdLedger &m_tombstones;
};

} // namespace clinicbell::store

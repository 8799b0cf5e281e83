// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/localacts.h"

#include "core/store/idledger.h"
#include "core/store/notificationtable.h"
#include "core/store/outboxtable.h"

#include <QUuid>

namespace clinicbell::store {

namespace {

OutboxEntry newEntry(OperationKind kind, const ActTimes &times)
{
    return {.id = OperationId(QUuid::createUuid().toString(QUuid::WithoutBraces)),
            .kind = kind,
            .targets = {},
            .until = {},
            .createdAt = times.now,
            .notBefore = times.notBefore,
            .attempts = 0};
}

} // namespace

LocalActs::LocalActs(NotificationTable &notifications, OutboxTable &outbox, IdLedger &tombstones)
    : m_notifications(notifications)
    , m_outbox(outbox)
    , m_tombstones(tombstones)
{ }

QList<OperationId> LocalActs::markRead(const QList<NotificationId> &ids, const ActTimes &times,
                                       ChangeCollector &changes)
{
    OutboxEntry entry = newEntry(OperationKind::MarkRead, times);
    for (const NotificationId &id : ids) {
        const auto row = m_notifications.find(id);
        if (row && !row->isHidden() && !row->notification.isRead())
            read(*row, entry, changes);
    }
    return enter(entry);
}

QList<OperationId> LocalActs::markAllRead(const QDateTime &until, const ActTimes &times, ChangeCollector &changes)
{
    OutboxEntry entry = newEntry(OperationKind::MarkAllRead, times);
    // The newest that the person could see, by the server's clock: ours may be wrong, and later ones are not meant.
    entry.until = until.isValid() ? until : m_notifications.newest();
    for (const StoredNotification &row : m_notifications.unreadUntil(entry.until))
        read(row, entry, changes);
    return enter(entry);
}

QList<OperationId> LocalActs::remove(const QList<NotificationId> &ids, const ActTimes &times, ChangeCollector &changes)
{
    OutboxEntry entry = newEntry(OperationKind::Remove, times);
    for (const NotificationId &id : ids) {
        const auto row = m_notifications.find(id);
        if (!row || row->isHidden())
            continue;
        StoredNotification hidden = *row;
        hidden.hiddenBy = entry.id;
        m_notifications.update(*row, hidden, changes);
        entry.targets.append(id);
    }
    return enter(entry);
}

void LocalActs::read(const StoredNotification &row, OutboxEntry &entry, ChangeCollector &changes)
{
    StoredNotification read = row;
    const bool wasMarked = std::exchange(read.notification.local.unreadAgain, false);
    if (wasMarked && !row.readBy.isEmpty()) { // An earlier act reads it already; its undoing must find the row.
        m_notifications.update(row, read, changes);
        return;
    }
    read.wasUnreadAgain = wasMarked;
    if (!wasMarked)
        read.notification.readAt = entry.createdAt;
    read.readBy = entry.id;
    m_notifications.update(row, read, changes);
    entry.targets.append(row.notification.id);
}

QList<OperationId> LocalActs::enter(const OutboxEntry &entry)
{
    if (entry.targets.isEmpty())
        return {};
    m_outbox.append(entry);
    return {entry.id};
}

QList<OperationId> LocalActs::undo(const QList<OperationId> &operations, ChangeCollector &changes)
{
    QList<OperationId> undone;
    for (const OperationId &operation : operations) {
        const auto entry = m_outbox.find(operation);
        if (!entry || entry->attempts > 0)
            continue;
        revert(*entry, changes);
        undone.append(operation);
    }
    return undone;
}

std::optional<OutboxEntry> LocalActs::refuse(const OperationId &operation, ChangeCollector &changes)
{
    const auto entry = m_outbox.find(operation);
    if (entry)
        revert(*entry, changes);
    return entry;
}

/// What the server has confirmed meanwhile stays: those rows no longer name the act.
void LocalActs::revert(const OutboxEntry &entry, ChangeCollector &changes)
{
    m_outbox.remove(entry.id);
    for (const StoredNotification &row : m_notifications.readBy(entry.id)) {
        StoredNotification unread = row;
        unread.readBy = {};
        if (!row.wasUnreadAgain)
            unread.notification.readAt = {};
        unread.notification.local.unreadAgain = std::exchange(unread.wasUnreadAgain, false);
        m_notifications.update(row, unread, changes);
    }
    for (const StoredNotification &row : m_notifications.hiddenBy(entry.id)) {
        StoredNotification visible = row;
        visible.hiddenBy = {};
        m_notifications.update(row, visible, changes);
    }
}

void LocalActs::settle(const QList<OperationId> &operations, const QDateTime &now)
{
    for (const OperationId &operation : operations) {
        const auto entry = m_outbox.find(operation);
        if (!entry)
            continue;
        m_outbox.remove(operation);
        m_notifications.confirmReads(operation);
        if (entry->kind != OperationKind::Remove)
            continue;
        for (const NotificationId &id : entry->targets) {
            m_tombstones.enter(id, now);
            m_notifications.erase(id); // hidden since the person removed it: nothing to tell
        }
    }
}

void LocalActs::adopt(const QList<OutboxEntry> &entries)
{
    for (const OutboxEntry &entry : entries)
        m_outbox.append(entry);
}

} // namespace clinicbell::store

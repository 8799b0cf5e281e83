// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/localacts.h"

#include "core/store/idledger.h"
#include "core/store/merge.h"
#include "core/store/notificationtable.h"
#include "core/store/outboxorder.h"
#include "core/store/outboxtable.h"

#include <QSet>
#include <QUuid>

namespace clinicbell::store {

namespace {

/// How many were taken out.
qsizetype spareUnanswered(QList<StoredNotification> &rows)
{
    return rows.removeIf([](const StoredNotification &row) { return waitsForAnswer(row.notification); });
}

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

/// False where an earlier act reads it already; its undoing must find the row.
bool layRead(StoredNotification &row, const OutboxEntry &entry)
{
    const bool wasMarked = std::exchange(row.notification.local.unreadAgain, false);
    if (wasMarked && !row.readBy.isEmpty())
        return false;
    row.wasUnreadAgain = wasMarked;
    if (!wasMarked)
        row.notification.readAt = entry.createdAt;
    row.readBy = entry.id;
    return true;
}

bool handles(OperationKind kind)
{
    return kind == OperationKind::Acknowledge || kind == OperationKind::Claim || kind == OperationKind::Release;
}

} // namespace

LocalActs::LocalActs(const Account &account, NotificationTable &notifications, OutboxTable &outbox,
                     IdLedger &tombstones)
    : m_account(account)
    , m_notifications(notifications)
    , m_outbox(outbox)
    , m_tombstones(tombstones)
{ }

QList<OperationId> LocalActs::markRead(const QList<NotificationId> &ids, const ActTimes &times,
                                       ChangeCollector &changes)
{
    OutboxEntry entry = newEntry(OperationKind::MarkRead, times);
    const QList<NotificationId> all = withEarlier(ids);
    for (const NotificationId &id : all) {
        const auto row = m_notifications.find(id);
        if (row && !row->isHidden() && !row->notification.isRead())
            read(*row, entry, changes);
    }
    return enter(entry);
}

/// One row stands for all that was told of a thing: who has read or removed it means all of them.
QList<NotificationId> LocalActs::withEarlier(const QList<NotificationId> &ids)
{
    QList<NotificationId> all;
    for (const NotificationId &id : ids)
        all << id << m_notifications.earlierThan(id);
    return all;
}

QList<OperationId> LocalActs::markAllRead(const QDateTime &until, Reach reach, const ActTimes &times,
                                          ChangeCollector &changes)
{
    OutboxEntry entry = newEntry(OperationKind::MarkAllRead, times);
    // The newest that the person could see, by the server's clock: ours may be wrong, and later ones are not meant.
    const QDateTime last = until.isValid() ? until : m_notifications.newest();
    entry.until = reach == Reach::Watermark ? last : QDateTime();
    QList<StoredNotification> rows = m_notifications.unreadUntil(last);
    if (spareUnanswered(rows) > 0) { // A sweep on the server would reach those, too: the others are named.
        entry.kind = OperationKind::MarkRead;
        entry.until = {};
    }
    for (const StoredNotification &row : std::as_const(rows))
        read(row, entry, changes);
    return enter(entry);
}

QList<OperationId> LocalActs::remove(const QList<NotificationId> &ids, const ActTimes &times, ChangeCollector &changes)
{
    OutboxEntry entry = newEntry(OperationKind::Remove, times);
    const QList<NotificationId> all = withEarlier(ids);
    for (const NotificationId &id : all) {
        const auto row = m_notifications.find(id);
        if (row && !row->isHidden())
            hide(*row, entry, changes);
    }
    return enter(entry);
}

QList<OperationId> LocalActs::clear(const QDateTime &until, Reach reach, const ActTimes &times,
                                    ChangeCollector &changes)
{
    OutboxEntry entry = newEntry(OperationKind::Clear, times);
    const QDateTime last = until.isValid() ? until : m_notifications.newest();
    entry.until = reach == Reach::Watermark ? last : QDateTime();
    QList<StoredNotification> rows = m_notifications.visibleUntil(last);
    if (spareUnanswered(rows) > 0) {
        entry.kind = OperationKind::Remove;
        entry.until = {};
    }
    for (const StoredNotification &row : std::as_const(rows))
        hide(row, entry, changes);
    return enter(entry);
}

QList<OperationId> LocalActs::handle(OperationKind kind, const NotificationId &id, const ActTimes &times,
                                     ChangeCollector &changes)
{
    const auto row = m_notifications.find(id);
    if (!row || row->isHidden() || !isFree(kind, row->notification.handling))
        return {};
    OutboxEntry entry = newEntry(kind, times);
    entry.targets = {id};
    entry.before = row->notification.handling;
    StoredNotification handled = *row;
    layOver(handled.notification.handling, entry, m_account);
    m_notifications.update(*row, handled, changes);
    return enter(entry);
}

bool LocalActs::isFree(OperationKind kind, const Handling &handling) const
{
    switch (kind) {
    case OperationKind::Acknowledge: return !handling.acknowledgedAt.isValid();
    case OperationKind::Claim: return handling.claimedBy.isEmpty();
    case OperationKind::Release: return handling.claimedBy == m_account.userId;
    default: return false;
    }
}

bool LocalActs::waitsForConsent(const OperationId &operation, const QDateTime &now) const
{
    const auto entry = m_outbox.find(operation);
    return entry && needsConsent(*entry, now);
}

QList<OperationId> LocalActs::consent(const QList<OperationId> &operations, const QDateTime &now)
{
    QList<OperationId> freed;
    for (const OperationId &operation : operations) {
        if (!waitsForConsent(operation, now))
            continue;
        m_outbox.noteConsent(operation, now);
        freed.append(operation);
    }
    return freed;
}

QList<OperationId> LocalActs::discard(const QList<OperationId> &operations, const QDateTime &now,
                                      ChangeCollector &changes)
{
    QList<OperationId> gone;
    // The latest first, so that each finds what it left.
    const QList<OperationId> latestFirst(operations.rbegin(), operations.rend());
    for (const OperationId &operation : latestFirst) {
        if (!waitsForConsent(operation, now))
            continue;
        revert(*m_outbox.find(operation), changes);
        gone.prepend(operation);
    }
    return gone;
}

void LocalActs::hide(const StoredNotification &row, OutboxEntry &entry, ChangeCollector &changes)
{
    StoredNotification hidden = row;
    hidden.hiddenBy = entry.id;
    m_notifications.update(row, hidden, changes);
    entry.targets.append(row.notification.id);
}

void LocalActs::read(const StoredNotification &row, OutboxEntry &entry, ChangeCollector &changes)
{
    StoredNotification read = row;
    if (layRead(read, entry))
        entry.targets.append(row.notification.id);
    m_notifications.update(row, read, changes);
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

std::optional<OutboxEntry> LocalActs::refuse(const OperationId &operation, const QList<NotificationId> &targets,
                                             const QDateTime &now, ChangeCollector &changes)
{
    auto entry = m_outbox.find(operation);
    if (!entry)
        return std::nullopt;
    if (targets.isEmpty()) {
        revert(*entry, changes);
        return entry;
    }
    OutboxEntry granted = *entry;
    granted.targets.removeIf([&targets](const NotificationId &id) { return targets.contains(id); });
    entry->targets = targets;
    revertTargets(*entry, changes);
    settle(granted, now, changes);
    return entry;
}

void LocalActs::revertTargets(const OutboxEntry &entry, ChangeCollector &changes)
{
    for (const NotificationId &id : entry.targets) {
        const auto row = m_notifications.find(id);
        if (row && row->readBy == entry.id)
            unread(*row, changes);
        else if (row && row->hiddenBy == entry.id)
            show(*row, changes);
    }
}

/// What the server has confirmed meanwhile stays: those rows no longer name the act.
void LocalActs::revert(const OutboxEntry &entry, ChangeCollector &changes)
{
    m_outbox.remove(entry.id);
    for (const StoredNotification &row : m_notifications.readBy(entry.id))
        unread(row, changes);
    for (const StoredNotification &row : m_notifications.hiddenBy(entry.id))
        show(row, changes);
    revertHandling(entry, changes);
}

void LocalActs::unread(const StoredNotification &row, ChangeCollector &changes)
{
    StoredNotification unread = row;
    unread.readBy = {};
    if (!row.wasUnreadAgain)
        unread.notification.readAt = {};
    unread.notification.local.unreadAgain = std::exchange(unread.wasUnreadAgain, false);
    m_notifications.update(row, unread, changes);
}

void LocalActs::show(const StoredNotification &row, ChangeCollector &changes)
{
    StoredNotification visible = row;
    visible.hiddenBy = {};
    m_notifications.update(row, visible, changes);
}

void LocalActs::revertHandling(const OutboxEntry &entry, ChangeCollector &changes)
{
    if (!handles(entry.kind))
        return;
    for (const NotificationId &id : entry.targets) {
        const auto row = m_notifications.find(id);
        if (!row)
            continue;
        StoredNotification before = *row;
        Handling &handling = before.notification.handling;
        takeBack(handling, entry);
        if (!handling.claiming.isEmpty() && !m_outbox.find(handling.claiming))
            handling.claiming = {}; // The act it went back to has been answered meanwhile.
        if (before != *row)
            m_notifications.update(*row, before, changes);
    }
}

void LocalActs::confirmHandling(const OutboxEntry &entry, ChangeCollector &changes)
{
    for (const NotificationId &id : entry.targets) {
        const auto row = m_notifications.find(id);
        if (!row)
            continue;
        StoredNotification known = *row;
        confirm(known.notification.handling, entry);
        if (known != *row)
            m_notifications.update(*row, known, changes);
    }
}

void LocalActs::bury(const OutboxEntry &entry, const QDateTime &now)
{
    QSet<NotificationId> gone(entry.targets.begin(), entry.targets.end());
    const QList<StoredNotification> hidden = m_notifications.hiddenBy(entry.id); // A sweep reached later ones, too.
    for (const StoredNotification &row : hidden)
        gone.insert(row.notification.id);
    for (const NotificationId &id : std::as_const(gone)) {
        m_tombstones.enter(id, now);
        m_notifications.erase(id); // hidden since the person removed it: nothing to tell
    }
}

void LocalActs::settle(const QList<OperationId> &operations, const QDateTime &now, ChangeCollector &changes)
{
    for (const OperationId &operation : operations) {
        if (const auto entry = m_outbox.find(operation))
            settle(*entry, now, changes);
    }
}

void LocalActs::settle(const OutboxEntry &entry, const QDateTime &now, ChangeCollector &changes)
{
    m_outbox.remove(entry.id);
    if (entry.kind == OperationKind::Remove || entry.kind == OperationKind::Clear)
        bury(entry, now);
    else if (handles(entry.kind))
        confirmHandling(entry, changes);
    else
        m_notifications.confirmReads(entry.id);
    if (entry.kind == OperationKind::MarkAllRead && entry.until.isValid())
        sweep(entry, changes);
}

/// The server has read all up to there: also what had been read by an act of its own that it then declined.
void LocalActs::sweep(const OutboxEntry &entry, ChangeCollector &changes)
{
    for (const StoredNotification &row : m_notifications.unreadUntil(entry.until)) {
        // Read, and marked unread again here; or of the last moment, in which others may have come after the sweep.
        // Those are on the page that is asked for behind it.
        if (row.notification.readAt.isValid() || row.notification.createdAt >= entry.until)
            continue;
        StoredNotification swept = row;
        swept.notification.readAt = entry.createdAt;
        m_notifications.update(row, swept, changes);
    }
}

void LocalActs::carryOut(const OutboxEntry &entry, ChangeCollector &changes)
{
    for (const NotificationId &id : entry.targets) {
        const auto known = m_notifications.find(id);
        if (!known || known->isHidden())
            continue;
        StoredNotification row = *known;
        if (handles(entry.kind)) {
            layOver(row.notification.handling, entry, m_account);
        } else if (entry.kind == OperationKind::Remove || entry.kind == OperationKind::Clear) {
            row.hiddenBy = entry.id;
        } else if (!row.notification.isRead()) {
            layRead(row, entry);
        }
        if (row != *known)
            m_notifications.update(*known, row, changes);
    }
}

void LocalActs::adopt(const QList<OutboxEntry> &entries)
{
    for (const OutboxEntry &entry : entries)
        m_outbox.append(entry);
}

} // namespace clinicbell::store

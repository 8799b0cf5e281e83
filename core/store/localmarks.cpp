// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/localmarks.h"

#include "core/store/notificationtable.h"

namespace clinicbell::store {

LocalMarks::LocalMarks(NotificationTable &notifications)
    : m_notifications(notifications)
{ }

template <typename Change>
void LocalMarks::change(const QList<NotificationId> &ids, ChangeCollector &changes, Change &&change)
{
    for (const NotificationId &id : ids) {
        const auto row = m_notifications.find(id);
        if (!row || row->isHidden())
            continue;
        StoredNotification marked = *row;
        change(marked);
        if (marked != *row)
            m_notifications.update(*row, marked, changes);
    }
}

void LocalMarks::markSeen(const QList<NotificationId> &ids, const QDateTime &now, ChangeCollector &changes)
{
    change(ids, changes, [&](StoredNotification &row) {
        LocalStates &local = row.notification.local;
        if (!local.seenAt.isValid())
            local.seenAt = now;
    });
}

void LocalMarks::noteHeld(const QList<NotificationId> &ids, QuietReason reason, ChangeCollector &changes)
{
    change(ids, changes, [reason](StoredNotification &row) { row.notification.local.heldBecause = reason; });
}

void LocalMarks::noteTold(const QList<NotificationId> &ids, ChangeCollector &changes)
{
    change(ids, changes, [](StoredNotification &row) {
        LocalStates &local = row.notification.local;
        local.heldIsTold = local.heldBecause != QuietReason::NotQuiet;
    });
}

void LocalMarks::setDone(const QList<NotificationId> &ids, bool done, const QDateTime &now, ChangeCollector &changes)
{
    change(ids, changes, [&](StoredNotification &row) {
        LocalStates &local = row.notification.local;
        if (done == local.doneAt.isValid())
            return;
        local.doneAt = done ? now : QDateTime();
        local.remindAt = {};
    });
}

void LocalMarks::markUnreadAgain(const QList<NotificationId> &ids, ChangeCollector &changes)
{
    change(ids, changes, [](StoredNotification &row) {
        if (!row.notification.isRead())
            return;
        row.notification.local.unreadAgain = true;
        if (row.wasUnreadAgain) // The act that took the mark away has been overtaken: its undoing changes nothing now.
            row.readBy = {};
        row.wasUnreadAgain = false;
    });
}

void LocalMarks::setPinned(const QList<NotificationId> &ids, bool pinned, ChangeCollector &changes)
{
    change(ids, changes, [&](StoredNotification &row) { row.notification.local.pinned = pinned; });
}

void LocalMarks::remindAt(const QList<NotificationId> &ids, const QDateTime &time, ChangeCollector &changes)
{
    change(ids, changes, [&](StoredNotification &row) {
        LocalStates &local = row.notification.local;
        local.remindAt = time;
        if (time.isValid())
            local.doneAt = {};
    });
}

NotedStates LocalMarks::noted(const QList<NotificationId> &ids)
{
    NotedStates states;
    for (const NotificationId &id : ids) {
        if (const auto row = m_notifications.find(id); row && !row->isHidden())
            states.insert(id, row->notification.local);
    }
    return states;
}

void LocalMarks::restore(const NotedStates &states, ChangeCollector &changes)
{
    change(states.keys(), changes, [&states](StoredNotification &row) {
        const LocalStates &before = *states.constFind(row.notification.id);
        LocalStates &local = row.notification.local;
        local.doneAt = before.doneAt;
        local.remindAt = before.remindAt;
        local.pinned = before.pinned;
        local.unreadAgain = before.unreadAgain && row.notification.readAt.isValid();
    });
}

void LocalMarks::layOver(const NotedStates &later, ChangeCollector &changes)
{
    change(later.keys(), changes, [&later](StoredNotification &row) {
        const LocalStates &noted = *later.constFind(row.notification.id);
        LocalStates &local = row.notification.local;
        if (!local.seenAt.isValid())
            local.seenAt = noted.seenAt;
        if (noted.doneAt.isValid() || noted.remindAt.isValid()) {
            local.doneAt = noted.doneAt;
            local.remindAt = noted.remindAt;
        }
        local.pinned = local.pinned || noted.pinned;
        local.unreadAgain = local.unreadAgain || (noted.unreadAgain && row.notification.readAt.isValid());
        if (noted.heldBecause != QuietReason::NotQuiet) {
            local.heldBecause = noted.heldBecause;
            local.heldIsTold = noted.heldIsTold;
        }
    });
}

} // namespace clinicbell::store

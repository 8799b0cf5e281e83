// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/ids.h"
#include "core/store/changecollector.h"
#include "core/store/storevalues.h"

namespace clinicbell::store {

class NotificationTable;
struct StoredNotification;

/// What the person notes on a notification for this computer alone (LocalStates). Ids that are not there, or are on
/// their way out, are passed over.
class LocalMarks
{
public:
    explicit LocalMarks(NotificationTable &notifications);

    /// They came while the person was not to be disturbed.
    void noteHeld(const QList<NotificationId> &ids, QuietReason reason, ChangeCollector &changes);
    /// Those that were held back have been told.
    void noteTold(const QList<NotificationId> &ids, ChangeCollector &changes);
    /// The first time counts.
    void markSeen(const QList<NotificationId> &ids, const QDateTime &now, ChangeCollector &changes);
    /// Puts away; a reminder is given up with it. Not done: back to the inbox.
    void setDone(const QList<NotificationId> &ids, bool done, const QDateTime &now, ChangeCollector &changes);
    /// Of those that were read; the server goes on knowing them as read.
    void markUnreadAgain(const QList<NotificationId> &ids, ChangeCollector &changes);
    void setPinned(const QList<NotificationId> &ids, bool pinned, ChangeCollector &changes);
    /// Puts off until @p time, what was done too; an invalid time takes back to the inbox what was put off.
    void remindAt(const QList<NotificationId> &ids, const QDateTime &time, ChangeCollector &changes);

    NotedStates noted(const QList<NotificationId> &ids);
    /// Makes done, put off, pinned and unread again what they are in @p states.
    void restore(const NotedStates &states, ChangeCollector &changes);
    /// Lays over what is noted here what was noted, later, on other copies of the rows: who noted it did not see what
    /// is noted here, so that nothing of it is taken back but what excludes the later.
    void layOver(const NotedStates &later, ChangeCollector &changes);

private:
    template <typename Change>
    void change(const QList<NotificationId> &ids, ChangeCollector &changes, Change &&change);

    NotificationTable &m_notifications;
};

} // namespace clinicbell::store

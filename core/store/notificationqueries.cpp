// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

// What the rules over the rows ask of the table, beside its pages.

#include "core/store/database.h"
#include "core/store/notificationtable.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace clinicbell::store {

QList<StoredNotification> NotificationTable::unreadUntil(const QDateTime &time)
{
    return select(u"INDEXED BY notification_unread WHERE unread = 1 AND hidden_by IS NULL AND shelf IN (0, 1, 2, 3)"
                  " AND created_at <= ?"_s,
                  {toColumn(time)});
}

void NotificationTable::confirmReads(const OperationId &operation)
{
    m_database.run(u"UPDATE notification SET read_by = NULL, unread_again = unread_again & 1 WHERE read_by = ?"_s,
                   {operation.value()});
}

QList<NotificationId> NotificationTable::dropDamaged()
{
    const QList<NotificationId> damaged = m_damaged.values();
    m_damaged.clear();
    for (const NotificationId &id : damaged)
        erase(id);
    return damaged;
}

void NotificationTable::loadCounters()
{
    m_counters.load();
    if (!m_counters.knowUrgent())
        countUrgent();
}

/// Who has taken it is sealed: the columns do not tell whether it was urgent.
void NotificationTable::countOut(const NotificationId &id, Kind kind, Priority priority, bool unreadInInbox)
{
    const bool mayBeUrgent = unreadInInbox && priority == Priority::Critical;
    const auto row = mayBeUrgent ? find(id) : std::nullopt;
    if (row)
        m_counters.count(row->notification, -1);
    else
        m_counters.count(kind, priority, unreadInInbox, -1);
    if (mayBeUrgent && !row)
        countUrgent();
}

/// Over the few that may be, and only where it cannot be known otherwise.
void NotificationTable::countUrgent()
{
    const QList<StoredNotification> rows = select(u"INDEXED BY notification_critical WHERE hidden_by IS NULL"
                                                  " AND shelf = 0 AND priority = 3 AND unread = 1"_s,
                                                  {});
    const auto urgent = std::count_if(rows.begin(), rows.end(),
                                      [](const StoredNotification &row) { return isUrgent(row.notification); });
    m_counters.setUrgent(static_cast<int>(urgent));
}

QList<StoredNotification> NotificationTable::readBy(const OperationId &operation)
{
    return select(u"WHERE read_by = ?"_s, {operation.value()});
}

QList<StoredNotification> NotificationTable::hiddenBy(const OperationId &operation)
{
    return select(u"WHERE hidden_by = ?"_s, {operation.value()});
}

QList<StoredNotification> NotificationTable::visibleUntil(const QDateTime &time)
{
    return select(
        u"INDEXED BY notification_newest WHERE hidden_by IS NULL AND shelf IN (0, 1, 2, 3) AND created_at <= ?"_s,
        {toColumn(time)});
}

QList<NotificationId> NotificationTable::held(const QDateTime &from, const QDateTime &seenBefore,
                                              const QDateTime &until)
{
    QList<NotificationId> ids;
    QSqlQuery &rows = m_database.run(
        u"SELECT id FROM notification INDEXED BY notification_newest WHERE shelf IN (0, 1, 2, 3) AND created_at > ?"
        " AND created_at < ? AND received_at <= ?"_s,
        {from.isValid() ? from.toMSecsSinceEpoch() : std::numeric_limits<qint64>::min(),
         until.isValid() ? until.toMSecsSinceEpoch() : std::numeric_limits<qint64>::max(), toColumn(seenBefore)});
    while (m_database.next(rows))
        ids.append(NotificationId(rows.value(0).toString()));
    return ids;
}

QDateTime NotificationTable::newest()
{
    QDateTime newest;
    for (int shelf = 0; shelf < shelfCount; ++shelf) {
        const QDateTime onShelf =
            timeFromColumn(m_database.value(u"SELECT created_at FROM notification INDEXED BY notification_newest"
                                            " WHERE hidden_by IS NULL AND shelf = ? ORDER BY created_at DESC LIMIT 1"_s,
                                            {shelf}));
        if (!newest.isValid() || onShelf > newest)
            newest = onShelf;
    }
    return newest;
}

QList<StoredNotification> NotificationTable::oldest(const std::optional<PageKey> &after, int limit)
{
    const qint64 from = after ? after->createdAt.toMSecsSinceEpoch() : std::numeric_limits<qint64>::min();
    const QString fromId = after ? after->id.value() : u""_s;
    QList<StoredNotification> rows;
    for (const Shelf shelf : {Shelf::Inbox, Shelf::Done, Shelf::Earlier}) {
        rows += select(u"INDEXED BY notification_newest WHERE shelf = ? AND (created_at, id) > (?, ?)"
                       " ORDER BY created_at, id LIMIT ?"_s,
                       {static_cast<int>(shelf), from, fromId, limit});
    }
    std::sort(rows.begin(), rows.end(), [](const StoredNotification &a, const StoredNotification &b) {
        return comesBefore(b.notification, a.notification);
    });
    return rows.mid(0, limit);
}

QDateTime NotificationTable::nextReminder()
{
    return timeFromColumn(m_database.value(u"SELECT remind_at FROM notification WHERE remind_at IS NOT NULL"
                                           " AND hidden_by IS NULL AND superseded = 0 ORDER BY remind_at LIMIT 1"_s));
}

QList<Notification> NotificationTable::dueReminders(const QDateTime &time)
{
    QList<Notification> due;
    const auto rows = select(u"WHERE remind_at <= ? AND hidden_by IS NULL AND superseded = 0 ORDER BY remind_at, id"_s,
                             {toColumn(time)});
    for (const StoredNotification &row : rows)
        due.append(row.notification);
    return due;
}

} // namespace clinicbell::store

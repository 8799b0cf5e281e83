// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/notificationsql.h"

using namespace Qt::StringLiterals;

namespace clinicbell::store {

namespace {

// The column "shelf" and the indices say these as numbers.
static_assert(static_cast<int>(Shelf::Inbox) == 0 && static_cast<int>(Shelf::Snoozed) == 1);
static_assert(static_cast<int>(Shelf::Done) == 2 && static_cast<int>(Shelf::Earlier) == 3);
static_assert(static_cast<int>(Priority::Critical) == 3);

/// Of those that hold all the rows, the one with the fewest others.
QString indexFor(const Filter &filter)
{
    if (filter.pinnedOnly)
        return u"notification_pinned"_s;
    if (filter.unreadOnly)
        return u"notification_unread"_s;
    return filter.criticalOnly ? u"notification_critical"_s : u"notification_newest"_s;
}

QString listedOn(Shelf shelf, const Filter &filter)
{
    QString sql =
        u"INDEXED BY %1 WHERE hidden_by IS NULL AND shelf = %2"_s.arg(indexFor(filter)).arg(static_cast<int>(shelf));
    if (filter.pinnedOnly)
        sql += u" AND pinned = 1"_s;
    if (filter.unreadOnly)
        sql += u" AND unread = 1"_s;
    if (filter.criticalOnly)
        sql += u" AND priority = 3"_s;
    if (!filter.kinds.isEmpty()) {
        QStringList kinds;
        for (const Kind kind : filter.kinds)
            kinds += QString::number(static_cast<int>(kind));
        sql += u" AND kind IN (%1)"_s.arg(kinds.join(u','));
    }
    return sql + u" AND (created_at, id) < (?, ?)"_s;
}

/// Each shelf is read along the index, and several are merged: nothing is sorted.
QString listed(const QString &select, const Filter &filter)
{
    QStringList shelves;
    for (const Shelf shelf : shelvesOf(filter))
        shelves += select + listedOn(shelf, filter);
    return shelves.join(u" UNION ALL "_s) + u" ORDER BY created_at DESC, id DESC"_s;
}

} // namespace

QString selectRows()
{
    return u"SELECT id, created_at, updated_at, read_at, received_at, kind, priority, read_by, hidden_by, seen_at,"
           " done_at, remind_at, unread_again, pinned, superseded, quiet_reason, sealed FROM notification "_s;
}

QString pageSql(const Filter &filter)
{
    return listed(selectRows(), filter);
}

QString searchSql(const Filter &filter)
{
    return listed(u"SELECT id, created_at, sealed FROM notification "_s, filter);
}

} // namespace clinicbell::store

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/notificationtable.h"

#include "core/store/database.h"
#include "core/store/idledger.h"
#include "core/store/notificationsql.h"
#include "core/store/rowcodec.h"
#include "core/store/sealer.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace clinicbell::store {

namespace {

// Both are stored as numbers.
static_assert(static_cast<int>(Priority::Critical) == priorityCount - 1);
static_assert(static_cast<int>(Kind::System) == kindCount - 1);

SealedPlace notificationPlace(const NotificationId &id)
{
    return {"notification", id.value()};
}

Kind kindFromColumn(const QVariant &column)
{
    return static_cast<Kind>(std::clamp(column.toInt(), 0, kindCount - 1));
}

Priority priorityFromColumn(const QVariant &column)
{
    return static_cast<Priority>(std::clamp(column.toInt(), 0, static_cast<int>(Priority::Critical)));
}

QVariant idColumn(const OperationId &id)
{
    return id.isEmpty() ? QVariant() : QVariant(id.value());
}

/// As Migration 2 says it: 1 marked, 2 was marked until the act in read_by.
int unreadAgainColumn(const StoredNotification &row)
{
    if (row.notification.local.unreadAgain)
        return 1;
    return row.wasUnreadAgain ? 2 : 0;
}

QVariant subjectColumn(const Notification &notification)
{
    const QString subject = subjectOf(notification);
    return subject.isEmpty() ? QVariant() : QVariant(subject);
}

/// Beside the reason, in the same column: it was told after all.
constexpr int toldBit = 64;

QVariantList columnsOf(const StoredNotification &row)
{
    const LocalStates &local = row.notification.local;
    return {toColumn(row.notification.readAt),
            idColumn(row.readBy),
            idColumn(row.hiddenBy),
            toColumn(local.seenAt),
            toColumn(local.doneAt),
            toColumn(local.remindAt),
            unreadAgainColumn(row),
            local.pinned ? 1 : 0,
            local.superseded ? 1 : 0,
            static_cast<int>(local.heldBecause) | (local.heldIsTold ? toldBit : 0)};
}

QuietReason heldBecauseOf(const QVariant &column)
{
    const auto reason = static_cast<QuietReason>(std::clamp(column.toInt() & ~toldBit, 0, quietReasonCount - 1));
    return isHeldBack(reason) ? reason : QuietReason::NotQuiet;
}

LocalStates localStatesOf(const QSqlQuery &query, int column)
{
    return {.seenAt = timeFromColumn(query.value(column)),
            .doneAt = timeFromColumn(query.value(column + 1)),
            .remindAt = timeFromColumn(query.value(column + 2)),
            .unreadAgain = query.value(column + 3).toInt() == 1,
            .pinned = query.value(column + 4).toInt() == 1,
            .heldBecause = heldBecauseOf(query.value(column + 6)),
            .heldIsTold = (query.value(column + 6).toInt() & toldBit) != 0,
            .superseded = query.value(column + 5).toInt() == 1};
}

} // namespace

NotificationTable::NotificationTable(Database &database, const Sealer &sealer, IdLedger &tombstones)
    : m_database(database)
    , m_sealer(sealer)
    , m_tombstones(tombstones)
    , m_counters(database)
    , m_subjects(database)
{ }

std::optional<StoredNotification> NotificationTable::find(const NotificationId &id)
{
    QSqlQuery &query = m_database.run(selectRows() + u"WHERE id = ?"_s, {id.value()});
    auto row = m_database.next(query) ? rowOf(query) : std::nullopt;
    query.finish();
    return row;
}

namespace {

/// What stands for itself has been overtaken by nothing.
bool isWronglySuperseded(const Notification &notification)
{
    return notification.local.superseded && subjectOf(notification).isEmpty();
}

StoredNotification standing(StoredNotification row)
{
    row.notification.local.superseded = false;
    return row;
}

QString insertAlone()
{
    return u"INSERT INTO notification (id, created_at, updated_at, read_at, received_at, kind, priority, sealed)"
           " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING"_s;
}

QString insertOfSubject()
{
    return u"INSERT INTO notification (id, created_at, updated_at, read_at, received_at, kind, priority, sealed, "
           u"subject)"
           " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING"_s;
}

} // namespace

bool NotificationTable::insert(const StoredNotification &row)
{
    if (isWronglySuperseded(row.notification))
        return insert(standing(row));
    const Notification &n = row.notification;
    if (m_tombstones.contains(n.id))
        return false;
    const QString subject = subjectOf(n);
    // Each value that is bound costs as much as a column that is written, so those that are nearly always NULL wait.
    QVariantList values{n.id.value(),
                        toColumn(n.createdAt),
                        toColumn(n.updatedAt),
                        toColumn(n.readAt),
                        toColumn(n.receivedAt),
                        static_cast<int>(n.kind),
                        static_cast<int>(n.priority),
                        m_sealer.seal(notificationPlace(n.id), encoded(n))};
    if (!subject.isEmpty())
        values.append(subject);
    if (m_database.run(subject.isEmpty() ? insertAlone() : insertOfSubject(), values).numRowsAffected() < 1)
        return false;
    if (row.isHidden() || !row.readBy.isEmpty() || n.local != LocalStates())
        writeStates(row);
    m_subjects.touch(subject);
    count(row, 1);
    return true;
}

void NotificationTable::update(const StoredNotification &before, const StoredNotification &after,
                               ChangeCollector &changes)
{
    if (isWronglySuperseded(after.notification)) {
        update(before, standing(after), changes);
        return;
    }
    count(before, -1);
    count(after, 1);
    Notification sameButStates = before.notification;
    sameButStates.readAt = after.notification.readAt;
    sameButStates.local = after.notification.local;
    if (sameButStates != after.notification)
        write(after);
    writeStates(after);
    if (before.isHidden() != after.isHidden() || sameButStates != after.notification) {
        m_subjects.touch(subjectOf(before.notification));
        m_subjects.touch(subjectOf(after.notification));
    }
    if (before.isHidden() && !after.isHidden())
        changes.add(after.notification);
    else if (!before.isHidden() && after.isHidden())
        changes.remove(after.notification.id);
    else if (!after.isHidden() && before.notification != after.notification)
        changes.update(after.notification);
}

void NotificationTable::settleSubjects(ChangeCollector &changes)
{
    const QStringList contested = m_subjects.takeContested();
    for (const QString &subject : contested)
        settle(m_subjects.rowsOf(subject), changes);
}

/// @p rows: of one subject, newest first. A pin moves on to the one that overtakes.
void NotificationTable::settle(const QList<Subjects::Standing> &rows, ChangeCollector &changes)
{
    bool pins = false;
    for (qsizetype i = rows.size() - 1; i >= 0; --i) {
        const Subjects::Standing &state = rows.at(i);
        const bool superseded = i > 0;
        const bool inherits = !superseded && pins && !state.pinned;
        pins = pins || (state.pinned && superseded && !state.superseded);
        if (superseded == state.superseded && !inherits)
            continue;
        const auto row = find(state.id);
        if (!row)
            continue;
        StoredNotification settled = *row;
        settled.notification.local.superseded = superseded;
        // The pin is the newest one's now: unpinned there, it is unpinned.
        settled.notification.local.pinned = superseded ? false : state.pinned || inherits;
        update(*row, settled, changes);
    }
}

void NotificationTable::write(const StoredNotification &row)
{
    const Notification &n = row.notification;
    m_database.run(u"UPDATE notification SET created_at = ?, updated_at = ?, received_at = ?, kind = ?, priority = ?,"
                   " subject = ?, sealed = ? WHERE id = ?"_s,
                   {toColumn(n.createdAt), toColumn(n.updatedAt), toColumn(n.receivedAt), static_cast<int>(n.kind),
                    static_cast<int>(n.priority), subjectColumn(n), m_sealer.seal(notificationPlace(n.id), encoded(n)),
                    n.id.value()});
}

/// Reading or hiding a thousand rows need not seal a thousand texts again.
void NotificationTable::writeStates(const StoredNotification &row)
{
    m_database.run(u"UPDATE notification SET read_at = ?, read_by = ?, hidden_by = ?, seen_at = ?, done_at = ?,"
                   " remind_at = ?, unread_again = ?, pinned = ?, superseded = ?,"
                   " quiet_reason = ? WHERE id = ?"_s,
                   columnsOf(row) + QVariantList{row.notification.id.value()});
}

bool NotificationTable::erase(const NotificationId &id)
{
    // From the columns alone: what does not open has to be counted out too.
    QSqlQuery &query = m_database.run(u"SELECT kind, priority, unread = 1 AND shelf = 0, subject FROM notification"
                                      " WHERE id = ? AND hidden_by IS NULL"_s,
                                      {id.value()});
    const bool wasVisible = m_database.next(query);
    const Kind kind = wasVisible ? kindFromColumn(query.value(0)) : Kind::General;
    const Priority priority = wasVisible ? priorityFromColumn(query.value(1)) : Priority::Low;
    const bool unreadInInbox = wasVisible && query.value(2).toBool();
    if (wasVisible)
        m_subjects.touch(query.value(3).toString());
    query.finish();
    if (wasVisible)
        countOut(id, kind, priority, unreadInInbox);
    m_damaged.remove(id);
    m_database.run(u"DELETE FROM notification WHERE id = ?"_s, {id.value()});
    return wasVisible;
}

Page NotificationTable::page(const PageQuery &query)
{
    const int limit = std::clamp(query.limit, 1, 1000);
    const QVariantList start = query.after ? QVariantList{toColumn(query.after->createdAt), query.after->id.value()}
                                           : QVariantList{std::numeric_limits<qint64>::max(), QString()};
    QVariantList starts;
    for (qsizetype i = shelvesOf(query.filter).size(); i > 0; --i)
        starts += start;
    return query.filter.text.isEmpty() ? listPage(query.filter, starts, limit)
                                       : searchPage(query.filter, starts, limit);
}

Page NotificationTable::listPage(const Filter &filter, const QVariantList &starts, int limit)
{
    Page page{.rows = {}, .atEnd = true};
    QSqlQuery &rows = m_database.run(pageSql(filter), starts);
    while (m_database.next(rows)) {
        const auto row = rowOf(rows);
        if (!row)
            continue;
        if (page.rows.size() == limit) {
            page.atEnd = false;
            break;
        }
        page.rows.append(row->notification);
    }
    rows.finish();
    return page;
}

Page NotificationTable::searchPage(const Filter &filter, const QVariantList &starts, int limit)
{
    const SearchWords words(filter.text);
    QList<NotificationId> hits;
    Page page{.rows = {}, .atEnd = true};
    int looked = 0;
    QSqlQuery &rows = m_database.run(searchSql(filter), starts);
    while (m_database.next(rows)) {
        if (const auto hit = searched(rows, words))
            hits.append(*hit);
        if (++looked < rowsSearchedAtOnce && hits.size() < limit)
            continue;
        page.atEnd = false;
        page.searchedTo = PageKey{timeFromColumn(rows.value(1)), NotificationId(rows.value(0).toString())};
        break;
    }
    rows.finish();
    for (const NotificationId &id : std::as_const(hits)) {
        if (const auto row = find(id))
            page.rows.append(row->notification);
    }
    return page;
}

/// The id, where the row opens and holds the words; no more of it is read than they have to be looked for in.
std::optional<NotificationId> NotificationTable::searched(QSqlQuery &query, const SearchWords &words)
{
    const NotificationId id(query.value(0).toString());
    const auto plain = m_sealer.unseal(notificationPlace(id), query.value(2).toByteArray());
    const auto texts = plain ? searchedTexts(*plain) : std::nullopt;
    if (texts && !words.mayOccurIn({texts->title, texts->message, texts->data}))
        return std::nullopt;
    Notification notification;
    if (!plain || !decode(*plain, notification)) {
        m_damaged.insert(id);
        return std::nullopt;
    }
    return words.occurIn(notification) ? std::optional(id) : std::nullopt;
}

LocalStates NotificationTable::localStates(const NotificationId &id)
{
    QSqlQuery &query = m_database.run(u"SELECT seen_at, done_at, remind_at, unread_again, pinned, superseded,"
                                      " quiet_reason FROM notification WHERE id = ?"_s,
                                      {id.value()});
    const LocalStates states = m_database.next(query) ? localStatesOf(query, 0) : LocalStates();
    query.finish();
    return states;
}

std::optional<StoredNotification> NotificationTable::rowOf(QSqlQuery &query)
{
    StoredNotification row;
    Notification &n = row.notification;
    n.id = NotificationId(query.value(0).toString());
    n.createdAt = timeFromColumn(query.value(1));
    n.updatedAt = timeFromColumn(query.value(2));
    n.readAt = timeFromColumn(query.value(3));
    n.receivedAt = timeFromColumn(query.value(4));
    n.kind = kindFromColumn(query.value(5));
    n.priority = priorityFromColumn(query.value(6));
    row.readBy = OperationId(query.value(7).toString());
    row.hiddenBy = OperationId(query.value(8).toString());
    n.local = localStatesOf(query, 9);
    row.wasUnreadAgain = query.value(12).toInt() == 2;
    return open(query.value(16).toByteArray(), n) ? std::optional(row) : std::nullopt;
}

bool NotificationTable::open(const QByteArray &sealed, Notification &notification)
{
    const auto plain = m_sealer.unseal(notificationPlace(notification.id), sealed);
    if (plain && decode(*plain, notification))
        return true;
    m_damaged.insert(notification.id);
    return false;
}

QList<StoredNotification> NotificationTable::select(const QString &rest, const QVariantList &values)
{
    QList<StoredNotification> found;
    QSqlQuery &rows = m_database.run(selectRows() + rest, values);
    while (m_database.next(rows)) {
        if (auto row = rowOf(rows))
            found.append(*row);
    }
    return found;
}

void NotificationTable::count(const StoredNotification &row, int step)
{
    if (!row.isHidden())
        m_counters.count(row.notification, step);
}

} // namespace clinicbell::store

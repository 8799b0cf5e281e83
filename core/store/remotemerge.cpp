// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/remotemerge.h"

#include "core/store/idledger.h"
#include "core/store/merge.h"
#include "core/store/notificationtable.h"
#include "core/store/outboxtable.h"
#include "core/store/purge.h"

namespace clinicbell::store {

namespace {

template <typename... Visitors>
struct Overloaded : Visitors...
{
    using Visitors::operator()...;
};

constexpr qsizetype mostLiveNoted = 10'000;

std::chrono::seconds lag(const QDateTime &created, const QDateTime &received)
{
    return std::chrono::seconds(std::max<qint64>(created.secsTo(received), 0));
}

/// The server knows of the read: there is nothing to undo any more. Where it knew before and the act only took a local
/// mark away, there is still.
void confirmRead(StoredNotification &row)
{
    if (!row.wasUnreadAgain)
        row.readBy = {};
}

template <typename... Visitors> // clang 14 does not deduce an aggregate's arguments by itself
Overloaded(Visitors...)->Overloaded<Visitors...>;

constexpr qsizetype mostReadAhead = 10'000; ///< A server that names rows which never come costs no more than that.

} // namespace

RemoteMerge::RemoteMerge(const Account &account, NotificationTable &notifications, const OutboxTable &outbox,
                         IdLedger &tombstones, const Purge &purge)
    : m_account(account)
    , m_notifications(notifications)
    , m_outbox(outbox)
    , m_tombstones(tombstones)
    , m_purge(purge)
{ }

void RemoteMerge::apply(const RemoteChange &change, const QDateTime &now, ChangeCollector &changes)
{
    const auto arrival = [&](const Arrival &event) {
        for (const Notification &notification : event.notifications)
            arrive(notification, now, {}, changes);
    };
    const auto someRead = [&](const ReadElsewhere &event) {
        for (const NotificationId &id : event.ids) {
            const QDateTime at = event.at.isValid() ? event.at : now;
            if (const auto known = m_notifications.find(id))
                read(*known, at, changes);
            else if (m_readAhead.size() < mostReadAhead)
                m_readAhead.insert(id, at);
        }
    };
    const auto allRead = [&](const AllReadElsewhere &event) {
        const QDateTime until = event.until.isValid() ? event.until : m_notifications.newest();
        for (const StoredNotification &row : m_notifications.unreadUntil(until))
            read(row, event.at.isValid() ? event.at : now, changes);
    };
    const auto removed = [&](const RemovedElsewhere &event) {
        for (const NotificationId &id : event.ids)
            bury(id, now, changes);
    };
    const auto handled = [&](const HandledElsewhere &event) {
        for (const NotificationId &id : event.ids)
            handle(id, event.handling, changes);
    };
    std::visit(Overloaded{arrival, someRead, allRead, removed, handled}, change);
}

MergeReport RemoteMerge::mergePage(const QList<Notification> &rows, const MergeWindow &window, const QDateTime &now,
                                   ChangeCollector &changes)
{
    MergeReport report;
    const QDateTime &liveSince = window.liveSince.isValid() ? window.liveSince : window.startedAt;
    QSet<NotificationId> listed;
    m_liveAt.removeIf([&](const auto &live) { return live.value() < window.startedAt; });
    for (const Notification &row : rows) {
        listed.insert(row.id);
        // The server lists it although it was deleted before we asked: it is there.
        m_tombstones.strikeOlder(row.id, window.startedAt);
        const Arrived arrived = arrive(row, now, window, changes);
        if (arrived.heldSince.isValid() && arrived.heldSince < liveSince)
            ++report.overlap;
        switch (arrived.outcome) {
        case Outcome::Added: ++report.added; break;
        case Outcome::Updated: ++report.updated; break;
        case Outcome::Unchanged: ++report.unchanged; break;
        case Outcome::Foreign: ++report.refused; break;
        case Outcome::Buried: break;
        }
    }
    const QList<NotificationId> held = m_notifications.held(window.from, window.startedAt, window.until);
    for (const NotificationId &id : held) {
        if (listed.contains(id) || isLocal(id))
            continue;
        bury(id, now, changes);
        ++report.removed;
    }
    return report;
}

QList<Notification> RemoteMerge::missing(const QList<Notification> &rows)
{
    QList<Notification> missing;
    QSet<NotificationId> seen;
    for (const Notification &row : rows) {
        const bool again = seen.contains(row.id);
        seen.insert(row.id);
        if (!again && !isForeign(row) && !m_tombstones.contains(row.id) && !m_outbox.removalOf(row.id, row.createdAt)
            && !m_purge.covers(row) && !m_notifications.find(row.id))
            missing.append(row);
    }
    return missing;
}

RemoteMerge::Arrived RemoteMerge::arrive(const Notification &copy, const QDateTime &now, const MergeWindow &window,
                                         ChangeCollector &changes)
{
    if (isForeign(copy)) {
        ++m_foreign;
        return {Outcome::Foreign};
    }
    if (isPurged(copy))
        return {Outcome::Unchanged, copy.createdAt};
    StoredNotification row = overlaid(copy, now, window);
    bool isNew = m_notifications.insert(row);
    if (!window.startedAt.isValid())
        noteLive(copy.id, now);
    if (!isNew) {
        if (const auto known = m_notifications.find(copy.id))
            return {improve(*known, copy, window, changes), known->notification.receivedAt};
        if (!m_notifications.hasDamaged())
            return {Outcome::Buried};
        // What is there does not open; the copy takes its place.
        row.notification.local = m_notifications.localStates(copy.id);
        m_notifications.erase(copy.id);
        isNew = m_notifications.insert(row);
    }
    if (isNew && !row.isHidden())
        changes.add(std::move(row.notification));
    return {isNew ? Outcome::Added : Outcome::Buried};
}

bool RemoteMerge::isPurged(const Notification &copy)
{
    return m_purge.covers(copy) && !m_notifications.find(copy.id);
}

/// A new row as it is shown: what waits in the outbox lies over what the server says.
StoredNotification RemoteMerge::overlaid(const Notification &copy, const QDateTime &now,
                                         const MergeWindow &window) const
{
    StoredNotification row{.notification = copy, .readBy = {}, .hiddenBy = {}};
    row.notification.receivedAt = now;
    if (!row.notification.createdAt.isValid())
        row.notification.createdAt = now;
    else if (window.serverOffset)
        row.notification.late = lag(row.notification.createdAt, now.addMSecs(window.serverOffset->count()));
    if (const auto ahead = m_readAhead.constFind(copy.id); ahead != m_readAhead.constEnd() && !copy.isRead()) {
        row.notification.readAt = *ahead;
    } else if (const auto read = m_outbox.readOf(copy.id, row.notification.createdAt); read && !copy.isRead()) {
        row.notification.readAt = read->at;
        row.readBy = read->id;
    }
    if (const auto removal = m_outbox.removalOf(copy.id, row.notification.createdAt))
        row.hiddenBy = removal->id;
    const QList<OutboxEntry> handlings = m_outbox.handlingsOf(copy.id);
    for (const OutboxEntry &entry : handlings)
        layOver(row.notification.handling, entry, m_account);
    return row;
}

RemoteMerge::Outcome RemoteMerge::improve(const StoredNotification &known, const Notification &copy,
                                          const MergeWindow &window, ChangeCollector &changes)
{
    StoredNotification better = known;
    const bool cameMeanwhile = window.startedAt.isValid() && m_liveAt.value(copy.id) >= window.startedAt;
    better.notification = merged(known.notification, copy, cameMeanwhile);
    if (copy.isRead())
        confirmRead(better);
    if (better == known)
        return Outcome::Unchanged;
    m_notifications.update(known, better, changes);
    return better.notification == known.notification ? Outcome::Unchanged : Outcome::Updated;
}

void RemoteMerge::read(const StoredNotification &known, const QDateTime &at, ChangeCollector &changes)
{
    StoredNotification later = known;
    confirmRead(later);
    if (!known.notification.readAt.isValid())
        later.notification.readAt = at;
    if (later != known)
        m_notifications.update(known, later, changes);
}

void RemoteMerge::handle(const NotificationId &id, const Handling &said, ChangeCollector &changes)
{
    const auto known = m_notifications.find(id);
    if (!known)
        return;
    StoredNotification later = *known;
    later.notification.handling = merged(known->notification.handling, said);
    if (later != *known)
        m_notifications.update(*known, later, changes);
}

void RemoteMerge::noteLive(const NotificationId &id, const QDateTime &now)
{
    if (m_liveAt.size() >= mostLiveNoted)
        m_liveAt.clear(); // A server that keeps its times needs none of it.
    m_liveAt.insert(id, now);
}

void RemoteMerge::bury(const NotificationId &id, const QDateTime &now, ChangeCollector &changes)
{
    m_tombstones.enter(id, now);
    if (m_notifications.erase(id))
        changes.remove(id);
}

} // namespace clinicbell::store

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/storeworker.h"

#include "core/store/accountcache.h"

#include <QThread>

namespace clinicbell::store {

namespace {

QList<Notification> arrivals(const QList<RemoteChange> &events)
{
    QList<Notification> notifications;
    for (const RemoteChange &event : events) {
        if (const auto *arrival = std::get_if<Arrival>(&event))
            notifications += arrival->notifications;
    }
    return notifications;
}

/// Those of @p ids that nobody has seen here yet.
QStringList unseen(NotificationTable &notifications, const QList<NotificationId> &ids)
{
    QStringList unseen;
    for (const NotificationId &id : ids) {
        const auto row = notifications.find(id);
        if (row && !row->notification.local.seenAt.isValid())
            unseen.append(id.value());
    }
    return unseen;
}

} // namespace

void StoreWorker::shutDown()
{
    closeCache();
    thread()->quit();
}

void StoreWorker::applyRemote(const QList<RemoteChange> &events, const QDateTime &now)
{
    noteCall(now);
    const auto rule = [&](ChangeCollector &changes) {
        for (const RemoteChange &event : events)
            cache()->remote().apply(event, now, changes);
        return true;
    };
    auto done = write(Origin::Live, Durability::Process, rule);
    if (!done && done.error().code == ErrorCode::StoreDamaged)
        done = write(Origin::Live, Durability::Process, rule); // into the fresh file
    if (!done)
        sayUnsaved(done.error(), arrivals(events));
}

Result<MergeReport> StoreWorker::mergePage(const QList<Notification> &rows, const MergeWindow &window,
                                           const QDateTime &now)
{
    noteCall(now);
    auto report = write(window.origin, Durability::Process, [&](ChangeCollector &changes) {
        return cache()->remote().mergePage(rows, window, now, changes);
    });
    // Damage was said by rebuilt(), and the catch-up that follows it brings these rows again.
    if (!report && report.error().code != ErrorCode::StoreDamaged)
        sayUnsaved(report.error(), rows);
    return report;
}

Result<QList<OperationId>> StoreWorker::markRead(const QList<NotificationId> &ids, const ActTimes &times)
{
    return act(Durability::Power,
               [&](ChangeCollector &changes) { return cache()->acts().markRead(ids, times, changes); });
}

Result<QList<OperationId>> StoreWorker::markAllRead(const QDateTime &until, Reach reach, const ActTimes &times)
{
    return act(Durability::Power,
               [&](ChangeCollector &changes) { return cache()->acts().markAllRead(until, reach, times, changes); });
}

Result<QList<OperationId>> StoreWorker::remove(const QList<NotificationId> &ids, const ActTimes &times)
{
    return act(Durability::Power,
               [&](ChangeCollector &changes) { return cache()->acts().remove(ids, times, changes); });
}

Result<QList<OperationId>> StoreWorker::clear(const QDateTime &until, Reach reach, const ActTimes &times)
{
    return act(Durability::Power,
               [&](ChangeCollector &changes) { return cache()->acts().clear(until, reach, times, changes); });
}

Result<QList<OperationId>> StoreWorker::handle(OperationKind kind, const NotificationId &id, const ActTimes &times)
{
    return act(Durability::Power,
               [&](ChangeCollector &changes) { return cache()->acts().handle(kind, id, times, changes); });
}

Result<QList<OperationId>> StoreWorker::send(const ConversationId &conversation, const QString &content,
                                             const ActTimes &times)
{
    return act(Durability::Power,
               [&](ChangeCollector &) { return cache()->threads().acts().send(conversation, content, times); });
}

Result<QList<OperationId>> StoreWorker::consent(const QList<OperationId> &operations, const QDateTime &now)
{
    noteCall(now);
    return act(Durability::Power, [&](ChangeCollector &) { return cache()->acts().consent(operations, now); });
}

Result<QList<OperationId>> StoreWorker::discard(const QList<OperationId> &operations, const QDateTime &now)
{
    noteCall(now);
    return takenBack(act(Durability::Power,
                         [&](ChangeCollector &changes) { return cache()->acts().discard(operations, now, changes); }),
                     now);
}

Result<QList<OperationId>> StoreWorker::undo(const QList<OperationId> &operations, const QDateTime &now)
{
    return takenBack(
        act(Durability::Power, [&](ChangeCollector &changes) { return cache()->acts().undo(operations, changes); }),
        now);
}

Result<QList<OperationId>> StoreWorker::takenBack(Result<QList<OperationId>> operations, const QDateTime &now)
{
    if (operations)
        auditTakenBack(now);
    return operations;
}

void StoreWorker::markSeen(const QList<NotificationId> &ids, const QDateTime &now)
{
    QStringList fresh;
    const auto saved = command(Durability::Process, [&](ChangeCollector &changes) {
        fresh = unseen(cache()->notifications(), ids);
        cache()->marks().markSeen(ids, now, changes);
    });
    if (saved && !fresh.isEmpty())
        audit({.verb = AuditVerb::Seen, .items = fresh, .at = now});
}

void StoreWorker::noteHeld(const QList<NotificationId> &ids, QuietReason reason)
{
    command(Durability::Process, [&](ChangeCollector &changes) { cache()->marks().noteHeld(ids, reason, changes); });
}

void StoreWorker::noteTold(const QList<NotificationId> &ids)
{
    command(Durability::Process, [&](ChangeCollector &changes) { cache()->marks().noteTold(ids, changes); });
}

Result<void> StoreWorker::setDone(const QList<NotificationId> &ids, bool done, const QDateTime &now)
{
    return command(Durability::Power,
                   [&](ChangeCollector &changes) { cache()->marks().setDone(ids, done, now, changes); });
}

Result<void> StoreWorker::markUnreadAgain(const QList<NotificationId> &ids)
{
    return command(Durability::Power,
                   [&](ChangeCollector &changes) { cache()->marks().markUnreadAgain(ids, changes); });
}

Result<void> StoreWorker::setPinned(const QList<NotificationId> &ids, bool pinned)
{
    return command(Durability::Power,
                   [&](ChangeCollector &changes) { cache()->marks().setPinned(ids, pinned, changes); });
}

Result<void> StoreWorker::remindAt(const QList<NotificationId> &ids, const QDateTime &time)
{
    return command(Durability::Power, [&](ChangeCollector &changes) { cache()->marks().remindAt(ids, time, changes); });
}

Result<NotedStates> StoreWorker::noted(const QList<NotificationId> &ids)
{
    return read([&] { return cache()->marks().noted(ids); });
}

Result<void> StoreWorker::restore(const NotedStates &states)
{
    return command(Durability::Power, [&](ChangeCollector &changes) { cache()->marks().restore(states, changes); });
}

Result<QDateTime> StoreWorker::nextReminder()
{
    return read([&] { return cache()->notifications().nextReminder(); });
}

Result<QList<Notification>> StoreWorker::dueReminders(const QDateTime &now)
{
    return read([&] { return cache()->notifications().dueReminders(now); });
}

Result<QList<OutboxEntry>> StoreWorker::pending(int limit, const QDateTime &now)
{
    noteCall(now);
    auto due = read([&] { return cache()->outbox().due(limit, now); });
    if (due)
        publish(Origin::Local, ChangeCollector()); // Time alone may have made some of them too old to be sent.
    return due;
}

Result<QList<OutboxEntry>> StoreWorker::unconsented(const QDateTime &now)
{
    return read([&] { return cache()->outbox().unconsented(now); });
}

Result<QList<OperationId>> StoreWorker::noteAttempts(const QList<OperationId> &operations)
{
    return act(Durability::Power, [&](ChangeCollector &) { return cache()->outbox().noteAttempts(operations); });
}

Result<void> StoreWorker::settle(const QList<OperationId> &operations, const QDateTime &now)
{
    return command(Durability::Process, [&](ChangeCollector &changes) {
        for (const OperationId &operation : operations)
            cache()->threads().acts().settle(operation, now);
        cache()->acts().settle(operations, now, changes);
    });
}

Result<void> StoreWorker::refuse(const OperationId &operation, const Error &error, const QList<NotificationId> &targets,
                                 const QDateTime &now)
{
    std::optional<OutboxEntry> entry;
    const auto saved = command(Durability::Process, [&](ChangeCollector &changes) {
        cache()->threads().acts().refuse(operation, error);
        entry = cache()->acts().refuse(operation, targets, now, changes);
    });
    if (saved && entry) {
        audit({.verb = AuditVerb::Declined, .items = itemsOf(*entry), .at = now});
        emit operationRefused(session(), *entry, error);
    }
    return saved;
}

Result<Page> StoreWorker::page(const PageQuery &query)
{
    return read([&] { return cache()->notifications().page(query); });
}

Result<std::optional<Notification>> StoreWorker::find(const NotificationId &id)
{
    return read([&]() -> std::optional<Notification> {
        const auto row = cache()->notifications().find(id);
        return row && !row->isHidden() ? std::optional(row->notification) : std::nullopt;
    });
}

Result<QList<Notification>> StoreWorker::earlier(const NotificationId &id)
{
    return read([&] {
        QList<Notification> rows;
        const QList<NotificationId> ids = cache()->notifications().earlierThan(id);
        for (const NotificationId &each : ids) {
            if (const auto row = cache()->notifications().find(each))
                rows.append(row->notification);
        }
        return rows;
    });
}

Result<QList<NotificationId>> StoreWorker::claimShown(const QList<NotificationId> &ids, const QDateTime &now)
{
    return write(Origin::Local, Durability::Process, [&](ChangeCollector &) { return cache()->claimShown(ids, now); });
}

void StoreWorker::saveMembers(const QList<Member> &members, const QDateTime &asOf)
{
    command(Durability::Process, [&](ChangeCollector &) { cache()->saveMembers(members, asOf); });
}

Result<SavedTeam> StoreWorker::members()
{
    return read([&] { return cache()->members(); });
}

void StoreWorker::setLastSync(const QDateTime &at)
{
    command(Durability::Process, [&](ChangeCollector &) { cache()->setLastSync(at); });
}

Result<PurgeReport> StoreWorker::purge(const PurgeStep &step, const QDateTime &now)
{
    // Not an act: that a purge has to wait for a better day is nothing to tell anybody.
    return write(Origin::Local, Durability::Process, [&](ChangeCollector &changes) {
        PurgeReport report = cache()->purge().step(step, now, changes);
        // Messages go when no notification has to any more, a few at a time as well.
        if (!report.next && cache()->threads().purge(step.policy, now) == rowsPurgedAtOnce)
            report.next = step;
        return report;
    });
}

void StoreWorker::setSyncState(const SyncState &state)
{
    command(Durability::Process, [&](ChangeCollector &) { cache()->setSyncState(state); });
}

} // namespace clinicbell::store

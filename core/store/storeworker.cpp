// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/storeworker.h"

#include "core/store/accountcache.h"
#include "core/store/logging.h"

#include <QThread>

namespace clinicbell::store {

namespace {

/// For the rules that answer nothing.
struct Done
{ };

QList<Notification> arrivals(const QList<RemoteChange> &events)
{
    QList<Notification> notifications;
    for (const RemoteChange &event : events) {
        if (const auto *arrival = std::get_if<Arrival>(&event))
            notifications += arrival->notifications;
    }
    return notifications;
}

} // namespace

StoreWorker::StoreWorker() = default;
StoreWorker::~StoreWorker() = default;

template <typename Rule>
auto StoreWorker::write(Origin origin, Durability durability, Rule &&rule)
    -> Result<std::invoke_result_t<Rule, ChangeCollector &>>
{
    if (!m_cache)
        return failure(ErrorCode::NotSignedIn);
    ChangeCollector changes;
    m_cache->begin(durability);
    auto answer = rule(changes);
    if (auto done = finishWrite(origin, changes); !done)
        return tl::unexpected(done.error());
    return answer;
}

/// A write of this side's; a failure is said by the signal, too.
template <typename Rule>
auto StoreWorker::act(Durability durability, Rule &&rule) -> Result<std::invoke_result_t<Rule, ChangeCollector &>>
{
    auto answer = write(Origin::Local, durability, rule);
    if (!answer && m_cache)
        emit failed(m_session, answer.error(), {});
    return answer;
}

/// An act that answers nothing but whether it was saved.
template <typename Rule>
Result<void> StoreWorker::command(Durability durability, Rule &&rule)
{
    return act(durability,
               [&](ChangeCollector &changes) {
                   rule(changes);
                   return Done();
               })
        .map([](const Done &) {});
}

template <typename Question>
auto StoreWorker::read(Question &&question) -> Result<std::invoke_result_t<Question>>
{
    if (!m_cache)
        return failure(ErrorCode::NotSignedIn);
    auto answer = question();
    if (const auto trouble = m_cache->takeTrouble()) {
        if (trouble->code == ErrorCode::StoreDamaged)
            rebuild(*trouble);
        return tl::unexpected(*trouble);
    }
    if (m_cache->notifications().hasDamaged())
        dropDamaged();
    return answer;
}

void StoreWorker::sayUnsaved(const Error &error, const QList<Notification> &came)
{
    const QList<Notification> unsaved = m_cache ? m_cache->remote().missing(came) : came;
    if (m_cache)
        m_cache->takeTrouble(); // what cannot be looked up counts as missing: better shown twice than not at all
    emit failed(m_session, error, unsaved);
}

Result<void> StoreWorker::finishWrite(Origin origin, ChangeCollector &changes)
{
    const auto done = m_cache->end(changes);
    const int foreign = m_cache->remote().takeForeign();
    const int dropped = m_cache->takeDropped();
    if (!done) {
        qCWarning(lcStore) << "not saved:" << errorKey(done.error().code) << done.error().detail;
        if (done.error().code == ErrorCode::StoreDamaged)
            rebuild(done.error());
        return done;
    }
    publish(origin, changes);
    if (foreign > 0)
        emit foreignRefused(m_session, foreign);
    if (dropped > 0)
        emit damagedDropped(m_session, dropped);
    return {};
}

void StoreWorker::publish(Origin origin, const ChangeCollector &collected)
{
    const OutboxSummary outbox = m_cache->outbox().summary(m_lastCall);
    if (collected.isEmpty() && outbox == m_publishedOutbox)
        return;
    ChangeSet changes = collected.changeSet(origin);
    changes.counters = m_cache->notifications().counters();
    changes.outbox = outbox;
    m_publishedOutbox = outbox;
    emit changed(m_session, changes);
}

void StoreWorker::publishReset()
{
    ChangeSet changes;
    changes.reset = true;
    if (m_cache) {
        changes.counters = m_cache->notifications().counters();
        changes.outbox = m_cache->outbox().summary(m_lastCall);
    }
    m_publishedOutbox = changes.outbox;
    emit changed(m_session, changes);
}

void StoreWorker::dropDamaged()
{
    command(Durability::Process, [](ChangeCollector &) {}); // the end of every write drops them
}

void StoreWorker::closeCache()
{
    if (m_cache)
        m_cache->close();
    m_cache.reset();
}

void StoreWorker::rebuild(const Error &error)
{
    const QList<OutboxEntry> waiting = m_cache->outbox().entries();
    const int lost = m_cache->outbox().unreadable();
    closeCache();
    OpenedStore fresh = StoreFile(m_options).replace(error, waiting, lost, m_lastCall);
    m_cache = std::move(fresh.cache);
    publishReset();
    emit rebuilt(m_session, fresh.report);
}

Result<OpenReport> StoreWorker::open(int session, const OpenOptions &options, const QDateTime &now)
{
    closeCache();
    m_session = session;
    m_lastCall = now;
    m_options = options;
    if (!options.account.isValid()) {
        publishReset();
        return failure(ErrorCode::NotSignedIn);
    }
    OpenedStore store = StoreFile(options).open(now);
    m_cache = std::move(store.cache);
    publishReset();
    return store.report;
}

void StoreWorker::close(int session)
{
    closeCache();
    m_session = session;
    m_options = {};
    publishReset();
}

void StoreWorker::shutDown()
{
    closeCache();
    thread()->quit();
}

void StoreWorker::applyRemote(const QList<RemoteChange> &events, const QDateTime &now)
{
    m_lastCall = now;
    const auto rule = [&](ChangeCollector &changes) {
        for (const RemoteChange &event : events)
            m_cache->remote().apply(event, now, changes);
        return Done();
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
    m_lastCall = now;
    auto report = write(window.origin, Durability::Process, [&](ChangeCollector &changes) {
        return m_cache->remote().mergePage(rows, window, now, changes);
    });
    // Damage was said by rebuilt(), and the catch-up that follows it brings these rows again.
    if (!report && report.error().code != ErrorCode::StoreDamaged)
        sayUnsaved(report.error(), rows);
    return report;
}

Result<QList<OperationId>> StoreWorker::markRead(const QList<NotificationId> &ids, const ActTimes &times)
{
    return act(Durability::Power,
               [&](ChangeCollector &changes) { return m_cache->acts().markRead(ids, times, changes); });
}

Result<QList<OperationId>> StoreWorker::markAllRead(const QDateTime &until, Reach reach, const ActTimes &times)
{
    return act(Durability::Power,
               [&](ChangeCollector &changes) { return m_cache->acts().markAllRead(until, reach, times, changes); });
}

Result<QList<OperationId>> StoreWorker::remove(const QList<NotificationId> &ids, const ActTimes &times)
{
    return act(Durability::Power,
               [&](ChangeCollector &changes) { return m_cache->acts().remove(ids, times, changes); });
}

Result<QList<OperationId>> StoreWorker::clear(const QDateTime &until, Reach reach, const ActTimes &times)
{
    return act(Durability::Power,
               [&](ChangeCollector &changes) { return m_cache->acts().clear(until, reach, times, changes); });
}

Result<QList<OperationId>> StoreWorker::handle(OperationKind kind, const NotificationId &id, const ActTimes &times)
{
    return act(Durability::Power,
               [&](ChangeCollector &changes) { return m_cache->acts().handle(kind, id, times, changes); });
}

Result<QList<OperationId>> StoreWorker::send(const ConversationId &conversation, const QString &content,
                                             const ActTimes &times)
{
    return act(Durability::Power,
               [&](ChangeCollector &) { return m_cache->acts().send(conversation, content, times); });
}

Result<QList<OperationId>> StoreWorker::consent(const QList<OperationId> &operations, const QDateTime &now)
{
    m_lastCall = now;
    return act(Durability::Power, [&](ChangeCollector &) { return m_cache->acts().consent(operations, now); });
}

Result<QList<OperationId>> StoreWorker::discard(const QList<OperationId> &operations, const QDateTime &now)
{
    m_lastCall = now;
    return act(Durability::Power,
               [&](ChangeCollector &changes) { return m_cache->acts().discard(operations, now, changes); });
}

Result<QList<OperationId>> StoreWorker::undo(const QList<OperationId> &operations)
{
    return act(Durability::Power, [&](ChangeCollector &changes) { return m_cache->acts().undo(operations, changes); });
}

void StoreWorker::markSeen(const QList<NotificationId> &ids, const QDateTime &now)
{
    command(Durability::Process, [&](ChangeCollector &changes) { m_cache->marks().markSeen(ids, now, changes); });
}

Result<void> StoreWorker::setDone(const QList<NotificationId> &ids, bool done, const QDateTime &now)
{
    return command(Durability::Power,
                   [&](ChangeCollector &changes) { m_cache->marks().setDone(ids, done, now, changes); });
}

Result<void> StoreWorker::markUnreadAgain(const QList<NotificationId> &ids)
{
    return command(Durability::Power,
                   [&](ChangeCollector &changes) { m_cache->marks().markUnreadAgain(ids, changes); });
}

Result<void> StoreWorker::setPinned(const QList<NotificationId> &ids, bool pinned)
{
    return command(Durability::Power,
                   [&](ChangeCollector &changes) { m_cache->marks().setPinned(ids, pinned, changes); });
}

Result<void> StoreWorker::remindAt(const QList<NotificationId> &ids, const QDateTime &time)
{
    return command(Durability::Power, [&](ChangeCollector &changes) { m_cache->marks().remindAt(ids, time, changes); });
}

Result<QDateTime> StoreWorker::nextReminder()
{
    return read([&] { return m_cache->notifications().nextReminder(); });
}

Result<QList<Notification>> StoreWorker::dueReminders(const QDateTime &now)
{
    return read([&] { return m_cache->notifications().dueReminders(now); });
}

Result<QList<OutboxEntry>> StoreWorker::pending(int limit, const QDateTime &now)
{
    m_lastCall = now;
    auto due = read([&] { return m_cache->outbox().due(limit, now); });
    if (due)
        publish(Origin::Local, ChangeCollector()); // Time alone may have made some of them too old to be sent.
    return due;
}

Result<QList<OutboxEntry>> StoreWorker::unconsented(const QDateTime &now)
{
    return read([&] { return m_cache->outbox().unconsented(now); });
}

Result<QList<OperationId>> StoreWorker::noteAttempts(const QList<OperationId> &operations)
{
    return act(Durability::Power, [&](ChangeCollector &) { return m_cache->outbox().noteAttempts(operations); });
}

Result<void> StoreWorker::settle(const QList<OperationId> &operations, const QDateTime &now)
{
    return command(Durability::Process,
                   [&](ChangeCollector &changes) { m_cache->acts().settle(operations, now, changes); });
}

Result<void> StoreWorker::refuse(const OperationId &operation, const Error &error, const QList<NotificationId> &targets,
                                 const QDateTime &now)
{
    std::optional<OutboxEntry> entry;
    const auto saved = command(Durability::Process, [&](ChangeCollector &changes) {
        entry = m_cache->acts().refuse(operation, targets, now, changes);
    });
    if (saved && entry)
        emit operationRefused(m_session, *entry, error);
    return saved;
}

Result<Page> StoreWorker::page(const PageQuery &query)
{
    return read([&] { return m_cache->notifications().page(query); });
}

Result<std::optional<Notification>> StoreWorker::find(const NotificationId &id)
{
    return read([&]() -> std::optional<Notification> {
        const auto row = m_cache->notifications().find(id);
        return row && !row->isHidden() ? std::optional(row->notification) : std::nullopt;
    });
}

Result<QList<NotificationId>> StoreWorker::claimShown(const QList<NotificationId> &ids, const QDateTime &now)
{
    return write(Origin::Local, Durability::Process, [&](ChangeCollector &) { return m_cache->claimShown(ids, now); });
}

void StoreWorker::saveMembers(const QList<Member> &members, const QDateTime &asOf)
{
    command(Durability::Process, [&](ChangeCollector &) { m_cache->saveMembers(members, asOf); });
}

Result<SavedTeam> StoreWorker::members()
{
    return read([&] { return m_cache->members(); });
}

void StoreWorker::setLastSync(const QDateTime &at)
{
    command(Durability::Process, [&](ChangeCollector &) { m_cache->setLastSync(at); });
}

Result<PurgeReport> StoreWorker::purge(const PurgeStep &step, const QDateTime &now)
{
    // Not an act: that a purge has to wait for a better day is nothing to tell anybody.
    return write(Origin::Local, Durability::Process,
                 [&](ChangeCollector &changes) { return m_cache->purge().step(step, now, changes); });
}

void StoreWorker::setSyncState(const SyncState &state)
{
    command(Durability::Process, [&](ChangeCollector &) { m_cache->setSyncState(state); });
}

} // namespace clinicbell::store

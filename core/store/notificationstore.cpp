// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/notificationstore.h"

#include "core/store/storeworker.h"

using namespace Qt::StringLiterals;

namespace clinicbell::store {

namespace {
constexpr std::chrono::seconds retryAfter{30}; // for a file that could not be used
}

/// What waits goes first: calls are done in the order they were made.
template <typename T, typename Owner, typename... Parameters, typename... Arguments>
QFuture<Result<T>> NotificationStore::ask(Result<T> (Owner::*question)(Parameters...), Arguments &&...arguments)
{
    flushRemote();
    return m_thread.ask(static_cast<Owner &>(m_thread.worker()), question, std::forward<Arguments>(arguments)...);
}

template <typename T>
QFuture<Result<T>> NotificationStore::unlessSwitched(QFuture<Result<T>> answer) const
{
    return m_thread.unlessSwitched(std::move(answer));
}

template <typename Owner, typename... Parameters, typename... Arguments>
void NotificationStore::tell(void (Owner::*command)(Parameters...), Arguments &&...arguments)
{
    flushRemote();
    m_thread.tell(static_cast<Owner &>(m_thread.worker()), command, std::forward<Arguments>(arguments)...);
}

/// Leaves out what was said of an account that is not open any more.
template <typename... Values>
void NotificationStore::passOn(void (OpenCache::*said)(int, Values...), void (NotificationStore::*heard)(Values...))
{
    connect(&m_thread.worker(), said, this, [this, heard](int session, Values... values) {
        if (session == m_thread.session())
            emit(this->*heard)(values...);
    });
}

NotificationStore::NotificationStore(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_retry(clock.makeTimer())
    , m_thread(this)
{
    passOn(&OpenCache::changed, &NotificationStore::changed);
    passOn(&OpenCache::failed, &NotificationStore::failed);
    passOn(&OpenCache::operationRefused, &NotificationStore::operationRefused);
    passOn(&OpenCache::rebuilt, &NotificationStore::rebuilt);
    passOn(&OpenCache::foreignRefused, &NotificationStore::foreignRefused);
    passOn(&OpenCache::damagedDropped, &NotificationStore::damagedDropped);
    connect(&m_thread.worker(), &StoreWorker::awayFromFile, this, [this](int session) {
        if (session == m_thread.session())
            m_retry->start(retryAfter);
    });
    connect(m_retry.get(), &Timer::timedOut, this, &NotificationStore::retryFile);
}

NotificationStore::~NotificationStore()
{
    flushRemote();
}

QFuture<Result<void>> NotificationStore::reseal(const QByteArray &key)
{
    return ask(&StoreWorker::reseal, key);
}

QFuture<Result<void>> NotificationStore::erase(const QString &directory, const QString &accountKey)
{
    return ask(&StoreWorker::erase, m_thread.beginSession(), directory, accountKey);
}

void NotificationStore::retryFile()
{
    tell(&StoreWorker::comeBack, m_clock.now());
}

QFuture<Result<OpenReport>> NotificationStore::open(const OpenOptions &options)
{
    flushRemote();
    return ask(&StoreWorker::open, m_thread.beginSession(), options, m_clock.now());
}

void NotificationStore::close()
{
    flushRemote();
    tell(&StoreWorker::close, m_thread.beginSession());
}

void NotificationStore::applyLive(const QList<Notification> &notifications)
{
    queue(Arrival{notifications});
}

void NotificationStore::applyRemoteRead(const QList<NotificationId> &ids, const QDateTime &at)
{
    queue(ReadElsewhere{ids, at});
}

void NotificationStore::applyRemoteReadAll(const QDateTime &until, const QDateTime &at)
{
    queue(AllReadElsewhere{until, at});
}

void NotificationStore::applyRemoteDeletion(const QList<NotificationId> &ids)
{
    queue(RemovedElsewhere{ids});
}

void NotificationStore::applyRemoteHandling(const QList<NotificationId> &ids, const Handling &handling)
{
    queue(HandledElsewhere{ids, handling});
}

void NotificationStore::queue(const RemoteChange &change)
{
    if (m_remote.isEmpty())
        QMetaObject::invokeMethod(this, &NotificationStore::flushRemote, Qt::QueuedConnection);
    m_remote.append(change);
}

/// Also before every other call, so that calls are done in the order they were made.
void NotificationStore::flushRemote()
{
    if (const auto events = std::exchange(m_remote, {}); !events.isEmpty())
        tell(&StoreWorker::applyRemote, events, m_clock.now());
}

QFuture<Result<MergeReport>> NotificationStore::mergePage(const QList<Notification> &rows, const MergeWindow &window)
{
    return ask(&StoreWorker::mergePage, rows, window, m_clock.now());
}

ActTimes NotificationStore::actTimes(std::chrono::milliseconds holdBack) const
{
    const QDateTime now = m_clock.now();
    return {now, holdBack.count() > 0 ? now.addMSecs(holdBack.count()) : QDateTime()};
}

QFuture<Result<QList<OperationId>>> NotificationStore::markRead(const QList<NotificationId> &ids,
                                                                std::chrono::milliseconds holdBack)
{
    return ask(&StoreWorker::markRead, ids, actTimes(holdBack));
}

QFuture<Result<QList<OperationId>>> NotificationStore::markAllRead(const QDateTime &until,
                                                                   std::chrono::milliseconds holdBack, Reach reach)
{
    return ask(&StoreWorker::markAllRead, until, reach, actTimes(holdBack));
}

QFuture<Result<QList<OperationId>>> NotificationStore::remove(const QList<NotificationId> &ids,
                                                              std::chrono::milliseconds holdBack)
{
    return ask(&StoreWorker::remove, ids, actTimes(holdBack));
}

QFuture<Result<QList<OperationId>>> NotificationStore::clear(const QDateTime &until, std::chrono::milliseconds holdBack,
                                                             Reach reach)
{
    return ask(&StoreWorker::clear, until, reach, actTimes(holdBack));
}

QFuture<Result<QList<OperationId>>> NotificationStore::acknowledge(const NotificationId &id)
{
    return ask(&StoreWorker::handle, OperationKind::Acknowledge, id, actTimes({}));
}

QFuture<Result<QList<OperationId>>> NotificationStore::claim(const NotificationId &id)
{
    return ask(&StoreWorker::handle, OperationKind::Claim, id, actTimes({}));
}

QFuture<Result<QList<OperationId>>> NotificationStore::release(const NotificationId &id)
{
    return ask(&StoreWorker::handle, OperationKind::Release, id, actTimes({}));
}

QFuture<Result<QList<OperationId>>> NotificationStore::sendMessage(const ConversationId &conversation,
                                                                   const QString &content)
{
    return ask(&StoreWorker::send, conversation, content, actTimes({}));
}

QFuture<Result<QList<OutboxEntry>>> NotificationStore::unconsented()
{
    return unlessSwitched(ask(&StoreWorker::unconsented, m_clock.now()));
}

QFuture<Result<QList<OperationId>>> NotificationStore::consent(const QList<OperationId> &operations)
{
    return ask(&StoreWorker::consent, operations, m_clock.now());
}

QFuture<Result<QList<OperationId>>> NotificationStore::discard(const QList<OperationId> &operations)
{
    return ask(&StoreWorker::discard, operations, m_clock.now());
}

QFuture<Result<QList<OperationId>>> NotificationStore::undo(const QList<OperationId> &operations)
{
    return ask(&StoreWorker::undo, operations, m_clock.now());
}

QFuture<Result<void>> NotificationStore::setDone(const QList<NotificationId> &ids, bool done)
{
    return ask(&StoreWorker::setDone, ids, done, m_clock.now());
}

QFuture<Result<void>> NotificationStore::markUnreadAgain(const QList<NotificationId> &ids)
{
    return ask(&StoreWorker::markUnreadAgain, ids);
}

QFuture<Result<void>> NotificationStore::setPinned(const QList<NotificationId> &ids, bool pinned)
{
    return ask(&StoreWorker::setPinned, ids, pinned);
}

QFuture<Result<void>> NotificationStore::remindAt(const QList<NotificationId> &ids, const QDateTime &time)
{
    return ask(&StoreWorker::remindAt, ids, time);
}

QFuture<Result<NotedStates>> NotificationStore::noted(const QList<NotificationId> &ids)
{
    return unlessSwitched(ask(&StoreWorker::noted, ids));
}

QFuture<Result<void>> NotificationStore::restore(const NotedStates &states)
{
    return ask(&StoreWorker::restore, states);
}

void NotificationStore::markSeen(const QList<NotificationId> &ids)
{
    tell(&StoreWorker::markSeen, ids, m_clock.now());
}

void NotificationStore::noteHeld(const QList<NotificationId> &ids, QuietReason reason)
{
    tell(&StoreWorker::noteHeld, ids, reason);
}

void NotificationStore::noteTold(const QList<NotificationId> &ids)
{
    tell(&StoreWorker::noteTold, ids);
}

QFuture<Result<QDateTime>> NotificationStore::nextReminder()
{
    return unlessSwitched(ask(&StoreWorker::nextReminder));
}

QFuture<Result<QList<Notification>>> NotificationStore::dueReminders()
{
    return unlessSwitched(ask(&StoreWorker::dueReminders, m_clock.now()));
}

QFuture<Result<QList<OutboxEntry>>> NotificationStore::pending(int limit)
{
    return ask(&StoreWorker::pending, limit, m_clock.now());
}

QFuture<Result<QList<OperationId>>> NotificationStore::noteAttempts(const QList<OperationId> &operations)
{
    return ask(&StoreWorker::noteAttempts, operations);
}

QFuture<Result<void>> NotificationStore::settle(const QList<OperationId> &operations)
{
    return ask(&StoreWorker::settle, operations, m_clock.now());
}

QFuture<Result<void>> NotificationStore::refuse(const OperationId &operation, const Error &error,
                                                const QList<NotificationId> &targets)
{
    return ask(&StoreWorker::refuse, operation, error, targets, m_clock.now());
}

QFuture<Result<Page>> NotificationStore::page(const PageQuery &query)
{
    return unlessSwitched(ask(&StoreWorker::page, query));
}

QFuture<Result<std::optional<Notification>>> NotificationStore::find(const NotificationId &id)
{
    return unlessSwitched(ask(&StoreWorker::find, id));
}

QFuture<Result<QList<Notification>>> NotificationStore::earlier(const NotificationId &id)
{
    return unlessSwitched(ask(&StoreWorker::earlier, id));
}

QFuture<Result<QList<NotificationId>>> NotificationStore::claimShown(const QList<NotificationId> &ids)
{
    return ask(&StoreWorker::claimShown, ids, m_clock.now());
}

void NotificationStore::saveMembers(const QList<Member> &members, const QDateTime &asOf)
{
    tell(&StoreWorker::saveMembers, members, asOf);
}

QFuture<Result<SavedTeam>> NotificationStore::members()
{
    return unlessSwitched(ask(&StoreWorker::members));
}

void NotificationStore::setLastSync(const QDateTime &at)
{
    tell(&StoreWorker::setLastSync, at);
}

QFuture<Result<PurgeReport>> NotificationStore::purge(const PurgeStep &step)
{
    return unlessSwitched(ask(&StoreWorker::purge, step, m_clock.now()));
}

void NotificationStore::setSyncState(const SyncState &state)
{
    tell(&StoreWorker::setSyncState, state);
}

} // namespace clinicbell::store

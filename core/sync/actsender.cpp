// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/actsender.h"

#include "core/clinic/clinicapi.h"
#include "core/store/notificationstore.h"

#include <QUuid>

#include <algorithm>

namespace clinicbell::sync {

namespace {

using store::OperationKind;

constexpr qsizetype idsPerCall = 100; ///< As many as a page of the API may hold.

/// Those that the server knows.
QList<NotificationId> targetsOf(const ActSender::Entries &group)
{
    QList<NotificationId> ids;
    QSet<NotificationId> seen;
    for (const store::OutboxEntry &entry : group) {
        for (const NotificationId &id : entry.targets) {
            if (!seen.contains(id) && !isLocal(id))
                ids.append(id);
            seen.insert(id);
        }
    }
    return ids;
}

/// Of a part of an act, the same each time; the act's own key belongs to the call of the whole.
OperationId derivedKey(const OperationId &key, const QString &part)
{
    return OperationId(QUuid::createUuidV5(QUuid::fromString(key.value()), part).toString(QUuid::WithoutBraces));
}

/// A server that knows keys answers a key it has seen without doing anything: the same acts, the same key, and no
/// other.
OperationId keyOf(const ActSender::Entries &group)
{
    OperationId key = group.first().id;
    for (qsizetype i = 1; i < group.size(); ++i)
        key = derivedKey(key, group.at(i).id.value());
    return key;
}

QFuture<Result<void>> done()
{
    const Promised<void> promised;
    promised.settle({});
    return promised.future();
}

} // namespace

bool isRefusal(ErrorCode code)
{
    return code == ErrorCode::Forbidden || code == ErrorCode::NotFound || code == ErrorCode::Conflict
        || code == ErrorCode::Refused;
}

ActSender::ActSender(clinic::ClinicApi &api, store::NotificationStore &store, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_store(store)
    , m_messages(api)
{ }

void ActSender::setUser(const UserId &user)
{
    m_user = user;
    m_messages.setUser(user);
}

void ActSender::setCapabilities(const std::optional<clinic::Capabilities> &capabilities)
{
    m_capabilities = capabilities;
    m_messages.setCapabilities(capabilities);
}

QFuture<Result<void>> ActSender::send(const Entries &group)
{
    const store::OutboxEntry &first = group.first();
    switch (first.kind) {
    case OperationKind::MarkRead:
    case OperationKind::Remove: return sendTargets(group);
    case OperationKind::MarkAllRead: return sweep(first);
    case OperationKind::Clear: return clear(first);
    case OperationKind::Acknowledge:
    case OperationKind::Claim:
    case OperationKind::Release: return handle(first);
    case OperationKind::Message: return m_messages.send(first);
    case OperationKind::ReadConversation: return m_messages.markRead(first, m_store.now());
    }
    return {};
}

QFuture<Result<void>> ActSender::sendTargets(const Entries &group)
{
    const QList<NotificationId> targets = targetsOf(group);
    if (targets.isEmpty())
        return done();
    const OperationId key = keyOf(group);
    return group.first().kind == OperationKind::Remove ? m_api.remove(targets, key) : m_api.markRead(targets, key);
}

QFuture<Result<void>> ActSender::sendTarget(const store::OutboxEntry &entry, const NotificationId &target)
{
    if (isLocal(target))
        return done();
    const OperationId key = derivedKey(entry.id, target.value());
    return entry.kind == OperationKind::Remove ? m_api.remove({target}, key) : m_api.markRead({target}, key);
}

QFuture<Result<void>> ActSender::sweep(const store::OutboxEntry &entry)
{
    if (!entry.until.isValid() || (m_capabilities && !m_capabilities->known))
        return oneByOne(entry, &clinic::ClinicApi::markRead);
    return m_api.markAllRead(entry.until, entry.id);
}

QFuture<Result<void>> ActSender::clear(const store::OutboxEntry &entry)
{
    if (!entry.until.isValid() || !m_capabilities || !m_capabilities->known)
        return oneByOne(entry, &clinic::ClinicApi::remove);
    const Promised<void> done;
    m_api.clear(entry.until, entry.id).then(this, [this, entry, done](const Result<void> &answer) {
        if (answer || answer.error().code != ErrorCode::NotFound)
            done.settle(answer);
        else // Shadowed by another route (backend.md, The envelope).
            oneByOne(entry, &clinic::ClinicApi::remove).then(this, [done](const Result<void> &all) {
                done.settle(all);
            });
    });
    return done.future();
}

QFuture<Result<void>> ActSender::oneByOne(const store::OutboxEntry &entry, IdsCall call)
{
    const Promised<void> done;
    nextSome(entry, call, 0, done);
    return done.future();
}

void ActSender::nextSome(const store::OutboxEntry &entry, IdsCall call, qsizetype from, const Promised<void> &done)
{
    const QList<NotificationId> some = targetsOf({entry}).mid(from, idsPerCall);
    if (some.isEmpty()) {
        done.settle({});
        return;
    }
    std::invoke(call, m_api, some, derivedKey(entry.id, some.first().value()))
        .then(this, [this, entry, call, next = from + some.size(), done](const Result<void> &answer) {
            if (answer || answer.error().code == ErrorCode::NotFound)
                nextSome(entry, call, next, done);
            else
                done.settle(answer);
        });
}

/// Whoever claims twice is told that somebody was first.
QFuture<Result<void>> ActSender::handle(const store::OutboxEntry &entry)
{
    const Promised<void> done;
    const bool serverKnows = m_capabilities && m_capabilities->hasIdempotency();
    if (entry.attempts > 0 && !serverKnows)
        lookFirst(entry, done);
    else
        reallyHandle(entry, done);
    return done.future();
}

void ActSender::reallyHandle(const store::OutboxEntry &entry, const Promised<void> &done)
{
    using Record = std::optional<Notification>;
    const NotificationId id = entry.targets.value(0);
    auto answer = entry.kind == OperationKind::Claim ? m_api.claim(id, entry.id)
        : entry.kind == OperationKind::Release       ? m_api.release(id, entry.id)
                                                     : m_api.acknowledge(id, entry.id);
    answer.then(this, [this, done, id](const Result<Record> &record) {
        if (record && *record && (*record)->id == id)
            m_store.applyLive({**record}); // With the server's own time of it.
        done.settle(record.map([](const Record &) {}));
    });
}

/// Where that cannot be told just now, it is not sent: twice would be worse than later.
void ActSender::lookFirst(const store::OutboxEntry &entry, const Promised<void> &done)
{
    m_api.notification(entry.targets.value(0)).then(this, [this, entry, done](const Result<Notification> &record) {
        if (record)
            onSeen(entry, *record, done);
        else if (isRefusal(record.error().code))
            lookInList(entry, done); // It is gone, or the server shows no single records.
        else
            done.settle(tl::unexpected(record.error()));
    });
}

/// What is not among the newest either is sent: the server says what it thinks of it.
void ActSender::lookInList(const store::OutboxEntry &entry, const Promised<void> &done)
{
    m_api.notifications({}).then(this, [this, entry, done](const Result<clinic::NotificationPage> &page) {
        if (!page && isRefusal(page.error().code)) {
            reallyHandle(entry, done); // A server that never shows it must not stop an act for good.
            return;
        }
        if (!page) {
            done.settle(tl::unexpected(page.error()));
            return;
        }
        const auto &rows = page->notifications;
        const auto found = std::find_if(rows.begin(), rows.end(),
                                        [&entry](const Notification &row) { return row.id == entry.targets.value(0); });
        if (found != rows.end())
            onSeen(entry, *found, done);
        else
            reallyHandle(entry, done);
    });
}

void ActSender::onSeen(const store::OutboxEntry &entry, const Notification &record, const Promised<void> &done)
{
    if (!hasHappened(entry, record.handling)) {
        reallyHandle(entry, done);
        return;
    }
    m_store.applyLive({record});
    done.settle({});
}

bool ActSender::hasHappened(const store::OutboxEntry &entry, const Handling &handling) const
{
    if (entry.kind == OperationKind::Acknowledge)
        return handling.acknowledgedAt.isValid();
    const bool isOurs = handling.claimedBy == m_user;
    return entry.kind == OperationKind::Claim ? isOurs : !isOurs;
}

} // namespace clinicbell::sync

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/outbox.h"

#include "core/clinic/clinicapi.h"
#include "core/store/notificationstore.h"

#include <QRandomGenerator>

#include <algorithm>

namespace clinicbell::sync {

namespace {

constexpr int entriesPerRound = 200;
constexpr qsizetype idsPerCall = 100; ///< As many as a page of the API may hold.

using Entries = QList<store::OutboxEntry>;

/// The first entry and those behind it that can travel in the same call.
Entries firstGroup(const Entries &pending, bool oneByOne)
{
    Entries group{pending.first()};
    if (oneByOne || pending.first().kind == store::OperationKind::MarkAllRead)
        return group;
    qsizetype ids = group.first().targets.size();
    for (qsizetype i = 1; i < pending.size() && pending.at(i).kind == group.first().kind; ++i) {
        ids += pending.at(i).targets.size();
        if (ids > idsPerCall)
            break;
        group.append(pending.at(i));
    }
    return group;
}

QList<NotificationId> targetsOf(const Entries &group)
{
    QList<NotificationId> ids;
    for (const store::OutboxEntry &entry : group) {
        for (const NotificationId &id : entry.targets) {
            if (!ids.contains(id))
                ids.append(id);
        }
    }
    return ids;
}

QList<OperationId> operationsOf(const Entries &group)
{
    QList<OperationId> ids;
    for (const store::OutboxEntry &entry : group)
        ids.append(entry.id);
    return ids;
}

bool isRefusal(ErrorCode code)
{
    return code == ErrorCode::Forbidden || code == ErrorCode::NotFound || code == ErrorCode::Conflict
        || code == ErrorCode::Refused;
}

} // namespace

Outbox::Outbox(clinic::ClinicApi &api, store::NotificationStore &store, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_store(store)
    , m_clock(clock)
    , m_timer(clock.makeTimer())
{
    connect(m_timer.get(), &Timer::timedOut, this, &Outbox::flush);
}

void Outbox::flush()
{
    if (m_busy) {
        m_again = true;
        return;
    }
    m_timer->stop();
    m_busy = true;
    m_again = false;
    m_store.pending(entriesPerRound).then(this, [this, generation = m_generation](const Result<Entries> &pending) {
        if (generation == m_generation)
            onPending(pending);
    });
}

void Outbox::flushAfter(std::chrono::milliseconds delay)
{
    m_heldUntil = std::max(m_heldUntil, m_clock.monotonic() + delay);
    if (!m_busy && !m_timer->isActive())
        m_timer->start(delay);
}

void Outbox::stop()
{
    ++m_generation;
    m_timer->stop();
    m_busy = false;
    m_again = false;
    m_oneByOne = 0;
    m_failures = 0;
}

void Outbox::onPending(const Result<Entries> &pending)
{
    if (!pending || pending->isEmpty()) {
        finish();
        return;
    }
    send(firstGroup(*pending, m_oneByOne > 0));
}

void Outbox::send(const Entries &group)
{
    for (const store::OutboxEntry &entry : group)
        m_store.noteAttempt(entry.id);
    const OperationId key = group.first().id;
    QFuture<Result<void>> answer;
    switch (group.first().kind) {
    case store::OperationKind::MarkRead: answer = m_api.markRead(targetsOf(group), key); break;
    case store::OperationKind::MarkAllRead: answer = m_api.markAllRead(group.first().until, key); break;
    case store::OperationKind::Remove: answer = m_api.remove(targetsOf(group), key); break;
    }
    answer.then(this, [this, group, generation = m_generation](const Result<void> &result) {
        if (generation == m_generation)
            onSent(group, result);
    });
}

void Outbox::onSent(const Entries &group, const Result<void> &answer)
{
    if (!answer && !isRefusal(answer.error().code)) {
        onUnreachable(answer.error());
        return;
    }
    m_failures = 0;
    if (answer) {
        m_store.settle(operationsOf(group));
        m_oneByOne = std::max(m_oneByOne - 1, 0);
    } else {
        onRefused(group, answer.error());
    }
    m_busy = false;
    flush();
}

void Outbox::onRefused(const Entries &group, const Error &error)
{
    if (group.size() > 1) {
        m_oneByOne = static_cast<int>(group.size());
        return;
    }
    m_oneByOne = std::max(m_oneByOne - 1, 0);
    // Somebody else deleted it first: there is nothing left to read or delete, and nothing to complain of.
    if (error.code == ErrorCode::NotFound)
        m_store.settle(operationsOf(group));
    else
        m_store.refuse(group.first().id, error);
}

void Outbox::onUnreachable(const Error &error)
{
    m_busy = false;
    m_again = false;
    if (error.code != ErrorCode::SessionExpired && error.code != ErrorCode::Cancelled) {
        const auto wait = backoffDelay(m_failures++, BackoffRule{}, QRandomGenerator::global()->generateDouble());
        m_timer->start(error.retryAfter ? std::max<std::chrono::milliseconds>(*error.retryAfter, wait) : wait);
    }
    emit unreachable(error);
    emit settled();
}

void Outbox::finish()
{
    m_busy = false;
    if (m_again) {
        flush();
        return;
    }
    const auto now = m_clock.monotonic();
    if (m_heldUntil > now)
        m_timer->start(m_heldUntil - now);
    emit settled();
}

} // namespace clinicbell::sync

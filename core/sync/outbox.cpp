// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/outbox.h"

#include "core/clinic/clinicapi.h"
#include "core/clinic/requestturns.h"
#include "core/store/notificationstore.h"
#include "core/store/outboxorder.h"

#include <algorithm>

namespace clinicbell::sync {

namespace {

constexpr int entriesPerRound = 200;
constexpr qsizetype idsPerGroup = 100; ///< As many as a page of the API may hold.
constexpr int brokenAll = 3; ///< Failures in a row that are not the fault of the act.

using Entries = QList<store::OutboxEntry>;

bool travelsInGroups(store::OperationKind kind)
{
    return kind == store::OperationKind::MarkRead || kind == store::OperationKind::Remove;
}

/// There is nothing left to do it to, and nothing to complain of. An acknowledgement that found nothing was not taken
/// note of, though, and the person has to know.
bool isDoneWhereGone(store::OperationKind kind)
{
    return kind <= store::OperationKind::Clear || kind == store::OperationKind::Release;
}

/// The first entry and those behind it that can travel in the same call. What was sent before travels as it did then:
/// the server knows that call by its key.
Entries firstGroup(const Entries &pending, bool oneByOne)
{
    Entries group{pending.first()};
    if (oneByOne || !travelsInGroups(pending.first().kind))
        return group;
    qsizetype ids = group.first().targets.size();
    const auto travelsWith = [&first = pending.first()](const store::OutboxEntry &entry) {
        return entry.kind == first.kind && (entry.attempts > 0) == (first.attempts > 0);
    };
    for (qsizetype i = 1; i < pending.size() && travelsWith(pending.at(i)); ++i) {
        ids += pending.at(i).targets.size();
        if (ids > idsPerGroup)
            break;
        group.append(pending.at(i));
    }
    return group;
}

QList<OperationId> operationsOf(const Entries &group)
{
    QList<OperationId> ids;
    for (const store::OutboxEntry &entry : group)
        ids.append(entry.id);
    return ids;
}

} // namespace

Outbox::Outbox(clinic::ClinicApi &api, store::NotificationStore &store, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_turns(api.turns())
    , m_store(store)
    , m_clock(clock)
    , m_sender(api, store)
    , m_timer(clock.makeTimer())
    , m_recordTimer(clock.makeTimer())
{
    connect(m_recordTimer.get(), &Timer::timedOut, this, &Outbox::recordAgain);
    connect(m_timer.get(), &Timer::timedOut, this, &Outbox::flush);
}

void Outbox::setCapabilities(const std::optional<clinic::Capabilities> &capabilities)
{
    m_sender.setCapabilities(capabilities);
}

void Outbox::flush()
{
    if (m_busy) {
        m_again = true;
        return;
    }
    if (const auto wait = m_turns.quiet(); wait.count() > 0) {
        m_timer->start(wait + m_turns.soon());
        emit settled();
        return;
    }
    m_timer->stop();
    m_busy = true;
    m_again = false;
    m_askedAt = m_clock.monotonic();
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
    m_recordTimer->stop();
    m_unrecorded.clear();
    m_blocked.clear();
    m_sender.setCapabilities({});
    m_split.reset();
    m_busy = false;
    m_again = false;
    m_oneByOne = 0;
    m_failures = 0;
    m_recordFailures = 0;
}

void Outbox::onPending(const Result<Entries> &pending)
{
    const Entries due = store::sendable(withoutAnswered(pending.value_or(Entries{})), entriesPerRound,
                                        [this](const store::OutboxEntry &entry) { return isBlocked(entry); });
    if (due.isEmpty())
        finish();
    else
        send(firstGroup(due, m_oneByOne > 0));
}

Outbox::Entries Outbox::withoutAnswered(const Entries &pending) const
{
    Entries due = pending;
    due.removeIf([this](const store::OutboxEntry &entry) { return m_unrecorded.contains(entry.id); });
    return due;
}

void Outbox::send(const Entries &group)
{
    m_store.noteAttempts(operationsOf(group))
        .then(this, [this, group, generation = m_generation](const Result<QList<OperationId>> &waiting) {
            if (generation == m_generation)
                sendNoted(group, waiting);
        });
}

/// What could not be noted (a full disk) is sent all the same: it waits for nothing but the server.
void Outbox::sendNoted(Entries group, const Result<QList<OperationId>> &waiting)
{
    if (waiting)
        group.removeIf([&waiting](const store::OutboxEntry &entry) { return !waiting->contains(entry.id); });
    if (group.isEmpty()) {
        m_busy = false;
        flush();
        return;
    }
    m_sender.send(group).then(this, [this, group, generation = m_generation](const Result<void> &result) {
        if (generation == m_generation)
            onSent(group, result);
    });
}

void Outbox::onSent(const Entries &group, const Result<void> &answer)
{
    if (!answer && !isRefusal(answer.error().code)) {
        onFailed(group, answer.error());
        return;
    }
    m_failures = 0;
    if (answer && group.first().kind == store::OperationKind::MarkAllRead)
        emit swept();
    if (answer)
        conclude(operationsOf(group), {});
    else
        onRefused(group, answer.error());
}

void Outbox::onRefused(const Entries &group, const Error &error)
{
    const store::OutboxEntry &entry = group.first();
    if (group.size() > 1) {
        m_oneByOne = static_cast<int>(group.size());
        m_busy = false;
        flush();
    } else if (travelsInGroups(entry.kind) && entry.targets.size() > 1) {
        m_split = Split{.entry = entry, .next = 0, .refusal = {}};
        sendTarget();
    } else {
        const bool done = error.code == ErrorCode::NotFound && isDoneWhereGone(entry.kind);
        conclude({entry.id}, done ? Refusal{} : Declined{.error = error});
    }
}

void Outbox::sendTarget()
{
    const NotificationId target = m_split->entry.targets.at(m_split->next);
    m_sender.sendTarget(m_split->entry, target)
        .then(this, [this, generation = m_generation](const Result<void> &result) {
            if (generation == m_generation)
                onTargetSent(result);
        });
}

void Outbox::onTargetSent(const Result<void> &answer)
{
    if (!answer && !isRefusal(answer.error().code)) {
        m_split.reset(); // Begun anew later; what was done is known to the server by its key.
        onUnreachable(answer.error());
        return;
    }
    if (!answer && answer.error().code != ErrorCode::NotFound) {
        QList<NotificationId> declined = m_split->refusal ? m_split->refusal->targets : QList<NotificationId>{};
        declined.append(m_split->entry.targets.at(m_split->next));
        m_split->refusal = Declined{.error = answer.error(), .targets = declined};
    }
    if (++m_split->next < m_split->entry.targets.size()) {
        sendTarget();
        return;
    }
    const Split split = *std::exchange(m_split, std::nullopt);
    conclude({split.entry.id}, split.refusal);
}

void Outbox::conclude(const QList<OperationId> &operations, const Refusal &refusal)
{
    m_oneByOne = std::max(m_oneByOne - 1, 0);
    record(operations, refusal);
    m_busy = false;
    flush();
}

void Outbox::record(const QList<OperationId> &operations, const Refusal &refusal)
{
    for (const OperationId &operation : operations) {
        m_unrecorded.insert(operation, refusal);
        m_blocked.remove(operation);
    }
    auto recorded =
        refusal ? m_store.refuse(operations.first(), refusal->error, refusal->targets) : m_store.settle(operations);
    recorded.then(this, [this, operations, generation = m_generation](const Result<void> &result) {
        if (generation == m_generation)
            onRecorded(operations, result);
    });
}

void Outbox::recordAgain()
{
    const auto unrecorded = m_unrecorded;
    for (auto it = unrecorded.begin(); it != unrecorded.end(); ++it)
        record({it.key()}, it.value());
}

void Outbox::onRecorded(const QList<OperationId> &operations, const Result<void> &recorded)
{
    if (recorded) {
        for (const OperationId &operation : operations)
            m_unrecorded.remove(operation);
        m_recordFailures = 0;
    } else if (!m_recordTimer->isActive()) {
        m_recordTimer->start(backoffDelay(m_recordFailures++, BackoffRule{}, m_clock.chance()));
    }
}

/// The server answers and breaks over this act: others may do better.
void Outbox::onFailed(const Entries &group, const Error &error)
{
    const bool isOfTheAct = error.code == ErrorCode::ServerFailure && !error.retryAfter && m_failures + 1 < brokenAll;
    if (!isOfTheAct) {
        onUnreachable(error);
        return;
    }
    ++m_failures;
    // Together again: the server may know the call by its key.
    int failures = 0;
    for (const store::OutboxEntry &entry : group)
        failures = std::max(failures, m_blocked.value(entry.id).failures);
    const auto wait = backoffDelay(failures, BackoffRule{}, m_clock.chance());
    for (const store::OutboxEntry &entry : group)
        m_blocked.insert(entry.id, {.until = m_clock.monotonic() + wait, .failures = failures + 1});
    emit unreachable(error);
    m_busy = false;
    flush();
}

bool Outbox::isBlocked(const store::OutboxEntry &entry) const
{
    return m_blocked.value(entry.id).until > m_clock.monotonic();
}

void Outbox::onUnreachable(const Error &error)
{
    m_busy = false;
    m_again = false;
    if (error.code != ErrorCode::SessionExpired && error.code != ErrorCode::Cancelled) {
        const auto wait = backoffDelay(m_failures++, BackoffRule{}, m_clock.chance());
        m_timer->start(std::max<std::chrono::milliseconds>(m_turns.quiet() + m_turns.soon(), wait));
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
    // What has become due since it was asked for was not among the answers.
    std::optional<std::chrono::milliseconds> next;
    const auto dueAt = [&](std::chrono::milliseconds time) {
        if (time > m_askedAt)
            next = next ? std::min(*next, time) : time;
    };
    dueAt(m_heldUntil);
    for (const Block &block : std::as_const(m_blocked))
        dueAt(block.until);
    if (next)
        m_timer->start(std::max<std::chrono::milliseconds>(*next - m_clock.monotonic(), {}));
    emit settled();
}

} // namespace clinicbell::sync

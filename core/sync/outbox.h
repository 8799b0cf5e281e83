// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/backoff.h"
#include "core/base/clock.h"
#include "core/sync/actsender.h"

#include <QObject>

#include <QHash>

#include <memory>
#include <optional>

namespace clinicbell::clinic {
class ClinicApi;
class RequestTurns;
} // namespace clinicbell::clinic

namespace clinicbell::store {
class NotificationStore;
}

namespace clinicbell::sync {

/// Sends the acts that the store keeps until the server has said yes: in order, neighbours of one kind as one call,
/// one call at a time. Where the server breaks over one act (5xx), that one waits and those that act upon other things
/// go on; where it breaks over several, all wait. What the server refuses leaves the queue and its effect is undone
/// (NotificationStore::refuse); what does not reach it is tried again with backoff. What it has answered is never sent
/// again, even where the store cannot write that down (a full disk): that is tried again, too.
class Outbox : public QObject
{
    Q_OBJECT
public:
    Outbox(clinic::ClinicApi &api, store::NotificationStore &store, const Clock &clock, QObject *parent = nullptr);

    /// Sends what is due; `settled` follows, always, once nothing more can be sent for now: at once where the server
    /// asked for a wait (Retry-After) that is not over.
    void flush();
    /// What the server has decides how acts are sent; unset: not known yet.
    void setCapabilities(const std::optional<clinic::Capabilities> &capabilities);
    void setUser(const UserId &user) { m_sender.setUser(user); }
    /// Says under which names the server has taken messages.
    const MessageSender &messages() { return m_sender.messages(); }
    /// Flushes again when an act held back for @p delay is due.
    void flushAfter(std::chrono::milliseconds delay);
    /// Forgets the call in flight (its entry stays in the store); for sign-out and another account.
    void stop();

signals:
    /// Everything due was sent, or sending failed and will be tried again by itself.
    void settled();
    void unreachable(const clinicbell::Error &error);
    /// The server has marked all read, by its own notion of all: some know no watermark, and what came in the same
    /// second is on either side of it. Only the list tells. Before `settled`.
    void swept();

private:
    using Entries = QList<store::OutboxEntry>;
    /// What the server declined, and why.
    struct Declined
    {
        Error error;
        QList<NotificationId> targets = {}; ///< Empty: all of the act.
    };
    using Refusal = std::optional<Declined>;

    /// The server broke over an act.
    struct Block
    {
        std::chrono::milliseconds until{0}; ///< Monotonic.
        int failures = 0;
    };

    /// An act on several notifications that was declined as a whole, repeated one by one to learn which was meant.
    struct Split
    {
        store::OutboxEntry entry;
        qsizetype next = 0;
        Refusal refusal;
    };

    void onPending(const Result<Entries> &pending);
    void send(const Entries &group);
    void sendNoted(Entries group, const Result<QList<OperationId>> &waiting);
    void onSent(const Entries &group, const Result<void> &answer);
    void onRefused(const Entries &group, const Error &error);
    void sendTarget();
    void onTargetSent(const Result<void> &answer);
    void conclude(const QList<OperationId> &operations, const Refusal &refusal);
    void record(const QList<OperationId> &operations, const Refusal &refusal);
    void recordAgain();
    void onRecorded(const QList<OperationId> &operations, const Result<void> &recorded);
    Entries withoutAnswered(const Entries &pending) const;
    void onFailed(const Entries &group, const Error &error);
    void onUnreachable(const Error &error);
    bool isBlocked(const store::OutboxEntry &entry) const;
    void finish();

    const clinic::RequestTurns &m_turns;
    store::NotificationStore &m_store;
    const Clock &m_clock;
    ActSender m_sender;
    std::unique_ptr<Timer> m_timer;
    std::unique_ptr<Timer> m_recordTimer; ///< Until the store is asked again to write down what was answered.
    QHash<OperationId, Refusal> m_unrecorded; ///< Answered by the server; the store has not written it down.
    QHash<OperationId, Block> m_blocked;
    std::optional<Split> m_split;
    std::chrono::milliseconds m_askedAt{0}; ///< When the store was last asked for what is due, monotonic.
    std::chrono::milliseconds m_heldUntil{0}; ///< When the last act held back is due, monotonic.
    bool m_busy = false;
    bool m_again = false; ///< flush() was called while busy.
    int m_oneByOne = 0; ///< A refused group is sent one by one, to find the one that was meant.
    int m_failures = 0; ///< In a row.
    int m_recordFailures = 0;
    quint64 m_generation = 0;
};

} // namespace clinicbell::sync

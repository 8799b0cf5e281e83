// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/backoff.h"
#include "core/base/clock.h"
#include "core/store/storevalues.h"

#include <QObject>

#include <functional>
#include <memory>

namespace clinicbell::clinic {
class ClinicApi;
}

namespace clinicbell::store {
class NotificationStore;
}

namespace clinicbell::sync {

/// Sends the acts that the store keeps until the server has said yes: in order, neighbours of one kind as one call,
/// one call at a time. What the server refuses leaves the queue and its effect is undone (NotificationStore::refuse);
/// what does not reach it is tried again with backoff.
class Outbox : public QObject
{
    Q_OBJECT
public:
    Outbox(clinic::ClinicApi &api, store::NotificationStore &store, const Clock &clock, QObject *parent = nullptr);

    /// Sends what is due; `settled` follows, always, once nothing more can be sent for now.
    void flush();
    /// Flushes again when an act held back for @p delay is due.
    void flushAfter(std::chrono::milliseconds delay);
    /// Forgets the call in flight (its entry stays in the store); for sign-out and another account.
    void stop();

signals:
    /// Everything due was sent, or sending failed and will be tried again by itself.
    void settled();
    void unreachable(const clinicbell::Error &error);

private:
    using Entries = QList<store::OutboxEntry>;

    void onPending(const Result<Entries> &pending);
    void send(const Entries &group);
    void onSent(const Entries &group, const Result<void> &answer);
    void onRefused(const Entries &group, const Error &error);
    void onUnreachable(const Error &error);
    void finish();

    clinic::ClinicApi &m_api;
    store::NotificationStore &m_store;
    const Clock &m_clock;
    std::unique_ptr<Timer> m_timer;
    std::chrono::milliseconds m_heldUntil{0}; ///< When the last act held back is due, monotonic.
    bool m_busy = false;
    bool m_again = false; ///< flush() was called while busy.
    int m_oneByOne = 0; ///< A refused group is sent one by one, to find the one that was meant.
    int m_failures = 0;
    quint64 m_generation = 0;
};

} // namespace clinicbell::sync

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/clinicbell/controlsocket.h"
#include "core/base/promised.h"
#include "core/base/why.h"

#include <QHash>

namespace clinicbell::store {
class NotificationStore;
}

namespace clinicbell::sync {
class SyncEngine;
}

namespace clinicbell {

class Clock;

/// Tells why a notification came as it did. What was decided when it came is remembered for this run of the program
/// (docs/decisions/029-what-the-doctor-asks.md); all else stands in its row and in the outbox.
class WhyDesk : public QObject
{
    Q_OBJECT
public:
    /// As many as a person could ask about; the oldest go first.
    static constexpr qsizetype mostDecisions = 5'000;

    /// All of them outlive this.
    WhyDesk(store::NotificationStore &store, sync::SyncEngine &engine, const Clock &clock, QObject *parent = nullptr);

    /// NotFound where there is no such notification.
    QFuture<Result<QList<WhyStep>>> explain(const NotificationId &id);
    /// Nothing: it is about something else.
    std::optional<QFuture<ControlAnswer>> answer(const ControlRequest &request);

public slots:
    /// For another account.
    void forget();

private:
    void remember(const Notification &notification, const AttentionDecision &decision, Origin origin);
    void onFound(const Result<std::optional<Notification>> &found, const Promised<QList<WhyStep>> &promised);

    store::NotificationStore &m_store;
    const Clock &m_clock;
    QHash<NotificationId, Decision> m_decisions;
    QList<NotificationId> m_order; ///< Oldest first.
};

} // namespace clinicbell

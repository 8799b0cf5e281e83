// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/account.h"
#include "core/base/clock.h"
#include "core/base/query.h"
#include "core/base/visitchanges.h"

#include <QHash>
#include <QObject>

#include <memory>
#include <optional>

namespace clinicbell::store {
class NotificationStore;
class VisitStore;
} // namespace clinicbell::store

namespace clinicbell::sync {

/// Says of each saved appointment that it begins in ten minutes, whether or not the server can be reached: once each
/// time it is to begin. A doctor hears of their own patients, the others of all. What was moved or cancelled since is
/// taken back. Where the server has just reminded of the same appointment, nothing is said.
class VisitReminders : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::minutes ahead{10};
    /// The server and this computer speak of the same reminder within this time.
    static constexpr std::chrono::minutes sameWithin{15};

    VisitReminders(store::VisitStore &visits, store::NotificationStore &store, const Clock &clock,
                   QObject *parent = nullptr);

    /// The account's store is open.
    void start(const Account &account);
    void stop();
    /// The server's time minus this computer's; appointments are by the server's.
    void setServerOffset(const std::optional<std::chrono::seconds> &offset);

signals:
    /// To be told of as a notification with reminderId().
    void due(const QList<clinicbell::Appointment> &appointments, const QDateTime &serverNow);

private:
    void onVisits(const VisitChanges &changes);
    void takeBack(const AppointmentId &id);
    void plan();
    void onSaidByServer(const QList<Appointment> &ready, const Result<Page> &reminders);
    bool concerns(const Appointment &appointment) const;
    QDateTime serverNow() const;

    store::VisitStore &m_visits;
    store::NotificationStore &m_store;
    const Clock &m_clock;
    std::unique_ptr<Timer> m_timer;
    Account m_account;
    std::chrono::seconds m_offset{0};
    QHash<AppointmentId, NotificationId> m_said; ///< In this run, or found to be said by the server.
    quint64 m_generation = 0;
};

} // namespace clinicbell::sync

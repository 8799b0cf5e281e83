// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/visitchanges.h"
#include "core/store/storethread.h"
#include "core/store/visitrules.h"

#include <QObject>

namespace clinicbell::store {

class NotificationStore;
class VisitWorker;

/// The saved appointments and consultations of the account that is open: yesterday's, and those of two weeks to come.
/// Comes and goes with the NotificationStore's open() and close(), lives on the GUI thread, and keeps what changed()
/// said.
class VisitStore : public QObject
{
    Q_OBJECT
public:
    /// @p store outlives this.
    explicit VisitStore(NotificationStore &store, QObject *parent = nullptr);

    const QHash<AppointmentId, Appointment> &appointments() const { return m_appointments; }
    const QHash<ConsultationId, Consultation> &consultations() const { return m_consultations; }
    /// When all was last known to equal the server's; invalid: never.
    const QDateTime &asOf() const { return m_asOf; }

    void hear(const Appointment &appointment);
    void hear(const Consultation &consultation);
    QFuture<Result<void>> merge(const QList<Appointment> &rows, const VisitWindow &window);
    QFuture<Result<void>> merge(const QList<Consultation> &rows, const VisitWindow &window);
    /// The person has seen what is new about them.
    void markSeen(const QList<AppointmentId> &ids);
    void setAsOf(const QDateTime &at);

signals:
    /// One committed transaction.
    void changed(const clinicbell::VisitChanges &changes);

private:
    void onChanged(int session, const VisitChanges &changes);

    StoreThread &thread() const;
    VisitWorker &worker() const;

    NotificationStore &m_store;
    QHash<AppointmentId, Appointment> m_appointments;
    QHash<ConsultationId, Consultation> m_consultations;
    QDateTime m_asOf;
};

} // namespace clinicbell::store

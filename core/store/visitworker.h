// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/store/visitrules.h"

#include "core/base/result.h"

#include <QObject>

namespace clinicbell::store {

class OpenCache;

/// Appointments and consultations in the cache that is open: each call is one transaction, and says afterwards what
/// changed. Lives on the store's own thread.
class VisitWorker : public QObject
{
    Q_OBJECT
public:
    /// @p cache outlives this, and takes it along to its thread.
    explicit VisitWorker(OpenCache &cache);

    /// Says all there is, nothing where no account is open.
    void sayAll();
    void hearAppointments(const QList<Appointment> &heard, const QDateTime &now);
    void hearConsultations(const QList<Consultation> &heard, const QDateTime &now);
    Result<void> mergeAppointments(const QList<Appointment> &rows, const VisitWindow &window, const QDateTime &now);
    Result<void> mergeConsultations(const QList<Consultation> &rows, const VisitWindow &window, const QDateTime &now);
    void markSeen(const QList<AppointmentId> &ids);
    void setAsOf(const QDateTime &at);

signals:
    /// Names the session it is about, as those of OpenCache do.
    void changed(int session, const clinicbell::VisitChanges &changes);

private:
    template <typename Rule>
    Result<void> write(Rule &&rule);

    OpenCache &m_cache;
};

} // namespace clinicbell::store

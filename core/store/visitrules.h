// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/visitchanges.h"

namespace clinicbell::store {

class VisitTable;

/// The part of the server's list that some rows are the whole truth of.
struct VisitWindow
{
    QDateTime from; ///< UTC; what begins earlier is not judged, nor what begins after `to`.
    QDateTime to;
    QDateTime askedAt; ///< By this computer's clock. What was heard since is newer.
    bool isWhole = true; ///< False: rows of the window may be missing, so nothing is removed.
};

/// Days that are kept, counted from today: yesterday, and two weeks to come.
inline constexpr int keptDaysBefore = 1;
inline constexpr int keptDaysAfter = 14;
/// Their ends, in this computer's zone.
QDateTime keptFrom(const QDateTime &now);
QDateTime keptTo(const QDateTime &now);

/// What the server says of appointments and consultations, brought together with what is here. Each call is part of one
/// transaction and tells @p changes what it did. @p now is this computer's time.
class VisitRules
{
public:
    explicit VisitRules(VisitTable &table);

    /// By the socket.
    void hear(const QList<Appointment> &heard, const QDateTime &now, VisitChanges &changes);
    void hear(const QList<Consultation> &heard, const QDateTime &now, VisitChanges &changes);
    /// A list that was asked for.
    void merge(const QList<Appointment> &rows, const VisitWindow &window, const QDateTime &now, VisitChanges &changes);
    void merge(const QList<Consultation> &rows, const VisitWindow &window, const QDateTime &now, VisitChanges &changes);
    void markSeen(const QList<AppointmentId> &ids, VisitChanges &changes);
    /// Removes what has got too old, or was moved too far away.
    void purge(const QDateTime &now, VisitChanges &changes);

private:
    void take(const Appointment &better, const QDateTime &now, VisitChanges &changes);
    void take(const Consultation &better, const QDateTime &now, VisitChanges &changes);
    bool isKept(const Appointment &appointment, const QDateTime &now) const;
    bool isKept(const Consultation &consultation, const QDateTime &now) const;

    VisitTable &m_table;
};

} // namespace clinicbell::store

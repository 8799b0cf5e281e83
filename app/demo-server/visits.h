// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/demo-server/http.h"
#include "core/base/clock.h"

namespace clinicbell::demo {

class Broadcaster;
class Database;

/// A patient's appointment.
struct Appointment
{
    qint64 id = 0;
    QString patient;
    int doctorId = 0;
    QString room;
    QString reason;
    QString status = QStringLiteral("pending"); ///< pending, confirmed, started, completed, cancelled, no_show
    QDateTime date;
    QDateTime earlier = {}; ///< When it was to begin before it was moved just now; not stored.
};

/// Which rows of a list are wanted; what is not set wants all.
struct VisitFilter
{
    QString status;
    int doctorId = 0;
    std::optional<qint64> from; ///< ms since 1970 UTC
    std::optional<qint64> to;
};

/// Appointments and consultations: kept, and their changes told to whom they concern (backend.md, section 2).
class Visits
{
public:
    Visits(Database &database, Broadcaster &broadcaster, const Staff &staff, const Clock &clock);

    QJsonArray appointments(const VisitFilter &filter, const Paging &paging);
    qint64 appointmentCount(const VisitFilter &filter);
    QJsonArray consultations(const VisitFilter &filter, const Paging &paging);
    qint64 consultationCount(const VisitFilter &filter);

    /// Stores a new one and returns it with its id; nobody is told.
    Appointment record(Appointment appointment);
    std::optional<Appointment> withId(qint64 id);
    /// Appointments that begin between the two times, earliest first.
    QList<Appointment> between(const QDateTime &from, const QDateTime &to);
    /// Stores what changed and tells the desks; @p action as in the event, for example "confirmed".
    void change(const Appointment &appointment, const QString &action);

    /// Returns the consultation's id. A finished one has an @p end.
    qint64 recordConsultation(const Appointment &appointment, const QDateTime &begin, const QDateTime &end = {});
    /// Asks the doctor for one; returns its id.
    qint64 requestConsultation(const Appointment &appointment);
    /// The doctor is ready for the one that belongs to @p appointment.
    void acceptConsultation(const Appointment &appointment);
    /// Starts the one that was asked for, or a new one; returns its id.
    qint64 startConsultation(const Appointment &appointment);
    /// The appointment whose consultation has been under way for longest.
    std::optional<Appointment> running();
    /// Ends the one that belongs to @p appointment; returns its id, or 0 where there is none.
    qint64 endConsultation(const Appointment &appointment);
    bool mayHear(const Person &person, qint64 consultation);

private:
    qint64 addConsultation(const Appointment &appointment, const QString &status, const QDateTime &begin,
                           const QDateTime &end);
    qint64 openConsultation(const Appointment &appointment);
    void announceConsultation(qint64 id);

    Database &m_database;
    Broadcaster &m_broadcaster;
    const Staff &m_staff;
    const Clock &m_clock;
};

} // namespace clinicbell::demo

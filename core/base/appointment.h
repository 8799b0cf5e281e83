// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/ids.h"

#include <QDateTime>
#include <QList>

#include <chrono>
#include <optional>

class QDebug;

namespace clinicbell {

/// How far an appointment has come. Other: a word of the backend that nobody has listed, or none at all.
enum class AppointmentStatus { Pending, Confirmed, Started, Completed, Cancelled, Rejected, NoShow, Other };

/// What an appointment was like when the person last saw it, as far as that is different now.
struct AppointmentNews
{
    QDateTime startsAt = {}; ///< Invalid: it was not moved.
    QString room = {}; ///< Empty: the room is the same.
    std::optional<AppointmentStatus> status = {};

    bool isEmpty() const { return !startsAt.isValid() && room.isEmpty() && !status; }
    friend bool operator==(const AppointmentNews &, const AppointmentNews &) = default;
};

/// A patient's appointment as this computer knows it. Times are UTC, by the server's clock; an invalid one means that
/// nobody has said it, as an empty text does.
struct Appointment
{
    AppointmentId id = {};
    AppointmentStatus status = AppointmentStatus::Other;
    QString statusWord = {}; ///< As the backend spells it; empty: it has not said.
    QDateTime startsAt = {};
    QString patientName = {};
    UserId doctorId = {};
    QString doctorName = {};
    QString room = {};
    QString reason = {};
    QString notes = {}; ///< What the clinic wrote of it; may have lines. Plain text, never mark-up.
    QDateTime updatedAt = {};
    QDateTime heardAt = {}; ///< When this computer last heard something new of it, by its own clock; set by the store.
    AppointmentNews news = {}; ///< Set by the store until it was seen.

    friend bool operator==(const Appointment &, const Appointment &) = default;
};

/// From here on who has not come is taken not to come, and the next one is the next patient.
inline constexpr std::chrono::minutes longestWait{30};

/// Somebody is to come: it is neither under way nor over.
bool isExpected(const Appointment &appointment);
/// Nothing comes after it: completed, cancelled, rejected, not shown up.
bool isOver(AppointmentStatus status);
/// How late who is expected is; 0: not, or nobody is. @p now by the server's clock, here and below.
std::chrono::seconds lateness(const Appointment &appointment, const QDateTime &now);
/// The clinic says so, or the patient is later than longestWait.
bool isNoShow(const Appointment &appointment, const QDateTime &now);
/// Until it begins; 0: it should have, or nobody is expected.
std::chrono::seconds timeLeft(const Appointment &appointment, const QDateTime &now);
/// The earliest that is expected and no no-show; null: none of today's (local time). Points into @p list.
const Appointment *nextPatient(const QList<Appointment> &list, const QDateTime &now);
/// In the order of the day; equal times by patient, then by id.
bool isEarlier(const Appointment &a, const Appointment &b);

/// What @p before tells that @p after tells otherwise. What one of them does not say is no change.
AppointmentNews whatChanged(const Appointment &before, const Appointment &after);
/// The same since the person last looked: @p unseen as it was with @p before. What has come back to what it was is no
/// news any more.
AppointmentNews whatChanged(const AppointmentNews &unseen, const Appointment &before, const Appointment &after);

/// What is known of one appointment once @p heard came, by whichever way. The later updatedAt wins; where times do not
/// tell, what came last does, save that nothing is undone by an event that does not say when it was. What the winner
/// does not say is taken from the other. `news` and `heardAt` stay.
Appointment resolved(const Appointment &known, const Appointment &heard);

/// "pending", "no_show", …; empty for Other.
QString appointmentStatusKey(AppointmentStatus status);
/// Reads the words that backends use, English and Indonesian, whatever their case.
AppointmentStatus appointmentStatusFromWord(const QString &word);

// Patient data never reaches a log.
QDebug operator<<(QDebug, const Appointment &) = delete;

} // namespace clinicbell

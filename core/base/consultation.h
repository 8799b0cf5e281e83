// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/ids.h"

#include <QDateTime>
#include <QList>

#include <chrono>

class QDebug;

namespace clinicbell {

/// How far a consultation has come. Other: a word of the backend that nobody has listed, or none at all.
enum class ConsultationStatus { Requested, Accepted, Active, Ended, Cancelled, Other };

/// A consultation as this computer knows it. Times are UTC, by the server's clock; an invalid one means that nobody has
/// said it, as an empty text does.
struct Consultation
{
    ConsultationId id = {};
    AppointmentId appointmentId = {};
    ConsultationStatus status = ConsultationStatus::Other;
    QString statusWord = {}; ///< As the backend spells it; empty: it has not said.
    QString patientName = {};
    UserId doctorId = {};
    QString doctorName = {};
    QString room = {};
    QDateTime requestedAt = {};
    QDateTime startedAt = {};
    QDateTime endedAt = {};
    QDateTime updatedAt = {}; ///< When this state was so: of the record, or the timestamp of the event.
    QDateTime heardAt = {}; ///< When this computer last heard something new of it, by its own clock; set by the store.

    friend bool operator==(const Consultation &, const Consultation &) = default;
};

/// From here on an end was probably missed: nobody says any more that it runs.
inline constexpr std::chrono::hours longestConsultation{2};

bool isOver(ConsultationStatus status);
/// The patient is with the doctor, as far as is known.
bool isRunning(const Consultation &consultation);
/// How long it has been running, or did; 0: it has not begun, or nobody says when. @p now by the server's clock.
std::chrono::seconds runningTime(const Consultation &consultation, const QDateTime &now);
/// It should run still and has done so for longer than longestConsultation: its end was not heard.
bool isEndMissing(const Consultation &consultation, const QDateTime &now);
/// It is said to be running, and that can be.
bool isBelievedRunning(const Consultation &consultation, const QDateTime &now);
/// When it came up: begun, requested, or last heard of.
QDateTime beganAt(const Consultation &consultation);
/// Running first, then what waits, then what is over; the latest first in each.
bool isNearer(const Consultation &a, const Consultation &b);

/// What is known of one consultation once @p heard came, by whichever way and in whichever order. What is over stays
/// over; else the later updatedAt wins, and where times do not tell, the one that has come further. What the winner
/// does not say is taken from the other. `heardAt` stays.
Consultation resolved(const Consultation &known, const Consultation &heard);

/// "requested", "active", …; empty for Other.
QString consultationStatusKey(ConsultationStatus status);
/// Reads the words that backends use, English and Indonesian, whatever their case.
ConsultationStatus consultationStatusFromWord(const QString &word);

// Patient data never reaches a log.
QDebug operator<<(QDebug, const Consultation &) = delete;

} // namespace clinicbell

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/appointment.h"
#include "core/base/consultation.h"
#include "core/base/notification.h"
#include "ui/text/notificationtext.h"

#include <QLocale>

namespace clinicbell::ui {

// What a clinic sent is on one line and keeps its own writing direction inside ours. `now` is by the server's clock.

/// The patient's name, or words for not knowing it.
QString patientText(const QString &name);
/// "Confirmed", "With the doctor", …; what nobody has listed is shown as the clinic spells it.
QString statusText(const Appointment &appointment);
QString statusText(const Consultation &consultation, const QDateTime &now, const QLocale &locale = {});
/// "12 min", "1 h 5 min"; "now" for less than a minute.
QString minutesText(std::chrono::seconds time);
/// What time makes of it: "in 12 min" within the next hour, "8 min late"; empty where there is nothing to say.
QString timeText(const Appointment &appointment, const QDateTime &now);
/// "14:00"; words where the clinic gives no time.
QString startText(const Appointment &appointment, const QLocale &locale = {});
/// What is different since the person last saw it: "14:00 → 15:30 · Room 1 → Room 2"; empty: nothing that a row does
/// not show anyway.
QString newsText(const Appointment &appointment, const QLocale &locale = {});
/// "Dr. Putri · Room 2 · Check-up", as far as it is known.
QString aboutText(const Appointment &appointment);
QString aboutText(const Consultation &consultation);
/// All that is known of it but the patient, line by line.
QList<DetailLine> detailLines(const Appointment &appointment, const QDateTime &now, const QLocale &locale = {});
/// What a screen reader says of a row.
QString spokenRow(const Appointment &appointment, const QDateTime &now, const QLocale &locale = {});
QString spokenRow(const Consultation &consultation, const QDateTime &now, const QLocale &locale = {});
/// "Today", "Tomorrow", "Friday 27 November".
QString plannedDayText(const QDate &day, const QDate &today, const QLocale &locale = {});
/// "No end heard since 14:10"; empty where it ends as it should.
QString missingEndText(const Consultation &consultation, const QDateTime &now, const QLocale &locale = {});

/// Said where somebody wants to see what was told of an appointment, and nothing was.
QString noNotificationText();

/// The reminder that this computer makes of @p appointment, as a notification to @p user.
Notification reminderOf(const Appointment &appointment, const UserId &user, const QDateTime &now,
                        const QLocale &locale = {});

} // namespace clinicbell::ui

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDateTime>
#include <QLocale>

namespace clinicbell::ui {

// Times come in UTC and are shown in the computer's zone, written as the person's locale writes them
// (features.md, section 4, Time).

/// "14:05"
QString clockTime(const QDateTime &time, const QLocale &locale = {});
/// "14:05:37"
QString clockTimeWithSeconds(const QDateTime &time, const QLocale &locale = {});
/// As short as it can be told: "now", "5 min", "14:05", "Yesterday 16:20", "Mon 09:10", "12 Nov 2026", "in 10 min".
/// Empty for an invalid time.
QString relativeTime(const QDateTime &time, const QDateTime &now, const QLocale &locale = {});
/// The same for the ear: "just now", "5 minutes ago", "today 14:05", …
QString spokenTime(const QDateTime &time, const QDateTime &now, const QLocale &locale = {});
/// For tooltips: the whole date, the time with seconds.
QString absoluteTime(const QDateTime &time, const QLocale &locale = {});
/// When something is to happen: "Today, 14:30", "Tomorrow, 09:00", "Fri 27 Nov, 10:15".
QString appointedTime(const QDateTime &time, const QDateTime &now, const QLocale &locale = {});
/// The heading above one day of a list: "Today", "Yesterday", "Monday 16 November", "12 November 2025".
QString dayText(const QDate &day, const QDate &today, const QLocale &locale = {});

/// When something that lasts ends, within the next days: "14:30", "Mon 08:00".
QString untilTime(const QDateTime &time, const QDateTime &now, const QLocale &locale = {});

/// For a field with a day and a time, in Qt's letters.
QString dayAndTimeFormat(const QLocale &locale);
/// For a field with a time of day: the locale's short format, without the seconds that some have.
QString shortTimeFormat(const QLocale &locale);

} // namespace clinicbell::ui

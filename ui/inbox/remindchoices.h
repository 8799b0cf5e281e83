// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDateTime>
#include <QLocale>

namespace clinicbell::ui {

/// One line of the menu "Remind me".
struct RemindChoice
{
    QString words;
    QDateTime at; ///< UTC; invalid: when the patient who is here now has left.
};

/// When the clinic opens, where nobody says otherwise.
inline constexpr QTime usualOpening = QTime::fromMSecsSinceStartOfDay(8 * 3'600'000);

/// What decides which times are offered.
struct RemindTimes
{
    QTime opening = usualOpening;
    bool withPatient = false; ///< A consultation is under way here.

    friend bool operator==(const RemindTimes &, const RemindTimes &) = default;
};

/// After this patient, while there is one; in 15 minutes, in an hour, this afternoon at 14:00 while it is before noon,
/// tomorrow at the opening. The times are those of this computer's zone.
QList<RemindChoice> remindChoices(const QDateTime &now, const RemindTimes &times = {}, const QLocale &locale = {});

/// What is said after putting off until @p at; beside it stands Undo.
QString remindedText(const QDateTime &at, const QDateTime &now, const QLocale &locale = {});

} // namespace clinicbell::ui

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
    QDateTime at; ///< UTC.
};

/// When the clinic opens, where nobody says otherwise.
inline constexpr QTime usualOpening = QTime::fromMSecsSinceStartOfDay(8 * 3'600'000);

/// In 15 minutes, in an hour, this afternoon at 14:00 while it is before noon, tomorrow at @p opening; the times are
/// those of this computer's zone.
QList<RemindChoice> remindChoices(const QDateTime &now, QTime opening = usualOpening, const QLocale &locale = {});

} // namespace clinicbell::ui

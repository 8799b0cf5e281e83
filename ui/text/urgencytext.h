// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/notification.h"

#include <QLocale>

#include <optional>

namespace clinicbell::ui {

/// Who gets it next if nobody acts, and when.
struct Escalation
{
    QDateTime at;
    QString to; ///< A person or a role, safe to show.
};

/// Of the data's `escalates_at` and `escalates_to`; nothing: nobody gets it.
std::optional<Escalation> escalationOf(const Notification &notification);
/// "Goes to the duty nurse at 17:31"; when the time is over: "Should have gone to the duty nurse at 17:31".
QString escalationText(const Escalation &next, const QDateTime &now, const QLocale &locale = {});

/// "2:05" of 125 seconds; less than none is none.
QString minutesAndSeconds(qint64 seconds);
/// What its row says of the time while it is urgent, as short as can be: "0:42, then the duty nurse", or for how long
/// it has been open; empty where the time of the row tells it. Changes every second.
QString pressingText(const Notification &notification, const QDateTime &now, const QLocale &locale = {});

} // namespace clinicbell::ui

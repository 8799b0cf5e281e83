// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/ownpresence.h"
#include "ui/team/teammodel.h"

namespace clinicbell::ui {

/// "With a patient · 2"
QString groupText(TeamModel::Group group, int headcount);
/// "Siti Rahma (you)"
QString ownNameText(const QString &name);
/// "since 13:05"; with the day where @p since and @p reference (UTC) are on different days here. Empty where unknown.
QString sinceText(const QDateTime &since, const QDateTime &reference);
/// "until 14:30", likewise. Empty where it has no end, or is over at @p reference.
QString untilText(const QDateTime &until, const QDateTime &reference);
/// "Busy until 14:30"
QString statusWithEnd(PresenceStatus status, const QDateTime &until, const QDateTime &reference);
/// "Busy for 30 minutes"
QString choiceText(const PresenceChoice &choice);
/// "Room 2 · Desk 1", or the word for the role where nobody knows.
QString placeText(const Member &member);

} // namespace clinicbell::ui

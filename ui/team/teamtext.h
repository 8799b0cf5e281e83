// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/team/teammodel.h"

namespace clinicbell::ui {

/// "With a patient · 2"
QString groupText(TeamModel::Group group, int headcount);
/// "Siti Rahma (you)"
QString ownNameText(const QString &name);
/// "since 13:05"; with the day where @p since and @p reference (UTC) are on different days here. Empty where unknown.
QString sinceText(const QDateTime &since, const QDateTime &reference);

} // namespace clinicbell::ui

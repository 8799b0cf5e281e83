// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/checkup.h"

#include <QJsonObject>

namespace clinicbell {

/// For scripts and people, as docs/command-line.md has it.
QJsonObject doctorReport(const QList<CheckResult> &results);

/// The same for people, a paragraph a check.
QString doctorLines(const QJsonObject &report);

} // namespace clinicbell

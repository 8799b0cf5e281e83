// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/attentionrules.h"
#include "core/base/result.h"

namespace clinicbell {

/// The table of priorities in @p file. Errors: PrioritiesInvalid, with where and why in its detail.
Result<AttentionRules> readPriorities(const QString &file);

/// The organisation's table, `clinicbell/priorities.json` in one of the system's configuration folders; where there is
/// none, the program's own.
Result<AttentionRules> organisationPriorities();

/// The text of the table in use: the organisation's where it can be used, else the program's own.
QByteArray prioritiesText();

} // namespace clinicbell

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/checkup.h"

namespace clinicbell::ui {

/// What a check is about: "Name of the server".
QString checkName(Check check);
/// "good", "odd", "bad", "not checked".
QString checkOutcomeText(CheckOutcome outcome);
/// What the result means, a sentence or two.
QString checkMeaning(const CheckResult &result);
/// Who can mend it: a sentence; empty where there is nothing to mend.
QString checkMenderText(const CheckResult &result);

} // namespace clinicbell::ui

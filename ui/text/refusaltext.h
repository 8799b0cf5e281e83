// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/refusal.h"

namespace clinicbell::ui {

/// What was not done, and why: in the server's words where it says something.
QString refusalText(const Refusal &refusal);

} // namespace clinicbell::ui

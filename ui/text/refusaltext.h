// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/refusal.h"

namespace clinicbell::ui {

/// What was not done, and why: in the server's words where it says something.
QString refusalText(const Refusal &refusal);
/// Of several, how many and then each on a line of its own, the latest first; of very many, the latest.
QString refusalsText(const QList<Refusal> &refusals);

} // namespace clinicbell::ui

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/deviation.h"

namespace clinicbell::ui {

/// A sentence for whoever develops the backend.
QString deviationText(const Deviation &deviation);

} // namespace clinicbell::ui

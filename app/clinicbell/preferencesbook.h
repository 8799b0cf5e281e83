// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/preferences.h"

class QSettings;

namespace clinicbell {

/// What was kept; whatever is missing or makes no sense is as usual.
Preferences readPreferences(const QSettings &settings);
void writePreferences(QSettings &settings, const Preferences &preferences);

} // namespace clinicbell

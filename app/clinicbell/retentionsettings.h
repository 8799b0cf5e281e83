// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/policy.h"
#include "core/base/preferences.h"
#include "core/base/setting.h"
#include "core/store/retentionpolicy.h"

class QSettings;

namespace clinicbell {

/// Preferences::keepDays.
inline const Setting<int> keepDaysSetting{"store/keepDays", Preferences().keepDays};

/// How much of the past is kept: store/keepDays (90) and store/keepRows (100000) of @p settings, under what @p policy
/// says; 0 of either, or what
/// is no such number: without end.
store::RetentionPolicy retentionPolicy(QSettings &settings, const Policy &policy = {});

} // namespace clinicbell

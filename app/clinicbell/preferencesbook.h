// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/policy.h"
#include "core/base/preferences.h"

#include <QDateTime>

class QSettings;

namespace clinicbell {

/// What was kept, under what @p policy says; whatever is missing or makes no sense is as usual.
Preferences readPreferences(QSettings &kept, const Policy &policy = {});
/// What is fixed is not written: it is not the person's.
void writePreferences(QSettings &kept, const Preferences &preferences, const Policy &policy = {});

/// Until when the person is not to be disturbed, over a restart; UTC, invalid: that was not wished for, or is over at
/// @p now.
QDateTime readDoNotDisturb(const QSettings &settings, const QDateTime &now);
void writeDoNotDisturb(QSettings &settings, const QDateTime &until);

} // namespace clinicbell

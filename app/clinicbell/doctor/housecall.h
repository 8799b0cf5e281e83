// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/clinicbell/commandline.h"

namespace clinicbell {

class ProfileFolder;

/// `clinicbell doctor` while no ClinicBell runs, and of a server that is named: makes its own checks, opens no store,
/// and prints what it found. Runs the event loop of the QCoreApplication; returns the exit code.
int makeHouseCall(const ProfileFolder &profile, const Invocation &invocation);

} // namespace clinicbell

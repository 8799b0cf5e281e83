// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/clinicbell/commandline.h"

namespace clinicbell {

class ProfileFolder;

/// Runs one command against the running program, prints its answer, and returns the exit code. Needs a
/// QCoreApplication; runs its event loop.
int runCommand(const ProfileFolder &profile, const Invocation &invocation);

/// The first line of standard input, without its end.
QString readPassword();

/// To stdout and stderr, as UTF-8.
void printOut(const QString &text);
void printError(const QString &text);

} // namespace clinicbell

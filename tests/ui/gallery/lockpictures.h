// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDir>

namespace clinicbell::test {

/// The locked window as it asks for PIN, password and a colleague, and a screen that faces patients.
void shootLock(const QDir &directory);

} // namespace clinicbell::test

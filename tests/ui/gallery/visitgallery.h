// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDir>

namespace clinicbell::test {

/// Pictures of the line above the inbox, of a day and of the consultations.
void shootVisits(const QDir &directory);

} // namespace clinicbell::test

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace clinicbell::network {

/// Is @p host this very computer: "localhost", or an address that never leaves it?
bool isLoopback(const QString &host);

} // namespace clinicbell::network

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace clinicbell::platform {

/// Whoever holds the other end of this local socket is the user who runs this program, as the system says. False where
/// it does not say.
bool isOwnUser(qintptr socketDescriptor);

/// Nobody but this user can put anything into @p folder: it is theirs, no link, and not open to others for writing.
bool isOwnFolder(const QString &folder);

} // namespace clinicbell::platform

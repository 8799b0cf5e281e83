// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QSysInfo>

namespace clinicbell::session {

/// By which the server lists this computer among a person's.
inline QString deviceName()
{
    return QLatin1StringView("ClinicBell on ") + QSysInfo::machineHostName();
}

} // namespace clinicbell::session

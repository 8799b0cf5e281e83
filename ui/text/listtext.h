// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringList>

namespace clinicbell::ui {

/// "room 2, Dr. Sari, 14:30": with what the language writes between the parts. Empty parts are left out.
QString listed(const QStringList &parts);

} // namespace clinicbell::ui

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDateTime>

#include <chrono>
#include <optional>

namespace clinicbell::ui {

/// How long a countdown in whole seconds to @p due stays as it reads @p now; nothing where it has ended or never ran.
/// Who shows it sleeps exactly that long.
std::optional<std::chrono::milliseconds> untilNextSecond(const QDateTime &due, const QDateTime &now);

} // namespace clinicbell::ui

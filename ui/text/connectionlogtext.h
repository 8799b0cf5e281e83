// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/connectionlog.h"

namespace clinicbell::ui {

/// One line for support, without its time: "Lost (1006): the server cannot be reached", "Trying again in 4 s (3
/// times)".
QString connectionEventText(const ConnectionEvent &event);

} // namespace clinicbell::ui

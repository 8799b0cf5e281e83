// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo-server/logging.h"

namespace clinicbell::demo {

Q_LOGGING_CATEGORY(lcDemo, "clinicbell.demo", QtInfoMsg)

} // namespace clinicbell::demo

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QLoggingCategory>

namespace clinicbell::demo {

Q_DECLARE_LOGGING_CATEGORY(lcDemo)

} // namespace clinicbell::demo

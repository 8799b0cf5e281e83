// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

namespace clinicbell::ui {

/// One sentence or two for people: what is wrong and what to do. Never shows Error::detail; shows what the server said
/// to people where that is the only reason there is.
QString errorText(const Error &error);

/// Certificates, proxies, and what was set for them: waiting does not mend it, somebody has to know.
bool isForAdministrators(ErrorCode code);

} // namespace clinicbell::ui

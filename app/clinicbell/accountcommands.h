// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/clinicbell/controlsocket.h"

#include <optional>

namespace clinicbell {

class AccountLifecycle;

/// The answer to a command about what is kept of the account: `sign-out --everywhere`, `change-key`, `forget-computer`
/// (docs/command-line.md); nothing: it is about something else.
std::optional<QFuture<ControlAnswer>> answerAboutAccount(AccountLifecycle &lifecycle, const ControlRequest &request);

} // namespace clinicbell

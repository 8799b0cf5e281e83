// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/clinicbell/controlsocket.h"

#include <optional>

namespace clinicbell {

class AccountLifecycle;
class MessageDesk;

/// The answer to a command about conversations (docs/command-line.md); nothing: it is about something else. @p desk
/// outlives the answer.
std::optional<QFuture<ControlAnswer>> answerAboutMessages(MessageDesk &desk, const AccountLifecycle &lifecycle,
                                                          const ControlRequest &request);

} // namespace clinicbell

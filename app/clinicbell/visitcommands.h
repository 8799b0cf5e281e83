// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/clinicbell/controlsocket.h"

#include <optional>

namespace clinicbell {

class AccountLifecycle;
class VisitDesk;

/// The answer to a command about appointments and consultations (docs/command-line.md); nothing: it is about something
/// else.
std::optional<QFuture<ControlAnswer>> answerAboutVisits(const VisitDesk &desk, const AccountLifecycle &lifecycle,
                                                        const ControlRequest &request);

} // namespace clinicbell

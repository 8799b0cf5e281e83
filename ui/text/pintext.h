// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/pin.h"
#include "core/base/result.h"

namespace clinicbell::ui {

/// "Locked — 4 unread, 1 urgent".
QString lockedText(int unread, int urgent);
/// Why a PIN cannot be taken; empty where it can.
QString pinFlawText(PinFlaw flaw);
/// What is possible while a password cannot be checked.
QString offlineUnlockText(bool hasPin);

/// Why a password did not unlock it.
QString passwordErrorText(const Error &error);
/// In the demo, whose people nobody has been told the passwords of.
QString demoPasswordText(const QString &password);
/// Why a command of the command line is refused.
QString lockedCommandText();

} // namespace clinicbell::ui

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/notifier.h"

namespace clinicbell::ui {

/// The words of a native pop-up. Plain text: a desktop that reads mark-up gets it escaped by the adapter.
QString popUpTitle(const PopUp &popUp);
/// At most two lines.
QString popUpBody(const PopUp &popUp);

/// What a test pop-up has shown; @p quiet: why others would not come just now.
QString popUpHealthText(PopUpWay way, QuietReason quiet);

} // namespace clinicbell::ui

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/lostacts.h"

#include <QLocale>

namespace clinicbell::ui {

/// How many acts will never reach the server and when they were made, so that the person can look what became of them;
/// empty where none was lost.
QString lostActsText(const LostActs &lost, const QDateTime &now, const QLocale &locale = {});

} // namespace clinicbell::ui

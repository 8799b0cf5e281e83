// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/why.h"

#include <QLocale>

namespace clinicbell::ui {

/// A sentence: "It came live at 12:05."
QString whyText(const WhyStep &step, const QDateTime &now, const QLocale &locale = {});

} // namespace clinicbell::ui

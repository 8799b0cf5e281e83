// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/personalwords.h"

namespace clinicbell::ui {

/// What became of a report for support, a sentence or two.
QString reportWrittenText(bool written);
/// Names what was found and in which part, never the text itself.
QString reportRefusedText(const PersonalTrace &trace);
/// What is kept here could not be asked.
QString reportUncheckedText();

} // namespace clinicbell::ui

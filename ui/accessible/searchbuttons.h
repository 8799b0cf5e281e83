// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

class QLineEdit;

namespace clinicbell::ui {

/// Names what stands in a search field without a word: the glass before the text, and the cross that empties it. Call
/// it again when the language changes.
void nameSearchButtons(const QLineEdit &field);

} // namespace clinicbell::ui

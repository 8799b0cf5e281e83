// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace clinicbell::ui {

/// Tells assistive technology what our windows and bars are: to Qt every QWidget is a filler, which screen readers pass
/// over. Call it before the first of them is made.
void installAccessibleRoles();

} // namespace clinicbell::ui

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

class QAbstractItemView;

namespace clinicbell::ui {

/// Tells assistive technology of the current row of @p view, which has its model already, where Qt does not: when the
/// focus comes in, when the row that was current has gone or moved, and when what the row says has changed.
void tellCurrentRow(QAbstractItemView &view);

} // namespace clinicbell::ui

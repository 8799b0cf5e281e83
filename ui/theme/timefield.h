// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

class QDateTimeEdit;
class QString;

namespace clinicbell::ui {

/// Shows what @p field holds as @p format says (Qt's letters), its parts in that order where one reads from the right,
/// too: there Qt turns them round, and numbers would be turned round once more ("00:8", Qt 6.4).
void setFormat(QDateTimeEdit &field, const QString &format);

} // namespace clinicbell::ui

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/query.h"

#include <QDialog>

namespace clinicbell::ui {

/// Asks once before a whole list is cleared, and says what will stay. Deletes itself.
class ClearQuestion final : public QDialog
{
    Q_OBJECT
public:
    /// @p filter: what is shown.
    explicit ClearQuestion(const Filter &filter, QWidget *parent = nullptr);
};

} // namespace clinicbell::ui

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/query.h"
#include "ui/theme/deletequestion.h"

namespace clinicbell::ui {

/// Asks once before a whole list is cleared.
class ClearQuestion final : public DeleteQuestion
{
    Q_OBJECT
public:
    /// @p filter: what is shown.
    explicit ClearQuestion(const Filter &filter, QWidget *parent = nullptr);
};

} // namespace clinicbell::ui

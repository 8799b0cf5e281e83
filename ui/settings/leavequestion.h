// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/deletequestion.h"

namespace clinicbell::ui {

/// Asks once before a sign-out takes along what has not reached the clinic.
class LeaveQuestion final : public DeleteQuestion
{
    Q_OBJECT
public:
    /// @p waiting: how many acts wait to be sent.
    explicit LeaveQuestion(int waiting, QWidget *parent = nullptr);
};

} // namespace clinicbell::ui

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/leadinglabel.h"

namespace clinicbell::ui {

/// Words of others, to be selected and copied, wrapped.
class ValueLabel final : public LeadingLabel
{
    Q_OBJECT
public:
    explicit ValueLabel(QWidget *parent = nullptr);
};

} // namespace clinicbell::ui

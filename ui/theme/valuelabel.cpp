// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/valuelabel.h"

namespace clinicbell::ui {

ValueLabel::ValueLabel(QWidget *parent)
    : LeadingLabel(parent)
{
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
}

} // namespace clinicbell::ui

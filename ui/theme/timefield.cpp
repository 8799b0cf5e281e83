// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/timefield.h"

#include <QDateTimeEdit>

namespace clinicbell::ui {

void setFormat(QDateTimeEdit &field, const QString &format)
{
    field.setLayoutDirection(Qt::LeftToRight);
    field.setDisplayFormat(format);
}

} // namespace clinicbell::ui

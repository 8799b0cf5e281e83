// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/why.h"

#include <QDialog>

namespace clinicbell::ui {

/// Why a notification came as it did: a sentence a step, each of which can be read and chosen by the keyboard. Holds
/// nothing of what the notification says. Deletes itself.
class WhyDialog final : public QDialog
{
    Q_OBJECT
public:
    WhyDialog(const QList<WhyStep> &steps, const QDateTime &now, QWidget *parent);
};

} // namespace clinicbell::ui

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDialog>

namespace clinicbell::ui {

/// Every key that does something, and what. Deletes itself when it is closed; Esc does that.
class ShortcutSheet : public QDialog
{
    Q_OBJECT
public:
    explicit ShortcutSheet(QWidget *parent = nullptr);
};

} // namespace clinicbell::ui

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDialog>

namespace clinicbell::ui {

/// Asks once before much is deleted, and says what stays. Whoever presses Enter without reading deletes nothing.
/// Deletes itself.
class DeleteQuestion : public QDialog
{
    Q_OBJECT
public:
    /// @p question in one sentence; @p stays: what does, and whether there is a way back; @p word: of the button.
    DeleteQuestion(const QString &question, const QString &stays, const QString &word, QWidget *parent = nullptr);
};

} // namespace clinicbell::ui

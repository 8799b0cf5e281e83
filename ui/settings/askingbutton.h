// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QPointer>
#include <QPushButton>

class QMessageBox;

namespace clinicbell::ui {

/// A button for what cannot be taken back: it asks first.
class AskingButton final : public QPushButton
{
    Q_OBJECT
public:
    explicit AskingButton(const QIcon &icon, QWidget *parent = nullptr);

    /// @p text stands on the button and on the one that agrees; @p consequence is what will be.
    void setWords(const QString &text, const QString &consequence);

signals:
    void confirmed();

private:
    void ask();

    QString m_consequence;
    QPointer<QMessageBox> m_question;
};

} // namespace clinicbell::ui

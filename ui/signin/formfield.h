// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QAbstractButton;
class QBoxLayout;
class QLabel;
class QLineEdit;

namespace clinicbell::ui {

class NoteLine;

/// A label, its line edit, and the place where an error of that field stands.
class FormField final : public QWidget
{
    Q_OBJECT
public:
    explicit FormField(QWidget *parent = nullptr);

    void setLabel(const QString &label);
    /// Empty clears it. Screen readers get it as the field's description.
    void setError(const QString &sentence);
    QString error() const;
    /// A calm line below the field, such as who fixed its value; empty clears it.
    void setHint(const QString &hint);
    QLineEdit &edit() { return *m_edit; }
    /// Stands beside the line edit, after it for Tab too; this takes it over.
    void addButton(QAbstractButton *button);
    QString text() const;

private:
    void describe();

    QLabel *m_label;
    QLineEdit *m_edit;
    QBoxLayout *m_line;
    NoteLine *m_hint;
    NoteLine *m_error;
};

} // namespace clinicbell::ui

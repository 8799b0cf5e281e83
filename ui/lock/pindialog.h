// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDialog>

class QDialogButtonBox;

namespace clinicbell::ui {

class FormField;

/// Asks for a new PIN twice, and for the present one where there is one; or, to remove it, for the present one alone.
/// It stays open until what was asked is done.
class PinDialog : public QDialog
{
    Q_OBJECT
public:
    enum class Purpose { Set, Change, Remove };

    explicit PinDialog(Purpose purpose, QWidget *parent = nullptr);

    /// The present PIN was wrong.
    void refusePresent(int triesLeft);
    /// Something else is in the way; @p sentence says what.
    void refuse(const QString &sentence);

signals:
    /// @p chosen is without a flaw (core/base/pin.h), and empty to remove the PIN; @p present is empty where none was
    /// asked for.
    void submitted(const QString &present, const QString &chosen);

private:
    FormField *addField(const QString &label);
    void submit();
    bool complain();

    const Purpose m_purpose;
    FormField *m_present = nullptr;
    FormField *m_chosen = nullptr;
    FormField *m_again = nullptr;
    QDialogButtonBox *m_buttons;
};

} // namespace clinicbell::ui

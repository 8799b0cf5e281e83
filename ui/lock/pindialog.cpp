// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/lock/pindialog.h"

#include "ui/signin/formfield.h"
#include "ui/text/pintext.h"
#include "ui/theme/theme.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace clinicbell::ui {

namespace {

constexpr int dialogWidth = 340;

} // namespace

PinDialog::PinDialog(Purpose purpose, QWidget *parent)
    : QDialog(parent)
    , m_purpose(purpose)
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel))
{
    setAttribute(Qt::WA_DeleteOnClose);
    //: Titles of the small window about the PIN that unlocks ClinicBell
    setWindowTitle(purpose == Purpose::Remove ? tr("Remove the PIN") : tr("PIN for this computer"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    column->setSpacing(space::l);
    if (purpose != Purpose::Set) {
        //: Field for the PIN that is in use now
        m_present = addField(tr("Present PIN"));
    }
    if (purpose != Purpose::Remove) {
        //: Field for a PIN to come
        m_chosen = addField(tr("New PIN, 4 to 12 digits"));
        //: Field for the same PIN once more
        m_again = addField(tr("The new PIN again"));
    }
    if (purpose == Purpose::Remove) {
        //: Button that removes the PIN
        m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Remove"));
    }
    column->addStretch(1);
    column->addWidget(m_buttons);
    setMinimumWidth(grown(dialogWidth, font()));
    connect(m_buttons, &QDialogButtonBox::accepted, this, &PinDialog::submit);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &PinDialog::reject);
}

FormField *PinDialog::addField(const QString &label)
{
    auto *field = new FormField;
    field->setLabel(label);
    field->edit().setEchoMode(QLineEdit::Password);
    field->edit().setInputMethodHints(Qt::ImhDigitsOnly | Qt::ImhHiddenText | Qt::ImhSensitiveData);
    static_cast<QVBoxLayout *>(layout())->addWidget(field);
    return field;
}

bool PinDialog::complain()
{
    if (!m_chosen)
        return false;
    const PinFlaw flaw = flawOf(m_chosen->text());
    m_chosen->setError(pinFlawText(flaw));
    if (flaw != PinFlaw::None) {
        m_chosen->edit().setFocus();
        return true;
    }
    if (plainDigits(m_chosen->text()) == plainDigits(m_again->text()))
        return false;
    //: Beside the second field for a new PIN
    m_again->setError(tr("The two are not the same."));
    m_again->edit().setFocus();
    return true;
}

void PinDialog::submit()
{
    if (complain())
        return;
    m_buttons->setEnabled(false);
    emit submitted(m_present ? m_present->text() : QString(), m_chosen ? m_chosen->text() : QString());
}

void PinDialog::refusePresent(int triesLeft)
{
    m_buttons->setEnabled(true);
    m_present->edit().setText({});
    m_present->edit().setFocus();
    if (triesLeft <= 0) {
        //: Beside the field for the present PIN, after five wrong ones
        m_present->setError(tr("Five wrong PINs. Lock ClinicBell and unlock it with the password first."));
    } else {
        //: Beside the field for the present PIN, which was wrong
        m_present->setError(tr("That is not the PIN. %n tries are left.", nullptr, triesLeft));
    }
}

void PinDialog::refuse(const QString &sentence)
{
    m_buttons->setEnabled(true);
    (m_chosen ? m_chosen : m_present)->setError(sentence);
}

} // namespace clinicbell::ui

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/askingbutton.h"

#include <QMessageBox>

namespace clinicbell::ui {

AskingButton::AskingButton(const QIcon &icon, QWidget *parent)
    : QPushButton(icon, QString(), parent)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(this, &QPushButton::clicked, this, &AskingButton::ask);
}

void AskingButton::setWords(const QString &text, const QString &consequence)
{
    setText(text);
    m_consequence = consequence;
    if (m_question)
        m_question->close(); // It speaks another language now.
}

void AskingButton::ask()
{
    if (m_question)
        return;
    m_question = new QMessageBox(QMessageBox::Warning, text(), m_consequence, QMessageBox::Cancel, window());
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    m_question->setWindowModality(Qt::WindowModal);
    m_question->setTextFormat(Qt::PlainText);
    const QPushButton *agree = m_question->addButton(text(), QMessageBox::DestructiveRole);
    m_question->setDefaultButton(QMessageBox::Cancel);
    connect(agree, &QPushButton::clicked, this, &AskingButton::confirmed);
    m_question->open();
}

} // namespace clinicbell::ui

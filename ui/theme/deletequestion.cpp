// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/deletequestion.h"

#include "ui/theme/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace clinicbell::ui {

namespace {

constexpr int questionWidth = 360;

QLabel *wrapped(const QString &words)
{
    auto *label = new QLabel(words);
    label->setWordWrap(true);
    return label;
}

} // namespace

DeleteQuestion::DeleteQuestion(const QString &question, const QString &stays, const QString &word, QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    auto *asked = wrapped(question);
    asked->setFont(titleFont(font()));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(word, QDialogButtonBox::AcceptRole)->setIcon({});
    QPushButton *cancel = buttons->button(QDialogButtonBox::Cancel);
    cancel->setIcon({});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget(asked);
    column->addWidget(wrapped(stays));
    column->addSpacing(space::s);
    column->addWidget(buttons);
    setMinimumWidth(grown(questionWidth, font()));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    cancel->setDefault(true);
    cancel->setFocus();
}

} // namespace clinicbell::ui

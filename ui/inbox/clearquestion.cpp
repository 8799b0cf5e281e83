// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inbox/clearquestion.h"

#include "ui/theme/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace clinicbell::ui {

namespace {

constexpr int questionWidth = 360;

} // namespace

ClearQuestion::ClearQuestion(const Filter &filter, QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    const bool done = filter.shelf == Shelf::Done;
    //: Title of a question
    setWindowTitle(tr("Delete notifications"));
    auto *question = new QLabel(done ? tr("Delete all that is done, of what is shown here?")
                                     //: Question of a dialog
                                     : tr("Delete what has been read, of what is shown here?"));
    question->setWordWrap(true);
    question->setFont(titleFont(font()));
    auto *stays =
        new QLabel(done
                       //: Below the question whether to delete
                       ? tr("What is pinned or waits for an answer stays. You can take it back for 6 seconds.")
                       //: Below the question whether to delete
                       : tr("What is unread, pinned or waits for an answer stays. You can take it back for "
                            "6 seconds."));
    stays->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    //: Button
    QPushButton *remove = buttons->addButton(tr("Delete"), QDialogButtonBox::AcceptRole);
    remove->setIcon({});
    QPushButton *cancel = buttons->button(QDialogButtonBox::Cancel);
    cancel->setIcon({});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget(question);
    column->addWidget(stays);
    column->addSpacing(space::s);
    column->addWidget(buttons);
    setMinimumWidth(grown(questionWidth, font()));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    cancel->setDefault(true); // Whoever presses Enter without reading deletes nothing.
    cancel->setFocus();
}

} // namespace clinicbell::ui

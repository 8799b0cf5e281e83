// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inbox/whydialog.h"

#include "ui/text/whytext.h"
#include "ui/theme/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace clinicbell::ui {

namespace {

constexpr int stepsWidth = 420;

} // namespace

WhyDialog::WhyDialog(const QList<WhyStep> &steps, const QDateTime &now, QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    //: Title of a small window: why a notification came, and popped up or did not
    setWindowTitle(tr("Why did I get this?"));
    setMinimumWidth(grown(stepsWidth, font()));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    column->setSpacing(space::m);
    for (const WhyStep &step : steps) {
        auto *line = new QLabel(whyText(step, now));
        line->setTextFormat(Qt::PlainText);
        line->setWordWrap(true);
        line->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        line->setAccessibleName(line->text());
        column->addWidget(line);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setIcon({});
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    buttons->button(QDialogButtonBox::Close)->setFocus();
}

} // namespace clinicbell::ui

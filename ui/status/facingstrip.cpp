// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/status/facingstrip.h"

#include "ui/status/linkbutton.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QLabel>

namespace clinicbell::ui {

FacingStrip::FacingStrip(QWidget *parent)
    : QFrame(parent)
    , m_words(new QLabel(this))
    , m_button(new LinkButton(this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(space::l, space::s, space::l, space::s);
    line->setSpacing(space::l);
    line->addWidget(m_words, 1);
    line->addWidget(m_button);
    connect(m_button, &LinkButton::clicked, this, &FacingStrip::endRequested);
    retranslate();
    hide();
}

void FacingStrip::setFixed(bool fixed)
{
    m_isFixed = fixed;
    m_button->setVisible(!fixed);
    retranslate();
}

void FacingStrip::retranslate()
{
    //: Button beside "names and details are hidden"
    m_button->setText(tr("Show names"));
    if (m_isFixed) {
        //: Above everything: patients can see the screen, by decision of the organisation
        m_words->setText(tr("This screen faces patients: names and details are hidden, as your organisation has set."));
        return;
    }
    const QString keys = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P).toString(QKeySequence::NativeText);
    //: Above everything: patients can see the screen; %1 is a key, which ends it
    m_words->setText(tr("This screen faces patients: names and details are hidden. %1 shows them again.").arg(keys));
}

void FacingStrip::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace clinicbell::ui

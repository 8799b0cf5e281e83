// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/status/demostrip.h"

#include "ui/status/linkbutton.h"
#include "ui/theme/tokens.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace clinicbell::ui {

DemoStrip::DemoStrip(QWidget *parent)
    : QFrame(parent)
    , m_words(new QLabel(this))
    , m_button(new LinkButton(this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(space::l, space::xs, space::l, space::xs);
    line->addWidget(m_words, 1);
    line->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, &DemoStrip::onClicked);
    retranslate();
}

void DemoStrip::setRunning(bool running)
{
    m_running = running;
    m_isChanging = false;
    retranslate();
}

void DemoStrip::onClicked()
{
    if (std::exchange(m_isChanging, true))
        return;
    if (m_running)
        emit stopRequested();
    else
        emit startRequested();
}

void DemoStrip::retranslate()
{
    //: Shown below the window while the demo clinic is open
    m_words->setText(m_running ? tr("Demo clinic. Nobody here is real.")
                               //: Shown below the window while the demo clinic is stopped
                               : tr("The demo clinic's server is stopped."));
    //: Button: takes the demo clinic's server away, to see the program offline
    m_button->setText(m_running ? tr("Stop the clinic")
                                //: Button: brings the demo clinic's server back
                                : tr("Start the clinic"));
}

void DemoStrip::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace clinicbell::ui

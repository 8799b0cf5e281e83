// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/status/opentoallstrip.h"

#include "ui/status/noteline.h"
#include "ui/text/safetext.h"
#include "ui/theme/tokens.h"

#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clinicbell::ui {

OpenToAllStrip::OpenToAllStrip(QWidget *parent)
    : QFrame(parent)
    , m_note(new NoteLine(u"triangle-alert"_s, NoteLine::Tone::Attention))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::s, space::s, space::s, space::s);
    column->addWidget(m_note);
    hide();
}

void OpenToAllStrip::setServer(const QUrl &server)
{
    m_server = server;
    retranslate();
    setVisible(!server.isEmpty());
}

void OpenToAllStrip::retranslate()
{
    //: Below the window, for as long as it is so; %1 is the name of the clinic's server
    const QString words = tr("Not encrypted: others on the way to %1 can read along. Your organisation allows it.");
    m_note->setText(m_server.isEmpty() ? QString() : words.arg(safeLine(m_server.host())));
}

void OpenToAllStrip::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace clinicbell::ui

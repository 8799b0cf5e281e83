// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/status/hintstrip.h"

#include "ui/status/linkbutton.h"
#include "ui/theme/tokens.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace clinicbell::ui {

HintStrip::HintStrip(QWidget *parent)
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
    connect(m_button, &LinkButton::clicked, this, [this] {
        setHint({});
        emit understood();
    });
    retranslate();
    hide();
}

void HintStrip::setHint(const QString &words)
{
    m_words->setText(words);
    setVisible(!words.isEmpty());
}

QString HintStrip::hint() const
{
    return m_words->text();
}

void HintStrip::retranslate()
{
    //: Button of a hint below the window: takes it away for good
    m_button->setText(tr("Understood"));
}

void HintStrip::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace clinicbell::ui

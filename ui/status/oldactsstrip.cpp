// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/status/oldactsstrip.h"

#include "ui/status/linkbutton.h"
#include "ui/text/statustext.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPainter>

namespace clinicbell::ui {

OldActsStrip::OldActsStrip(QWidget *parent)
    : QFrame(parent)
    , m_words(new QLabel)
    , m_send(new LinkButton)
    , m_discard(new LinkButton)
{
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setFont(titleFont(font()));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::l, space::xs, space::l, space::xs);
    row->setSpacing(space::l);
    row->addWidget(m_words, 1);
    row->addWidget(m_send);
    row->addWidget(m_discard);
    setMinimumHeight(grown(36, font()));
    connect(m_send, &LinkButton::clicked, this, &OldActsStrip::sendRequested);
    connect(m_discard, &LinkButton::clicked, this, &OldActsStrip::discardRequested);
    hide();
    retranslate();
    tint();
}

void OldActsStrip::setOutbox(const OutboxSummary &outbox)
{
    if (outbox == m_outbox)
        return;
    m_outbox = outbox;
    retranslate();
    setVisible(m_outbox.unconsented > 0);
}

QString OldActsStrip::text() const
{
    return m_words->text();
}

void OldActsStrip::retranslate()
{
    m_words->setText(oldActsText(m_outbox));
    setAccessibleName(m_words->text());
    //: Button: sends acts to the clinic that have waited for more than a day
    m_send->setText(tr("Send"));
    //: Button: takes acts back that have waited for more than a day
    m_discard->setText(tr("Take back"));
}

void OldActsStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        tint();
    QFrame::changeEvent(event);
}

void OldActsStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), QColor(tokensFor(palette()).highSoft));
}

void OldActsStrip::tint()
{
    const QColor color(tokensFor(palette()).high);
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, color);
    colors.setColor(QPalette::ButtonText, color);
    m_words->setPalette(colors);
    m_send->setPalette(colors);
    m_discard->setPalette(colors);
}

} // namespace clinicbell::ui

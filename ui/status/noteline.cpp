// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/status/noteline.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPainter>

namespace clinicbell::ui {

namespace {

constexpr int noteIconSize = 16;

QRgb noteColor(NoteLine::Tone tone, const Tokens &tokens)
{
    switch (tone) {
    case NoteLine::Tone::Error: return tokens.critical;
    case NoteLine::Tone::Attention: return tokens.high;
    case NoteLine::Tone::Calm: break;
    }
    return tokens.muted;
}

} // namespace

NoteLine::NoteLine(const QString &iconName, Tone tone, QWidget *parent)
    : QWidget(parent)
    , m_iconName(iconName)
    , m_tone(tone)
    , m_icon(new QLabel)
    , m_words(new QLabel)
{
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setTextInteractionFlags(Qt::NoTextInteraction);
    auto *row = new QHBoxLayout(this);
    const int inset = tone == Tone::Attention ? space::m : 0;
    row->setContentsMargins(inset, inset, inset, inset);
    row->setSpacing(space::s);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_words, 1);
    tint();
    hide();
}

void NoteLine::setText(const QString &text)
{
    m_words->setText(text);
    setVisible(!text.isEmpty());
    updateGeometry();
}

QString NoteLine::text() const
{
    return m_words->text();
}

void NoteLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        tint();
    QWidget::changeEvent(event);
}

void NoteLine::paintEvent(QPaintEvent *)
{
    if (m_tone != Tone::Attention)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(tokensFor(palette()).highSoft));
    painter.drawRoundedRect(rect(), controlRadius, controlRadius);
}

void NoteLine::tint()
{
    const QColor color = noteColor(m_tone, tokensFor(palette()));
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, color);
    m_words->setPalette(colors);
    m_words->setFont(metaFont(font()));
    m_icon->setPixmap(iconPixmap(m_iconName, color, noteIconSize, devicePixelRatioF()));
}

} // namespace clinicbell::ui

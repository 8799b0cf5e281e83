// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inbox/progressline.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

namespace clinicbell::ui {

ProgressLine::ProgressLine(QWidget *parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    retranslate();
    m_motion.setStartValue(-0.3);
    m_motion.setEndValue(1.0);
    m_motion.setDuration(2'400);
    m_motion.setLoopCount(-1);
    connect(&m_motion, &QVariantAnimation::valueChanged, this, qOverload<>(&QWidget::update));
}

void ProgressLine::retranslate()
{
    //: Name of the progress line for screen readers
    setAccessibleName(tr("Checking for news"));
    //: What the progress line stands for, for screen readers; %L1 pages of %L2 have come
    setAccessibleDescription(isKnown() ? tr("%L1 of %L2").arg(m_done).arg(m_of) : QString());
}

void ProgressLine::setProgress(int done, int of)
{
    m_done = done;
    m_of = of;
    retranslate();
    follow();
    update();
}

/// What is known stands still between two steps.
void ProgressLine::follow()
{
    if (!isVisible() || isKnown())
        m_motion.stop();
    else if (m_motion.state() != QAbstractAnimation::Running)
        m_motion.start();
}

void ProgressLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ProgressLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = tokensFor(palette());
    const int from = isKnown() ? 0 : static_cast<int>(m_motion.currentValue().toReal() * width());
    const QRect piece(from, 0, isKnown() ? width() * m_done / m_of : width() * 3 / 10, height());
    if (isKnown())
        painter.fillRect(rect(), QColor(tokens.line));
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), piece), QColor(tokens.accent));
}

void ProgressLine::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    follow();
}

void ProgressLine::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    follow();
}

} // namespace clinicbell::ui

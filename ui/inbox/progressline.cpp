// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inbox/progressline.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyle>

namespace clinicbell::ui {

ProgressLine::ProgressLine(QWidget *parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    //: Name of the progress line for screen readers
    setAccessibleName(tr("Checking for news"));
    m_motion.setStartValue(-0.3);
    m_motion.setEndValue(1.0);
    m_motion.setDuration(1'200);
    m_motion.setLoopCount(-1);
    connect(&m_motion, &QVariantAnimation::valueChanged, this, qOverload<>(&QWidget::update));
}

void ProgressLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int from = static_cast<int>(m_motion.currentValue().toReal() * width());
    const QRect piece(from, 0, width() * 3 / 10, height());
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), piece), QColor(tokensFor(palette()).accent));
}

void ProgressLine::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_motion.start();
}

void ProgressLine::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_motion.stop();
}

} // namespace clinicbell::ui

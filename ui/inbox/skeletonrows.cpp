// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inbox/skeletonrows.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

#include <array>

namespace clinicbell::ui {

namespace {

constexpr int skeletonRowCount = 6;
constexpr int tileShapeLeft = 22;
constexpr int wordShapesLeft = 67;
constexpr std::array titleWidths{170, 120, 210};
constexpr std::array messageWidths{290, 240, 200};

} // namespace

SkeletonRows::SkeletonRows(QWidget *parent)
    : QWidget(parent)
{
    retranslate();
}

void SkeletonRows::retranslate()
{
    //: Name for screen readers while a list loads
    setAccessibleName(tr("Loading notifications"));
}

void SkeletonRows::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SkeletonRows::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(tokens.line));
    const auto shape = [&](const QRect &rect, int radius) {
        painter.drawRoundedRect(QStyle::visualRect(layoutDirection(), this->rect(), rect), radius, radius);
    };
    for (int i = 0; i < skeletonRowCount; ++i) {
        painter.setOpacity(1.0 - i * 0.15);
        const int top = space::xl + i * comfortableRowHeight;
        const auto pattern = static_cast<size_t>(i) % titleWidths.size();
        shape(QRect(tileShapeLeft, top + (comfortableRowHeight - tileSize) / 2, tileSize, tileSize), tileRadius);
        shape(QRect(wordShapesLeft, top + 18, titleWidths.at(pattern), 10), 5);
        shape(QRect(wordShapesLeft, top + 38, messageWidths.at(pattern), 8), 4);
    }
}

} // namespace clinicbell::ui

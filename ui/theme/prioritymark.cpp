// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/prioritymark.h"

#include "ui/theme/tokens.h"

#include <QPainter>
#include <QPen>

#include <cmath>

namespace clinicbell::ui {

namespace {

QPolygonF regularPolygon(const QRectF &rect, int corners, qreal turn)
{
    constexpr qreal fullTurn = 6.283185307179586;
    QPolygonF polygon;
    for (int i = 0; i < corners; ++i) {
        const qreal angle = fullTurn * (i + turn) / corners;
        polygon << rect.center() + QPointF(std::cos(angle), std::sin(angle)) * rect.width() / 2;
    }
    return polygon;
}

void paintExclamation(QPainter &painter, const QRectF &rect, const QColor &color)
{
    painter.setPen(QPen(color, rect.width() / 8, Qt::SolidLine, Qt::RoundCap));
    const qreal x = rect.center().x();
    painter.drawLine(QPointF(x, rect.top() + rect.height() * 0.26), QPointF(x, rect.top() + rect.height() * 0.52));
    painter.drawPoint(QPointF(x, rect.top() + rect.height() * 0.74));
}

} // namespace

void paintPriorityMark(QPainter &painter, const QRectF &rect, Priority priority, const Tokens &tokens, QRgb ground)
{
    const QColor color = priorityColor(priority, tokens);
    const qreal stroke = rect.width() / 9;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    switch (priority) {
    case Priority::Critical:
        painter.drawPolygon(regularPolygon(rect, 8, 0.5));
        paintExclamation(painter, rect, QColor(ground));
        break;
    case Priority::High: {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color, stroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const QRectF inner = rect.adjusted(stroke, stroke, -stroke, -stroke);
        painter.drawPolygon(QPolygonF({{inner.center().x(), inner.top()}, inner.bottomRight(), inner.bottomLeft()}));
        paintExclamation(painter, rect.adjusted(stroke, rect.height() * 0.2, -stroke, 0), color);
        break;
    }
    case Priority::Normal: painter.drawEllipse(rect.center(), rect.width() / 4, rect.height() / 4); break;
    case Priority::Low:
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color, stroke));
        painter.drawEllipse(rect.center(), rect.width() / 4, rect.height() / 4);
        break;
    }
    painter.restore();
}

QRgb priorityColor(Priority priority, const Tokens &tokens)
{
    switch (priority) {
    case Priority::Critical: return tokens.critical;
    case Priority::High: return tokens.high;
    case Priority::Normal: return tokens.accent;
    case Priority::Low: break;
    }
    return tokens.muted;
}

QPen priorityEdge(Priority priority, const Tokens &tokens)
{
    const bool isSeen = prioritySoftColor(priority, tokens) != tokens.surface;
    return isSeen ? QPen(Qt::NoPen) : QPen(QColor(priorityColor(priority, tokens)), 1.5);
}

QRgb prioritySoftColor(Priority priority, const Tokens &tokens)
{
    switch (priority) {
    case Priority::Critical: return tokens.criticalSoft;
    case Priority::High: return tokens.highSoft;
    case Priority::Normal: return tokens.accentSoft;
    case Priority::Low: break;
    }
    return tokens.hover;
}

} // namespace clinicbell::ui

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/team/presenceglyph.h"

#include <QPainter>

namespace clinicbell::ui {

namespace {

void paintDisc(QPainter &painter, const QRectF &square, const QColor &color)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(square);
}

void paintRing(QPainter &painter, const QRectF &square, const QColor &color, qreal width)
{
    painter.setPen(QPen(color, width));
    painter.setBrush(Qt::NoBrush);
    const qreal inset = width / 2;
    painter.drawEllipse(square.adjusted(inset, inset, -inset, -inset));
}

void cutBar(QPainter &painter, const QRectF &square, const QColor &ground, bool cross)
{
    const QPointF centre = square.center();
    const qreal reach = square.width() * 0.28;
    painter.setPen(QPen(ground, square.width() * 0.15, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(centre.x() - reach, centre.y()), QPointF(centre.x() + reach, centre.y()));
    if (cross)
        painter.drawLine(QPointF(centre.x(), centre.y() - reach), QPointF(centre.x(), centre.y() + reach));
}

} // namespace

void paintPresence(QPainter &painter, const QRectF &rect, PresenceStatus status, const Tokens &tokens,
                   const QColor &ground)
{
    const qreal size = std::min(rect.width(), rect.height());
    QRectF square(0, 0, size, size);
    square.moveCenter(rect.center());
    const QColor color = presenceColor(status, tokens);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    switch (status) {
    case PresenceStatus::Available: paintDisc(painter, square.adjusted(0.5, 0.5, -0.5, -0.5), color); break;
    case PresenceStatus::Busy:
    case PresenceStatus::InConsultation:
        paintDisc(painter, square, color);
        cutBar(painter, square, ground, status == PresenceStatus::InConsultation);
        break;
    case PresenceStatus::Away: paintRing(painter, square.adjusted(0.5, 0.5, -0.5, -0.5), color, size * 0.2); break;
    case PresenceStatus::Offline: paintRing(painter, square.adjusted(0.5, 0.5, -0.5, -0.5), color, size * 0.11); break;
    }
    painter.restore();
}

QColor presenceColor(PresenceStatus status, const Tokens &tokens)
{
    switch (status) {
    case PresenceStatus::Available: return tokens.available;
    case PresenceStatus::Busy: return tokens.busy;
    case PresenceStatus::InConsultation: return tokens.inConsultation;
    case PresenceStatus::Away: return tokens.away;
    case PresenceStatus::Offline: break;
    }
    return tokens.offline;
}

QIcon presenceIcon(PresenceStatus status, const Tokens &tokens, qreal devicePixelRatio)
{
    constexpr int size = 16;
    QPixmap pixmap(QSize(size, size) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintPresence(painter, QRectF(2, 2, size - 4, size - 4), status, tokens, tokens.surface);
    return QIcon(pixmap);
}

} // namespace clinicbell::ui

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/tray/trayiconpainter.h"

#include "ui/theme/icons.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPainterPath>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace clinicbell::ui {

namespace {

constexpr int mostCounted = 99;
constexpr std::array traySizes{12, 16, 18, 22, 24, 32, 44, 48, 64, 96};

int rimWidth(int size)
{
    return std::max(1, size / 24);
}

/// @p drawing on a thin rim of @p color: the panel may be dark where the desktop is light, and the other way round.
QPixmap rimmed(const QPixmap &drawing, const QColor &color, int width)
{
    QPixmap ground = drawing;
    QPainter tint(&ground);
    tint.setCompositionMode(QPainter::CompositionMode_SourceIn);
    tint.fillRect(ground.rect(), color);
    tint.end();
    QPixmap whole(drawing.size());
    whole.fill(Qt::transparent);
    QPainter painter(&whole);
    for (const int x : {-width, 0, width}) {
        for (const int y : {-width, 0, width})
            painter.drawPixmap(x, y, ground);
    }
    painter.drawPixmap(0, 0, drawing);
    return whole;
}

/// The shape of what is urgent everywhere in the program.
QPolygonF octagon(const QRectF &rect)
{
    const qreal x = rect.height() * 0.3;
    const qreal y = rect.height() * 0.3;
    return QPolygonF({{rect.left() + x, rect.top()},
                      {rect.right() - x, rect.top()},
                      {rect.right(), rect.top() + y},
                      {rect.right(), rect.bottom() - y},
                      {rect.right() - x, rect.bottom()},
                      {rect.left() + x, rect.bottom()},
                      {rect.left(), rect.bottom() - y},
                      {rect.left(), rect.top() + y}});
}

/// "×" and "!" by themselves, for badges too small to hold them.
void paintBareMark(QPainter &painter, const QRectF &rect, bool cross)
{
    const QRectF inner = rect.adjusted(1, 1, -1, -1);
    if (cross) {
        painter.drawLine(inner.topLeft(), inner.bottomRight());
        painter.drawLine(inner.bottomLeft(), inner.topRight());
        return;
    }
    const qreal x = inner.center().x();
    painter.drawLine(QPointF(x, inner.top()), QPointF(x, inner.bottom() - inner.height() * 0.45));
    painter.drawPoint(QPointF(x, inner.bottom()));
}

} // namespace

QPixmap TrayIconPainter::pixmap(const TrayState &state, int size) const
{
    QPixmap drawing(size, size);
    drawing.fill(Qt::transparent);
    QPainter painter(&drawing);
    const bool silenced = state.doNotDisturb && state.urgent == 0 && !state.signedOut;
    const bool badged = !badgeText(state).isEmpty() || state.others;
    const int rim = rimWidth(size);
    // The bell makes room for its badge, so that both stay legible.
    const int bell = (badged ? size - size / 8 : size) - 2 * rim;
    const QRect bellRect(rim, size - rim - bell, bell, bell);
    if (isActNow(state))
        paintRingingBell(painter, bellRect);
    else
        paintIcon(painter, bellRect, silenced ? u"bell-off"_s : u"bell"_s, bellColor(state));
    if (badged)
        paintBadge(painter, state, size);
    painter.end();
    return rimmed(drawing, QColor(m_tokens.surface), rim);
}

bool TrayIconPainter::isActNow(const TrayState &state)
{
    return state.urgent > 0 && !state.signedOut;
}

/// Solid, where all others are outlines.
void TrayIconPainter::paintRingingBell(QPainter &painter, const QRect &rect) const
{
    QPainterPath bell(QPointF(4, 17.5)); // As the icon "bell", in its square of 24.
    bell.lineTo(20, 17.5);
    bell.cubicTo(21.2, 17.5, 21.6, 16.2, 20.8, 15.3);
    bell.cubicTo(19.4, 13.9, 18, 12.5, 18, 8);
    bell.arcTo(QRectF(6, 2, 12, 12), 0, 180);
    bell.cubicTo(6, 12.5, 4.6, 13.9, 3.2, 15.3);
    bell.cubicTo(2.4, 16.2, 2.8, 17.5, 4, 17.5);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.topLeft());
    painter.scale(rect.width() / 24.0, rect.height() / 24.0);
    painter.setPen(QPen(QColor(m_tokens.critical), 1.5));
    painter.setBrush(QColor(m_tokens.critical));
    painter.drawPath(bell);
    painter.drawChord(QRectF(9, 17.5, 6, 5.5), 180 * 16, 180 * 16);
    painter.restore();
}

QIcon TrayIconPainter::icon(const TrayState &state) const
{
    QIcon icon;
    for (const int size : traySizes)
        icon.addPixmap(pixmap(state, size));
    return icon;
}

QString TrayIconPainter::badgeText(const TrayState &state)
{
    if (state.signedOut)
        return u"!"_s;
    if (state.offline)
        return u"×"_s;
    if (state.unread <= 0)
        return {};
    return state.unread > mostCounted ? u"99+"_s : QString::number(state.unread);
}

QColor TrayIconPainter::bellColor(const TrayState &state) const
{
    if (state.signedOut)
        return m_tokens.muted;
    if (state.urgent > 0)
        return m_tokens.critical;
    if (state.offline)
        return m_tokens.offline;
    return state.doNotDisturb ? m_tokens.muted : m_tokens.text;
}

QColor TrayIconPainter::badgeColor(const TrayState &state) const
{
    if (state.signedOut || state.offline)
        return m_tokens.offline;
    return state.urgent > 0 ? m_tokens.critical : m_tokens.accent;
}

void TrayIconPainter::paintBadge(QPainter &painter, const TrayState &state, int size) const
{
    const QString text = size < leastSizeForNumbers ? QString() : badgeText(state); // None: a dot.
    const auto length = static_cast<int>(std::max<qsizetype>(1, text.size()));
    // Three characters lie flatter, or nothing would be left of the bell.
    const qreal height = text.isEmpty() ? size * (size < leastSizeForNumbers ? 0.5 : 0.4)
                                        : std::max(10.0, size * (length > 2 ? 0.5 : 0.58));
    const qreal width = std::min<qreal>(size - 2 * rimWidth(size), height * (1 + 0.36 * (length - 1)));
    const int rim = rimWidth(size);
    const QRectF badge(size - rim - width, rim, width, height);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    // A gap around it, whatever the tray's ground is.
    const qreal gap = std::max(1.0, size / 20.0);
    painter.setCompositionMode(QPainter::CompositionMode_Clear);
    painter.setBrush(Qt::black); // Without a brush nothing is cleared.
    painter.drawRoundedRect(badge.adjusted(-gap, -gap, gap, gap), height / 2 + gap, height / 2 + gap);
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    if (text.isEmpty() && (state.offline || state.signedOut)) {
        painter.setPen(QPen(badgeColor(state), 2, Qt::SolidLine, Qt::RoundCap));
        paintBareMark(painter, badge, !state.signedOut);
        return;
    }
    painter.setBrush(badgeColor(state));
    if (isActNow(state) && !state.offline)
        painter.drawPolygon(octagon(badge));
    else
        painter.drawRoundedRect(badge, height / 2, height / 2);
    if (!text.isEmpty())
        paintMark(painter, badge, text, state);
}

void TrayIconPainter::paintMark(QPainter &painter, const QRectF &badge, const QString &text,
                                const TrayState &state) const
{
    const bool grey = state.signedOut || state.offline;
    const QColor ink = grey ? m_tokens.surface : state.urgent > 0 ? m_tokens.onCritical : m_tokens.onAccent;
    if (state.offline && !state.signedOut) {
        const qreal reach = badge.height() * 0.2;
        const QPointF centre = badge.center();
        painter.setPen(QPen(ink, badge.height() * 0.14, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(centre - QPointF(reach, reach), centre + QPointF(reach, reach));
        painter.drawLine(centre - QPointF(reach, -reach), centre + QPointF(reach, -reach));
        return;
    }
    QFont font = QGuiApplication::font();
    font.setBold(true);
    font.setPixelSize(static_cast<int>(std::lround(badge.height() * (text.size() > 2 ? 0.66 : 0.78))));
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(badge, Qt::AlignCenter | Qt::TextDontClip, text);
}

} // namespace clinicbell::ui

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/tray/trayiconpainter.h"

#include "ui/theme/icons.h"

#include <QGuiApplication>
#include <QPainter>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace clinicbell::ui {

namespace {

constexpr int mostCounted = 99;
constexpr std::array traySizes{12, 16, 18, 22, 24, 32, 44, 48, 64, 96};

} // namespace

QPixmap TrayIconPainter::pixmap(const TrayState &state, int size) const
{
    QPixmap pixmap(size, size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    const bool silenced = state.doNotDisturb && state.urgent == 0 && !state.signedOut;
    const bool badged = !badgeText(state).isEmpty() || state.others;
    // The bell makes room for its badge, so that both stay legible.
    const int bell = badged ? size - size / 8 : size;
    paintIcon(painter, QRect(0, size - bell, bell, bell), silenced ? u"bell-off"_s : u"bell"_s, bellColor(state));
    if (badged)
        paintBadge(painter, state, size);
    return pixmap;
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
    const qreal width = std::min<qreal>(size, height * (1 + 0.36 * (length - 1)));
    const QRectF badge(size - width, 0, width, height);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    // A gap around it, whatever the tray's ground is.
    const qreal gap = std::max(1.0, size / 20.0);
    painter.setCompositionMode(QPainter::CompositionMode_Clear);
    painter.drawRoundedRect(badge.adjusted(-gap, -gap, gap, gap), height / 2 + gap, height / 2 + gap);
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    painter.setBrush(badgeColor(state));
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

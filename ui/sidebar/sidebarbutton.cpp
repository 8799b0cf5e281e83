// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/sidebar/sidebarbutton.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace clinicbell::ui {

namespace {

constexpr int entryMargin = 10;
constexpr int shownCountLimit = 99;

QString cappedCount(int count)
{
    return count > shownCountLimit ? QLocale().toString(shownCountLimit) + u'+' : QLocale().toString(count);
}

} // namespace

SidebarButton::SidebarButton(const QString &iconName, QWidget *parent)
    : QAbstractButton(parent)
    , m_iconName(iconName)
{
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SidebarButton::setCount(int count, bool alarming)
{
    if (count == m_count && alarming == m_alarming && !accessibleName().isEmpty())
        return;
    m_count = count;
    m_alarming = alarming;
    sayCount();
    update();
}

void SidebarButton::sayCount()
{
    //: A place and how much is unread there, for screen readers
    setAccessibleName(m_count > 0 ? tr("%1, %L2").arg(text()).arg(m_count) : text());
}

void SidebarButton::setWordless(bool wordless)
{
    if (wordless == m_isWordless)
        return;
    m_isWordless = wordless;
    updateGeometry();
    update();
}

bool SidebarButton::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || !m_isWordless)
        return QAbstractButton::event(event);
    const QString tip = toolTip().isEmpty() ? text() : text() + u'\n' + toolTip();
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), tip, this);
    return true;
}

QSize SidebarButton::sizeHint() const
{
    const QFontMetrics metrics(titleFont(font()));
    if (m_isWordless)
        return {2 * entryMargin + grown(glyphSize + 34, font()), qMax(33, metrics.height() + space::m)};
    return {metrics.horizontalAdvance(text()) + 3 * entryMargin + grown(glyphSize + 34, font()),
            qMax(33, metrics.height() + space::m)};
}

void SidebarButton::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(QColor(tokens.accent), 2) : QPen(Qt::NoPen));
    painter.setBrush(isChecked()        ? QBrush(QColor(tokens.accentSoft))
                         : underMouse() ? QBrush(QColor(tokens.hover))
                                        : QBrush());
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 0.5, -1, -0.5), controlRadius, controlRadius);

    const auto placed = [this](const QRect &r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    const QRgb ink = isChecked() ? tokens.accent : isEnabled() ? tokens.text : tokens.muted;
    const int glyphWidth = grown(glyphSize, font());
    const QRect glyph(entryMargin, (height() - glyphWidth) / 2, glyphWidth, glyphWidth);
    paintGlyph(painter, placed(glyph));
    const int left = entryMargin + glyphWidth + entryMargin;
    const int countWidth = m_count > 0 ? grown(34, font()) : 0;
    painter.setFont(isChecked() ? titleFont(font()) : font());
    painter.setPen(QColor(ink));
    const auto alignment = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter);
    if (!m_isWordless)
        painter.drawText(placed(QRect(left, 0, width() - left - entryMargin / 2 - countWidth, height())),
                         static_cast<int>(alignment) | Qt::TextSingleLine, text());
    if (m_count > 0)
        paintCount(painter, placed(QRect(width() - countWidth - entryMargin, 0, countWidth, height())));
}

void SidebarButton::paintGlyph(QPainter &painter, const QRect &rect)
{
    const Tokens &tokens = tokensFor(palette());
    paintIcon(painter, rect, m_iconName, QColor(isChecked() ? tokens.accent : tokens.muted));
}

void SidebarButton::paintCount(QPainter &painter, const QRect &rect) const
{
    const Tokens &tokens = tokensFor(palette());
    const QString number = cappedCount(m_count);
    const auto alignment = QStyle::visualAlignment(layoutDirection(), Qt::AlignRight | Qt::AlignVCenter);
    painter.setFont(titleFont(metaFont(font())));
    QColor ink(isChecked() ? tokens.accent : tokens.muted);
    QRect place = rect;
    if (m_alarming) {
        const int badgeHeight = qMax(16, painter.fontMetrics().height());
        const int width = qMax(badgeHeight + space::xs, painter.fontMetrics().horizontalAdvance(number) + 12);
        const int left = layoutDirection() == Qt::LeftToRight ? rect.right() + 1 - width : rect.left();
        place = QRect(left, (height() - badgeHeight) / 2, width, badgeHeight);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(tokens.critical));
        painter.drawRoundedRect(place, badgeHeight / 2.0, badgeHeight / 2.0);
        ink = QColor(tokens.onCritical);
    }
    painter.setPen(ink);
    painter.drawText(place, m_alarming ? int(Qt::AlignCenter) : static_cast<int>(alignment), number);
}

} // namespace clinicbell::ui

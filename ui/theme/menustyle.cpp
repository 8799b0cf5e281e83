// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/menustyle.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace clinicbell::ui {

namespace {

constexpr int separatorHeight = 9;

int markWidth(const QStyleOptionMenuItem &line)
{
    return grown(16, line.font);
}

/// Where the words of a line begin: behind the marks and the icons of all lines.
int wordsLeft(const QStyleOptionMenuItem &line, bool inComboBox)
{
    const int column = markWidth(line) + space::s;
    const bool hasIcons = !inComboBox && line.maxIconWidth > 0; // A combo box says so in any case.
    return space::m + (line.menuHasCheckableItems ? column : 0) + (hasIcons ? column : 0);
}

void paintSubmenuArrow(const QRect &place, bool mirrored, const QColor &color, QPainter &painter)
{
    const qreal reach = place.width() / 4.0;
    const qreal tip = mirrored ? -reach / 2 : reach / 2;
    const QPointF centre = QRectF(place).center();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(
        QPolygonF{{centre + QPointF(-tip, -reach), centre + QPointF(tip, 0), centre + QPointF(-tip, reach)}});
}

} // namespace

void paintMenuPanel(const QStyleOption &option, QPainter &painter)
{
    const Tokens &tokens = tokensFor(option.palette);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QColor(tokens.line));
    painter.setBrush(QColor(tokens.surface));
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), cardRadius, cardRadius);
    painter.restore();
}

QRegion menuMask(const QRect &rect)
{
    QPainterPath outline;
    outline.addRoundedRect(rect, cardRadius, cardRadius);
    return QRegion(outline.toFillPolygon().toPolygon());
}

QSize menuLineSize(const QStyleOptionMenuItem &line, const QSize &words, bool inComboBox)
{
    if (line.menuItemType == QStyleOptionMenuItem::Separator)
        return {words.width(), separatorHeight};
    const int arrow = line.menuItemType == QStyleOptionMenuItem::SubMenu ? markWidth(line) : 0;
    return {wordsLeft(line, inComboBox) + words.width() + arrow + 2 * space::m,
            qMax(controlHeight, words.height() + space::m)};
}

void paintMenuLine(const QStyleOptionMenuItem &line, QPainter &painter, bool inComboBox)
{
    const Tokens &tokens = tokensFor(line.palette);
    const bool enabled = line.state & QStyle::State_Enabled;
    const auto placed = [&line](const QRect &rect) { return QStyle::visualRect(line.direction, line.rect, rect); };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    if (line.menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(QRect(line.rect.left(), line.rect.center().y(), line.rect.width(), 1), QColor(tokens.line));
        painter.restore();
        return;
    }
    if (enabled && line.state & QStyle::State_Selected) {
        painter.setBrush(QColor(tokens.accentSoft));
        painter.drawRoundedRect(line.rect.adjusted(space::xs, 0, -space::xs, 0), controlRadius, controlRadius);
    }
    const int mark = markWidth(line);
    const QColor ink(enabled ? tokens.text : tokens.offline);
    const QRect first(line.rect.left() + space::m, line.rect.center().y() - mark / 2, mark, mark);
    if (line.checkType != QStyleOptionMenuItem::NotCheckable && line.checked)
        paintIcon(painter, placed(first), u"check"_s, QColor(tokens.accent));
    if (!line.icon.isNull()) {
        const QRect place = line.menuHasCheckableItems ? first.translated(mark + space::s, 0) : first;
        line.icon.paint(&painter, placed(place), Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    }
    const QRect words = line.rect.adjusted(wordsLeft(line, inComboBox), 0, -space::m, 0);
    const QStringList parts = line.text.split(u'\t');
    const auto side = [&line](Qt::Alignment edge) {
        return static_cast<int>(QStyle::visualAlignment(line.direction, edge | Qt::AlignVCenter))
            | static_cast<int>(Qt::TextSingleLine);
    };
    painter.setFont(line.font);
    painter.setPen(ink);
    painter.drawText(placed(words), side(Qt::AlignLeft) | static_cast<int>(Qt::TextShowMnemonic), parts.first());
    painter.setPen(QColor(tokens.muted));
    if (parts.size() > 1)
        painter.drawText(placed(words), side(Qt::AlignRight), parts.last());
    if (line.menuItemType == QStyleOptionMenuItem::SubMenu) {
        const QRect end(line.rect.right() - space::m - mark, first.top(), mark, mark);
        paintSubmenuArrow(placed(end), line.direction == Qt::RightToLeft, QColor(tokens.muted), painter);
    }
    painter.restore();
}

QRect comboBoxPart(const QStyleOptionComplex &box, QStyle::SubControl part, int chevron)
{
    const int end = chevron + space::m;
    QRect place = box.rect;
    if (part == QStyle::SC_ComboBoxArrow)
        place = QRect(box.rect.right() + 1 - end, box.rect.top(), chevron, box.rect.height());
    else if (part == QStyle::SC_ComboBoxEditField)
        place = box.rect.adjusted(space::m, 1, -end - space::xs, -1);
    return QStyle::visualRect(box.direction, box.rect, place);
}

} // namespace clinicbell::ui

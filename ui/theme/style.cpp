// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/style.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace clinicbell::ui {

namespace {

void paintBox(QPainter *painter, const QRect &rect, const QColor &ground, const QColor &edge)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(ground);
    painter->setPen(edge.isValid() ? QPen(edge, 1) : QPen(Qt::NoPen));
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), controlRadius, controlRadius);
    painter->restore();
}

bool isDefault(const QStyleOption *option)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    return button && (button->features & QStyleOptionButton::DefaultButton);
}

bool isFlat(const QStyleOption *option)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    return button && (button->features & QStyleOptionButton::Flat);
}

void paintButton(const QStyleOption *option, QPainter *painter)
{
    const Tokens &tokens = tokensFor(option->palette);
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool active = enabled && option->state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    if (isDefault(option) && enabled)
        paintBox(painter, option->rect, active ? QColor(tokens.accent).darker(112) : QColor(tokens.accent), {});
    else if (option->state & QStyle::State_On)
        paintBox(painter, option->rect, tokens.accentSoft, {});
    else if (!isFlat(option))
        paintBox(painter, option->rect, active ? tokens.hover : tokens.surface, tokens.line);
    else if (active)
        paintBox(painter, option->rect, tokens.hover, {});
}

QColor buttonInk(const QStyleOptionButton &button)
{
    const Tokens &tokens = tokensFor(button.palette);
    if (!(button.state & QStyle::State_Enabled))
        return tokens.offline;
    if (isDefault(&button))
        return tokens.onAccent;
    return isFlat(&button) || button.state & QStyle::State_On ? tokens.accent : tokens.text;
}

/// Default, flat and checked ones speak up.
QFont buttonFont(const QStyleOptionButton &button, const QFont &base)
{
    const bool quiet = !isDefault(&button) && !isFlat(&button) && !(button.state & QStyle::State_On);
    return quiet ? base : titleFont(base);
}

void paintButtonLabel(const QStyleOptionButton &button, QPainter *painter, const QFont &base)
{
    QRect room = button.rect;
    if (button.features & QStyleOptionButton::HasMenu)
        room.setWidth(room.width() - space::l);
    painter->setFont(buttonFont(button, base));
    const bool hasIcon = !button.icon.isNull();
    const int gap = hasIcon && !button.text.isEmpty() ? space::s : 0;
    const int iconWidth = hasIcon ? button.iconSize.width() : 0;
    const QSize words = painter->fontMetrics().size(Qt::TextShowMnemonic, button.text);
    const int left = room.left() + (room.width() - iconWidth - gap - words.width()) / 2;
    const auto placed = [&](const QRect &rect) { return QStyle::visualRect(button.direction, button.rect, rect); };
    if (hasIcon) {
        const auto mode = button.state & QStyle::State_Enabled ? QIcon::Normal : QIcon::Disabled;
        button.icon.paint(painter, placed(QRect(left, room.top(), iconWidth, room.height())), Qt::AlignCenter, mode);
    }
    painter->setPen(buttonInk(button));
    const QRect wordsRect(left + iconWidth + gap, room.top(), words.width() + 1, room.height());
    painter->drawText(placed(wordsRect), int(Qt::AlignCenter) | Qt::TextShowMnemonic, button.text);
}

void paintFocusRing(const QStyleOption *option, QPainter *painter)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(QColor(tokensFor(option->palette).accent), 2));
    painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), controlRadius, controlRadius);
    painter->restore();
}

void paintArrow(const QStyleOption *option, QPainter *painter)
{
    constexpr int arrowSize = 14;
    QRect arrow(0, 0, arrowSize, arrowSize);
    arrow.moveCenter(option->rect.center());
    paintIcon(*painter, arrow, u"chevron-down"_s, QColor(tokensFor(option->palette).muted));
}

void paintScrollBar(const QStyleOptionSlider *bar, const QRect &handle, QPainter *painter)
{
    if (bar->minimum >= bar->maximum)
        return;
    const Tokens &tokens = tokensFor(bar->palette);
    const bool active = bar->state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(QColor(active ? tokens.muted : tokens.offline));
    painter->setOpacity(active ? 0.7 : 0.3);
    painter->drawRoundedRect(handle.adjusted(2, 2, -2, -2), 3, 3);
    painter->restore();
}

void paintSpinBox(const QStyleOptionSpinBox &box, const QRect &up, const QRect &down, QPainter *painter)
{
    const Tokens &tokens = tokensFor(box.palette);
    paintBox(painter, box.rect, tokens.surface, box.state & QStyle::State_HasFocus ? tokens.accent : tokens.line);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(QColor(box.state & QStyle::State_Enabled ? tokens.muted : tokens.line), 1.5));
    for (const auto &[button, rise] : {std::pair{up, -2.0}, std::pair{down, 2.0}}) {
        const QPointF tip = QRectF(button).center() + QPointF(0, rise / 2);
        painter->drawPolyline(
            QPolygonF{{tip - QPointF(3.5, rise), tip + QPointF(0, rise / 2), tip + QPointF(3.5, -rise)}});
    }
    painter->restore();
}

/// Fusion's own frame is too faint on a dark card to be seen as a box.
void paintCheckBox(const QStyleOption *option, QPainter *painter)
{
    const Tokens &tokens = tokensFor(option->palette);
    const bool checked = option->state & QStyle::State_On;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(QColor(checked ? tokens.accent : tokens.muted), 1));
    painter->setBrush(QColor(checked ? tokens.accent : tokens.surface));
    painter->drawRoundedRect(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter->restore();
    if (checked)
        paintIcon(*painter, option->rect.adjusted(1, 1, -1, -1), u"check"_s, QColor(tokens.onAccent));
}

} // namespace

Style::Style()
    : QProxyStyle(u"Fusion"_s)
{ }

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    const Tokens &tokens = tokensFor(option->palette);
    switch (element) {
    case PE_PanelButtonCommand: paintButton(option, painter); break;
    case PE_FrameDefaultButton: break;
    case PE_FrameFocusRect: paintFocusRing(option, painter); break;
    case PE_PanelLineEdit:
        if (widget && qobject_cast<QAbstractSpinBox *>(widget->parentWidget()))
            break; // The box around the field is drawn already.
        paintBox(painter, option->rect, tokens.surface, option->state & State_HasFocus ? tokens.accent : tokens.line);
        break;
    case PE_FrameLineEdit: break;
    case PE_IndicatorCheckBox: paintCheckBox(option, painter); break;
    case PE_IndicatorArrowDown: paintArrow(option, painter); break;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (element == CE_PushButtonLabel && button)
        paintButtonLabel(*button, painter, widget ? widget->font() : painter->font());
    else
        QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control == CC_ScrollBar && bar)
        paintScrollBar(bar, subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget), painter);
    else if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option); control == CC_SpinBox && spin)
        paintSpinBox(*spin, subControlRect(CC_SpinBox, option, SC_SpinBoxUp, widget),
                     subControlRect(CC_SpinBox, option, SC_SpinBoxDown, widget), painter);
    else
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                            const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::subControlRect(control, option, part, widget);
    const bool lying = bar->orientation == Qt::Horizontal;
    const int length = lying ? bar->rect.width() : bar->rect.height();
    const int range = bar->maximum - bar->minimum;
    const int handle =
        range > 0 ? qMax(32, static_cast<int>(qint64(length) * bar->pageStep / (range + bar->pageStep))) : length;
    const int start =
        sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - handle, bar->upsideDown);
    const auto along = [&](int from, int size) {
        const QRect rect = lying ? QRect(from, 0, size, bar->rect.height()) : QRect(0, from, bar->rect.width(), size);
        return rect.translated(bar->rect.topLeft());
    };
    switch (part) {
    case SC_ScrollBarSlider: return along(start, handle);
    case SC_ScrollBarGroove: return along(0, length);
    case SC_ScrollBarSubPage: return along(0, start);
    case SC_ScrollBarAddPage: return along(start + handle, length - start - handle);
    default: return {};
    }
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent: return 10;
    case PM_MenuButtonIndicator: return space::l;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight: return grown(14, QApplication::font());
    case PM_ButtonIconSize: // Asked for without a widget.
    case PM_SmallIconSize:
    case PM_LineEditIconSize: return grown(16, QApplication::font());
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_ButtonDefaultIndicator: return 0;
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin: return 2;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                              const QWidget *widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    if (type != CT_PushButton && type != CT_LineEdit)
        return size;
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (button && !button->text.isEmpty() && widget) {
        const int words = QFontMetrics(titleFont(widget->font())).horizontalAdvance(button->text);
        const int icon = button->icon.isNull() ? 0 : button->iconSize.width() + space::s;
        const int arrow = button->features & QStyleOptionButton::HasMenu ? space::l : 0;
        size.setWidth(words + icon + arrow + 2 * space::m + space::xs);
    } else if (button) {
        size.setWidth(controlHeight);
    }
    size.setHeight(qMax(controlHeight, contents.height() + space::m));
    return size;
}

} // namespace clinicbell::ui

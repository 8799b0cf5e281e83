// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/style.h"

#include "ui/theme/icons.h"
#include "ui/theme/menustyle.h"
#include "ui/theme/theme.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace clinicbell::ui {

namespace {

constexpr int chevronSize = 14;
constexpr qreal disabledOpacity = 0.45;
constexpr int usualBoxWidth = 260; ///< So that those below one another are alike.

/// For the chevron of a button that opens a menu.
int menuArrowWidth()
{
    return grown(space::l, QApplication::font());
}

void paintBox(QPainter *painter, const QRect &rect, const QColor &ground, const QColor &edge)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(ground);
    painter->setPen(edge.isValid() ? QPen(edge, 1) : QPen(Qt::NoPen));
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), controlRadius, controlRadius);
    painter->restore();
}

/// The box of a field: faint where nothing can be entered.
void paintField(const QStyleOption *option, QPainter *painter)
{
    const Tokens &tokens = tokensFor(option->palette);
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool focused = enabled && option->state & QStyle::State_HasFocus;
    paintBox(painter, option->rect, enabled ? tokens.surface : tokens.hover,
             QColor(focused       ? tokens.accent
                        : enabled ? tokens.line
                                  : tokens.hover));
}

bool isDefault(const QStyleOption *option)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    return button && (button->features & QStyleOptionButton::DefaultButton);
}

/// The accent, unless the button's palette has another.
QColor stressedGround(const QStyleOption *option)
{
    return option->palette.color(QPalette::Active, QPalette::Highlight);
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
        paintBox(painter, option->rect, active ? stressedGround(option).darker(112) : stressedGround(option), {});
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
        return button.palette.color(QPalette::Active, QPalette::HighlightedText);
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
        room.setWidth(room.width() - menuArrowWidth());
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

/// Tool buttons would have theirs squeezed inside.
void paintFocusRing(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const QRect edge = qobject_cast<const QToolButton *>(widget) ? widget->rect() : option->rect;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(QColor(tokensFor(option->palette).accent), 2));
    painter->drawRoundedRect(QRectF(edge).adjusted(1, 1, -1, -1), controlRadius, controlRadius);
    painter->restore();
}

void paintArrow(const QStyleOption *option, QPainter *painter)
{
    const int size = grown(chevronSize, QApplication::font());
    QRect arrow(0, 0, size, size);
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

void paintComboBox(const QStyleOptionComplex &box, const QRect &arrow, QPainter *painter)
{
    const Tokens &tokens = tokensFor(box.palette);
    paintField(&box, painter);
    if (box.state & QStyle::State_HasFocus)
        paintFocusRing(&box, painter, nullptr);
    paintIcon(*painter, arrow, u"chevron-down"_s,
              QColor(box.state & QStyle::State_Enabled ? tokens.muted : tokens.offline));
}

void paintSpinBox(const QStyleOptionSpinBox &box, const QRect &up, const QRect &down, QPainter *painter)
{
    const Tokens &tokens = tokensFor(box.palette);
    paintField(&box, painter);
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
    painter->setOpacity(option->state & QStyle::State_Enabled ? 1 : disabledOpacity);
    painter->setPen(QPen(QColor(checked ? tokens.accent : tokens.muted), 1));
    painter->setBrush(QColor(checked ? tokens.accent : tokens.surface));
    painter->drawRoundedRect(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    if (checked)
        paintIcon(*painter, option->rect.adjusted(1, 1, -1, -1), u"check"_s, QColor(tokens.onAccent));
    painter->restore();
}

} // namespace

Style::Style()
    : QProxyStyle(u"Fusion"_s)
{ }

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand: paintButton(option, painter); break;
    case PE_FrameDefaultButton: break;
    case PE_PanelButtonTool:
        if (!(option->state & State_Enabled) && option->state & State_On)
            paintBox(painter, option->rect, tokensFor(option->palette).hover, {});
        else
            QProxyStyle::drawPrimitive(element, option, painter, widget);
        break;
    case PE_FrameFocusRect: paintFocusRing(option, painter, widget); break;
    case PE_PanelLineEdit:
        if (widget && qobject_cast<QAbstractSpinBox *>(widget->parentWidget()))
            break; // The box around the field is drawn already.
        paintField(option, painter);
        break;
    case PE_FrameLineEdit: break;
    case PE_PanelMenu: paintMenuPanel(*option, *painter); break;
    case PE_FrameMenu: break;
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
    else if (const auto *line = qstyleoption_cast<const QStyleOptionMenuItem *>(option); element == CE_MenuItem && line)
        paintMenuLine(*line, *painter, qobject_cast<const QComboBox *>(widget));
    else if (element != CE_MenuEmptyArea && element != CE_MenuHMargin && element != CE_MenuVMargin)
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
    else if (control == CC_ComboBox)
        paintComboBox(*option, subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget), painter);
    else
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                            const QWidget *widget) const
{
    if (control == CC_ComboBox && part != SC_ComboBoxListBoxPopup)
        return comboBoxPart(*option, part, grown(chevronSize, QApplication::font()));
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
    case PM_MenuPanelWidth: return 1;
    case PM_MenuHMargin: return 0;
    case PM_MenuVMargin: return space::xs;
    case PM_MenuButtonIndicator: return menuArrowWidth();
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

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *returnData) const
{
    auto *mask = qstyleoption_cast<QStyleHintReturnMask *>(returnData);
    if (hint != SH_Menu_Mask || !mask || !option)
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    mask->region = menuMask(option->rect);
    return 1;
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                              const QWidget *widget) const
{
    if (const auto *line = qstyleoption_cast<const QStyleOptionMenuItem *>(option); type == CT_MenuItem && line)
        return menuLineSize(*line, contents, qobject_cast<const QComboBox *>(widget));
    if (type == CT_ComboBox) {
        const int chevron = grown(chevronSize, QApplication::font());
        return {qMax(usualBoxWidth, contents.width() + chevron + 2 * space::m + space::s),
                qMax(controlHeight, contents.height() + space::m)};
    }
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    if (type != CT_PushButton && type != CT_LineEdit)
        return size;
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (button && !button->text.isEmpty() && widget) {
        const int words = QFontMetrics(titleFont(widget->font())).horizontalAdvance(button->text);
        const int icon = button->icon.isNull() ? 0 : button->iconSize.width() + space::s;
        const int arrow = button->features & QStyleOptionButton::HasMenu ? menuArrowWidth() : 0;
        size.setWidth(words + icon + arrow + 2 * space::m + space::xs);
    } else if (button) {
        size.setWidth(controlHeight);
    }
    size.setHeight(qMax(controlHeight, contents.height() + space::m));
    return size;
}

} // namespace clinicbell::ui

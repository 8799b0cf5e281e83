// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inbox/answerbuttons.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace clinicbell::ui {

namespace {

constexpr int buttonPadding = space::m;

int iconSize()
{
    return QApplication::style()->pixelMetric(QStyle::PM_ButtonIconSize);
}

bool hasIcon(RowAct act)
{
    return act == RowAct::Claim;
}

int widthOf(RowAct act, const QFont &font, bool withIcon)
{
    const int words = QFontMetrics(titleFont(font)).horizontalAdvance(actText(act));
    return words + 2 * buttonPadding + (withIcon && hasIcon(act) ? iconSize() + space::s : 0);
}

int widthOf(const QList<RowAct> &answers, const QFont &font, bool withIcon)
{
    int width = space::s * static_cast<int>(answers.size() - 1);
    for (const RowAct act : answers)
        width += widthOf(act, font, withIcon);
    return width;
}

} // namespace

int answersHeight(const QFont &font)
{
    return qMax(controlHeight, QFontMetrics(font).height() + space::m) + space::s;
}

QList<AnswerButton> placedAnswers(const QList<RowAct> &answers, const QStyleOptionViewItem &option, const QRect &line)
{
    QList<AnswerButton> buttons;
    const bool withIcons = widthOf(answers, option.font, true) <= line.width();
    const int wanted = qMax(1, widthOf(answers, option.font, withIcons));
    int left = line.left();
    for (const RowAct act : answers) {
        const int full = widthOf(act, option.font, withIcons);
        const int width = qMin(full, full * line.width() / wanted);
        const QRect rect(left, line.top(), width, line.height());
        buttons.append({.act = act, .rect = QStyle::visualRect(option.direction, option.rect, rect)});
        left += width + space::s;
    }
    return buttons;
}

void paintAnswer(QPainter &painter, const AnswerButton &button, const QStyleOptionViewItem &option, QStyle::State state)
{
    const bool stressed = button.act == RowAct::Claim;
    QStyleOptionButton look;
    look.rect = button.rect;
    look.direction = option.direction;
    look.palette = stressed ? alarming(option.palette) : option.palette;
    look.fontMetrics = QFontMetrics(option.font);
    look.state = state | QStyle::State_Enabled;
    if (stressed)
        look.features |= QStyleOptionButton::DefaultButton;
    if (hasIcon(button.act) && button.rect.width() >= widthOf(button.act, option.font, true)) {
        look.icon = icon(actIcon(button.act), Ink::OnCritical);
        look.iconSize = QSize(1, 1) * iconSize();
    }
    const QFontMetrics words(stressed ? titleFont(option.font) : option.font);
    look.text = words.elidedText(actText(button.act), Qt::ElideRight, button.rect.width() - space::s);
    painter.setFont(option.font);
    QApplication::style()->drawControl(QStyle::CE_PushButton, &look, &painter, nullptr);
}

} // namespace clinicbell::ui

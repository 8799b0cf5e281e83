// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/inbox/rowacts.h"

#include <QStyleOptionViewItem>

class QPainter;

namespace clinicbell::ui {

/// A button painted on the row of something urgent, as the style paints real ones. For the keyboard and for screen
/// readers the row has its keys and its menu.
struct AnswerButton
{
    RowAct act = RowAct::Claim;
    QRect rect; ///< Where it is on the screen, mirrored where the layout is.
};

/// How much higher a row with such buttons is, in pixels; follows the font alone.
int answersHeight(const QFont &font);
/// Where the buttons for @p answers go: in a row from the start of @p line, which is written for left to right. Where
/// they do not fit they go without icons, then narrower.
QList<AnswerButton> placedAnswers(const QList<RowAct> &answers, const QStyleOptionViewItem &option, const QRect &line);
/// @p state: of a button, State_MouseOver or State_Sunken beside State_Enabled.
void paintAnswer(QPainter &painter, const AnswerButton &button, const QStyleOptionViewItem &option,
                 QStyle::State state);

} // namespace clinicbell::ui

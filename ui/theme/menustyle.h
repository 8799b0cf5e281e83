// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStyle>

class QPainter;
class QStyleOptionComplex;
class QStyleOptionMenuItem;

namespace clinicbell::ui {

/// Menus as cards: rounded, with air around their lines, and without a column for icons where none has one. For Style.
void paintMenuPanel(const QStyleOption &option, QPainter &painter);
QRegion menuMask(const QRect &rect);
/// @p words: the room for the line's text. @p inComboBox: a line of its list.
QSize menuLineSize(const QStyleOptionMenuItem &line, const QSize &words, bool inComboBox);
void paintMenuLine(const QStyleOptionMenuItem &line, QPainter &painter, bool inComboBox);

/// The parts of a closed combo box; the chevron is as wide as @p chevron pixels.
QRect comboBoxPart(const QStyleOptionComplex &box, QStyle::SubControl part, int chevron);

} // namespace clinicbell::ui

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/notification.h"

#include <QRectF>
#include <QRgb>

class QPainter;
class QPen;

namespace clinicbell::ui {

struct Tokens;

/// The shape that goes with the word: filled octagon, triangle, dot, ring (ui.md, Tokens), in the priority's colour.
/// @p ground is what stands behind it, for the strokes inside of the filled one.
void paintPriorityMark(QPainter &painter, const QRectF &rect, Priority priority, const Tokens &tokens, QRgb ground);

/// The colour of @p priority for bars, tiles and marks.
QRgb priorityColor(Priority priority, const Tokens &tokens);
QRgb prioritySoftColor(Priority priority, const Tokens &tokens);
/// Around a ground of the soft colour where that is no colour, as in high contrast; no line where it is one.
QPen priorityEdge(Priority priority, const Tokens &tokens);

} // namespace clinicbell::ui

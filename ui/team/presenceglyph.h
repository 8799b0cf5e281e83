// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/member.h"
#include "ui/theme/tokens.h"

#include <QIcon>

class QPainter;

namespace clinicbell::ui {

/// The shape that stands for @p status, told apart without colour: disc, disc with a bar, disc with a cross, thick and
/// thin ring (ui.md, Presence). @p ground is the colour behind it. Centred in @p rect, whose shorter side it fills.
void paintPresence(QPainter &painter, const QRectF &rect, PresenceStatus status, const Tokens &tokens,
                   const QColor &ground);

QColor presenceColor(PresenceStatus status, const Tokens &tokens);
/// For menus.
QIcon presenceIcon(PresenceStatus status, const Tokens &tokens, qreal devicePixelRatio);

} // namespace clinicbell::ui

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/notification.h"

#include <QIcon>
#include <QPixmap>

class QPainter;

namespace clinicbell::ui {

/// What an icon is drawn in. It is looked up when the icon is painted, so a change of theme needs no new icons.
enum class Ink { Text, Muted, Accent, OnAccent, Critical, OnCritical, High };

/// A Lucide icon by its file name without ending (resources/icons), sharp at every size and device pixel ratio.
/// An unknown name is an empty icon and a warning in the log.
QIcon icon(const QString &name, Ink ink = Ink::Text);

/// The same as a picture in a colour of the caller's choice; @p size in device-independent pixels. Cached.
QPixmap iconPixmap(const QString &name, const QColor &color, int size, qreal devicePixelRatio);

/// Paints the icon centred in @p rect, as large as its shorter side.
void paintIcon(QPainter &painter, const QRect &rect, const QString &name, const QColor &color);

/// The name of the icon that stands for @p kind (ui.md, Tokens).
QString iconName(Kind kind);
/// The same for what @p notification tells: an appointment has a tick only where it says that it stands, and a cross
/// where it says that it does not.
QString iconName(const Notification &notification);

} // namespace clinicbell::ui

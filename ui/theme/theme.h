// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/tokens.h"

#include <QFont>
#include <QPalette>

namespace clinicbell::ui {

enum class Theme { System, Light, Dark, HighContrast };
enum class Density { Comfortable, Compact };

/// Makes the whole application look like @p theme, at once and again later; System and
/// HighContrast are light or dark as the desktop's palette is at the moment of the call.
void applyTheme(Theme theme);

QPalette paletteFor(const Tokens &tokens);
bool isDark(const QPalette &palette);
/// The tokens that belong to the palette a widget has right now.
const Tokens &tokensFor(const QPalette &palette);

/// @p palette for the button that answers something urgent: filled with the critical colour instead of the accent.
QPalette alarming(QPalette palette);

/// Sizes follow the system font: body is @p base itself.
QFont metaFont(const QFont &base); ///< −1 pt
QFont titleFont(const QFont &base); ///< Semibold.
QFont headingFont(const QFont &base); ///< +4 pt, semibold.

/// @p size in pixels, grown with the system font where that is larger than the 10 pt the design was drawn with.
int grown(int size, const QFont &base);

} // namespace clinicbell::ui

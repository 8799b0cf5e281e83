// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/theme.h"

#include "ui/theme/style.h"

#include <QApplication>
#include <QFontInfo>
#include <QFontMetrics>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinicbell::ui {

namespace {

/// Strong colours leave none for what cannot be used: halfway to the ground.
QColor disabledInk(const Tokens &tokens)
{
    if (&tokens != &strongLightTokens && &tokens != &strongDarkTokens)
        return QColor(tokens.offline);
    const QColor ink(tokens.text);
    const QColor ground(tokens.surface);
    return QColor((ink.red() + ground.red()) / 2, (ink.green() + ground.green()) / 2, (ink.blue() + ground.blue()) / 2);
}

QFont resized(const QFont &base, qreal points)
{
    QFont font = base;
    const qreal size = base.pointSizeF() > 0 ? base.pointSizeF() : QFontInfo(base).pointSizeF(); // Set in pixels.
    font.setPointSizeF(std::max<qreal>(6, size + points));
    return font;
}

} // namespace

void applyTheme(Theme theme)
{
    if (!qobject_cast<Style *>(QApplication::style()))
        QApplication::setStyle(new Style); // The application owns its style.
    bool dark = theme == Theme::Dark;
    if (theme == Theme::System || theme == Theme::HighContrast) {
        QApplication::setPalette(QPalette()); // Uncovers what the desktop asks for.
        dark = isDark(QApplication::palette());
    }
    const bool strong = theme == Theme::HighContrast;
    QApplication::setPalette(
        paletteFor(dark ? (strong ? strongDarkTokens : darkTokens) : (strong ? strongLightTokens : lightTokens)));
}

QPalette paletteFor(const Tokens &tokens)
{
    QPalette palette;
    palette.setColor(QPalette::Window, tokens.window);
    palette.setColor(QPalette::WindowText, tokens.text);
    palette.setColor(QPalette::Base, tokens.surface);
    palette.setColor(QPalette::AlternateBase, tokens.hover);
    palette.setColor(QPalette::Text, tokens.text);
    palette.setColor(QPalette::PlaceholderText, tokens.muted);
    palette.setColor(QPalette::Button, tokens.surface);
    palette.setColor(QPalette::ButtonText, tokens.text);
    palette.setColor(QPalette::BrightText, tokens.critical);
    palette.setColor(QPalette::Highlight, tokens.accent);
    palette.setColor(QPalette::HighlightedText, tokens.onAccent);
    palette.setColor(QPalette::Link, tokens.accent);
    palette.setColor(QPalette::LinkVisited, tokens.accent);
    palette.setColor(QPalette::ToolTipBase, tokens.surface);
    palette.setColor(QPalette::ToolTipText, tokens.text);
    palette.setColor(QPalette::Light, tokens.surface);
    palette.setColor(QPalette::Midlight, tokens.hover);
    palette.setColor(QPalette::Mid, tokens.line);
    palette.setColor(QPalette::Dark, tokens.line);
    palette.setColor(QPalette::Shadow, tokens.line);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, disabledInk(tokens));
    return palette;
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightnessF() < palette.color(QPalette::WindowText).lightnessF();
}

const Tokens &tokensFor(const QPalette &palette)
{
    const QRgb window = palette.color(QPalette::Window).rgb();
    for (const Tokens *strong : {&strongLightTokens, &strongDarkTokens}) {
        if (window == strong->window)
            return *strong;
    }
    return isDark(palette) ? darkTokens : lightTokens;
}

QPalette alarming(QPalette palette)
{
    const Tokens &tokens = tokensFor(palette);
    palette.setColor(QPalette::Highlight, tokens.critical);
    palette.setColor(QPalette::HighlightedText, tokens.onCritical);
    return palette;
}

QFont metaFont(const QFont &base)
{
    return resized(base, -1);
}

QFont titleFont(const QFont &base)
{
    QFont font = base;
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont headingFont(const QFont &base)
{
    return titleFont(resized(base, 4));
}

int grown(int size, const QFont &base)
{
    constexpr int drawnLineHeight = 18;
    return std::max(size, size * QFontMetrics(base).height() / drawnLineHeight);
}

} // namespace clinicbell::ui

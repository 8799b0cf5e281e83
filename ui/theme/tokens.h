// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QColor>

namespace clinicbell::ui {

/// Every colour of one theme (ui.md, Tokens). Painters ask tokensFor(palette), so a palette change repaints everything.
struct Tokens
{
    QRgb window; ///< Ground of lists and the sidebar.
    QRgb surface; ///< Cards, fields, buttons, the detail pane.
    QRgb line;
    QRgb text;
    QRgb muted;
    QRgb accent;
    QRgb accentSoft; ///< Selection, chosen chips, tiles of unread rows.
    QRgb onAccent; ///< Text on a ground of `accent`.
    QRgb critical;
    QRgb criticalSoft;
    QRgb onCritical;
    QRgb high;
    QRgb highSoft;
    QRgb hover;
    QRgb available;
    QRgb busy;
    QRgb inConsultation;
    QRgb away;
    QRgb offline;
};

inline constexpr Tokens lightTokens{
    .window = 0xffF6F8FA,
    .surface = 0xffFFFFFF,
    .line = 0xffDFE5EB,
    .text = 0xff17202B,
    .muted = 0xff55616F,
    .accent = 0xff0B6B81,
    .accentSoft = 0xffE1F1F4,
    .onAccent = 0xffFFFFFF,
    .critical = 0xffB3261E,
    .criticalSoft = 0xffFCEBEA,
    .onCritical = 0xffFFFFFF,
    .high = 0xff9A5700,
    .highSoft = 0xffFFF4E2,
    .hover = 0xffEEF2F6,
    .available = 0xff1B7F4B,
    .busy = 0xffB86E00,
    .inConsultation = 0xff6941C6,
    .away = 0xffA86400,
    .offline = 0xff6E7B89,
};

inline constexpr Tokens darkTokens{
    .window = 0xff14191F,
    .surface = 0xff1C232B,
    .line = 0xff2E3843,
    .text = 0xffE8EDF2,
    .muted = 0xff9BA8B6,
    .accent = 0xff4FB8CE,
    .accentSoft = 0xff173640,
    .onAccent = 0xff0B1A1F,
    .critical = 0xffFF8A80,
    .criticalSoft = 0xff3A1F20,
    .onCritical = 0xff2A0F10,
    .high = 0xffFFB95C,
    .highSoft = 0xff38290F,
    .hover = 0xff232C36,
    .available = 0xff53C88A,
    .busy = 0xffFFB95C,
    .inConsultation = 0xffB9A2F5,
    .away = 0xffFFB95C,
    .offline = 0xff8593A1,
};

/// Black on white, lines that are seen; every text at least 7:1.
inline constexpr Tokens strongLightTokens{
    .window = 0xffFFFFFF,
    .surface = 0xffFFFFFF,
    .line = 0xff000000,
    .text = 0xff000000,
    .muted = 0xff262626,
    .accent = 0xff003E73,
    .accentSoft = 0xffD6E8FA,
    .onAccent = 0xffFFFFFF,
    .critical = 0xff8A0000,
    .criticalSoft = 0xffFFFFFF,
    .onCritical = 0xffFFFFFF,
    .high = 0xff663500,
    .highSoft = 0xffFFFFFF,
    .hover = 0xffE4E4E4,
    .available = 0xff004D26,
    .busy = 0xff663500,
    .inConsultation = 0xff3F1D91,
    .away = 0xff663500,
    .offline = 0xff3A3A3A,
};

/// White on black.
inline constexpr Tokens strongDarkTokens{
    .window = 0xff000000,
    .surface = 0xff000000,
    .line = 0xffFFFFFF,
    .text = 0xffFFFFFF,
    .muted = 0xffDDDDDD,
    .accent = 0xff7FD7FF,
    .accentSoft = 0xff003047,
    .onAccent = 0xff000000,
    .critical = 0xffFF9C94,
    .criticalSoft = 0xff000000,
    .onCritical = 0xff000000,
    .high = 0xffFFC877,
    .highSoft = 0xff000000,
    .hover = 0xff262626,
    .available = 0xff7BE3AB,
    .busy = 0xffFFC877,
    .inConsultation = 0xffCDBBFF,
    .away = 0xffFFC877,
    .offline = 0xffC4C4C4,
};

/// Distances and sizes in device-independent pixels.
namespace space {
inline constexpr int xs = 4;
inline constexpr int s = 8;
inline constexpr int m = 12;
inline constexpr int l = 16;
inline constexpr int xl = 24;
} // namespace space

inline constexpr int controlRadius = 6;
inline constexpr int cardRadius = 10;
inline constexpr int controlHeight = 32;
inline constexpr int tileSize = 34;
inline constexpr int tileRadius = 9;
inline constexpr int glyphSize = 18;
inline constexpr int unreadBarWidth = 3;
inline constexpr int unreadBarHeight = 36;
inline constexpr int comfortableRowHeight = 64;
inline constexpr int compactRowHeight = 44;

} // namespace clinicbell::ui

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/tokens.h"
#include "ui/tray/traystate.h"

#include <QIcon>
#include <QPixmap>

class QPainter;

namespace clinicbell::ui {

/// Draws the tray bell: what is to be known at a glance, in shape first and colour second (ui.md, Tray bell).
class TrayIconPainter
{
public:
    /// Below this many pixels a number cannot be read: a dot says that there is something.
    static constexpr int leastSizeForNumbers = 16;

    explicit TrayIconPainter(const Tokens &tokens)
        : m_tokens(tokens)
    { }

    /// @p size in pixels.
    QPixmap pixmap(const TrayState &state, int size) const;
    /// In every size that trays ask for.
    QIcon icon(const TrayState &state) const;
    /// "7", "99+", "×" offline, "!" signed out; empty: no badge.
    static QString badgeText(const TrayState &state);

private:
    static bool isActNow(const TrayState &state);
    void paintRingingBell(QPainter &painter, const QRect &rect) const;
    QColor bellColor(const TrayState &state) const;
    QColor badgeColor(const TrayState &state) const;
    void paintBadge(QPainter &painter, const TrayState &state, int size) const;
    void paintMark(QPainter &painter, const QRectF &badge, const QString &text, const TrayState &state) const;

    Tokens m_tokens;
};

} // namespace clinicbell::ui

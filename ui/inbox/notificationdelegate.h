// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/textfits.h"
#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

namespace clinicbell::ui {

struct Tokens;

/// Paints one row of NotificationListModel: unread bar, icon tile, title with its tag, message, time; the day's heading
/// above the first row of a day. Heights depend on density and font alone, never on what is written in a row
/// (platform.md, Views). Follows the layout direction.
class NotificationDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setDensity(Density density) { m_density = density; }
    Density density() const { return m_density; }
    void setSectionsShown(bool shown) { m_sectionsShown = shown; }

    int rowHeight(const QFont &font) const;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct Row;
    struct Heights
    {
        QFont font;
        Density density = Density::Comfortable;
        int row = 0;
        int section = 0;
    };

    const Heights &heightsFor(const QFont &font) const;

    void paintGround(Row &row) const;
    static void paintBar(Row &row);
    static void paintTile(Row &row);
    void paintWords(Row &row) const;
    QRect paintTime(Row &row, const QRect &line) const;
    static int paintTags(Row &row, int left, const QRect &line);
    static int paintTag(Row &row, int left, const QRect &line);
    static int paintNote(Row &row, int role, int left, const QRect &line);
    static QRect paintPin(Row &row, const QRect &line);

    Density m_density = Density::Comfortable;
    bool m_sectionsShown = true;
    mutable TextFits m_fits;
    mutable Heights m_heights; ///< Of the font asked for last: a layout asks once a row.
};

} // namespace clinicbell::ui

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/inbox/answerbuttons.h"
#include "ui/theme/textfits.h"
#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

#include <optional>

namespace clinicbell::ui {

struct Tokens;
class NotificationListModel;

/// Paints one row of NotificationListModel: unread bar, icon tile, title with its tag, message, time; the day's heading
/// above the first row of a day, and the buttons that answer an urgent one. Heights depend on density, font and whether
/// a row has buttons alone, never on what is written in a row (platform.md, Views). Follows the layout direction.
class NotificationDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setDensity(Density density) { m_density = density; }
    Density density() const { return m_density; }
    void setSectionsShown(bool shown) { m_sectionsShown = shown; }

    /// Without a heading, without buttons.
    int rowHeight(const QFont &font) const;
    /// Of @p row of @p model with all that belongs to it.
    int heightOf(const NotificationListModel &model, int row, const QFont &font) const;
    /// The button under @p position, which is in the coordinates of @p option; nothing: none is there.
    std::optional<RowAct> answerAt(const QPoint &position, const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const;
    /// The pointer is over that button of @p row, and it is held @p down; nothing: over none.
    void setPointed(const QModelIndex &row, std::optional<RowAct> answer, bool down);

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
        int answers = 0;
    };

    const Heights &heightsFor(const QFont &font) const;

    void paintGround(Row &row) const;
    static void paintBar(Row &row);
    static void paintTile(Row &row);
    void paintWords(Row &row) const;
    void paintMessage(Row &row, const QRect &line) const;
    void paintAnswers(Row &row) const;
    int tileWidth(const QFont &font) const;
    static int bareHeightOf(const Heights &heights, const QModelIndex &index);
    QRect answersLine(const QStyleOptionViewItem &option, const QRect &row) const;
    QRect paintTime(Row &row, const QRect &line) const;
    static int paintTags(Row &row, int left, const QRect &line);
    static int paintTag(Row &row, int left, const QRect &line);
    static int paintNote(Row &row, int role, int left, const QRect &line);
    static QRect paintPin(Row &row, const QRect &line);

    Density m_density = Density::Comfortable;
    bool m_sectionsShown = true;
    mutable TextFits m_fits;
    QPersistentModelIndex m_pointed; ///< The row whose button the pointer is over.
    std::optional<RowAct> m_pointedAnswer;
    bool m_isDown = false;
    mutable Heights m_heights; ///< Of the font asked for last: a layout asks once a row.
};

} // namespace clinicbell::ui

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/inbox/rowends.h"

#include <QAccessible>
#include <QListView>

#include <optional>

namespace clinicbell::ui {

/// A list of one column that is told its rows' heights instead of asking the delegate for all of them at each change:
/// an arrival measures what came, and at the top paints what came and moves the rest. While hidden it does nothing at
/// all and measures again when it is shown (docs/decisions/019). All that QListView knows of places is replaced here;
/// it stays the base because assistive technology knows it as a list.
class RowView : public QListView
{
    Q_OBJECT
public:
    explicit RowView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    QRect visualRect(const QModelIndex &index) const override;
    QModelIndex indexAt(const QPoint &point) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    void doItemsLayout() override;
    void reset() override;

protected:
    /// The height of @p row in pixels, at least 1; cheap, for at times it is asked of every row.
    virtual int heightOf(int row) const = 0;
    /// Rows may have other heights, each of them.
    void measureAgain();

    void rowsInserted(const QModelIndex &parent, int first, int last) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last) override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles) override;
    void updateGeometries() override;
    void scrollContentsBy(int dx, int dy) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    int horizontalOffset() const override { return 0; }
    int verticalOffset() const override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void tell(QAccessible::Event what, const QModelIndex &row);
    struct Rows
    {
        int first = 0;
        int last = -1;
    };

    void onRowsRemoved(const QModelIndex &parent, int first, int last);
    void settle() const;
    void measureAll();
    void touch(int first, int last);
    void paintOnly(const Rows &touched, int moved);
    QRect rectOf(int first, int last) const;
    int pageFrom(int row, int direction) const;
    void paintRow(QPainter &painter, QStyleOptionViewItem &option, int row) const;
    RowEnds::HeightOf heights() const;

    RowEnds m_ends;
    bool m_stale = true; ///< The rows are to be measured, all of them, by whoever asks for a place.
    std::optional<Rows> m_touched; ///< To be painted anew at the next layout; nothing: all.
    int m_laidOutHeight = 0;
    bool m_isPainting = false;
    QPersistentModelIndex m_hovered;
};

} // namespace clinicbell::ui

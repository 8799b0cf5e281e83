// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inbox/rowview.h"

#include <QHoverEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <utility>

namespace clinicbell::ui {

RowView::RowView(QWidget *parent)
    : QListView(parent)
{ }

void RowView::setModel(QAbstractItemModel *model)
{
    QListView::setModel(model);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &RowView::onRowsRemoved);
    connect(model, &QAbstractItemModel::rowsMoved, this, &RowView::measureAgain);
}

RowEnds::HeightOf RowView::heights() const
{
    return [this](int row) { return heightOf(row); };
}

void RowView::measureAll()
{
    m_stale = false;
    m_touched.reset();
    m_ends.reset(model() ? model()->rowCount() : 0, heights());
}

void RowView::measureAgain()
{
    m_stale = true;
    if (isVisible())
        scheduleDelayedItemsLayout();
}

void RowView::reset()
{
    QListView::reset();
    m_stale = true;
}

/// Places are asked for between a change and its layout too, and have to be those that the layout will give.
void RowView::settle() const
{
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast)
    auto &self = const_cast<RowView &>(*this); // As in all of Qt's views: what is asked of it does not change.
    if (m_stale)
        self.doItemsLayout();
    else
        self.executeDelayedItemsLayout();
}

void RowView::doItemsLayout()
{
    if (m_stale)
        measureAll();
    const int moved = m_ends.height() - std::exchange(m_laidOutHeight, m_ends.height());
    const bool atTop = verticalScrollBar()->value() == 0; // Which a layout leaves as it is.
    updateGeometries();
    const std::optional<Rows> touched = std::exchange(m_touched, Rows());
    // In the middle of painting, what would be moved has been wiped already.
    if (!m_isPainting && touched && touched->last >= touched->first && (atTop || moved == 0))
        paintOnly(*touched, moved);
    else
        viewport()->update();
}

/// @p first to @p last look different from before, and whatever is below them stands elsewhere.
void RowView::touch(int first, int last)
{
    if (m_touched && m_touched->last >= m_touched->first)
        m_touched = Rows{qMin(m_touched->first, first), qMax(m_touched->last, last)};
    else if (m_touched)
        m_touched = Rows{first, last};
    if (isVisible())
        scheduleDelayedItemsLayout();
}

/// Only what was @p touched; what is below it has @p moved as it is.
void RowView::paintOnly(const Rows &touched, int moved)
{
    const int first = qMax(0, touched.first);
    const int last = qMin(touched.last, m_ends.count() - 1);
    const int below = m_ends.top(last + 1) - verticalOffset();
    const int from = qMax(0, qMin(below, below - moved));
    if (moved != 0 && from < viewport()->height())
        viewport()->scroll(0, moved, QRect(0, from, viewport()->width(), viewport()->height() - from));
    if (last >= first)
        viewport()->update(rectOf(first, last));
}

// What QListView does in the next functions is to lay out all rows again: what it extends is called instead.
// NOLINTBEGIN(bugprone-parent-virtual-call)
void RowView::rowsInserted(const QModelIndex &parent, int first, int last)
{
    if (!isVisible()) {
        m_stale = true;
        return; // Nobody sees it, and no further page is fetched.
    }
    m_stale = m_stale || m_ends.count() == model()->rowCount(); // Somebody asked before this heard of it.
    if (!m_stale) {
        m_ends.insert(first, last, heights());
        if (m_touched && m_touched->last >= first)
            m_touched->last += last - first + 1;
    }
    touch(first - 1, last); // The line under the one above depends on who is next.
    QAbstractItemView::rowsInserted(parent, first, last);
}

void RowView::rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last)
{
    QAbstractItemView::rowsAboutToBeRemoved(parent, first, last);
}

void RowView::onRowsRemoved(const QModelIndex &, int first, int last)
{
    if (!isVisible() || m_stale || m_ends.count() == model()->rowCount()) {
        measureAgain();
        return;
    }
    m_ends.remove(first, last);
    if (m_touched && m_touched->last >= first)
        m_touched->last = qMax(first, m_touched->last - (last - first + 1));
    touch(first - 1, first);
}

void RowView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    if (!isVisible())
        m_stale = true;
    else if (!m_stale && bottomRight.row() < m_ends.count())
        m_ends.measure(topLeft.row(), bottomRight.row(), heights());
    touch(topLeft.row(), bottomRight.row());
    QAbstractItemView::dataChanged(topLeft, bottomRight, roles);
}

void RowView::updateGeometries()
{
    if (m_stale || !isVisible())
        return; // The layout that is to come does it.
    QScrollBar *bar = verticalScrollBar();
    bar->setSingleStep(m_ends.count() > 0 ? m_ends.top(1) : 1);
    bar->setPageStep(viewport()->height());
    bar->setRange(0, qMax(0, m_ends.height() - viewport()->height()));
    QAbstractItemView::updateGeometries();
}

void RowView::resizeEvent(QResizeEvent *event)
{
    QAbstractItemView::resizeEvent(event);
}
// NOLINTEND(bugprone-parent-virtual-call)

int RowView::verticalOffset() const
{
    return verticalScrollBar()->value();
}

void RowView::scrollContentsBy(int, int dy)
{
    viewport()->scroll(0, dy);
    if (m_hovered.isValid())
        m_hovered = indexAt(viewport()->mapFromGlobal(QCursor::pos()));
}

QRect RowView::rectOf(int first, int last) const
{
    const int top = m_ends.top(first);
    return {0, top - verticalOffset(), viewport()->width(), m_ends.top(last + 1) - top};
}

QRect RowView::visualRect(const QModelIndex &index) const
{
    settle();
    return index.isValid() && index.row() < m_ends.count() ? rectOf(index.row(), index.row()) : QRect();
}

QModelIndex RowView::indexAt(const QPoint &point) const
{
    settle();
    const int y = point.y() + verticalOffset();
    return y < 0 || !model() ? QModelIndex() : model()->index(m_ends.rowAt(y), 0);
}

void RowView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    const QRect rect = visualRect(index);
    const int height = viewport()->height();
    if (rect.isEmpty())
        return;
    const int toTop = rect.top();
    const int toBottom = rect.bottom() + 1 - height;
    int by = 0;
    switch (hint) {
    case PositionAtTop: by = toTop; break;
    case PositionAtBottom: by = toBottom; break;
    case PositionAtCenter: by = (toTop + toBottom) / 2; break;
    case EnsureVisible: by = toTop < 0 || toBottom > toTop ? toTop : qMax(0, toBottom); break;
    }
    verticalScrollBar()->setValue(verticalScrollBar()->value() + by);
}

/// The row a viewport away from @p row, downwards (1) or upwards (−1), and another one where that is none.
int RowView::pageFrom(int row, int direction) const
{
    const int height = m_ends.top(row + 1) - m_ends.top(row);
    const int there = m_ends.rowAt(m_ends.top(row) + direction * qMax(0, viewport()->height() - height));
    return there == row ? row + direction : there;
}

QModelIndex RowView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    settle();
    const int last = m_ends.count() - 1;
    const int row = currentIndex().isValid() ? currentIndex().row() : -1;
    const auto place = [&] {
        switch (action) {
        case MoveHome: return 0;
        case MoveEnd: return last;
        case MovePageUp: return pageFrom(row, -1);
        case MovePageDown: return pageFrom(row, 1);
        case MoveUp:
        case MovePrevious: return row - 1;
        case MoveDown:
        case MoveNext: return row + 1;
        default: return row; // Nothing is beside a row.
        }
    };
    return last < 0 ? QModelIndex() : model()->index(row < 0 ? 0 : qBound(0, place(), last), 0);
}

/// QListView would ask its own layout, which knows of no rows, for their numbers.
void RowView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    if (current.isValid() && hasFocus())
        tell(QAccessible::Focus, current);
    // NOLINTNEXTLINE(bugprone-parent-virtual-call)
    QAbstractItemView::currentChanged(current, previous);
}

void RowView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    if (!deselected.isEmpty())
        tell(QAccessible::SelectionRemove, deselected.indexes().value(0));
    if (!selected.isEmpty())
        tell(QAccessible::SelectionAdd, selected.indexes().value(0));
    // NOLINTNEXTLINE(bugprone-parent-virtual-call)
    QAbstractItemView::selectionChanged(selected, deselected);
}

void RowView::tell(QAccessible::Event what, const QModelIndex &row)
{
    if (!QAccessible::isActive() || !row.isValid())
        return;
    QAccessibleEvent event(this, what);
    event.setChild(row.row());
    QAccessible::updateAccessibility(&event);
}

void RowView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    settle();
    const QRect area = rect.normalized().translated(0, verticalOffset());
    const int last = qMin(m_ends.rowAt(area.bottom()), m_ends.count() - 1);
    const int first = m_ends.rowAt(area.top());
    QItemSelection rows;
    if (first <= last && area.bottom() >= 0)
        rows.select(model()->index(first, 0), model()->index(last, 0));
    selectionModel()->select(rows, command);
}

QRegion RowView::visualRegionForSelection(const QItemSelection &selection) const
{
    settle();
    QRegion region;
    for (const QItemSelectionRange &range : selection) {
        if (range.isValid() && range.bottom() < m_ends.count())
            region += rectOf(range.top(), range.bottom()) & viewport()->rect();
    }
    return region;
}

bool RowView::event(QEvent *event)
{
    if (event->type() == QEvent::Show)
        doItemsLayout(); // Before the current row is looked for.
    return QListView::event(event);
}

bool RowView::viewportEvent(QEvent *event)
{
    const QScopedValueRollback painting(m_isPainting, event->type() == QEvent::Paint);
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverMove)
        m_hovered = indexAt(static_cast<QHoverEvent *>(event)->position().toPoint());
    else if (event->type() == QEvent::HoverLeave || event->type() == QEvent::Leave)
        m_hovered = QModelIndex();
    return QListView::viewportEvent(event);
}

void RowView::paintEvent(QPaintEvent *event)
{
    settle();
    QPainter painter(viewport());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const QRect dirty = event->region().boundingRect();
    int row = m_ends.rowAt(qMax(0, dirty.top() + verticalOffset()));
    for (; row < m_ends.count() && m_ends.top(row) <= dirty.bottom() + verticalOffset(); ++row) {
        option.rect = rectOf(row, row);
        if (event->region().intersects(option.rect))
            paintRow(painter, option, row);
    }
}

void RowView::paintRow(QPainter &painter, QStyleOptionViewItem &option, int row) const
{
    const QModelIndex index = model()->index(row, 0);
    const bool focused = index == currentIndex() && (hasFocus() || viewport()->hasFocus());
    const QStyle::State plain = option.state;
    option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
    option.state.setFlag(QStyle::State_HasFocus, focused);
    option.state.setFlag(QStyle::State_MouseOver, m_hovered == index);
    itemDelegateForIndex(index)->paint(&painter, option, index);
    option.state = plain;
}

} // namespace clinicbell::ui

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inbox/notificationlist.h"

#include "ui/inbox/notificationdelegate.h"
#include "ui/inbox/notificationlistmodel.h"
#include "ui/theme/icons.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace clinicbell::ui {

NotificationList::NotificationList(NotificationListModel &model, const Clock &clock, QWidget *parent)
    : QListView(parent)
    , m_model(model)
    , m_delegate(new NotificationDelegate(this))
    , m_pill(new QPushButton(viewport()))
    , m_minute(clock.makeTimer())
{
    setModel(&model);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    viewport()->setBackgroundRole(QPalette::Window);
    //: Name of the list for screen readers
    setAccessibleName(tr("Notifications"));
    m_pill->setDefault(true);
    m_pill->setFocusPolicy(Qt::NoFocus);
    m_pill->hide();

    connect(m_pill, &QPushButton::clicked, this, &NotificationList::scrollToTop);
    connect(m_minute.get(), &Timer::timedOut, this, &NotificationList::onMinutePassed);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &NotificationList::onScrolled);
    connect(this, &QListView::activated, this, &NotificationList::onOpened);
    connect(&model, &NotificationListModel::rowsAboutToBeInserted, this, &NotificationList::holdStill);
    connect(&model, &NotificationListModel::rowsAboutToBeRemoved, this, &NotificationList::holdStill);
    connect(&model, &NotificationListModel::rowsInserted, this, &NotificationList::onRowsInserted);
}

NotificationId NotificationList::currentId() const
{
    return NotificationId(currentIndex().data(NotificationListModel::IdRole).toString());
}

QList<NotificationId> NotificationList::selectedIds() const
{
    QModelIndexList rows = selectionModel()->selectedIndexes();
    std::sort(rows.begin(), rows.end());
    QList<NotificationId> ids;
    for (const QModelIndex &row : std::as_const(rows))
        ids.append(NotificationId(row.data(NotificationListModel::IdRole).toString()));
    return ids;
}

/// Remembers the first row on the screen and where it stands, before rows above it come or go.
void NotificationList::holdStill()
{
    if (m_anchor || verticalScrollBar()->value() == 0)
        return;
    const QModelIndex first = indexAt(QPoint(viewport()->width() / 2, 0));
    if (first.isValid())
        m_anchor = Anchor{.row = first, .top = visualRect(first).bottom()};
}

void NotificationList::doItemsLayout()
{
    QListView::doItemsLayout();
    const std::optional<Anchor> anchor = std::exchange(m_anchor, std::nullopt);
    if (anchor && anchor->row.isValid()) {
        QScrollBar *bar = verticalScrollBar();
        bar->setValue(bar->value() + visualRect(anchor->row).bottom() - anchor->top);
    }
}

void NotificationList::onRowsInserted(const QModelIndex &, int first, int last)
{
    if (!m_anchor || !m_anchor->row.isValid() || first > m_anchor->row.row())
        return;
    m_newAbove += last - first + 1;
    showPill();
}

void NotificationList::showPill()
{
    //: Button over the list: %n notifications arrived above what is in sight
    m_pill->setText(tr("%n new ↑", nullptr, m_newAbove));
    m_pill->adjustSize();
    m_pill->move((viewport()->width() - m_pill->width()) / 2, space::s);
    m_pill->setVisible(m_newAbove > 0);
}

void NotificationList::onScrolled(int value)
{
    if (value == 0)
        m_newAbove = 0;
    showPill();
}

void NotificationList::onMinutePassed()
{
    viewport()->update(); // "now" becomes "1 min".
    m_minute->start(1min);
}

void NotificationList::onOpened(const QModelIndex &index)
{
    emit openRequested(NotificationId(index.data(NotificationListModel::IdRole).toString()));
}

void NotificationList::keyPressEvent(QKeyEvent *event)
{
    const bool plain = event->modifiers() == Qt::NoModifier;
    const int key = event->key();
    if (plain && (key == Qt::Key_J || key == Qt::Key_K)) {
        QKeyEvent arrow(event->type(), key == Qt::Key_J ? Qt::Key_Down : Qt::Key_Up, Qt::NoModifier);
        QListView::keyPressEvent(&arrow);
    } else if (plain && key == Qt::Key_R && currentIndex().isValid()) {
        emit markReadRequested(selectedIds());
    } else if (plain && key == Qt::Key_Delete && currentIndex().isValid()) {
        emit removeRequested(selectedIds());
    } else if (plain && (key == Qt::Key_Return || key == Qt::Key_Enter) && currentIndex().isValid()) {
        onOpened(currentIndex());
    } else if (event->text().isEmpty() || key == Qt::Key_Escape) {
        QListView::keyPressEvent(event);
    } else {
        event->ignore(); // Letters are shortcuts here, not a search by typing.
    }
}

void NotificationList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    showPill();
}

void NotificationList::showEvent(QShowEvent *event)
{
    QListView::showEvent(event);
    m_minute->start(1min);
}

void NotificationList::hideEvent(QHideEvent *event)
{
    QListView::hideEvent(event);
    m_minute->stop(); // Nothing ticks while nobody looks.
}

void NotificationList::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange)
        scheduleDelayedItemsLayout();
}

void NotificationList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    emit currentIdChanged(currentId());
}

} // namespace clinicbell::ui

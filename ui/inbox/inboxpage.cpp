// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inbox/inboxpage.h"

#include "ui/inbox/detailpane.h"
#include "ui/inbox/filterbar.h"
#include "ui/inbox/notificationlist.h"
#include "ui/inbox/notificationlistmodel.h"
#include "ui/inbox/notificationpane.h"
#include "ui/inbox/selectionpane.h"
#include "ui/inbox/undobar.h"
#include "ui/text/notificationtext.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace clinicbell::ui {

namespace {

constexpr int listShare = 5;
constexpr int detailShare = 3;

} // namespace

InboxPage::InboxPage(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_model(new NotificationListModel(clock, this))
    , m_listSide(new QWidget(this))
    , m_filters(new FilterBar(clock, m_listSide))
    , m_pane(new NotificationPane(*m_model, clock, m_listSide))
    , m_detail(new DetailPane(clock, this))
    , m_selection(new SelectionPane(clock, this))
    , m_undo(new UndoBar(clock, m_listSide))
{
    build();
    connectWishes();
    arrange();
}

void InboxPage::build()
{
    auto *listSide = new QVBoxLayout(m_listSide);
    listSide->setContentsMargins(0, 0, 0, 0);
    listSide->setSpacing(1); // The line under the top is painted there.
    listSide->addWidget(m_filters);
    listSide->addWidget(m_pane, 1);

    m_sides = new QHBoxLayout(this);
    m_sides->setContentsMargins(0, 0, 0, 0);
    m_sides->setSpacing(0);
    m_sides->addWidget(m_listSide, listShare);
    m_sides->addWidget(m_detail, detailShare);
    m_sides->addWidget(m_selection, detailShare);
    m_listSide->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_detail->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_selection->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void InboxPage::connectWishes()
{
    NotificationList &list = m_pane->list();
    connect(m_model, &NotificationListModel::pageWanted, this, &InboxPage::pageWanted);
    connect(m_model, &NotificationListModel::stateChanged, this, &InboxPage::selectWanted);
    connect(m_model, &NotificationListModel::dataChanged, this, &InboxPage::showDetail);
    connect(m_model, &NotificationListModel::modelReset, this, &InboxPage::showDetail);
    connect(&list, &NotificationList::currentIdChanged, this, &InboxPage::showDetail);
    connect(&list, &NotificationList::chosenChanged, this, &InboxPage::showSelection);
    connect(m_selection, &SelectionPane::actRequested, this, &InboxPage::act);
    connect(m_selection, &SelectionPane::remindRequested, this, &InboxPage::remind);
    connect(m_selection, &SelectionPane::otherTimeWanted, &list, &NotificationList::askForTime);
    connect(m_selection, &SelectionPane::nothingWanted, this, [this] {
        m_pane->list().clearSelection();
        m_pane->setFocus(); // The button that was pressed is gone.
    });
    connect(&list, &NotificationList::openRequested, this, &InboxPage::onOpenRequested);
    connect(&list, &QListView::clicked, this, &InboxPage::onOpenRequested);
    connect(&list, &NotificationList::actRequested, this, &InboxPage::act);
    connect(&list, &NotificationList::remindRequested, this, &InboxPage::remind);
    connect(&list, &NotificationList::rowsSeen, this, &InboxPage::rowsSeen);
    connect(&list, &NotificationList::historyRequested, this, &InboxPage::onHistoryRequested);
    connect(m_detail, &DetailPane::earlierWanted, this, &InboxPage::earlierWanted);
    connect(m_detail, &DetailPane::whyWanted, this, &InboxPage::whyWanted);
    connect(m_detail, &DetailPane::actRequested, this, &InboxPage::act);
    connect(m_detail, &DetailPane::remindRequested, this, &InboxPage::remind);
    connect(m_detail, &DetailPane::otherTimeWanted, &list, &NotificationList::askForTime);
    connect(m_detail, &DetailPane::linkOpenRequested, this, &InboxPage::linkOpenRequested);
    connect(m_detail, &DetailPane::backRequested, this, [this] { setDetailOpen(false); });
    connect(m_pane, &NotificationPane::clearFiltersRequested, this, &InboxPage::clearFilters);
    connect(m_pane, &NotificationPane::searchEverywhereRequested, this, &InboxPage::searchEverywhere);
    connect(m_pane, &NotificationPane::retryRequested, m_model, &NotificationListModel::reload);
    connect(m_pane, &NotificationPane::retryRequested, this, &InboxPage::retryRequested);
    connect(m_undo, &UndoBar::undoRequested, this, &InboxPage::undoRequested);
    connect(m_filters, &FilterBar::changed, this, &InboxPage::refilter);
    connect(m_filters, &FilterBar::markAllReadRequested, this, &InboxPage::markShownRead);
    connect(m_filters, &FilterBar::clearRequested, this, &InboxPage::askToClear);
}

void InboxPage::applyChanges(const ChangeSet &changes)
{
    m_model->applyChanges(changes);
    if (m_fetched) {
        updateFetched(changes);
        showDetail();
    }
    m_detail->follow(changes);
    setCounters(changes.counters);
}

void InboxPage::showPage(const PageQuery &query, const Page &page)
{
    m_model->showPage(query, page);
}

void InboxPage::showPageFailure(const PageQuery &query, const Error &error)
{
    m_model->giveUpPage(query);
    m_pane->setError(error);
}

void InboxPage::setCounters(const Counters &counters)
{
    m_counters = counters;
    m_filters->setCounters(counters);
}

void InboxPage::setConnection(const ConnectionStatus &status)
{
    m_pane->setConnection(status);
}

void InboxPage::setSyncProgress(int done, int of)
{
    m_pane->setSyncProgress(done, of);
}

void InboxPage::setPlace(const Filter &filter, const QString &whenEmpty, const QString &name)
{
    m_pane->setEmptyText(whenEmpty);
    m_filters->setPlace(filter, name);
    m_fetched.reset();
    setDetailOpen(false);
    refilter();
}

void InboxPage::refilter()
{
    m_pane->setFiltered(m_filters->isFiltering(), m_filters->mayWiden());
    m_model->setFilter(m_filters->filter());
}

void InboxPage::searchEverywhere()
{
    m_filters->widen();
    m_pane->setFocus(); // The button that was pressed is gone.
}

void InboxPage::clearFilters()
{
    m_filters->clear();
    m_pane->setFocus(); // Likewise.
}

void InboxPage::selectNotification(const NotificationId &id)
{
    m_wanted = id;
    if (m_model->rowOf(id) >= 0 || !m_model->isLoaded())
        selectWanted();
    else if (!m_model->filter().isEmpty())
        clearFilters();
    else
        m_model->reload();
}

void InboxPage::selectWanted()
{
    const int row = m_wanted.isEmpty() ? -1 : m_model->rowOf(m_wanted);
    if (row < 0) {
        giveUpWanted();
        return;
    }
    m_wanted = {};
    const QModelIndex index = m_model->index(row);
    m_pane->list().setCurrentIndex(index);
    m_pane->list().scrollTo(index);
    setDetailOpen(true);
}

void InboxPage::giveUpWanted()
{
    if (m_wanted.isEmpty() || m_model->isLoading() || !m_model->isLoaded())
        return;
    // Left wanted, it would make the list jump when scrolling reaches it.
    emit notificationWanted(std::exchange(m_wanted, {}));
}

void InboxPage::showNotification(const Notification &notification)
{
    m_pane->list().setCurrentIndex({});
    m_fetched = notification;
    showDetail();
    setDetailOpen(true);
}

void InboxPage::showDetail()
{
    const QModelIndex current = m_pane->list().currentIndex();
    if (current.isValid())
        m_fetched.reset();
    m_detail->setNotification(current.isValid() ? m_model->notificationAt(current.row()) : m_fetched);
    if (!m_detail->notification())
        setDetailOpen(false);
    showSelection();
}

void InboxPage::showSelection()
{
    const QList<Notification> rows = m_pane->list().selectedRows();
    const bool several = rows.size() > 1;
    if (several)
        m_selection->setRows(rows);
    if (several == m_selection->isHidden())
        arrange();
}

void InboxPage::updateFetched(const ChangeSet &changes)
{
    for (const Notification &changed : changes.updated) {
        if (m_fetched && changed.id == m_fetched->id)
            m_fetched = changed;
    }
    if (m_fetched && (changes.reset || changes.removed.contains(m_fetched->id)))
        m_fetched.reset();
}

void InboxPage::onOpenRequested()
{
    setDetailOpen(true);
}

void InboxPage::onHistoryRequested()
{
    setDetailOpen(true);
    m_detail->showEarlier();
}

void InboxPage::showEarlier(const NotificationId &id, const QList<Notification> &rows)
{
    m_detail->setEarlier(id, rows);
}

void InboxPage::setDetailOpen(bool open)
{
    const bool wentBack = m_detailOpen && !open && !m_listSide->isVisible();
    m_detailOpen = open;
    arrange();
    if (wentBack)
        m_pane->list().setFocus();
}

void InboxPage::arrange()
{
    const bool narrow = width() < grown(twoPanesWidth, font());
    const bool several = m_pane->list().selectedIds().size() > 1;
    const bool hadFocus = m_selection->isAncestorOf(QApplication::focusWidget());
    m_detail->setBackShown(narrow);
    // Where there is no room beside the list, what is done with several of its rows stands below it.
    m_sides->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_sides->setStretchFactor(m_selection, narrow ? 0 : detailShare);
    m_selection->setBelow(narrow);
    m_selection->setVisible(several && (!narrow || !m_detailOpen));
    m_detail->setVisible(narrow ? m_detailOpen : !several);
    if (hadFocus && m_selection->isHidden())
        m_pane->setFocus();
    m_listSide->setVisible(!narrow || !m_detailOpen);
}

void InboxPage::setAbilities(const Abilities &abilities)
{
    m_pane->list().setAbilities(abilities);
    m_detail->setAbilities(abilities);
    m_selection->setAbilities(abilities);
}

void InboxPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (!event->spontaneous())
        emit left();
}

bool InboxPage::lists(const Notification &notification) const
{
    return matches(m_model->filter(), notification);
}

void InboxPage::focusSearch()
{
    setDetailOpen(false);
    m_filters->search().setFocus(Qt::ShortcutFocusReason);
    m_filters->search().selectAll();
}

void InboxPage::keyPressEvent(QKeyEvent *event)
{
    QLineEdit &search = m_filters->search();
    if (event->key() == Qt::Key_Escape && !search.text().isEmpty() && search.hasFocus())
        search.clear();
    else if (event->key() == Qt::Key_Escape && m_detailOpen)
        setDetailOpen(false);
    else if (event->key() == Qt::Key_Down && search.hasFocus())
        m_pane->list().setFocus();
    else
        QWidget::keyPressEvent(event);
}

void InboxPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
    placeUndoBar();
}

void InboxPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        arrange();
}

void InboxPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(m_listSide->x(), m_filters->height(), m_listSide->width(), 1, QColor(tokensFor(palette()).line));
}

} // namespace clinicbell::ui

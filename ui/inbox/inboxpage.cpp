// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inbox/inboxpage.h"

#include "ui/accessible/searchbuttons.h"
#include "ui/inbox/detailpane.h"
#include "ui/inbox/kindsbutton.h"
#include "ui/inbox/notificationlist.h"
#include "ui/inbox/notificationlistmodel.h"
#include "ui/inbox/notificationpane.h"
#include "ui/inbox/undobar.h"
#include "ui/text/notificationtext.h"
#include "ui/text/timetext.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace clinicbell::ui {

namespace {

constexpr auto searchPause = 150ms;
constexpr int listShare = 5;
constexpr int detailShare = 3;

} // namespace

InboxPage::InboxPage(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_model(new NotificationListModel(clock, this))
    , m_listSide(new QWidget(this))
    , m_top(new QWidget(m_listSide))
    , m_search(new QLineEdit(m_top))
    , m_unread(new QPushButton(m_top))
    , m_kinds(new KindsButton(m_top))
    , m_pane(new NotificationPane(*m_model, clock, m_listSide))
    , m_detail(new DetailPane(clock, this))
    , m_undo(new UndoBar(clock, m_listSide))
    , m_searchTimer(clock.makeTimer())
{
    build();
    connectWishes();
    retranslate();
    arrange();
}

void InboxPage::build()
{
    m_search->addAction(icon(u"search"_s, Ink::Muted), QLineEdit::LeadingPosition);
    m_search->setClearButtonEnabled(true);
    m_unread->setCheckable(true);

    auto *top = new QHBoxLayout(m_top);
    top->setContentsMargins(space::l, space::m, space::l, space::m);
    top->setSpacing(space::s);
    top->addWidget(m_search, 1);
    top->addWidget(m_unread);
    top->addWidget(m_kinds);

    auto *listSide = new QVBoxLayout(m_listSide);
    listSide->setContentsMargins(0, 0, 0, 0);
    listSide->setSpacing(1); // The line under the top is painted there.
    listSide->addWidget(m_top);
    listSide->addWidget(m_pane, 1);

    auto *sides = new QHBoxLayout(this);
    sides->setContentsMargins(0, 0, 0, 0);
    sides->setSpacing(0);
    sides->addWidget(m_listSide, listShare);
    sides->addWidget(m_detail, detailShare);
    m_listSide->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_detail->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void InboxPage::connectWishes()
{
    NotificationList &list = m_pane->list();
    connect(m_model, &NotificationListModel::pageWanted, this, &InboxPage::pageWanted);
    connect(m_model, &NotificationListModel::stateChanged, this, &InboxPage::selectWanted);
    connect(m_model, &NotificationListModel::dataChanged, this, &InboxPage::showDetail);
    connect(m_model, &NotificationListModel::modelReset, this, &InboxPage::showDetail);
    connect(&list, &NotificationList::currentIdChanged, this, &InboxPage::showDetail);
    connect(&list, &NotificationList::openRequested, this, &InboxPage::onOpenRequested);
    connect(&list, &QListView::clicked, this, &InboxPage::onOpenRequested);
    connect(&list, &NotificationList::actRequested, this, &InboxPage::act);
    connect(&list, &NotificationList::remindRequested, this, &InboxPage::remind);
    connect(&list, &NotificationList::rowsSeen, this, &InboxPage::rowsSeen);
    connect(&list, &NotificationList::historyRequested, this, &InboxPage::onHistoryRequested);
    connect(m_detail, &DetailPane::earlierWanted, this, &InboxPage::earlierWanted);
    connect(m_detail, &DetailPane::actRequested, this, &InboxPage::act);
    connect(m_detail, &DetailPane::remindRequested, this, &InboxPage::remind);
    connect(m_detail, &DetailPane::otherTimeWanted, &list, &NotificationList::askForTime);
    connect(m_detail, &DetailPane::linkOpenRequested, this, &InboxPage::linkOpenRequested);
    connect(m_detail, &DetailPane::backRequested, this, [this] { setDetailOpen(false); });
    connect(m_pane, &NotificationPane::clearFiltersRequested, this, &InboxPage::clearFilters);
    connect(m_pane, &NotificationPane::retryRequested, m_model, &NotificationListModel::reload);
    connect(m_pane, &NotificationPane::retryRequested, this, &InboxPage::retryRequested);
    connect(m_undo, &UndoBar::undoRequested, this, &InboxPage::undoRequested);
    connect(m_unread, &QPushButton::toggled, this, &InboxPage::refilter);
    connect(m_kinds, &KindsButton::changed, this, &InboxPage::refilter);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_searchTimer->start(searchPause); });
    connect(m_searchTimer.get(), &Timer::timedOut, this, &InboxPage::refilter);
}

void InboxPage::retranslate()
{
    //: In the empty search field
    m_search->setPlaceholderText(tr("Search patients, doctors, text"));
    //: Name of the search field for screen readers
    m_search->setAccessibleName(tr("Search notifications"));
    nameSearchButtons(*m_search);
    showUnreadCount();
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
    showUnreadCount();
}

void InboxPage::showUnreadCount()
{
    int unread = m_place.criticalOnly ? m_counters.unreadOf(Priority::Critical) : m_counters.unread;
    if (!m_place.kinds.isEmpty()) {
        unread = 0;
        for (const Kind kind : std::as_const(m_place.kinds))
            unread += m_counters.unreadOf(kind);
    }
    //: Button that hides what has been read; %L1 is how many are unread
    m_unread->setText(unread > 0 ? tr("Unread %L1").arg(unread) : tr("Unread"));
    // A button of fixed size asks nobody for another layout, and its number changes with all that comes.
    const QSize wanted = m_unread->sizeHint();
    const int spare = m_unread->maximumWidth() - wanted.width();
    if (spare < 0 || spare > space::xl || wanted.height() != m_unread->maximumHeight())
        m_unread->setFixedSize(wanted);
}

void InboxPage::setConnection(const ConnectionStatus &status)
{
    m_pane->setConnection(status);
}

void InboxPage::setPlace(const Filter &filter, const QString &whenEmpty)
{
    m_place = filter;
    m_pane->setEmptyText(whenEmpty);
    m_fetched.reset();
    m_kinds->clear(); // Chosen for another place, it would hide what this one is there to show.
    m_kinds->setVisible(filter.kinds.isEmpty());
    showUnreadCount();
    setDetailOpen(false);
    refilter();
}

void InboxPage::refilter()
{
    m_searchTimer->stop();
    Filter filter = m_place;
    filter.unreadOnly = filter.unreadOnly || m_unread->isChecked();
    if (m_place.kinds.isEmpty())
        filter.kinds = m_kinds->chosen();
    filter.text = m_search->text().trimmed();
    m_pane->setFiltered(filter != m_place);
    m_model->setFilter(filter);
}

void InboxPage::clearFilters()
{
    const QSignalBlocker quietUnread(m_unread);
    const QSignalBlocker quietSearch(m_search);
    m_unread->setChecked(false);
    m_search->clear();
    m_kinds->clear();
    refilter();
    m_pane->setFocus(); // The button that was pressed is gone.
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
    m_detail->setBackShown(narrow);
    m_detail->setVisible(!narrow || m_detailOpen);
    m_listSide->setVisible(!narrow || !m_detailOpen);
}

void InboxPage::setAbilities(const Abilities &abilities)
{
    m_pane->list().setAbilities(abilities);
    m_detail->setAbilities(abilities);
}

void InboxPage::act(RowAct act, const QList<NotificationId> &ids)
{
    if (ids.isEmpty())
        return;
    if (const QString words = undoText(act, static_cast<int>(ids.size())); !words.isEmpty())
        offerUndo(words);
    emit actRequested(act, ids);
}

void InboxPage::remind(const QList<NotificationId> &ids, const QDateTime &at)
{
    if (ids.isEmpty())
        return;
    offerUndo(remindedText(at));
    emit remindRequested(ids, at);
}

void InboxPage::offerUndo(const QString &words)
{
    m_undo->offer(words);
    placeUndoBar();
}

void InboxPage::markAllRead()
{
    if (m_counters.unread == 0)
        return;
    //: After marking everything read; beside it stands Undo
    offerUndo(tr("All marked read."));
    emit markAllReadRequested();
}

void InboxPage::placeUndoBar()
{
    m_undo->move((m_listSide->width() - m_undo->width()) / 2, m_listSide->height() - m_undo->height() - space::l);
}

bool InboxPage::lists(const Notification &notification) const
{
    return matches(m_model->filter(), notification);
}

void InboxPage::focusSearch()
{
    setDetailOpen(false);
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void InboxPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_search->text().isEmpty() && m_search->hasFocus())
        m_search->clear();
    else if (event->key() == Qt::Key_Escape && m_detailOpen)
        setDetailOpen(false);
    else if (event->key() == Qt::Key_Down && m_search->hasFocus())
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
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange)
        arrange();
}

void InboxPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(m_listSide->x(), m_top->height(), m_listSide->width(), 1, QColor(tokensFor(palette()).line));
}

} // namespace clinicbell::ui

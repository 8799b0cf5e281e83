// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/popover/popover.h"

#include "ui/inbox/filterbar.h"
#include "ui/inbox/notificationdelegate.h"
#include "ui/inbox/notificationlist.h"
#include "ui/inbox/notificationlistmodel.h"
#include "ui/inbox/notificationpane.h"
#include "ui/inbox/undobar.h"
#include "ui/status/connectionindicator.h"
#include "ui/status/quietmenu.h"
#include "ui/text/timetext.h"
#include "ui/theme/icons.h"

#include <QButtonGroup>
#include <QCursor>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QScreen>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace clinicbell::ui {

namespace {

constexpr QSize popoverSize(400, 520);
constexpr int screenMargin = 8;

QPainterPath cardOutline(const QRectF &rect)
{
    QPainterPath path;
    path.addRoundedRect(rect, cardRadius, cardRadius);
    return path;
}

} // namespace

Popover::Popover(const Clock &clock, QWidget *parent)
    : QWidget(parent, Qt::Popup | Qt::FramelessWindowHint)
    , m_clock(clock)
    , m_model(new NotificationListModel(clock, this))
    , m_pane(new NotificationPane(*m_model, clock, this))
    , m_connection(new ConnectionIndicator(clock, this))
    , m_undo(new UndoBar(clock, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(buildHeader());
    layout->addWidget(buildChips());
    layout->addWidget(m_pane, 1);
    layout->addWidget(buildFooter());
    m_pane->list().look().setSectionsShown(false);
    m_pane->list().viewport()->setBackgroundRole(QPalette::Base);
    setFocusProxy(m_pane);
    resize(popoverSize);
    connectWishes();
    retranslate();
}

QWidget *Popover::buildHeader()
{
    auto *header = new QWidget(this);
    m_title = new QLabel(header);
    m_unreadCount = new QLabel(header);
    m_unreadCount->setForegroundRole(QPalette::PlaceholderText);
    m_quiet = new QToolButton(header);
    m_quiet->setAutoRaise(true);
    m_quiet->setCheckable(true);
    m_quiet->setIcon(icon(u"moon"_s));
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(space::l, space::m, space::m, space::xs);
    layout->setSpacing(10);
    layout->addWidget(m_title);
    layout->addWidget(m_unreadCount);
    layout->addStretch(1);
    layout->addWidget(m_connection);
    layout->addWidget(m_quiet);
    return header;
}

QWidget *Popover::buildChips()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(space::l, space::xs, space::l, space::s);
    layout->setSpacing(space::s);
    m_chips = new QButtonGroup(this);
    for (const Chip chip : {All, Unread, Urgent}) {
        auto *button = new QPushButton(row);
        button->setCheckable(true);
        button->setAutoDefault(false);
        m_chips->addButton(button, chip);
        layout->addWidget(button);
    }
    layout->addStretch(1);
    m_chips->button(All)->setChecked(true);
    return row;
}

QWidget *Popover::buildFooter()
{
    auto *footer = new QWidget(this);
    m_markAllRead = new QPushButton(footer);
    m_markAllRead->setFlat(true);
    m_openCentre = new QPushButton(footer);
    m_openCentre->setFlat(true);
    auto *layout = new QHBoxLayout(footer);
    layout->setContentsMargins(space::xs, space::s, space::xs, space::s);
    layout->addWidget(m_markAllRead);
    layout->addStretch(1);
    layout->addWidget(m_openCentre);
    return footer;
}

void Popover::connectWishes()
{
    NotificationList &list = m_pane->list();
    connect(m_model, &NotificationListModel::pageWanted, this, &Popover::pageWanted);
    connect(&list, &NotificationList::openRequested, this, &Popover::onOpened);
    connect(&list, &QListView::clicked, this, [this] { onOpened(m_pane->list().currentId()); });
    connect(&list, &NotificationList::actRequested, this, &Popover::onAct);
    connect(&list, &NotificationList::remindRequested, this, &Popover::onRemind);
    connect(&list, &NotificationList::rowsSeen, this, &Popover::rowsSeen);
    connect(m_pane, &NotificationPane::clearFiltersRequested, m_chips->button(All), &QAbstractButton::click);
    connect(m_pane, &NotificationPane::retryRequested, m_model, &NotificationListModel::reload);
    connect(m_pane, &NotificationPane::retryRequested, this, &Popover::retryRequested);
    connect(m_chips, &QButtonGroup::idClicked, this, &Popover::refilter);
    connect(m_quiet, &QToolButton::clicked, this, &Popover::doNotDisturbRequested);
    connect(m_markAllRead, &QPushButton::clicked, this, &Popover::onMarkAllRead);
    connect(m_openCentre, &QPushButton::clicked, this, &Popover::onOpenCentre);
    connect(m_undo, &UndoBar::undoRequested, this, &Popover::undoRequested);
}

void Popover::retranslate()
{
    //: Heading of the popover, and its name for screen readers
    m_title->setText(tr("Notifications"));
    setAccessibleName(m_title->text());
    m_title->setFont(titleFont(font()));
    m_unreadCount->setFont(metaFont(font()));
    //: Switch: no pop-ups but urgent ones
    m_quiet->setAccessibleName(tr("Do not disturb"));
    showQuiet();
    //: Button: shows read and unread
    m_chips->button(All)->setText(tr("All"));
    //: Button
    m_markAllRead->setText(tr("Mark all read"));
    //: Button
    m_openCentre->setText(tr("Open notification centre"));
    showCounts();
}

void Popover::showCounts()
{
    const int unread = m_counters.unread;
    const int urgent = m_counters.urgent;
    //: Beside the heading; %L1 is how many
    m_unreadCount->setText(unread > 0 ? tr("%L1 unread").arg(unread) : QString());
    //: Button that hides what has been read; %L1 is how many are unread
    m_chips->button(Unread)->setText(unread > 0 ? tr("Unread %L1").arg(unread) : tr("Unread"));
    //: Button that shows urgent ones only; %L1 is how many are unread
    m_chips->button(Urgent)->setText(urgent > 0 ? tr("Urgent %L1").arg(urgent) : tr("Urgent"));
    m_markAllRead->setEnabled(unread > 0);
}

void Popover::refilter()
{
    Filter filter;
    filter.unreadOnly = m_chips->checkedId() == Unread;
    filter.criticalOnly = m_chips->checkedId() == Urgent;
    m_pane->setFiltered(!filter.isEmpty());
    m_model->setFilter(filter);
}

void Popover::load()
{
    refilter();
}

void Popover::openAt(const QRect &anchor)
{
    const QRect beside = anchor.isEmpty() ? QRect(QCursor::pos(), QSize(1, 1)) : anchor;
    const QScreen *screen = QGuiApplication::screenAt(beside.center());
    if (!screen)
        screen = QGuiApplication::primaryScreen();
    const QRect room = screen->availableGeometry();
    const QSize wanted(grown(popoverSize.width(), font()), grown(popoverSize.height(), font()));
    resize(wanted.boundedTo(room.size() - QSize(2, 2) * screenMargin));
    move(position(size(), beside, room));
    show();
    activateWindow();
    m_pane->list().setFocus(Qt::PopupFocusReason);
}

QPoint Popover::position(const QSize &size, const QRect &anchor, const QRect &screen)
{
    const QRect inside = screen.adjusted(screenMargin, screenMargin, -screenMargin, -screenMargin);
    const bool low = anchor.center().y() > screen.center().y();
    const int x = anchor.center().x() - size.width() / 2;
    const int y = low ? anchor.top() - screenMargin - size.height() : anchor.bottom() + 1 + screenMargin;
    return {qMax(inside.left(), qMin(x, inside.right() + 1 - size.width())),
            qMax(inside.top(), qMin(y, inside.bottom() + 1 - size.height()))};
}

void Popover::applyChanges(const ChangeSet &changes)
{
    m_model->applyChanges(changes);
    setCounters(changes.counters);
}

void Popover::showPage(const PageQuery &query, const Page &page)
{
    m_model->showPage(query, page);
}

void Popover::showPageFailure(const PageQuery &query, const Error &error)
{
    m_model->giveUpPage(query);
    m_pane->setError(error);
}

void Popover::setCounters(const Counters &counters)
{
    m_counters = counters;
    showCounts();
}

void Popover::setConnection(const ConnectionStatus &status, const OutboxSummary &outbox)
{
    m_connection->setStatus(status, outbox);
    m_pane->setConnection(status);
}

void Popover::setSyncProgress(int done, int of)
{
    m_pane->setSyncProgress(done, of);
}

void Popover::setDoNotDisturb(bool on, const QDateTime &until)
{
    m_quietUntil = until;
    m_quiet->setChecked(on);
    showQuiet();
}

void Popover::showQuiet()
{
    const QString end = quietEndText(m_quietUntil, m_clock.now());
    if (!m_quiet->isChecked()) {
        //: Tip of the switch: no pop-ups but urgent ones
        m_quiet->setToolTip(tr("Do not disturb for 1 hour"));
    } else {
        //: Tip of the switch that is on: no pop-ups but urgent ones until the time %1
        m_quiet->setToolTip(end.isEmpty() ? m_quiet->accessibleName() : tr("Quiet until %1").arg(end));
    }
}

void Popover::offerUndo(const QString &words)
{
    m_undo->offer(words);
    m_undo->move((width() - m_undo->width()) / 2, m_pane->geometry().bottom() - m_undo->height() - space::s);
}

void Popover::setAbilities(const Abilities &abilities)
{
    m_pane->list().setAbilities(abilities);
}

void Popover::setDensity(Density density)
{
    m_pane->list().setDensity(density);
}

void Popover::onAct(RowAct act, const QList<NotificationId> &ids)
{
    const QString words = undoText(act, static_cast<int>(ids.size()));
    words.isEmpty() ? m_undo->withdraw() : offerUndo(words);
    emit actRequested(act, ids);
}

void Popover::onRemind(const QList<NotificationId> &ids, const QDateTime &at)
{
    if (ids.isEmpty())
        return;
    offerUndo(remindedText(at, m_clock.now()));
    emit remindRequested(ids, at);
}

void Popover::onMarkAllRead()
{
    if (showsWholeInbox(m_model->filter())) {
        offerUndo(allReadText(m_counters));
        emit markAllReadRequested();
    } else {
        m_undo->withdraw(); // From now on it would take this back.
        emit shownReadRequested(m_model->filter());
    }
}

void Popover::showSwept(RowAct act, int count)
{
    if (count > 0)
        offerUndo(undoText(act, count));
}

void Popover::onOpened(const NotificationId &id)
{
    close();
    emit notificationOpened(id);
}

void Popover::onOpenCentre()
{
    close();
    emit openCentreRequested();
}

void Popover::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(QColor(tokens.surface));
    painter.setPen(QColor(tokens.line));
    painter.drawPath(cardOutline(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5)));
    painter.fillRect(1, m_pane->geometry().bottom() + 1, width() - 2, 1, QColor(tokens.line));
}

void Popover::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // Corners by mask: without a compositor a translucent window has black ones.
    setMask(QRegion(cardOutline(rect()).toFillPolygon().toPolygon()));
}

void Popover::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        retranslate();
}

} // namespace clinicbell::ui

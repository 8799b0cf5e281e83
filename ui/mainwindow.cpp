// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow.h"

#include "ui/help/shortcutsheet.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/notificationpane.h"
#include "ui/messages/messagespage.h"
#include "ui/sidebar/sidebar.h"
#include "ui/status/arrivalnote.h"
#include "ui/status/connectionbanner.h"
#include "ui/status/facingstrip.h"
#include "ui/status/oldactsstrip.h"
#include "ui/theme/theme.h"
#include "ui/visits/placetabs.h"
#include "ui/visits/todaystrip.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QShortcut>
#include <QStackedWidget>

namespace clinicbell::ui {

namespace {

constexpr QSize defaultSize(1080, 700);
constexpr QSize smallestSize(720, 480);
constexpr int widthForWords = 600; ///< Less, and the sidebar goes without.

} // namespace

MainWindow::MainWindow(const Clock &clock, InboxPage *inbox, QWidget *team, QWidget *parent)
    : QWidget(parent)
    , m_inbox(inbox)
    , m_team(team)
    , m_covers(new QStackedWidget(this))
    , m_centre(new QWidget)
    , m_sidebar(new Sidebar(clock, m_centre))
    , m_facing(new FacingStrip(m_centre))
    , m_banner(new ConnectionBanner(clock, m_centre))
    , m_oldActs(new OldActsStrip(m_centre))
    , m_today(new TodayStrip(clock, m_centre))
    , m_tabs(new PlaceTabs(m_centre))
    , m_pages(new QStackedWidget(m_centre))
    , m_arrival(new ArrivalNote(clock, m_centre))
{
    m_pages->addWidget(m_inbox);
    m_pages->addWidget(m_team);
    auto *content = new QVBoxLayout;
    content->setSpacing(0);
    content->addWidget(m_facing);
    content->addWidget(m_banner);
    content->addWidget(m_oldActs);
    content->addWidget(m_today);
    content->addWidget(m_tabs);
    content->addWidget(m_pages, 1);
    auto *centre = new QHBoxLayout(m_centre);
    centre->setContentsMargins(0, 0, 0, 0);
    centre->setSpacing(0);
    centre->addWidget(m_sidebar);
    centre->addLayout(content, 1);
    m_covers->addWidget(m_centre);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_covers);

    m_tabs->hide();
    setMinimumSize(smallestSize);
    resize(defaultSize);
    buildShortcuts();
    showTitle();
    connect(m_arrival, &ArrivalNote::openRequested, this, &MainWindow::openNotification);
    connect(m_pages, &QStackedWidget::currentChanged, m_arrival, &ArrivalNote::forget);
    connect(m_sidebar, &Sidebar::placeChosen, this, &MainWindow::showPlace);
    connect(m_tabs, &PlaceTabs::notificationsChosen, this, &MainWindow::onNotificationsChosen);
    connect(m_today, &QAbstractButton::clicked, this, [this] {
        m_asNotifications.remove(Place::Appointments);
        showPlace(Place::Appointments);
    });
    connect(m_sidebar, &Sidebar::settingsChosen, this, &MainWindow::showSettings);
    connect(m_sidebar, &Sidebar::doNotDisturbRequested, this, &MainWindow::doNotDisturbRequested);
    connect(m_sidebar, &Sidebar::statusChosen, this, &MainWindow::statusChosen);
    connect(m_sidebar, &Sidebar::shortcutsRequested, this, &MainWindow::showShortcuts);
}

void MainWindow::buildShortcuts()
{
    for (const Place place : allPlaces) {
        if (placeDigit(place) == 0)
            continue;
        const int digit = Qt::Key_0 + placeDigit(place);
        auto *go = new QShortcut(QKeyCombination(Qt::ControlModifier, static_cast<Qt::Key>(digit)), m_centre);
        connect(go, &QShortcut::activated, this, [this, place] { showPlace(place); });
    }
    auto *slash = new QShortcut(Qt::Key_Slash, m_centre);
    auto *find = new QShortcut(QKeySequence::Find, m_centre);
    auto *readAll = new QShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_R, m_centre);
    auto *sync = new QShortcut(Qt::Key_F5, m_centre);
    auto *quit = new QShortcut(Qt::CTRL | Qt::Key_Q, this);
    connect(slash, &QShortcut::activated, this, &MainWindow::onSearchRequested);
    connect(find, &QShortcut::activated, this, &MainWindow::onSearchRequested);
    connect(readAll, &QShortcut::activated, this,
            [this] { m_pages->currentWidget() == m_inbox ? m_inbox->markShownRead() : m_inbox->markAllRead(); });
    auto *settings = new QShortcut(Qt::CTRL | Qt::Key_Comma, m_centre);
    connect(settings, &QShortcut::activated, this, &MainWindow::showSettings);
    auto *quiet = new QShortcut(Qt::CTRL | Qt::Key_D, m_centre);
    connect(quiet, &QShortcut::activated, m_sidebar, &Sidebar::toggleDoNotDisturb);
    auto *sheet = new QShortcut(Qt::Key_Question, m_centre);
    connect(sheet, &QShortcut::activated, this, &MainWindow::showShortcuts);
    auto *lock = new QShortcut(Qt::CTRL | Qt::Key_L, m_centre);
    connect(lock, &QShortcut::activated, this, &MainWindow::lockRequested);
    auto *facing = new QShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_P, m_centre);
    connect(facing, &QShortcut::activated, this, &MainWindow::facingToggled);
    connect(m_facing, &FacingStrip::endRequested, this, &MainWindow::facingToggled);
    connect(sync, &QShortcut::activated, this, &MainWindow::syncRequested);
    connect(quit, &QShortcut::activated, this, &MainWindow::quitRequested);
}

void MainWindow::showPlace(Place place)
{
    const bool wasInPages = m_pages->isAncestorOf(QApplication::focusWidget());
    QWidget *before = m_pages->currentWidget();
    QWidget *page = pageOf(place);
    if (page == m_inbox && (place != m_place || before != m_inbox))
        m_inbox->setPlace(placeFilter(place), emptyText(place), placeText(place));
    m_place = place;
    m_sidebar->setPlace(place);
    m_today->setInPlace(place == Place::Inbox);
    m_tabs->setPlace(place);
    m_tabs->setShowsNotifications(page == m_inbox);
    m_tabs->setVisible(hasTwoPages(place));
    m_pages->setCurrentWidget(page);
    if (wasInPages && before != page && page == m_inbox)
        m_inbox->pane().setFocus(); // Where keys move and act; Qt would choose the search field.
    else if (wasInPages && before != page && page != m_team)
        page->setFocus();
}

QWidget *MainWindow::pageOf(Place place) const
{
    if (place == Place::Team)
        return m_team;
    if (place == Place::Messages && m_messages && !m_unoffered.contains(place))
        return m_messages;
    const bool present = hasTwoPages(place) && !m_asNotifications.contains(place);
    return present ? m_present.value(place) : m_inbox;
}

void MainWindow::setMessagesPage(MessagesPage *page)
{
    m_messages = page;
    m_pages->addWidget(page);
    m_sidebar->countMessages(0);
    if (m_place == Place::Messages)
        showPlace(m_place);
}

void MainWindow::showConversation(const ConversationId &id)
{
    showPlace(Place::Messages);
    m_messages->showConversation(id);
}

void MainWindow::writeTo(const UserId &other)
{
    showPlace(Place::Messages);
    m_messages->writeTo(other);
}

void MainWindow::setPresentPage(Place place, QWidget *page)
{
    m_present.insert(place, page);
    m_pages->addWidget(page);
}

void MainWindow::setPresentOffered(Place place, bool offered)
{
    const QWidget *before = pageOf(place);
    if (offered)
        m_unoffered.remove(place);
    else
        m_unoffered.insert(place);
    const bool isInSight = place == m_place && m_pages->currentWidget() != m_settings;
    if (isInSight && before != pageOf(place))
        showPlace(place);
}

void MainWindow::onNotificationsChosen(bool notifications)
{
    if (notifications == m_asNotifications.contains(m_place) || !hasTwoPages(m_place))
        return; // It was set to what is shown.
    if (notifications)
        m_asNotifications.insert(m_place);
    else
        m_asNotifications.remove(m_place);
    showPlace(m_place);
}

void MainWindow::setSettingsPage(QWidget *page)
{
    m_settings = page;
    m_pages->addWidget(page);
}

void MainWindow::showSettings()
{
    if (!m_settings)
        return;
    m_sidebar->setSettingsShown();
    m_today->setInPlace(false);
    m_tabs->hide();
    m_pages->setCurrentWidget(m_settings);
    m_settings->setFocus();
}

void MainWindow::showShortcuts()
{
    (new ShortcutSheet(this))->open();
}

void MainWindow::setCover(QWidget *cover)
{
    replace(m_cover, cover);
    showUppermost();
}

void MainWindow::setLockPage(QWidget *page)
{
    replace(m_lockPage, page);
    if (page && !m_locked) {
        m_covers->removeWidget(m_centre);
        m_centre->hide();
        m_centre->setParent(nullptr);
        m_locked.reset(m_centre);
    } else if (!page && m_locked) {
        m_covers->insertWidget(0, m_locked.release());
    }
    showUppermost();
}

void MainWindow::replace(QWidget *&earlier, QWidget *page)
{
    if (earlier) {
        m_covers->removeWidget(earlier);
        earlier->hide();
        earlier->deleteLater();
    }
    earlier = page;
    if (page)
        m_covers->addWidget(page);
}

void MainWindow::showUppermost()
{
    QWidget *top = m_cover ? m_cover : m_lockPage;
    if (top)
        m_arrival->forget(); // Somebody else may come.
    m_covers->setCurrentWidget(top ? top : m_centre);
    if (!top)
        m_inbox->pane().setFocus(); // Else Qt passes it on to whatever button comes next.
}

void MainWindow::setFacingPatients(bool facing, bool isFixed)
{
    m_facing->setFixed(isFixed);
    m_facing->setVisible(facing);
    m_arrival->forget(); // It may say a name.
}

void MainWindow::setStrip(QWidget *strip)
{
    layout()->addWidget(strip);
}

void MainWindow::openNotification(const NotificationId &id)
{
    showPlace(Place::Inbox);
    m_inbox->selectNotification(id);
}

void MainWindow::onSearchRequested()
{
    if (m_pages->currentWidget() == m_settings)
        showPlace(m_place); // What it was opened from.
    if (m_place == Place::Team) {
        m_team->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    if (m_messages && pageOf(m_place) == m_messages) {
        m_messages->focusSearch();
        return;
    }
    onNotificationsChosen(true); // What can be searched.
    m_inbox->focusSearch();
}

void MainWindow::setPerson(const QString &name, const QString &place)
{
    m_sidebar->setPerson(name, place);
}

void MainWindow::setCounters(const Counters &counters)
{
    m_unread = counters.unread;
    m_sidebar->setCounters(counters);
    m_inbox->setCounters(counters);
    showTitle();
}

void MainWindow::setTeamCount(int present)
{
    m_sidebar->setTeamCount(present);
}

void MainWindow::setOwnStatus(const std::optional<Member> &self, const QDateTime &asOf, bool stale)
{
    m_sidebar->setOwnStatus(self, asOf, stale);
}

void MainWindow::setUnreadMessages(int unread)
{
    m_sidebar->countMessages(unread);
}

void MainWindow::setConnection(const ConnectionStatus &status, const OutboxSummary &outbox)
{
    m_sidebar->setConnection(status, outbox);
    m_banner->setStatus(status, outbox);
    m_oldActs->setOutbox(outbox);
    m_inbox->setConnection(status);
    if (m_messages)
        m_messages->setConnection(status);
}

void MainWindow::setDoNotDisturb(bool on, const QDateTime &until)
{
    m_sidebar->setDoNotDisturb(on, until);
}

void MainWindow::showTitle()
{
    //: Title of the window; %L1 is how many notifications are unread
    setWindowTitle(m_unread > 0 ? tr("(%L1) ClinicBell").arg(m_unread) : tr("ClinicBell"));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    event->ignore();
    hide();
    emit closed();
}

void MainWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showTitle();
    if (event->type() == QEvent::FontChange)
        m_sidebar->setNarrow(width() < grown(widthForWords, font()));
}

void MainWindow::tellArrival(const Notification &notification)
{
    if (m_pages->currentWidget() == m_inbox && m_inbox->lists(notification))
        return;
    m_arrival->tell(notification);
    placeArrivalNote();
}

/// Above the foot of the page, where nothing else is said.
void MainWindow::placeArrivalNote()
{
    const QRect page(m_pages->mapTo(m_centre, QPoint()), m_pages->size());
    m_arrival->move(page.center().x() - m_arrival->width() / 2, page.bottom() - m_arrival->height() - space::xl);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_sidebar->setNarrow(width() < grown(widthForWords, font()));
    placeArrivalNote();
}

} // namespace clinicbell::ui

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/tray/traybell.h"

#include "ui/status/quietmenu.h"
#include "ui/team/statusmenu.h"
#include "ui/theme/theme.h"
#include "ui/tray/trayiconpainter.h"

#include <QAction>
#include <QEvent>
#include <QGuiApplication>
#include <QMenu>

using namespace std::chrono_literals;

namespace clinicbell::ui {

namespace {

// Nothing tells of an XEmbed tray host, so it is looked for: often while it is missed, rarely while it is there.
constexpr std::chrono::milliseconds lookForHost = 3s;
constexpr std::chrono::milliseconds lookAfterHost = 60s;
constexpr std::chrono::milliseconds leastBetweenDraws = 100ms; ///< Every size is painted anew at each drawing.

} // namespace

TrayBell::TrayBell(const Clock &clock, HostLookup hostLookup, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_lookUpHost(std::move(hostLookup))
    , m_hostTimer(clock.makeTimer())
    , m_drawTimer(clock.makeTimer())
    , m_menu(std::make_unique<QMenu>())
{
    buildMenu();
    retranslate();
    // A menu without a parent is told of a new palette and a new language.
    m_menu->installEventFilter(this);
    m_icon.setContextMenu(m_menu.get());
    connect(&m_icon, &QSystemTrayIcon::activated, this, &TrayBell::onActivated);
    connect(m_hostTimer.get(), &Timer::timedOut, this, &TrayBell::checkHost);
    connect(m_drawTimer.get(), &Timer::timedOut, this, &TrayBell::redrawInTime);
    redraw();
}

TrayBell::~TrayBell() = default;

void TrayBell::show()
{
    m_icon.show();
    checkHost();
}

void TrayBell::setState(const TrayState &state)
{
    if (state == m_state)
        return;
    m_state = state;
    m_markAllRead->setEnabled(state.unread > 0 && !state.signedOut);
    m_settings->setEnabled(!state.signedOut);
    m_lock->setEnabled(!state.signedOut);
    redrawInTime();
}

void TrayBell::setDoNotDisturbUntil(const QDateTime &until)
{
    m_quietUntil = until;
    retranslate();
}

void TrayBell::setOwnStatus(std::optional<PresenceStatus> status)
{
    m_statusMenu->setStatus(status);
    m_hasStatus = status.has_value();
    m_statusMenu->menuAction()->setVisible(m_hasStatus && !m_isLocked);
}

void TrayBell::setLocked(bool locked)
{
    m_isLocked = locked;
    for (QAction *action : {m_quietMenu->menuAction(), m_markAllRead, m_settings, m_lock})
        action->setVisible(!locked);
    m_statusMenu->menuAction()->setVisible(m_hasStatus && !locked);
    retranslate();
}

void TrayBell::sayThatItGoesOn()
{
    //: Beside the tray bell, when the window was closed for the first time
    m_icon.showMessage(tr("ClinicBell goes on in the tray"),
                       //: Beside the tray bell, when the window was closed for the first time
                       tr("You will hear of what comes. To end it: Ctrl+Q, or Quit in the bell's menu."),
                       QSystemTrayIcon::Information);
}

void TrayBell::checkHost()
{
    const bool available = m_lookUpHost();
    m_hostTimer->start(available ? lookAfterHost : lookForHost);
    if (available == m_hostAvailable)
        return;
    m_hostAvailable = available;
    emit hostAvailableChanged(available);
}

bool TrayBell::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        redraw();
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        redraw();
    }
    return QObject::eventFilter(watched, event);
}

void TrayBell::buildMenu()
{
    m_open = m_menu->addAction({}, this, &TrayBell::openRequested);
    m_menu->setDefaultAction(m_open);
    m_quietMenu = new QuietMenu(m_clock, m_menu.get());
    m_menu->addMenu(m_quietMenu);
    connect(m_quietMenu, &QuietMenu::chosen, this, &TrayBell::doNotDisturbRequested);
    m_statusMenu = new StatusMenu(m_menu.get());
    m_menu->addMenu(m_statusMenu);
    m_statusMenu->menuAction()->setVisible(false);
    connect(m_statusMenu, &StatusMenu::chosen, this, &TrayBell::statusChosen);
    m_markAllRead = m_menu->addAction({}, this, &TrayBell::markAllReadRequested);
    m_markAllRead->setEnabled(false);
    m_menu->addSeparator();
    m_lock = m_menu->addAction({}, this, &TrayBell::lockRequested);
    m_settings = m_menu->addAction({}, this, &TrayBell::settingsRequested);
    m_quit = m_menu->addAction({}, this, &TrayBell::quitRequested);
}

void TrayBell::retranslate()
{
    //: Tray menu: shows the notification centre, or the page that unlocks it.
    m_open->setText(m_isLocked ? tr("Unlock…") : tr("Open"));
    //: Tray menu: nothing can be seen then until somebody unlocks it.
    m_lock->setText(tr("Lock"));
    const QString end = quietEndText(m_quietUntil, m_clock.now());
    m_quietMenu->setQuiet(m_quietUntil.isValid());
    if (!end.isEmpty()) {
        //: Tray menu: no pop-ups until the time %1.
        m_quietMenu->setTitle(tr("Do not disturb until %1").arg(end));
    } else {
        //: Tray menu: opens the choice for how long there shall be no pop-ups.
        m_quietMenu->setTitle(tr("Do not disturb"));
    }
    //: Tray menu: opens the choice of one's own status among the team, "Available", "Busy", …
    m_statusMenu->setTitle(tr("My status"));
    //: Tray menu.
    m_markAllRead->setText(tr("Mark all read"));
    //: Tray menu: shows the page of the settings.
    m_settings->setText(tr("Settings"));
    //: Tray menu: ends the program.
    m_quit->setText(tr("Quit"));
}

void TrayBell::redrawInTime()
{
    if (m_drawTimer->isActive() || m_state == m_drawnState)
        return;
    redraw();
    m_drawTimer->start(leastBetweenDraws);
}

void TrayBell::redraw()
{
    m_drawnState = m_state;
    m_icon.setIcon(TrayIconPainter(tokensFor(QGuiApplication::palette())).icon(m_state));
    m_icon.setToolTip(trayText(m_state));
}

void TrayBell::onActivated(QSystemTrayIcon::ActivationReason reason)
{
    if (reason == QSystemTrayIcon::Trigger)
        emit popoverRequested(m_icon.geometry());
    else if (reason == QSystemTrayIcon::DoubleClick || reason == QSystemTrayIcon::MiddleClick)
        emit openRequested();
}

} // namespace clinicbell::ui

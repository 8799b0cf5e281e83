// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/tray/traybell.h"

#include "ui/text/timetext.h"
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
constexpr int startOfWork = 7; ///< "Until tomorrow" ends at this hour.

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
    redrawInTime();
}

void TrayBell::setDoNotDisturbUntil(const QDateTime &until)
{
    m_quietUntil = until;
    retranslate();
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
    m_quietMenu = m_menu->addMenu(QString());
    m_quietHalfHour = m_quietMenu->addAction({}, this, [this] { requestQuiet(30min); });
    m_quietHour = m_quietMenu->addAction({}, this, [this] { requestQuiet(60min); });
    m_quietTomorrow = m_quietMenu->addAction({}, this, &TrayBell::requestQuietUntilTomorrow);
    m_quietMenu->addSeparator();
    m_quietOff = m_quietMenu->addAction({}, this, [this] { emit doNotDisturbRequested({}); });
    m_markAllRead = m_menu->addAction({}, this, &TrayBell::markAllReadRequested);
    m_markAllRead->setEnabled(false);
    m_menu->addSeparator();
    m_quit = m_menu->addAction({}, this, &TrayBell::quitRequested);
}

void TrayBell::retranslate()
{
    //: Tray menu: shows the notification centre.
    m_open->setText(tr("Open"));
    if (m_quietUntil.isValid()) {
        //: Tray menu: no pop-ups until the time %1.
        m_quietMenu->setTitle(tr("Do not disturb until %1").arg(clockTime(m_quietUntil)));
    } else {
        //: Tray menu: opens the choice for how long there shall be no pop-ups.
        m_quietMenu->setTitle(tr("Do not disturb"));
    }
    //: Tray menu, do not disturb.
    m_quietHalfHour->setText(tr("For 30 minutes"));
    //: Tray menu, do not disturb.
    m_quietHour->setText(tr("For 1 hour"));
    //: Tray menu, do not disturb: until tomorrow morning.
    m_quietTomorrow->setText(tr("Until tomorrow"));
    //: Tray menu: ends do not disturb.
    m_quietOff->setText(tr("Turn off"));
    m_quietOff->setEnabled(m_quietUntil.isValid());
    //: Tray menu.
    m_markAllRead->setText(tr("Mark all read"));
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

void TrayBell::requestQuiet(std::chrono::minutes duration)
{
    emit doNotDisturbRequested(m_clock.now().addSecs(std::chrono::seconds(duration).count()));
}

void TrayBell::requestQuietUntilTomorrow()
{
    const QDate today = m_clock.now().toLocalTime().date();
    emit doNotDisturbRequested(QDateTime(today.addDays(1), QTime(startOfWork, 0)).toUTC());
}

} // namespace clinicbell::ui

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/desktop.h"

#include "app/clinicbell/accountjoin.h"
#include "app/clinicbell/inboxjoin.h"
#include "app/clinicbell/listjoin.h"
#include "app/clinicbell/teamjoin.h"
#include "app/clinicbell/windownotices.h"
#include "ui/inbox/inboxpage.h"
#include "ui/settings/settingspage.h"
#include "ui/status/connectionbanner.h"
#include "ui/team/teampage.h"

namespace clinicbell {

// Who hears whom; what it means is in desktop.cpp.

void Desktop::joinApplication()
{
    connect(&m_application.store(), &store::NotificationStore::changed, this, &Desktop::onChanged);
    connect(&m_application.store(), &store::NotificationStore::failed, this, &Desktop::onSavingFailed);
    connect(&m_application.engine(), &sync::SyncEngine::statusChanged, this, &Desktop::onStatusChanged);
    connect(&m_application.engine().features(), &sync::ServerFeatures::changed, this, &Desktop::updateAbilities);
    connect(&m_application.engine(), &sync::SyncEngine::arrivedInSight, m_window.get(),
            [this](const Notification &row) { m_window->tellArrival(m_application.facing().shown(row)); });
    connect(&m_application.facing(), &Facing::changed, this, &Desktop::onFacingChanged);
    connect(&m_application.engine(), &sync::SyncEngine::teamChanged, this, &Desktop::onTeamChanged);
    connect(&m_application.lifecycle(), &AccountLifecycle::opened, this, &Desktop::onOpened);
    connect(&m_application.lifecycle(), &AccountLifecycle::closed, this, &Desktop::onClosed);
    connect(&m_application.lifecycle(), &AccountLifecycle::signInNeeded, this, &Desktop::onSignInNeeded);
    connect(&m_application.lifecycle(), &AccountLifecycle::troubleFound, this, &Desktop::onTroubleFound);
    connect(&m_application, &Application::troubleFound, this, &Desktop::onTroubleFound);
    connect(&m_application.lifecycle(), &AccountLifecycle::actsLost, &m_window->banner(),
            &ui::ConnectionBanner::showLostActs);
    connect(&m_application.lifecycle(), &AccountLifecycle::troubleEnded, &m_window->banner(),
            &ui::ConnectionBanner::clearNotice);
    connect(&m_application, &Application::raiseRequested, this, &Desktop::showWindow);
    connect(&m_quiet, &Quiet::changed, this, &Desktop::updateQuiet);
    connect(m_lock.get(), &LockJoin::changed, this, &Desktop::updateAttention);
    connect(&m_desktopQuiet, &platform::DesktopQuiet::changed, &m_quiet, &Quiet::setDesktopQuiet);
}

void Desktop::joinWindow()
{
    connect(m_window.get(), &ui::MainWindow::closed, this, &Desktop::onWindowClosed);
    connect(m_window.get(), &ui::MainWindow::quitRequested, &m_application, &Application::quit);
    connect(m_window.get(), &ui::MainWindow::facingToggled, &m_application.facing(), &Facing::toggle);
    connect(m_window.get(), &ui::MainWindow::syncRequested, &m_application.engine(), &sync::SyncEngine::syncNow);
    connect(m_window.get(), &ui::MainWindow::doNotDisturbRequested, &m_quiet, &Quiet::setUntil);
    ui::ConnectionBanner &banner = m_window->banner();
    connect(&banner, &ui::ConnectionBanner::retryRequested, &m_application.engine(), &sync::SyncEngine::retryNow);
    connect(&banner, &ui::ConnectionBanner::signInRequested, this, &Desktop::showSignIn);
    joinOpenToAll(*m_window, m_application.lifecycle());
    joinNotices(*m_window, m_application.store(), m_application.serverClock(), m_application.engine().acts());
    connect(&m_settings, &SettingsJoin::changed, this, &Desktop::updateAttention);
    connect(&m_settings, &SettingsJoin::changed, this, &Desktop::updateTray);
    connect(&m_settings, &SettingsJoin::changed, this, &Desktop::updateAbilities);
    joinAccount(m_application, *m_settingsPage, *m_window, [this] { return m_outbox.waiting; });
    connect(&m_application.presence(), &PresenceDesk::changed, this, &Desktop::updateConsultation);
    joinOwnStatus(m_application.presence(), *m_team, m_clock);
    connect(m_window.get(), &ui::MainWindow::statusChosen, m_team, &ui::TeamPage::statusChosen);
}

void Desktop::joinInbox(ui::InboxPage &inbox)
{
    joinList(inbox, m_application.store(), m_application.engine(), *m_acts, m_application.facing());
    joinDetails(inbox, m_application.store(), m_application.facing());
    connect(&inbox, &ui::InboxPage::clearRequested, &inbox,
            [this, &inbox](const Filter &filter) { tellSwept(inbox, ui::RowAct::Remove, m_acts->clear(filter)); });
    connect(m_acts.get(), &InboxActs::failed, this, &Desktop::onTroubleFound);
    joinWhy(*m_window, m_application.why(), m_clock);
    joinLinks(*m_window, m_application.lifecycle());
}

void Desktop::joinPopover()
{
    ui::Popover &popover = *m_popover;
    joinList(popover, m_application.store(), m_application.engine(), *m_acts, m_application.facing());
    connect(&popover, &ui::Popover::openCentreRequested, this, &Desktop::showWindow);
    connect(&popover, &ui::Popover::doNotDisturbRequested, &m_quiet, &Quiet::setForAnHour);
    connect(&popover, &ui::Popover::notificationOpened, this, &Desktop::openInCentre);
}

void Desktop::joinTray()
{
    connect(&m_trayJoin, &TrayJoin::windowWanted, this, &Desktop::showWindow);
    connect(&m_application, &Application::popoverRequested, &m_trayJoin, &TrayJoin::togglePopover);
    connect(&m_shortcut, &platform::GlobalShortcut::activated, this, &Desktop::onKeyPressed);
    connect(&m_tray, &ui::TrayBell::openRequested, this, &Desktop::showWindow);
    connect(&m_tray, &ui::TrayBell::doNotDisturbRequested, &m_quiet, &Quiet::setUntil);
    connect(&m_tray, &ui::TrayBell::statusChosen, m_team, &ui::TeamPage::statusChosen);
    connect(&m_tray, &ui::TrayBell::settingsRequested, this, [this] {
        showWindow();
        m_window->showSettings();
    });
    connect(&m_tray, &ui::TrayBell::markAllReadRequested, m_acts.get(), &InboxActs::markAllRead);
    connect(&m_tray, &ui::TrayBell::quitRequested, &m_application, &Application::quit);
    connect(&m_trayHosts, &platform::TrayHostWatch::hostChanged, &m_tray, &ui::TrayBell::checkHost);
    connect(&m_tray, &ui::TrayBell::hostAvailableChanged, this, [this](bool available) {
        m_settingsPage->setTrayAvailable(available);
        if (!available && !m_window->isVisible())
            m_window->showMinimized(); // Running and out of reach is worse than in the way.
    });
}

void Desktop::joinNotifier()
{
    connect(&m_alerts->card(), &ui::AlertCard::actRequested, m_acts.get(), &InboxActs::perform);
    connect(&m_alerts->card(), &ui::AlertCard::openRequested, this, &Desktop::openInCentre);
    connect(m_alerts.get(), &AlertDesk::ringWanted, &m_notifier, &SoundingNotifier::ringAgain);
    connect(&m_popUpCheck, &PopUpCheck::wayChanged, this, [this](PopUpWay way) {
        if (way == PopUpWay::None && m_invocation.screenshots.isEmpty()) // Pictures are taken where there is nothing.
            onTroubleFound(Error{.code = ErrorCode::PopUpsUnavailable});
        else
            m_window->banner().clearNotice(ErrorCode::PopUpsUnavailable);
    });
    connect(&m_notifier, &Notifier::opened, this, &Desktop::onPopUpOpened);
}

} // namespace clinicbell

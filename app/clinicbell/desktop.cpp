// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/desktop.h"

#include "app/clinicbell/demojoin.h"
#include "app/clinicbell/platform/dbusnotifier.h"
#include "app/clinicbell/platform/traynotifier.h"
#include "app/clinicbell/serverchoice.h"
#include "app/clinicbell/startupmark.h"
#include "app/clinicbell/teamjoin.h"
#include "app/clinicbell/windownotices.h"
#include "core/base/setting.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/notificationlist.h"
#include "ui/inbox/notificationpane.h"
#include "ui/settings/settingspage.h"
#include "ui/status/connectionbanner.h"
#include "ui/team/teampage.h"
#include "ui/text/statustext.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QWindow>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinicbell {

namespace {

constexpr char windowGeometry[] = "window/geometry";
constexpr auto summaryKey = "summary"_L1;

/// By it the desktop lets a window of ours come to the front.
void takeActivation(const QString &token)
{
    if (!token.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8()); // Where Qt looks when it asks for the focus.
}

} // namespace

Desktop::Desktop(const ProfileFolder &profile, const Invocation &invocation)
    : m_invocation(invocation)
    , m_tray(m_clock)
    , m_trayHosts(QDBusConnection::sessionBus())
    , m_popUps(std::make_unique<platform::DBusNotifier>(QDBusConnection::sessionBus()),
               std::make_unique<platform::TrayNotifier>(m_tray.icon()))
    , m_notifier(m_popUps, m_clock)
    , m_popUpCheck(m_popUps)
    , m_desktopQuiet(QDBusConnection::sessionBus())
    , m_team(new ui::TeamPage)
    , m_window(std::make_unique<ui::MainWindow>(m_clock, new ui::InboxPage(m_clock), m_team))
    , m_popover(std::make_unique<ui::Popover>(m_clock))
    , m_quiet(m_clock)
    , m_application(profile, invocation, m_notifier)
    , m_settingsPage(new ui::SettingsPage)
    , m_settings({.settings = m_application.settings(),
                  .page = *m_settingsPage,
                  .window = *m_window,
                  .popover = *m_popover,
                  .quiet = m_quiet,
                  .notifier = m_notifier,
                  .popUpCheck = m_popUpCheck,
                  .engine = m_application.engine(),
                  .retention = m_application.retention(),
                  .lifecycle = m_application.lifecycle(),
                  .access = m_application.networkAccess(),
                  .profiles = m_application.profiles(),
                  .clock = m_clock,
                  .policy = m_application.policy(),
                  .dataFolder = profile.path()})
    , m_doctorJoin({.desk = m_application.doctor(),
                    .report = m_application.supportReport(),
                    .popUpCheck = m_popUpCheck,
                    .tray = m_tray,
                    .page = *m_settingsPage,
                    .window = *m_window})
    , m_shortcut(QDBusConnection::sessionBus())
    , m_keyJoin(m_shortcut, *m_settingsPage, m_application.settings())
    , m_autostartJoin(platform::Autostart(platform::Autostart::places()), *m_settingsPage)
    , m_trayJoin(m_tray, *m_window, *m_popover, m_clock)
    , m_trayHint(m_tray, *m_window, m_application.settings(), m_clock)
{
    m_acts = std::make_unique<InboxActs>(m_application.engine().acts(), m_application.store());
    m_visits = std::make_unique<VisitJoin>(m_application, *m_window, m_quiet);
    m_messages = std::make_unique<MessagesJoin>(m_application, *m_window, *m_team);
    m_alerts = std::make_unique<AlertDesk>(m_application.store(), m_clock);
    m_alerts->follow(m_application.serverClock());
    m_window->setSettingsPage(m_settingsPage);
    m_lock = std::make_unique<LockJoin>(LockJoin::Parts{.application = m_application,
                                                        .settings = m_settings,
                                                        .window = *m_window,
                                                        .popover = *m_popover,
                                                        .alertCard = m_alerts->card(),
                                                        .tray = m_tray,
                                                        .trayJoin = m_trayJoin,
                                                        .page = *m_settingsPage,
                                                        .clock = m_clock});
    joinApplication();
    joinWindow();
    joinInbox(m_window->inbox());
    joinPopover();
    joinTray();
    joinNotifier();
    if (m_application.demoClinic() && invocation.screenshots.isEmpty())
        joinDemoStrip(*m_window, *m_application.demoClinic());
    m_window->installEventFilter(this);
    m_window->setFacingPatients(m_application.facing().isOn(), m_application.facing().isFixed());
    updateQuiet(); // Quiet hours may be under way already.
}

Desktop::~Desktop()
{
    Setting<QByteArray>{windowGeometry, {}}.write(m_application.settings(), m_window->saveGeometry());
    m_window->removeEventFilter(this);
}

Result<void> Desktop::start()
{
    new StartupMark(m_window->inbox().pane().list(), this);
    m_window->restoreGeometry(Setting<QByteArray>{windowGeometry, {}}.read(m_application.settings()));
    const Result<void> started = m_application.start();
    if (!started)
        return started;
    m_tray.show();
    m_settingsPage->setTrayAvailable(m_tray.isHostAvailable());
    if (m_invocation.screenshots.isEmpty()) // Pictures are taken where there is nothing.
        m_trayHint.start();
    m_keyJoin.start();
    connect(&m_autostartJoin, &AutostartJoin::failed, this, &Desktop::onTroubleFound);
    if (m_invocation.profile.isEmpty() && !m_invocation.demo) // An entry starts the person's own profile.
        m_autostartJoin.start(m_application.policy());
    for (const Error &trouble : m_application.organisationTroubles())
        onTroubleFound(trouble);
    if (!m_invocation.minimized)
        showWindow();
    else if (!m_tray.isHostAvailable())
        m_window->showMinimized();
    return {};
}

void Desktop::onChanged(const ChangeSet &changes)
{
    if (const auto trouble = std::exchange(m_savingTrouble, {}))
        m_window->banner().clearNotice(*trouble); // This has been saved, so it is over.
    m_counters = changes.counters;
    m_outbox = changes.outbox;
    m_window->setCounters(changes.counters);
    const ChangeSet shown = m_application.facing().shown(changes);
    m_window->inbox().applyChanges(shown);
    m_popover->setCounters(changes.counters);
    m_popover->applyChanges(shown);
    onStatusChanged();
}

/// All is asked for anew, so that nothing of before stays anywhere.
void Desktop::onFacingChanged()
{
    ChangeSet anew;
    anew.counters = m_counters;
    anew.outbox = m_outbox;
    anew.reset = true;
    m_window->inbox().applyChanges(anew);
    m_popover->applyChanges(anew);
    m_window->setFacingPatients(m_application.facing().isOn(), m_application.facing().isFixed());
    updateAttention();
}

void Desktop::onStatusChanged()
{
    const ConnectionStatus &status = m_application.engine().status();
    m_window->setConnection(status, m_outbox);
    m_popover->setConnection(status, m_outbox);
    m_settingsPage->setConnection(status, m_clock.now());
    updateTray();
}

void Desktop::onTeamChanged()
{
    showTeam(m_application.engine().team(), m_application.lifecycle().account(), *m_team, *m_window, m_tray);
    updateConsultation();
}

/// By what was chosen here: the server's list forgets it with each reconnection, and yesterday's tells nothing of
/// today.
void Desktop::updateConsultation()
{
    m_withPatient = m_application.presence().present().status == PresenceStatus::InConsultation;
    m_quiet.setInConsultation(m_withPatient);
    m_acts->setWithPatient(m_withPatient);
    updateAbilities();
}

void Desktop::onOpened(const Account &account)
{
    m_window->setCover(nullptr);
    m_signInPage = nullptr;
    m_trayJoin.setSignedOut(false);
    m_alerts->setCovered(false);
    updateAttention();
    m_window->setPerson(account.name, ui::roleText(account.role));
    m_team->setSelf(account.userId);
    m_settingsPage->setAccount(account);
    updateAbilities();
    m_window->banner().clearNotice(ErrorCode::SessionExpired);
    updateTray();
}

void Desktop::onSignInNeeded(const std::optional<Error> &reason)
{
    showSignIn();
    if (reason && reason->code == ErrorCode::KeychainMissing)
        m_signInPage->showError(*reason);
    else if (reason)
        m_signInPage->setReason(*reason);
    updateTray();
}

void Desktop::showSignIn()
{
    if (m_signInPage)
        return;
    m_signInPage = new ui::SignInPage; // The window takes it over.
    const Account &account = m_application.lifecycle().account();
    const QUrl set = serverOfPolicy(m_application.policy());
    const bool isFixed = m_application.policy().isFixed(PolicySetting::Server);
    const QUrl offered = m_invocation.server.isEmpty() ? set : QUrl(m_invocation.server);
    m_signInPage->setServer(isFixed ? set : account.isValid() ? account.server : offered, isFixed);
    m_signInPage->setEmail(account.email);
    connect(m_signInPage, &ui::SignInPage::submitted, this, &Desktop::onSignInSubmitted);
    connect(m_signInPage, &ui::SignInPage::demoRequested, this, &startDemoProgram);
    m_popover->hide();
    m_trayJoin.setSignedOut(true);
    m_alerts->setCovered(true);
    m_window->setCover(m_signInPage);
    updateAttention();
}

void Desktop::onSignInSubmitted(const ui::SignInRequest &request)
{
    m_signInPage->setBusy(true);
    m_application.lifecycle()
        .signIn(request.server, request.email, request.password, request.remember)
        .then(this, [this](const Result<Account> &answer) {
            if (!answer && m_signInPage)
                m_signInPage->showError(answer.error());
        });
}

void Desktop::onSavingFailed(const Error &error)
{
    m_savingTrouble = error.code;
    onTroubleFound(error);
}

void Desktop::onClosed()
{
    m_savingTrouble.reset();
    clearInboxNotices(m_window->banner());
    m_acts->forget();
    m_settingsPage->setAccount({});
    m_tray.setOwnStatus({});
    m_window->setOwnStatus({}, {}, false);
}

void Desktop::onTroubleFound(const Error &error)
{
    m_window->banner().showNotice(error);
}

void Desktop::onWindowClosed()
{
    if (!m_tray.isHostAvailable())
        m_window->showMinimized();
}

void Desktop::showWindow()
{
    if (m_window->isMinimized())
        m_window->showNormal();
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

void Desktop::openInCentre(const NotificationId &id)
{
    showWindow();
    m_messages->openNotification(id);
}

void Desktop::onKeyPressed(const QString &activationToken)
{
    takeActivation(activationToken);
    m_trayJoin.togglePopover();
}

void Desktop::onPopUpOpened(const QString &key, const QString &activationToken)
{
    takeActivation(activationToken);
    showWindow();
    if (key != summaryKey && key != PopUpCheck::testKey() && key != ExpiryNotice::key())
        m_messages->openNotification(NotificationId(key));
}

/// Who sits here, and what the clinic's server takes from them.
void Desktop::updateAbilities()
{
    const auto &features = m_application.engine().features().known();
    const Account &account = m_application.lifecycle().account();
    const ui::Abilities abilities{.self = account.userId,
                                  .server = account.server,
                                  .linkHosts = m_application.lifecycle().linkHosts(),
                                  .acknowledgements = features && features->hasAcknowledgements(),
                                  .claims = features && features->hasClaims(),
                                  .times = {.opening = m_settings.preferences().opening, .withPatient = m_withPatient}};
    if (m_window->inbox().pane().list().abilities() == abilities)
        return;
    m_window->inbox().setAbilities(abilities);
    m_popover->setAbilities(abilities);
    m_alerts->card().setAbilities(abilities);
}

void Desktop::updateAttention()
{
    const bool reading = m_window->isActiveWindow() && m_window->isVisible() && !m_signInPage && !m_lock->isLocked();
    const Preferences &preferences = m_settings.preferences();
    const bool discreet = preferences.discreetPopUps || m_application.facing().isOn();
    m_alerts->card().setDiscreet(discreet);
    m_application.engine().setAttention({.centreIsActive = reading,
                                         .quiet = m_quiet.reason(),
                                         .locked = m_lock->isLocked(),
                                         .popUpsFrom = preferences.popUpsFrom,
                                         .discreetPopUps = discreet,
                                         .kinds = preferences.kinds,
                                         .rules = m_application.attentionRules()});
}

void Desktop::updateQuiet()
{
    m_window->setDoNotDisturb(m_quiet.isOn(), m_quiet.until());
    m_popover->setDoNotDisturb(m_quiet.isOn(), m_quiet.until());
    m_tray.setDoNotDisturbUntil(m_quiet.until());
    updateAttention();
    updateTray();
}

void Desktop::updateTray()
{
    const Connection connection = m_application.engine().status().connection;
    const int counted =
        std::max(m_counters.urgent, countedOnBell(m_counters.unreadByKind, m_settings.preferences().kinds));
    m_tray.setState({.unread = counted,
                     .others = m_counters.unread > counted,
                     .urgent = m_counters.urgent,
                     .offline = connection == Connection::Offline,
                     .doNotDisturb = m_quiet.isOn(),
                     .signedOut = connection == Connection::SignedOut});
}

bool Desktop::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::WindowActivate:
    case QEvent::WindowDeactivate:
    case QEvent::Show:
    case QEvent::Hide: updateAttention(); break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace clinicbell

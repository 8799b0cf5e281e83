// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/application.h"

#include "app/clinicbell/accountcommands.h"
#include "app/clinicbell/memorysecretstore.h"
#include "app/clinicbell/messagecommands.h"
#include "app/clinicbell/platform/keychainsecretstore.h"
#include "app/clinicbell/policedsettings.h"
#include "app/clinicbell/preferencesbook.h"
#include "app/clinicbell/prioritytable.h"
#include "app/clinicbell/retentionsettings.h"
#include "app/clinicbell/visitcommands.h"
#include "core/base/setting.h"
#include "core/clinic/address.h"
#include "core/network/route.h"
#include "core/pusher/websockettransport.h"
#include "core/store/storefile.h"
#include "core/sync/livefeed.h"
#include "ui/text/pintext.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace clinicbell {

namespace {

Q_LOGGING_CATEGORY(lcApplication, "clinicbell.application", QtInfoMsg)

/// Nobody has touched the computer for so long: then the person is away. 0: never.
const Setting<int> awayAfterMinutes{"presence/awayAfterMinutes", 10};

std::unique_ptr<SecretStore> secretsFor(const Invocation &invocation, const ProfileFolder &profile, const Clock &clock)
{
    if (invocation.demo)
        return std::make_unique<MemorySecretStore>();
    return std::make_unique<platform::KeychainSecretStore>(profile.keychainService(), clock);
}

/// Each socket goes the way that the API goes at that moment.
pusher::TransportFactory webSockets(const clinic::ClinicApi &api)
{
    return [&api] { return std::make_unique<pusher::WebSocketTransport>(api.route()); };
}

/// The entry of the settings that the options of the command line are about.
QUrl serverOf(const Invocation &invocation)
{
    return clinic::checkAddress(invocation.server, clinic::PlainHttp::Allowed).value_or(QUrl());
}

} // namespace

Application::Application(const ProfileFolder &profile, const Invocation &invocation, Notifier &notifier)
    : m_profile(profile)
    , m_invocation(invocation)
    , m_policy(organisationPolicy())
    , m_settings(profile.settingsFile(), QSettings::IniFormat)
    , m_secrets(secretsFor(invocation, profile, m_clock))
    , m_api(std::make_unique<clinic::ClinicApi>(m_network, m_clock))
    , m_store(std::make_unique<store::NotificationStore>(m_clock))
    , m_audit(*m_store, m_clock, profile.auditDirectory())
    , m_auditKeeper(m_audit, *m_secrets, m_clock, profile.auditDirectory())
    , m_retention(*m_store, m_clock, retentionPolicy(m_settings, policy()))
    , m_clockMemory(m_settings, m_api->serverClock())
    , m_access(m_settings, *m_secrets, *m_api, m_clock, policy())
    , m_profiles(m_settings, policy())
    , m_session(*m_api, *m_secrets, m_clock,
                [profile](const QString &key) { return store::storeExists(profile.storeDirectory(), key); })
    , m_engine(*m_api, *m_store, notifier, webSockets(*m_api), m_clock)
    , m_auditSender(*m_api, m_audit, m_engine.features(), m_clock)
    , m_lifecycle(m_session, *m_store, m_engine, m_settings, m_clock, profile.storeDirectory())
    , m_expiryNotice(m_lifecycle, notifier)
    , m_lock({.lifecycle = m_lifecycle,
              .session = m_session,
              .api = *m_api,
              .network = m_network,
              .secrets = *m_secrets,
              .settings = m_settings,
              .clock = m_clock})
    , m_facing(m_settings, policy())
    , m_visits(std::make_unique<VisitDesk>(VisitDesk::Parts{.api = *m_api,
                                                            .store = *m_store,
                                                            .engine = m_engine,
                                                            .lifecycle = m_lifecycle,
                                                            .serverClock = m_api->serverClock(),
                                                            .clock = m_clock}))
    , m_messages(std::make_unique<MessageDesk>(MessageDesk::Parts{.api = *m_api,
                                                                  .store = *m_store,
                                                                  .engine = m_engine,
                                                                  .lifecycle = m_lifecycle,
                                                                  .notifier = notifier,
                                                                  .clock = m_clock}))
    , m_emergencies(*m_api, *m_store, m_clock)
    , m_presence(m_settings, m_clock)
    , m_auditJoin({.trail = m_audit,
                   .keeper = m_auditKeeper,
                   .sender = m_auditSender,
                   .session = m_session,
                   .lifecycle = m_lifecycle,
                   .lock = m_lock,
                   .facing = m_facing,
                   .presence = m_presence})
    , m_why(*m_store, m_engine, m_clock)
    , m_doctor({.api = *m_api,
                .secrets = *m_secrets,
                .settings = m_settings,
                .policy = policy(),
                .clock = m_clock,
                .folder = profile.path()},
               {.lifecycle = m_lifecycle,
                .engine = m_engine,
                .profiles = m_profiles,
                .notifier = notifier,
                .offered = serverOf(invocation)})
    , m_supportReport({.doctor = m_doctor,
                       .lifecycle = m_lifecycle,
                       .engine = m_engine,
                       .store = *m_store,
                       .visits = m_visits->store(),
                       .settings = m_settings,
                       .clock = m_clock,
                       .logFile = profile.logFile()})
    , m_commands(m_lifecycle, *m_store, m_engine, m_presence, m_api->serverClock(), m_clock)
    , m_socket([this](const ControlRequest &request) { return answer(request); }, m_clock)
    , m_sleep(m_clock, QDBusConnection::systemBus())
    , m_idle(m_clock, {.session = QDBusConnection::sessionBus(), .system = QDBusConnection::systemBus()})
    , m_networkMonitor(m_clock)
{
    takePolicy();
    takePriorities();
    m_organisationTroubles += m_profiles.troubles();
    joinNotifier(notifier);
    connect(&m_commands, &ControlCommands::raiseRequested, this, &Application::raiseRequested);
    connect(&m_commands, &ControlCommands::popoverRequested, this, &Application::popoverRequested);
    connect(&m_commands, &ControlCommands::quitRequested, this, &Application::quit, Qt::QueuedConnection);
    if (invocation.demo) {
        m_demo = std::make_unique<DemoClinic>(profile.demoDirectory(), QStringList());
        connect(m_demo.get(), &DemoClinic::started, this, &Application::onDemoStarted);
    }
    connect(&m_lifecycle, &AccountLifecycle::serverChosen, &m_access, &NetworkAccess::choose);
    connect(&m_lifecycle, &AccountLifecycle::computerForgotten, &m_access, &NetworkAccess::forgetPasswords);
    connect(&m_lifecycle, &AccountLifecycle::serverChosen, this, &Application::chooseProfiles);
    connect(&m_engine.live(), &sync::LiveConnection::profileFound, this, [this](const QString &name, bool delivers) {
        m_profiles.remember(m_lifecycle.account().server, name, delivers);
    });
    connect(&m_lifecycle, &AccountLifecycle::opened, &m_emergencies, &sync::EmergencyWatch::start);
    connect(&m_lifecycle, &AccountLifecycle::closed, &m_why, &WhyDesk::forget);
    connect(&m_lifecycle, &AccountLifecycle::closed, &m_emergencies, &sync::EmergencyWatch::stop);
    connect(&m_emergencies, &sync::EmergencyWatch::watchingChanged, &m_engine, [this](bool isWatching) {
        m_engine.setEmergencyInterval(isWatching ? sync::Poller::interval : std::chrono::seconds(0));
    });
    joinPresence();
    joinSession();
    joinLock();
    connect(&m_access, &NetworkAccess::ready, &m_lifecycle, &AccountLifecycle::restore);
    connect(&m_sleep, &platform::SleepMonitor::wokeUp, &m_engine,
            [this] { m_engine.probe(ConnectionEvent::Kind::WokeUp); });
    connect(&m_networkMonitor, &platform::NetworkMonitor::networkChanged, &m_engine,
            [this] { m_engine.probe(ConnectionEvent::Kind::NetworkChanged); });
    // There is nothing to watch over before a connection is wanted, and the first page has been painted by then.
    connect(&m_engine, &sync::SyncEngine::statusChanged, &m_networkMonitor, &platform::NetworkMonitor::start,
            Qt::SingleShotConnection);
}

/// Each part answers what is asked of it; the rest is everybody's.
QFuture<ControlAnswer> Application::answer(const ControlRequest &request)
{
    if (const auto told = answerAboutMessages(*m_messages, m_lifecycle, request))
        return *told;
    if (const auto told = answerAboutAccount(m_lifecycle, request))
        return *told;
    if (const auto told = m_why.answer(request))
        return *told;
    if (const auto told = m_doctor.answer(request))
        return *told;
    if (const auto told = m_supportReport.answer(request))
        return *told;
    const auto told = answerAboutVisits(*m_visits, m_lifecycle, request);
    return told ? *told : m_commands.answer(request);
}

/// A token that is due, and those that the server is still to be told of, wait for a line.
void Application::joinSession()
{
    session::Revocations &revocations = m_session.revocations();
    connect(&m_access, &NetworkAccess::ready, &revocations, &session::Revocations::start);
    connect(&revocations, &session::Revocations::serverWanted, &m_access, &NetworkAccess::choose);
    connect(&m_networkMonitor, &platform::NetworkMonitor::networkChanged, &revocations, &session::Revocations::tryNow);
    connect(&m_sleep, &platform::SleepMonitor::wokeUp, &m_session, [this] {
        m_session.wakeUp();
        m_session.revocations().tryNow();
    });
}

/// A pop-up from before the lock may still be on the screen: whoever presses its buttons is nobody yet.
void Application::joinNotifier(Notifier &notifier)
{
    connect(&notifier, &Notifier::markReadRequested, &m_engine, [this](const QString &key) {
        if (!m_lock.isLocked())
            m_engine.markRead({NotificationId(key)});
    });
    connect(&notifier, &Notifier::answerChosen, &m_engine, [this](const QString &key, OperationKind answer) {
        if (m_lock.isLocked())
            emit raiseRequested();
        else if (answer == OperationKind::Claim)
            m_engine.acts().claim(NotificationId(key));
        else
            m_engine.acts().acknowledge(NotificationId(key));
    });
}

void Application::joinLock()
{
    if (!m_invocation.headless) { // There is no window to be seen, and none to unlock it in.
        connect(&m_sleep, &platform::SleepMonitor::fallingAsleep, &m_lock, &DeskLock::lock);
        connect(&m_sleep, &platform::SleepMonitor::wokeUp, &m_lock, &DeskLock::lock); // Perhaps nobody told before.
    }
    connect(&m_commands, &ControlCommands::lockRequested, &m_lock, &DeskLock::lock);
    connect(&m_lock, &DeskLock::lockedChanged, this, &Application::onLocked);
    m_socket.setGate([this](const ControlRequest &request) {
        const bool isClosed = m_lock.isLocked() && m_lifecycle.account().isValid();
        return isClosed && !isAllowedWhileLocked(request) ? ui::lockedCommandText() : QString();
    });
    onLocked(m_lock.isLocked());
}

void Application::onLocked(bool isLocked)
{
    m_commands.setLocked(isLocked);
    m_messages->setLocked(isLocked);
    if (m_invocation.headless) // Else the windows know what else is true on this desk.
        followPreferences();
}

/// The windows follow them as they change; without windows nothing changes them while the program runs.
void Application::followPreferences()
{
    const Preferences preferences = readPreferences(m_settings, policy());
    m_engine.setAttention({.locked = m_lock.isLocked(),
                           .popUpsFrom = preferences.popUpsFrom,
                           .discreetPopUps = preferences.discreetPopUps || m_facing.isOn(),
                           .kinds = preferences.kinds,
                           .rules = m_api->attentionRules()});
}

void Application::joinPresence()
{
    connect(&m_lifecycle, &AccountLifecycle::opened, &m_presence, &PresenceDesk::start);
    connect(&m_lifecycle, &AccountLifecycle::closed, &m_presence, &PresenceDesk::stop);
    connect(&m_presence, &PresenceDesk::changed, &m_engine, &sync::SyncEngine::setOwnPresence);
    connect(&m_engine.live(), &sync::LiveConnection::feedStarted, &m_presence, [this](sync::LiveFeed *feed) {
        connect(feed, &sync::LiveFeed::saidElsewhere, &m_presence, &PresenceDesk::takeFromElsewhere);
    });
    connect(&m_sleep, &platform::SleepMonitor::wokeUp, &m_presence, &PresenceDesk::evaluate);
    const auto look = [this] { m_presence.setAbsent(m_idle.isAbandoned()); };
    connect(&m_idle, &IdleMonitor::idleSince, &m_presence, look);
    connect(&m_idle, &IdleMonitor::active, &m_presence, look);
    connect(&m_idle, &IdleMonitor::sessionLocked, &m_presence, look);
    connect(&m_idle, &IdleMonitor::sessionUnlocked, &m_presence, look);
    m_idle.start(std::chrono::minutes(awayAfterMinutes.read(PolicedSettings(m_settings, policy()))));
}

void Application::takePolicy()
{
    m_lifecycle.setPolicy(policy());
    m_lifecycle.setWipedAtSignOut(policy().said(PolicySetting::WipedAtSignOut).toBool());
    m_presence.setDesk(policy().said(PolicySetting::Desk).toString());
    m_commands.setPolicyTrouble(m_policy.trouble);
    if (!m_policy.trouble)
        return;
    m_organisationTroubles.append(*m_policy.trouble);
    qCWarning(lcApplication).noquote() << "the organisation's policy:" << m_policy.trouble->detail;
}

void Application::takePriorities()
{
    const Result<AttentionRules> rules = organisationPriorities();
    if (rules) {
        m_api->setAttentionRules(*rules);
        m_engine.setAttention({.rules = *rules});
    } else {
        m_organisationTroubles.append(rules.error());
        qCWarning(lcApplication) << "the table of priorities is not used:" << rules.error().detail;
    }
}

void Application::chooseProfiles(const QUrl &server)
{
    m_session.setApiPrefixes(m_profiles.apiPrefixes(server));
    m_engine.live().setProfiles(m_profiles.candidates(server), m_profiles.delivers(server));
    const std::optional<Error> trouble = m_profiles.pinTrouble(server);
    m_commands.setProfileTrouble(trouble);
    if (trouble) {
        qCWarning(lcApplication).noquote() << trouble->detail << "- finding out";
        emit troubleFound(*trouble);
    }
}

Application::~Application()
{
    m_engine.stop();
    m_doctor.doctor().cancel();
    // Whoever is asked goes before whoever asked: an answer must not come to somebody who is gone.
    m_store.reset();
    m_api.reset();
    m_secrets.reset();
}

Result<void> Application::start()
{
    if (m_demo && policy().isFixed(PolicySetting::Server))
        return failure(ErrorCode::SetByOrganisation, u"the organisation has fixed another server than the demo's"_s);
    const Result<void> listening = m_socket.listen(m_profile.controlSocket());
    if (!listening)
        return listening;
    if (m_invocation.network.proxy || m_invocation.network.passwordFromStdin)
        m_access.setProxyPassword(serverOf(m_invocation), m_invocation.network.proxyPassword);
    if (m_demo)
        m_demo->start();
    else
        m_access.start();
    m_auditKeeper.start();
    return {};
}

void Application::quit()
{
    // Not QCoreApplication::quit(): that asks the windows first, and ours only hide when they are closed.
    if (!m_demo || !m_demo->isRunning()) {
        QCoreApplication::exit();
        return;
    }
    connect(m_demo.get(), &DemoClinic::stopped, qApp, [] { QCoreApplication::exit(); });
    m_demo->stop();
}

void Application::onDemoStarted()
{
    if (m_lifecycle.account().isValid())
        m_engine.retryNow(); // It was stopped and is back.
    else
        m_lifecycle.signIn(m_demo->server(), m_demo->email(), m_demo->password(), false);
}

} // namespace clinicbell

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/clinicbell/accountlifecycle.h"
#include "app/clinicbell/auditjoin.h"
#include "app/clinicbell/auditkeeper.h"
#include "app/clinicbell/clockmemory.h"
#include "app/clinicbell/commandline.h"
#include "app/clinicbell/controlcommands.h"
#include "app/clinicbell/controlsocket.h"
#include "app/clinicbell/democlinic.h"
#include "app/clinicbell/desklock.h"
#include "app/clinicbell/doctor/doctordesk.h"
#include "app/clinicbell/doctor/supportreport.h"
#include "app/clinicbell/expirynotice.h"
#include "app/clinicbell/facing.h"
#include "app/clinicbell/messagedesk.h"
#include "app/clinicbell/networkaccess.h"
#include "app/clinicbell/organisationpolicy.h"
#include "app/clinicbell/platform/idle/desktopidlemonitor.h"
#include "app/clinicbell/platform/networkmonitor.h"
#include "app/clinicbell/platform/sleepmonitor.h"
#include "app/clinicbell/presencedesk.h"
#include "app/clinicbell/profilebook.h"
#include "app/clinicbell/profilefolder.h"
#include "app/clinicbell/visitdesk.h"
#include "app/clinicbell/whydesk.h"
#include "core/clinic/clinicapi.h"
#include "core/session/session.h"
#include "core/store/audittrail.h"
#include "core/store/notificationstore.h"
#include "core/store/retention.h"
#include "core/sync/auditsender.h"
#include "core/sync/emergencywatch.h"
#include "core/sync/syncengine.h"

#include <QNetworkAccessManager>
#include <QSettings>

#include <memory>

namespace clinicbell {

/// Everything but the windows, put together: what `--headless` runs. Owns each part; joins them; decides nothing.
class Application : public QObject
{
    Q_OBJECT
public:
    /// @p notifier shows the pop-ups and outlives this.
    Application(const ProfileFolder &profile, const Invocation &invocation, Notifier &notifier);
    ~Application() override;

    /// Opens the local socket and signs in who is remembered (or, with --demo, the demo's receptionist).
    Result<void> start();

    const Clock &clock() const { return m_clock; }
    QSettings &settings() { return m_settings; }
    store::NotificationStore &store() { return *m_store; }
    /// The record of who did what here.
    store::AuditTrail &audit() { return m_audit; }
    sync::SyncEngine &engine() { return m_engine; }
    AccountLifecycle &lifecycle() { return m_lifecycle; }
    VisitDesk &visits() { return *m_visits; }
    MessageDesk &messages() { return *m_messages; }
    PresenceDesk &presence() { return m_presence; }
    DeskLock &deskLock() { return m_lock; }
    Facing &facing() { return m_facing; }
    DoctorDesk &doctor() { return m_doctor; }
    WhyDesk &why() { return m_why; }
    SupportReport &supportReport() { return m_supportReport; }
    store::Retention &retention() { return m_retention; }
    /// Whether somebody sits here.
    const IdleMonitor &idleMonitor() const { return m_idle; }
    /// What the organisation decided for this computer.
    const Policy &policy() const { return m_policy.policy; }
    NetworkAccess &networkAccess() { return m_access; }
    const ProfileBook &profiles() const { return m_profiles; }
    /// What the backend's types mean here, and how loud they are.
    const AttentionRules &attentionRules() const { return m_api->attentionRules(); }
    /// Files of the organisation's that are not used, and why; mostly nothing.
    const QList<Error> &organisationTroubles() const { return m_organisationTroubles; }
    const clinic::ServerClock &serverClock() const { return m_api->serverClock(); }
    /// Null unless started with --demo.
    DemoClinic *demoClinic() const { return m_demo.get(); }

public slots:
    /// Ends the program, the demo clinic first.
    void quit();

signals:
    void raiseRequested();
    void popoverRequested();
    /// What this server was to be spoken to as cannot be used.
    void troubleFound(const clinicbell::Error &error);

private:
    QFuture<ControlAnswer> answer(const ControlRequest &request);
    void joinSession();
    void joinNotifier(Notifier &notifier);
    void joinPresence();
    void joinLock();
    void onLocked(bool isLocked);
    void followPreferences();
    void onDemoStarted();
    void takePolicy();
    void takePriorities();
    void chooseProfiles(const QUrl &server);

    const ProfileFolder m_profile;
    const Invocation m_invocation;
    SystemClock m_clock;
    const OrganisationPolicy m_policy;
    QSettings m_settings;
    QNetworkAccessManager m_network;
    std::unique_ptr<SecretStore> m_secrets;
    std::unique_ptr<clinic::ClinicApi> m_api;
    std::unique_ptr<store::NotificationStore> m_store;
    store::AuditTrail m_audit;
    AuditKeeper m_auditKeeper;
    store::Retention m_retention;
    ClockMemory m_clockMemory;
    NetworkAccess m_access;
    ProfileBook m_profiles;
    session::Session m_session;
    sync::SyncEngine m_engine;
    sync::AuditSender m_auditSender;
    AccountLifecycle m_lifecycle;
    ExpiryNotice m_expiryNotice;
    DeskLock m_lock;
    Facing m_facing;
    std::unique_ptr<VisitDesk> m_visits;
    std::unique_ptr<MessageDesk> m_messages;
    sync::EmergencyWatch m_emergencies;
    PresenceDesk m_presence;
    AuditJoin m_auditJoin;
    WhyDesk m_why;
    DoctorDesk m_doctor;
    SupportReport m_supportReport;
    ControlCommands m_commands;
    ControlSocket m_socket;
    platform::SleepMonitor m_sleep;
    platform::DesktopIdleMonitor m_idle;
    platform::NetworkMonitor m_networkMonitor;
    std::unique_ptr<DemoClinic> m_demo;
    QList<Error> m_organisationTroubles;
};

} // namespace clinicbell

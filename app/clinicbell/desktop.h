// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/clinicbell/alertdesk.h"
#include "app/clinicbell/application.h"
#include "app/clinicbell/autostartjoin.h"
#include "app/clinicbell/doctor/doctorjoin.h"
#include "app/clinicbell/inboxacts.h"
#include "app/clinicbell/keyjoin.h"
#include "app/clinicbell/lockjoin.h"
#include "app/clinicbell/messagesjoin.h"
#include "app/clinicbell/platform/desktopquiet.h"
#include "app/clinicbell/platform/fallbacknotifier.h"
#include "app/clinicbell/platform/globalshortcut.h"
#include "app/clinicbell/platform/trayhostwatch.h"
#include "app/clinicbell/popupcheck.h"
#include "app/clinicbell/quiet.h"
#include "app/clinicbell/settingsjoin.h"
#include "app/clinicbell/soundingnotifier.h"
#include "app/clinicbell/trayhint.h"
#include "app/clinicbell/trayjoin.h"
#include "app/clinicbell/visitjoin.h"
#include "ui/mainwindow.h"
#include "ui/popover/popover.h"
#include "ui/signin/signinpage.h"
#include "ui/tray/traybell.h"

#include <QPointer>

namespace clinicbell::ui {
class SettingsPage;
class TeamPage;
} // namespace clinicbell::ui

namespace clinicbell {

/// The windows and the tray, joined to the application: values go in, wishes come out.
class Desktop : public QObject
{
    Q_OBJECT
public:
    Desktop(const ProfileFolder &profile, const Invocation &invocation);
    ~Desktop() override;

    Result<void> start();
    Application &application() { return m_application; }
    ui::MainWindow &window() { return *m_window; }
    VisitJoin &visits() { return *m_visits; }
    ui::Popover &popover() { return *m_popover; }
    ui::AlertCard &alertCard() { return m_alerts->card(); }
    /// Null while somebody is signed in.
    ui::SignInPage *signInPage() const { return m_signInPage; }

private:
    void joinApplication();
    void joinWindow();
    void joinInbox(ui::InboxPage &inbox);
    void joinPopover();
    void joinTray();
    void joinNotifier();
    void onChanged(const ChangeSet &changes);
    void onFacingChanged();
    void onStatusChanged();
    void onTeamChanged();
    void onOpened(const Account &account);
    void onSignInNeeded(const std::optional<Error> &reason);
    void onSavingFailed(const Error &error);
    void onTroubleFound(const Error &error);
    void onClosed();
    void onSignInSubmitted(const ui::SignInRequest &request);
    void onWindowClosed();
    void onKeyPressed(const QString &activationToken);
    void onPopUpOpened(const QString &key, const QString &activationToken);
    void showWindow();
    void openInCentre(const NotificationId &id);
    void showSignIn();
    void updateConsultation();
    void updateAbilities();
    void updateAttention();
    void updateQuiet();
    void updateTray();
    bool eventFilter(QObject *watched, QEvent *event) override;

    const Invocation m_invocation;
    SystemClock m_clock;
    ui::TrayBell m_tray;
    platform::TrayHostWatch m_trayHosts;
    platform::FallbackNotifier m_popUps;
    SoundingNotifier m_notifier;
    PopUpCheck m_popUpCheck;
    platform::DesktopQuiet m_desktopQuiet;
    // The application comes after what it tells things to, and so goes before.
    ui::TeamPage *m_team; // owned by the window
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<ui::Popover> m_popover;
    QPointer<ui::SignInPage> m_signInPage; // owned by the window
    Quiet m_quiet;
    std::unique_ptr<InboxActs> m_acts;
    std::unique_ptr<MessagesJoin> m_messages;
    std::unique_ptr<AlertDesk> m_alerts;
    std::unique_ptr<VisitJoin> m_visits;
    std::unique_ptr<LockJoin> m_lock;
    Application m_application;
    ui::SettingsPage *m_settingsPage; // owned by the window
    SettingsJoin m_settings;
    DoctorJoin m_doctorJoin;
    platform::GlobalShortcut m_shortcut;
    KeyJoin m_keyJoin;
    AutostartJoin m_autostartJoin;
    TrayJoin m_trayJoin;
    TrayHint m_trayHint;
    std::optional<ErrorCode> m_savingTrouble; ///< Shown until something is saved again.
    Counters m_counters;
    bool m_withPatient = false; ///< One's own status is "in consultation".
    OutboxSummary m_outbox;
};

} // namespace clinicbell

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/account.h"
#include "core/base/states.h"
#include "ui/settings/settingssection.h"

class QPushButton;

namespace clinicbell::ui {

class AskingButton;

/// How the clinic's server is reached, as it was set for this computer.
struct WayToServer
{
    QString backendProfile = {}; ///< Whose names the server uses; empty: not known yet.
    bool delivers = false; ///< Events have come by them.
    QString proxy = {}; ///< As the command line takes it.
    QString caFile = {}; ///< Empty: the system's authorities alone are trusted.

    friend bool operator==(const WayToServer &, const WayToServer &) = default;
};

/// Which server, who is signed in, how it is reached, and the end of it.
class ConnectionSection final : public SettingsSection
{
    Q_OBJECT
public:
    explicit ConnectionSection(QWidget *page);

    void retranslate() override;

    void setAccount(const Account &account);
    void setConnection(const ConnectionStatus &status, const QDateTime &now);
    void setWay(const WayToServer &way);
    /// The server can end the sessions on all computers.
    void setSignOutEverywhereOffered(bool offered);

signals:
    void signOutRequested();
    void signOutEverywhereRequested();
    /// What is kept on this computer is to be sealed with another key.
    void keyChangeRequested();
    /// Everything that is kept on this computer is to go.
    void forgetRequested();

private:
    void showWay();

    WayToServer m_way;
    QLabel *m_serverLabel = nullptr;
    QLabel *m_server;
    QLabel *m_userLabel = nullptr;
    QLabel *m_user;
    QLabel *m_stateLabel = nullptr;
    QLabel *m_state;
    QLabel *m_profileLabel = nullptr;
    QLabel *m_profile;
    QLabel *m_proxyLabel = nullptr;
    QLabel *m_proxy;
    QLabel *m_caLabel = nullptr;
    QLabel *m_ca;
    QPushButton *m_signOut;
    AskingButton *m_signOutEverywhere;
    QPushButton *m_changeKey;
    AskingButton *m_forget;
};

} // namespace clinicbell::ui

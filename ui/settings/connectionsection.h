// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/account.h"
#include "core/base/states.h"
#include "ui/settings/settingssection.h"
#include "ui/settings/waytoserver.h"

class QPushButton;

namespace clinicbell::ui {

class AskingButton;
class ProxyEdit;
class SettingField;

/// Which server, who is signed in, how it is reached, and the end of it. How it is reached can be changed; whoever
/// takes that up checks it, and what is wrong stands beside its field.
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
    /// Of the latest change of @p part; empty: there is nothing wrong with it.
    void setWayError(WayPart part, const QString &sentence);
    void setFixed(const FixedSettings &fixed) override;

signals:
    void signOutRequested();
    void signOutEverywhereRequested();
    /// What is kept on this computer is to be sealed with another key.
    void keyChangeRequested();
    /// Everything that is kept on this computer is to go.
    void forgetRequested();
    void wayChanged(const clinicbell::ui::WayChange &change);

private:
    SettingField *addField(QLabel *&label, bool isFile);
    void offerProfiles();
    void showProfile();
    void tell(WayPart part, const SettingField &field);
    void tellCertificate();
    void onProfileChosen();

    WayToServer m_way;
    QLabel *m_serverLabel = nullptr;
    QLabel *m_server;
    QLabel *m_userLabel = nullptr;
    QLabel *m_user;
    QLabel *m_stateLabel = nullptr;
    QLabel *m_state;
    QLabel *m_profileLabel = nullptr;
    QLabel *m_profile;
    QLabel *m_choiceLabel = nullptr;
    QComboBox *m_choice;
    QLabel *m_proxyLabel = nullptr;
    ProxyEdit *m_proxy;
    QLabel *m_caLabel = nullptr;
    SettingField *m_ca;
    QLabel *m_certificateLabel = nullptr;
    SettingField *m_certificate;
    QLabel *m_keyLabel = nullptr;
    SettingField *m_key;
    QLabel *m_originLabel = nullptr;
    SettingField *m_origin;
    QPushButton *m_signOut;
    AskingButton *m_signOutEverywhere;
    QPushButton *m_changeKey;
    AskingButton *m_forget;
};

} // namespace clinicbell::ui

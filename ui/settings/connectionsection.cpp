// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/connectionsection.h"

#include "ui/settings/askingbutton.h"
#include "ui/text/safetext.h"
#include "ui/text/statustext.h"
#include "ui/theme/icons.h"

#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace clinicbell::ui {

ConnectionSection::ConnectionSection(QWidget *page)
    : SettingsSection(page)
{
    m_server = addFact(m_serverLabel);
    m_user = addFact(m_userLabel);
    m_state = addFact(m_stateLabel);
    m_profile = addFact(m_profileLabel);
    m_proxy = addFact(m_proxyLabel);
    m_ca = addFact(m_caLabel);
    m_signOut = new QPushButton(icon(u"log-out"_s), QString());
    m_signOut->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_signOutEverywhere = new AskingButton(icon(u"log-out"_s));
    m_signOutEverywhere->setVisible(false);
    m_changeKey = new QPushButton(icon(u"key-round"_s), QString());
    m_changeKey->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_forget = new AskingButton(icon(u"trash-2"_s));
    for (QPushButton *button : {m_signOut, static_cast<QPushButton *>(m_signOutEverywhere), m_changeKey,
                                static_cast<QPushButton *>(m_forget)})
        form().addRow(QString(), button);
    connect(m_signOut, &QPushButton::clicked, this, &ConnectionSection::signOutRequested);
    connect(m_signOutEverywhere, &AskingButton::confirmed, this, &ConnectionSection::signOutEverywhereRequested);
    connect(m_changeKey, &QPushButton::clicked, this, &ConnectionSection::keyChangeRequested);
    connect(m_forget, &AskingButton::confirmed, this, &ConnectionSection::forgetRequested);
    retranslate();
}

void ConnectionSection::setAccount(const Account &account)
{
    m_server->setText(account.server.toDisplayString());
    m_user->setText(account.isValid() ? u"%1 (%2)"_s.arg(safeLine(account.name), safeLine(account.email)) : u"–"_s);
    for (QPushButton *button : {m_signOut, static_cast<QPushButton *>(m_signOutEverywhere), m_changeKey})
        button->setEnabled(account.isValid());
}

void ConnectionSection::setSignOutEverywhereOffered(bool offered)
{
    m_signOutEverywhere->setVisible(offered);
}

void ConnectionSection::setConnection(const ConnectionStatus &status, const QDateTime &now)
{
    m_state->setText(connectionText(status, now));
}

void ConnectionSection::setWay(const WayToServer &way)
{
    m_way = way;
    showWay();
}

void ConnectionSection::showWay()
{
    if (m_way.backendProfile.isEmpty()) {
        //: Whose names the clinic's server uses for what it sends
        m_profile->setText(tr("Not known yet"));
    } else if (m_way.delivers) {
        //: %1 is a name, whose way of naming things the clinic's server uses; notifications have come that way
        m_profile->setText(tr("%1, and it delivers").arg(safeLine(m_way.backendProfile)));
    } else {
        //: %1 is a name, whose way of naming things the clinic's server uses; nothing has come that way yet
        m_profile->setText(tr("%1; nothing has come by it yet").arg(safeLine(m_way.backendProfile)));
    }
    if (m_way.proxy.isEmpty() || m_way.proxy == "system"_L1) {
        //: Which proxy is used
        m_proxy->setText(tr("As the desktop says"));
    } else if (m_way.proxy == "none"_L1) {
        //: Which proxy is used
        m_proxy->setText(tr("None"));
    } else {
        m_proxy->setText(safeLine(m_way.proxy));
    }
    //: Which certificate authorities are trusted
    m_ca->setText(m_way.caFile.isEmpty() ? tr("Those of this computer")
                                         //: Which certificate authorities are trusted; %1 is a file
                                         : tr("Those of this computer, and %1").arg(safeLine(m_way.caFile)));
}

void ConnectionSection::retranslate()
{
    //: Heading in the settings
    heading().setText(tr("Connection"));
    //: Before the address of the clinic's server
    m_serverLabel->setText(tr("Server"));
    //: Before the name of who is signed in
    m_userLabel->setText(tr("Signed in as"));
    //: Before "Live" or another state of the connection
    m_stateLabel->setText(tr("State"));
    //: Before whose way of naming things the clinic's server uses
    m_profileLabel->setText(tr("Backend profile"));
    //: Before which proxy is used
    m_proxyLabel->setText(tr("Proxy"));
    //: Before which certificate authorities are trusted
    m_caLabel->setText(tr("Trusted certificates"));
    //: Button
    m_signOut->setText(tr("Sign out"));
    //: Button, and the question that it asks first
    m_signOutEverywhere->setWords(tr("Sign out everywhere"),
                                  tr("You will be signed out on all computers and phones, on this one, too."));
    //: Button: what is kept on this computer is encrypted anew
    m_changeKey->setText(tr("Change this computer's key"));
    //: Button, and the question that it asks first
    m_forget->setWords(tr("Forget this computer"),
                       tr("You will be signed out, and all that is kept here will be removed: notifications, messages, "
                          "settings, and changes that have not been sent yet. The clinic's server keeps what it has."));
    showWay();
}

} // namespace clinicbell::ui

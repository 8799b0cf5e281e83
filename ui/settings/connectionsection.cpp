// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/connectionsection.h"

#include "ui/settings/askingbutton.h"
#include "ui/settings/proxyedit.h"
#include "ui/settings/settingfield.h"
#include "ui/text/safetext.h"
#include "ui/text/statustext.h"
#include "ui/theme/icons.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>

#include <array>

using namespace Qt::StringLiterals;

namespace clinicbell::ui {

namespace {

/// What is being typed, or is wrong and to be mended, stays where something else has changed.
void show(SettingField &field, const QString &before, const QString &now)
{
    if (before == now)
        return;
    field.setText(now);
    field.setError({});
}

} // namespace

ConnectionSection::ConnectionSection(QWidget *page)
    : SettingsSection(page)
{
    m_server = addFact(m_serverLabel);
    m_user = addFact(m_userLabel);
    m_state = addFact(m_stateLabel);
    m_profile = addFact(m_profileLabel);
    m_choice = addChoice(m_choiceLabel);
    disconnect(m_choice, &QComboBox::currentIndexChanged, this, nullptr); // No preference.
    m_proxy = new ProxyEdit;
    addControl(m_proxyLabel, &m_proxy->kindBox());
    form().addRow(QString(), m_proxy);
    m_ca = addField(m_caLabel, true);
    m_certificate = addField(m_certificateLabel, true);
    m_key = addField(m_keyLabel, true);
    m_origin = addField(m_originLabel, false);
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
    follow(PolicySetting::Server, m_server);
    follow(PolicySetting::BackendProfile, m_choice);
    follow(PolicySetting::Proxy, &m_proxy->kindBox());
    follow(PolicySetting::CaFile, m_ca);
    follow(PolicySetting::ClientCertificate, m_certificate);
    follow(PolicySetting::ClientKey, m_key);
    follow(PolicySetting::Origin, m_origin);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &ConnectionSection::onProfileChosen);
    connect(m_proxy, &ProxyEdit::changed, this,
            [this](const QString &proxy) { emit wayChanged({.part = WayPart::Proxy, .value = proxy}); });
    connect(m_proxy, &ProxyEdit::passwordChanged, this,
            [this](const QString &password) { emit wayChanged({.part = WayPart::ProxyPassword, .value = password}); });
    connect(m_ca, &SettingField::committed, this, [this] { tell(WayPart::CaFile, *m_ca); });
    connect(m_certificate, &SettingField::committed, this, &ConnectionSection::tellCertificate);
    connect(m_key, &SettingField::committed, this, &ConnectionSection::tellCertificate);
    connect(m_origin, &SettingField::committed, this, [this] { tell(WayPart::Origin, *m_origin); });
    retranslate();
}

SettingField *ConnectionSection::addField(QLabel *&label, bool isFile)
{
    auto *field = new SettingField(isFile ? SettingField::What::File : SettingField::What::Text);
    addControl(label, field);
    return field;
}

void ConnectionSection::setFixed(const FixedSettings &fixed)
{
    SettingsSection::setFixed(fixed);
    m_server->setEnabled(true); // Nobody could have changed it here.
    m_proxy->setFixed(fixed.contains(PolicySetting::Proxy));
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
    const WayToServer before = std::exchange(m_way, way);
    offerProfiles();
    showProfile();
    if (before.proxy != way.proxy)
        m_proxy->setProxy(way.proxy.isEmpty() ? u"system"_s : way.proxy);
    show(*m_ca, before.caFile, way.caFile);
    show(*m_certificate, before.clientCertificateFile, way.clientCertificateFile);
    show(*m_key, before.clientKeyFile, way.clientKeyFile);
    show(*m_origin, before.origin, way.origin);
}

void ConnectionSection::setWayError(WayPart part, const QString &sentence)
{
    switch (part) {
    case WayPart::Proxy:
    case WayPart::ProxyPassword: m_proxy->setError(sentence); break;
    case WayPart::CaFile: m_ca->setError(sentence); break;
    case WayPart::ClientCertificate: m_key->setError(sentence); break;
    case WayPart::Origin: m_origin->setError(sentence); break;
    case WayPart::BackendProfile: break; // One that is offered is one that there is.
    }
}

void ConnectionSection::tell(WayPart part, const SettingField &field)
{
    const QString text = field.text();
    emit wayChanged({.part = part, .value = text.isEmpty() ? u"none"_s : text});
}

/// Both or none: one without the other is half typed.
void ConnectionSection::tellCertificate()
{
    const QString certificate = m_certificate->text();
    const QString key = m_key->text();
    if (certificate.isEmpty() != key.isEmpty())
        return;
    const bool none = certificate.isEmpty();
    emit wayChanged({.part = WayPart::ClientCertificate,
                     .value = none ? u"none"_s : certificate,
                     .keyFile = none ? u"none"_s : key});
}

void ConnectionSection::onProfileChosen()
{
    const int chosen = m_choice->currentIndex();
    emit wayChanged({.part = WayPart::BackendProfile, .value = chosen > 0 ? m_way.profiles.at(chosen - 1) : u"none"_s});
}

void ConnectionSection::offerProfiles()
{
    const QSignalBlocker quiet(m_choice);
    m_choice->clear();
    //: Whose way of naming things the clinic's server uses: found out by trying
    m_choice->addItem(tr("Find out"));
    for (const QString &name : std::as_const(m_way.profiles))
        m_choice->addItem(safeLine(name));
    m_choice->setCurrentIndex(static_cast<int>(m_way.profiles.indexOf(m_way.chosenProfile)) + 1);
}

void ConnectionSection::showProfile()
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
    //: Before a choice: whose way of naming things is to be used for the clinic's server
    m_choiceLabel->setText(tr("Profile to use"));
    //: Before which proxy is used
    m_proxyLabel->setText(tr("Proxy"));
    //: Before a file with certificates of authorities that are trusted beside the computer's own
    m_caLabel->setText(tr("Private authority"));
    //: Before a file with the certificate that this computer shows to a server that asks
    m_certificateLabel->setText(tr("Certificate"));
    //: Before a file with the key of this computer's certificate
    m_keyLabel->setText(tr("Its key"));
    //: Before an address that some live services ask for; "Origin" is the name of that in HTTP
    m_originLabel->setText(tr("Origin"));
    const std::array named{std::pair{m_ca, m_caLabel}, std::pair{m_certificate, m_certificateLabel},
                           std::pair{m_key, m_keyLabel}, std::pair{m_origin, m_originLabel}};
    for (const auto &[field, label] : named)
        field->setName(label->text());
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
    offerProfiles();
    showProfile();
}

} // namespace clinicbell::ui

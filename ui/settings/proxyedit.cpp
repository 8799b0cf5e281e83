// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/proxyedit.h"

#include "ui/settings/settingfield.h"
#include "ui/settings/settingssection.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>

#include <array>

using namespace Qt::StringLiterals;

namespace clinicbell::ui {

namespace {

constexpr quint16 usualPort = 8080;
constexpr quint16 usualSocksPort = 1080;

} // namespace

ProxyEdit::ProxyEdit(QWidget *parent)
    : QWidget(parent)
    , m_kind(new QComboBox)
    , m_host(new SettingField(SettingField::What::Text))
    , m_port(new SettingField(SettingField::What::Text))
    , m_user(new SettingField(SettingField::What::Text))
    , m_password(new SettingField(SettingField::What::Text))
{
    m_kind->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_password->edit().setEchoMode(QLineEdit::Password);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(space::s);
    addLine(*form, m_hostLabel, m_host);
    addLine(*form, m_portLabel, m_port);
    addLine(*form, m_userLabel, m_user);
    addLine(*form, m_passwordLabel, m_password);
    retranslate();
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ProxyEdit::onChosen);
    for (SettingField *field : {m_host, m_port, m_user})
        connect(field, &SettingField::committed, this, &ProxyEdit::onChosen);
    connect(m_password, &SettingField::committed, this, &ProxyEdit::onPassword);
    showFields();
}

void ProxyEdit::addLine(QFormLayout &form, QLabel *&label, SettingField *field)
{
    label = new QLabel;
    label->setBuddy(field);
    form.addRow(label, field);
}

void ProxyEdit::setProxy(const QString &text)
{
    const ProxySettings proxy = proxyFromText(text).value_or(ProxySettings());
    choose(*m_kind, static_cast<int>(proxy.kind));
    if (hasAddress()) {
        m_host->setText(proxy.host);
        m_port->setText(QString::number(proxy.port));
        m_user->setText(proxy.user);
    }
    setError({});
    showFields();
}

void ProxyEdit::setFixed(bool fixed)
{
    for (QWidget *part : std::initializer_list<QWidget *>{m_kind, m_host, m_port, m_user})
        part->setEnabled(!fixed);
}

void ProxyEdit::setError(const QString &sentence)
{
    m_host->setError(sentence);
}

QString ProxyEdit::error() const
{
    return m_host->error();
}

ProxySettings::Kind ProxyEdit::kind() const
{
    return static_cast<ProxySettings::Kind>(m_kind->currentData().toInt());
}

bool ProxyEdit::hasAddress() const
{
    return kind() == ProxySettings::Kind::Http || kind() == ProxySettings::Kind::Socks5;
}

void ProxyEdit::showFields()
{
    setVisible(hasAddress());
    m_password->setEnabled(!m_user->text().isEmpty()); // A proxy that is told no name is told no password.
}

void ProxyEdit::onChosen()
{
    showFields();
    if (hasAddress() && m_host->text().isEmpty())
        return; // It is being typed.
    const quint16 usual = kind() == ProxySettings::Kind::Socks5 ? usualSocksPort : usualPort;
    const QString port = m_port->text();
    emit changed(proxyToText({.kind = kind(),
                              .host = m_host->text(),
                              .port = port.isEmpty() ? usual : port.toUShort(), // 0 of what is none: refused.
                              .user = m_user->text()}));
}

void ProxyEdit::onPassword()
{
    const QString password = m_password->edit().text();
    m_password->setText({});
    emit passwordChanged(password);
}

void ProxyEdit::retranslate()
{
    using Kind = ProxySettings::Kind;
    setChoices(*m_kind,
               {//: Which proxy is used
                {tr("As the desktop says"), static_cast<int>(Kind::System)},
                //: Which proxy is used
                {tr("None"), static_cast<int>(Kind::None)},
                //: Which proxy is used; HTTP is its kind
                {tr("HTTP"), static_cast<int>(Kind::Http)},
                //: Which proxy is used; SOCKS 5 is its kind
                {tr("SOCKS 5"), static_cast<int>(Kind::Socks5)}});
    //: Before the host name of a proxy
    m_hostLabel->setText(tr("Host"));
    //: Before the port of a proxy, a number
    m_portLabel->setText(tr("Port"));
    //: Before the name that a proxy is told
    m_userLabel->setText(tr("User"));
    //: Before the password of a proxy
    m_passwordLabel->setText(tr("Password"));
    //: In the empty field for a proxy's password; one may have been given before
    m_password->edit().setPlaceholderText(tr("kept in the keychain"));
    const std::array named{std::pair{m_host, m_hostLabel}, std::pair{m_port, m_portLabel},
                           std::pair{m_user, m_userLabel}, std::pair{m_password, m_passwordLabel}};
    for (const auto &[field, label] : named)
        field->setName(label->text());
}

void ProxyEdit::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace clinicbell::ui

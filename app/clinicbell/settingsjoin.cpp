// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/settingsjoin.h"

#include "app/clinicbell/accountlifecycle.h"
#include "app/clinicbell/networkaccess.h"
#include "app/clinicbell/popupcheck.h"
#include "app/clinicbell/preferencesbook.h"
#include "app/clinicbell/profilebook.h"
#include "app/clinicbell/quiet.h"
#include "app/clinicbell/retentionsettings.h"
#include "app/clinicbell/soundingnotifier.h"
#include "core/store/retention.h"
#include "core/sync/syncengine.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/notificationlist.h"
#include "ui/inbox/notificationpane.h"
#include "ui/mainwindow.h"
#include "ui/popover/popover.h"
#include "ui/settings/settingspage.h"
#include "ui/text/errortext.h"
#include "ui/text/popuptext.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>

namespace clinicbell {

namespace {

NetworkOptions optionsOf(const ui::WayChange &change)
{
    NetworkOptions options;
    switch (change.part) {
    case ui::WayPart::Proxy: options.proxy = change.value; break;
    case ui::WayPart::ProxyPassword: options.passwordFromStdin = true; break;
    case ui::WayPart::CaFile: options.caFile = change.value; break;
    case ui::WayPart::ClientCertificate:
        options.clientCertificateFile = change.value;
        options.clientKeyFile = change.keyFile;
        break;
    case ui::WayPart::Origin: options.origin = change.value; break;
    case ui::WayPart::BackendProfile: options.backendProfile = change.value; break;
    }
    return options;
}

} // namespace

SettingsJoin::SettingsJoin(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_desktopFont(QApplication::font())
    , m_preferences(readPreferences(parts.settings, parts.policy))
{
    connect(&parts.page, &ui::SettingsPage::preferencesChanged, this, &SettingsJoin::onEdited);
    connect(&parts.page, &ui::SettingsPage::shown, this, &SettingsJoin::onShown);
    connect(&parts.page, &ui::SettingsPage::soundTestRequested, &parts.notifier, &SoundingNotifier::test);
    connect(&parts.page, &ui::SettingsPage::popUpTestRequested, &parts.popUpCheck, &PopUpCheck::test);
    connect(&parts.popUpCheck, &PopUpCheck::tested, this,
            [this](PopUpWay way) { m_parts.page.setPopUpHealth(ui::popUpHealthText(way, m_parts.quiet.reason())); });
    connect(&parts.quiet, &Quiet::changed, this, &SettingsJoin::rememberQuiet);
    connect(&parts.page, &ui::SettingsPage::wayChanged, this, &SettingsJoin::onWayChanged);
    parts.page.setFixed(parts.policy.fixedSettings());
    parts.page.setPreferences(m_preferences);
    parts.page.setDataFolder(QDir::toNativeSeparators(parts.dataFolder));
    apply();
    if (const QDateTime until = readDoNotDisturb(parts.settings, parts.clock.now()); until.isValid())
        parts.quiet.setUntil(until);
}

void SettingsJoin::onShown()
{
    m_parts.page.setPopUpHealth({});
    m_parts.page.setConnectionLog(m_parts.engine.connectionLog().events());
    showWay();
}

void SettingsJoin::showWay()
{
    const QUrl server = m_parts.lifecycle.account().server;
    const NetworkBook book(m_parts.settings, m_parts.policy);
    const NetworkSettings way = book.read(server);
    const auto &profiles = m_parts.engine.live().profiles();
    m_parts.page.setWayToServer({.backendProfile = server.isEmpty() ? QString() : profiles.current().name,
                                 .delivers = profiles.delivers(),
                                 .chosenProfile = book.backendProfile(server),
                                 .profiles = m_parts.profiles.names(),
                                 .proxy = proxyToText(way.proxy),
                                 .caFile = way.caFile,
                                 .clientCertificateFile = way.clientCertificateFile,
                                 .clientKeyFile = way.clientKeyFile,
                                 .origin = QString::fromLatin1(way.origin)});
}

/// For the server that is signed in to; without one, for all.
void SettingsJoin::onWayChanged(const ui::WayChange &change)
{
    const QUrl server = m_parts.lifecycle.account().server;
    NetworkBook book(m_parts.settings, m_parts.policy);
    const auto written = book.write(server, optionsOf(change), m_parts.clock.now());
    m_parts.page.setWayError(change.part, written ? QString() : ui::errorText(written.error()));
    if (!written)
        return;
    if (change.part == ui::WayPart::ProxyPassword)
        m_parts.access.setProxyPassword(book.proxyEntry(server) == NetworkBook::entryOf({}) ? QUrl() : server,
                                        change.value);
    m_parts.lifecycle.reconnect();
    showWay();
}

void SettingsJoin::rememberQuiet()
{
    const QDateTime &until = m_parts.quiet.doNotDisturbUntil();
    if (until != readDoNotDisturb(m_parts.settings, m_parts.clock.now()))
        writeDoNotDisturb(m_parts.settings, until);
}

void SettingsJoin::onEdited(const Preferences &preferences)
{
    writePreferences(m_parts.settings, preferences, m_parts.policy);
    m_preferences = readPreferences(m_parts.settings, m_parts.policy);
    if (m_preferences != preferences)
        m_parts.page.setPreferences(m_preferences); // A preset, for one, has no say in what is fixed.
    m_parts.retention.setPolicy(retentionPolicy(m_parts.settings, m_parts.policy));
    apply();
    emit changed();
}

/// Fields with a time, a date or a number go by the locale of their window, which is that of when it was made.
void SettingsJoin::chooseLanguage()
{
    m_languages.choose(m_preferences.language);
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows)
        window->setLocale(QLocale());
}

void SettingsJoin::apply()
{
    chooseLanguage();
    ui::applyTheme(static_cast<ui::Theme>(m_preferences.look));
    QFont font = m_desktopFont;
    if (m_desktopFont.pointSizeF() > 0)
        font.setPointSizeF(m_desktopFont.pointSizeF() * m_preferences.textPercent / 100);
    else
        font.setPixelSize(m_desktopFont.pixelSize() * m_preferences.textPercent / 100);
    if (QApplication::font() != font)
        QApplication::setFont(font);
    const ui::Density density = m_preferences.compact ? ui::Density::Compact : ui::Density::Comfortable;
    m_parts.window.inbox().pane().list().setDensity(density);
    m_parts.popover.setDensity(density);
    m_parts.quiet.setHours(m_preferences.quietHours);
    m_parts.quiet.setQuietInConsultation(m_preferences.quietInConsultation);
    m_parts.notifier.setPreferences(m_preferences.sounds, m_preferences.volumePercent);
}

} // namespace clinicbell

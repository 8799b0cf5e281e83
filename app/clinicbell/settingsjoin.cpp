// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/settingsjoin.h"

#include "app/clinicbell/accountlifecycle.h"
#include "app/clinicbell/networkbook.h"
#include "app/clinicbell/popupcheck.h"
#include "app/clinicbell/preferencesbook.h"
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
#include "ui/text/popuptext.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>

namespace clinicbell {

SettingsJoin::SettingsJoin(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_desktopFont(QApplication::font())
    , m_preferences(readPreferences(parts.settings))
{
    connect(&parts.page, &ui::SettingsPage::preferencesChanged, this, &SettingsJoin::onEdited);
    connect(&parts.page, &ui::SettingsPage::shown, this, &SettingsJoin::onShown);
    connect(&parts.page, &ui::SettingsPage::soundTestRequested, &parts.notifier, &SoundingNotifier::test);
    connect(&parts.page, &ui::SettingsPage::popUpTestRequested, &parts.popUpCheck, &PopUpCheck::test);
    connect(&parts.popUpCheck, &PopUpCheck::tested, this,
            [this](PopUpWay way) { m_parts.page.setPopUpHealth(ui::popUpHealthText(way, m_parts.quiet.reason())); });
    connect(&parts.quiet, &Quiet::changed, this, &SettingsJoin::rememberQuiet);
    parts.page.setPreferences(m_preferences);
    parts.page.setDataFolder(QDir::toNativeSeparators(parts.dataFolder));
    apply();
    if (const QDateTime until = readDoNotDisturb(parts.settings, parts.clock.now()); until.isValid())
        parts.quiet.setUntil(until);
}

void SettingsJoin::onShown()
{
    const QUrl server = m_parts.lifecycle.account().server;
    const NetworkSettings way = NetworkBook(m_parts.settings).read(server);
    const auto &profiles = m_parts.engine.live().profiles();
    m_parts.page.setPopUpHealth({});
    m_parts.page.setConnectionLog(m_parts.engine.connectionLog().events());
    m_parts.page.setWayToServer({.backendProfile = server.isEmpty() ? QString() : profiles.current().name,
                                 .delivers = profiles.delivers(),
                                 .proxy = proxyToText(way.proxy),
                                 .caFile = way.caFile});
}

void SettingsJoin::rememberQuiet()
{
    const QDateTime &until = m_parts.quiet.doNotDisturbUntil();
    if (until != readDoNotDisturb(m_parts.settings, m_parts.clock.now()))
        writeDoNotDisturb(m_parts.settings, until);
}

void SettingsJoin::onEdited(const Preferences &preferences)
{
    m_preferences = preferences;
    writePreferences(m_parts.settings, preferences);
    m_parts.retention.setPolicy(retentionPolicy(m_parts.settings));
    apply();
    emit changed();
}

void SettingsJoin::apply()
{
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

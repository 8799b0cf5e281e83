// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/keyjoin.h"

#include "app/clinicbell/platform/globalshortcut.h"
#include "core/base/setting.h"
#include "ui/settings/settingspage.h"

namespace clinicbell {

namespace {

const Setting<bool> wasGiven{"desktop/keyForList", false};

} // namespace

KeyJoin::KeyJoin(platform::GlobalShortcut &shortcut, ui::SettingsPage &page, QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_shortcut(shortcut)
    , m_settings(settings)
{
    connect(&page, &ui::SettingsPage::shown, &shortcut, &platform::GlobalShortcut::look);
    connect(&page, &ui::SettingsPage::globalKeyRequested, this, &KeyJoin::ask);
    connect(&shortcut, &platform::GlobalShortcut::changed, &page, &ui::SettingsPage::setGlobalKey);
    connect(&shortcut, &platform::GlobalShortcut::changed, this, [this](const ui::GlobalKey &key) {
        if (key.state == ui::GlobalKey::State::Bound || key.state == ui::GlobalKey::State::Declined)
            wasGiven.write(m_settings, key.state == ui::GlobalKey::State::Bound);
    });
}

void KeyJoin::start()
{
    if (wasGiven.read(m_settings))
        ask();
}

void KeyJoin::ask()
{
    //: What a key of the desktop does; shown by the desktop when it asks which key
    m_shortcut.request(tr("Show the list of notifications"));
}

} // namespace clinicbell

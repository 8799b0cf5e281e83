// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/autostartjoin.h"

#include "core/base/policy.h"
#include "ui/settings/settingspage.h"

namespace clinicbell {

AutostartJoin::AutostartJoin(platform::Autostart autostart, ui::SettingsPage &page, QObject *parent)
    : QObject(parent)
    , m_autostart(std::move(autostart))
    , m_page(page)
{
    connect(&page, &ui::SettingsPage::autostartChosen, this, &AutostartJoin::choose);
}

void AutostartJoin::start(const Policy &policy)
{
    if (policy.isFixed(PolicySetting::Autostart))
        choose(policy.said(PolicySetting::Autostart).toBool());
    connect(&m_page, &ui::SettingsPage::shown, this,
            &AutostartJoin::show); // Others change it, too; no start waits for it.
}

void AutostartJoin::choose(bool on)
{
    if (const auto kept = m_autostart.set(on); !kept)
        emit failed(kept.error());
    show();
}

void AutostartJoin::show()
{
    m_page.setAutostart(m_autostart.isOn());
}

} // namespace clinicbell

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/privacysection.h"

#include <QComboBox>
#include <QLabel>

#include <algorithm>
#include <array>

namespace clinicbell::ui {

namespace {

constexpr std::array offeredDays{30, 90, 365};

} // namespace

PrivacySection::PrivacySection(QWidget *page)
    : SettingsSection(page)
{
    m_discreet = addChoice(m_discreetLabel);
    m_keep = addChoice(m_keepLabel);
    follow(PolicySetting::DiscreetPopUps, m_discreet);
    follow(PolicySetting::KeepDays, m_keep);
    retranslate();
}

void PrivacySection::showPreferences(const Preferences &preferences)
{
    m_days = preferences.keepDays;
    offerDays();
    choose(*m_keep, m_days);
    choose(*m_discreet, preferences.discreetPopUps ? 1 : 0);
}

void PrivacySection::writeTo(Preferences &preferences) const
{
    preferences.discreetPopUps = m_discreet->currentData().toInt() == 1;
    preferences.keepDays = m_keep->currentData().toInt();
}

void PrivacySection::retranslate()
{
    //: Heading in the settings
    heading().setText(tr("Privacy"));
    //: Setting: what pop-ups tell
    m_discreetLabel->setText(tr("Pop-ups show"));
    setChoices(*m_discreet,
               {//: Pop-ups show: whatever the notification says
                {tr("Names and details"), 0},
                //: Pop-ups show: only "Appointment" or "Message", for screens that others can see
                {tr("Only what kind it is"), 1}});
    //: Setting: how long what is over stays on this computer; what is unread or unanswered stays anyway
    m_keepLabel->setText(tr("Keep history for"));
    offerDays();
}

/// With what an administrator may have set.
void PrivacySection::offerDays()
{
    QList<int> offered(offeredDays.begin(), offeredDays.end());
    if (m_days > 0 && !offered.contains(m_days))
        offered.insert(std::lower_bound(offered.begin(), offered.end(), m_days) - offered.begin(), m_days);
    QList<std::pair<QString, int>> choices;
    for (const int days : std::as_const(offered)) {
        //: Keep history for
        choices.append({tr("%n days", nullptr, days), days});
    }
    //: Keep history for: nothing is thrown away because it is old
    choices.append({tr("As long as there is room"), 0});
    setChoices(*m_keep, choices);
}

} // namespace clinicbell::ui

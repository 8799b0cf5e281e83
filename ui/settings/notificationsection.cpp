// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/notificationsection.h"

#include "ui/settings/kindchoicesedit.h"
#include "ui/settings/quiethoursedit.h"
#include "ui/settings/soundedit.h"
#include "ui/theme/tokens.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>

namespace clinicbell::ui {

namespace {

/// What belongs together keeps a distance from the rest.
void addApart(QFormLayout &form, QWidget *block)
{
    block->setContentsMargins(0, space::s, 0, space::s);
    form.addRow(block);
}

} // namespace

NotificationSection::NotificationSection(QWidget *page)
    : SettingsSection(page)
    , m_kinds(new KindChoicesEdit)
    , m_quietInConsultation(new QCheckBox)
    , m_quietHours(new QuietHoursEdit)
    , m_sounds(new SoundEdit)
{
    m_popUps = addChoice(m_popUpsLabel);
    addApart(form(), m_kinds);
    form().addRow(m_quietInConsultation);
    form().addRow(m_quietHours);
    addApart(form(), m_sounds);
    follow(PolicySetting::PopUpsFrom, m_popUps);
    follow(PolicySetting::QuietInConsultation, m_quietInConsultation);
    connect(m_kinds, &KindChoicesEdit::changed, this, &NotificationSection::edited);
    connect(m_quietInConsultation, &QCheckBox::toggled, this, &NotificationSection::edited);
    connect(m_quietHours, &QuietHoursEdit::changed, this, &NotificationSection::edited);
    connect(m_sounds, &SoundEdit::changed, this, &NotificationSection::edited);
    connect(m_sounds, &SoundEdit::testRequested, this, &NotificationSection::soundTestRequested);
    retranslate();
}

void NotificationSection::setFixed(const FixedSettings &fixed)
{
    SettingsSection::setFixed(fixed);
    m_sounds->setFixed(fixed.contains(PolicySetting::Sounds), fixed.contains(PolicySetting::Volume));
}

void NotificationSection::showPreferences(const Preferences &preferences)
{
    const QSignalBlocker quiet(m_quietInConsultation);
    choose(*m_popUps, static_cast<int>(preferences.popUpsFrom));
    m_kinds->setChoices(preferences.kinds);
    m_quietInConsultation->setChecked(preferences.quietInConsultation);
    m_quietHours->setHours(preferences.quietHours);
    m_sounds->setSounds(preferences.sounds, preferences.volumePercent);
}

void NotificationSection::writeTo(Preferences &preferences) const
{
    preferences.popUpsFrom = static_cast<Priority>(m_popUps->currentData().toInt());
    preferences.kinds = m_kinds->choices();
    preferences.quietInConsultation = m_quietInConsultation->isChecked();
    preferences.quietHours = m_quietHours->hours();
    preferences.sounds = m_sounds->isOn();
    preferences.volumePercent = m_sounds->volumePercent();
}

void NotificationSection::retranslate()
{
    //: Heading in the settings
    heading().setText(tr("Notifications"));
    //: Setting: for which notifications a pop-up comes
    m_popUpsLabel->setText(tr("Pop-ups for"));
    //: Switch in the settings
    m_quietInConsultation->setText(tr("Quiet in consultations, up to 45 min"));
    setChoices(*m_popUps,
               {//: Pop-ups for: all notifications, those for information too
                {tr("Everything"), static_cast<int>(Priority::Low)},
                //: Pop-ups for: normal, important and urgent ones, but none that are for information only
                {tr("Everything but information"), static_cast<int>(Priority::Normal)},
                //: Pop-ups for
                {tr("Important and urgent ones"), static_cast<int>(Priority::High)},
                //: Pop-ups for
                {tr("Urgent ones only"), static_cast<int>(Priority::Critical)}});
}

} // namespace clinicbell::ui

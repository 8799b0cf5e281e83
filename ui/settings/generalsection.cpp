// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/generalsection.h"

#include "ui/settings/presetbox.h"
#include "ui/text/safetext.h"
#include "ui/text/timetext.h"
#include "ui/theme/timefield.h"
#include "ui/tray/traystate.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTimeEdit>

using namespace Qt::StringLiterals;

namespace clinicbell::ui {

namespace {

constexpr auto popoverCommand = "clinicbell show --popover"_L1;

} // namespace

GeneralSection::GeneralSection(QWidget *page)
    : SettingsSection(page)
    , m_preset(new PresetBox)
    , m_opening(new QTimeEdit)
    , m_autostart(new QCheckBox)
{
    m_preset->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_opening->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    addControl(m_presetLabel, m_preset);
    addControl(m_openingLabel, m_opening);
    follow(PolicySetting::Opening, m_opening);
    form().addRow(QString(), m_autostart);
    follow(PolicySetting::Autostart, m_autostart);
    m_tray = addFact(m_trayLabel);
    m_key = addFact(m_keyLabel);
    m_askForKey = new QPushButton;
    m_askForKey->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    form().addRow(QString(), m_askForKey);
    connect(m_preset, &PresetBox::presetChosen, this, &GeneralSection::presetChosen);
    connect(m_opening, &QTimeEdit::timeChanged, this, &GeneralSection::edited);
    connect(m_askForKey, &QPushButton::clicked, this, &GeneralSection::globalKeyRequested);
    connect(m_autostart, &QCheckBox::clicked, this, &GeneralSection::autostartChosen);
    setAutostart({});
    retranslate();
}

void GeneralSection::showPreferences(const Preferences &preferences)
{
    const QSignalBlocker quiet(m_opening);
    m_preset->showPresetOf(preferences);
    m_opening->setTime(preferences.opening);
}

void GeneralSection::writeTo(Preferences &preferences) const
{
    preferences.opening = m_opening->time();
}

QWidget *GeneralSection::firstControl() const
{
    return m_preset;
}

void GeneralSection::setTrayAvailable(bool available)
{
    m_trayAvailable = available;
    showTray();
}

void GeneralSection::setGlobalKey(const GlobalKey &key)
{
    m_globalKey = key;
    showKey();
}

void GeneralSection::setAutostart(std::optional<bool> on)
{
    form().setRowVisible(m_autostart, on.has_value());
    m_autostart->setChecked(on.value_or(false));
}

void GeneralSection::retranslate()
{
    //: Heading in the settings
    heading().setText(tr("General"));
    //: Setting: a set of usual choices, for a reception, a doctor, …
    m_presetLabel->setText(tr("Settings made for"));
    //: Setting, before a time of day: "Remind me tomorrow" means then
    m_openingLabel->setText(tr("The clinic opens at"));
    setFormat(*m_opening, shortTimeFormat(QLocale()));
    //: Switch: the program starts by itself, in the tray, when the person signs in to the desktop
    m_autostart->setText(tr("Start with the desktop"));
    //: Before where the bell with the number of unread ones is
    m_trayLabel->setText(tr("Bell"));
    //: Before the key that opens the list at the bell from every program
    m_keyLabel->setText(tr("Key for the list"));
    //: Button: the desktop then asks which key opens the list at the bell
    m_askForKey->setText(tr("Choose a key…"));
    showTray();
    showKey();
}

void GeneralSection::showTray()
{
    //: Where the bell is: in the row of small icons that the desktop has
    m_tray->setText(m_trayAvailable ? tr("In the desktop's tray") : noTrayText());
}

void GeneralSection::showKey()
{
    using State = GlobalKey::State;
    QString words;
    switch (m_globalKey.state) {
    case State::Unknown: break;
    case State::Offered:
        //: No key opens the list at the bell yet; a button follows
        words = tr("None yet.");
        break;
    case State::Declined:
        //: No key opens the list at the bell: the desktop's question was answered with no
        words = tr("The desktop gave none.");
        break;
    case State::Bound:
        //: A key opens the list at the bell, and the desktop does not tell which
        words =
            m_globalKey.keys.isEmpty() ? tr("Set in the desktop's keyboard settings.") : safeLine(m_globalKey.keys, 60);
        break;
    case State::NotOffered:
        //: %1 is a command to be typed as it is
        words = tr("This desktop gives programs no keys of their own. In its keyboard settings, give a key to the "
                   "command: %1")
                    .arg(popoverCommand);
        break;
    }
    m_key->setText(words);
    form().setRowVisible(m_key, !words.isEmpty());
    m_askForKey->setVisible(m_globalKey.state == State::Offered || m_globalKey.state == State::Declined);
}

} // namespace clinicbell::ui

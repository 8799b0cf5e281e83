// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/settings/globalkey.h"
#include "ui/settings/settingssection.h"

#include <optional>

class QCheckBox;
class QPushButton;
class QTimeEdit;

namespace clinicbell::ui {

class PresetBox;

/// What the desk is for, when the clinic opens, and how the program is reached on this desktop: its bell and its key.
class GeneralSection final : public SettingsSection
{
    Q_OBJECT
public:
    explicit GeneralSection(QWidget *page);

    void retranslate() override;
    void showPreferences(const Preferences &preferences) override;
    void writeTo(Preferences &preferences) const override;
    QWidget *firstControl() const override;
    void setTrayAvailable(bool available);
    void setGlobalKey(const GlobalKey &key);
    /// Whether the desktop starts the program; unset: that is not this program's to change.
    void setAutostart(std::optional<bool> on);

signals:
    void presetChosen(clinicbell::DeskPreset preset);
    void globalKeyRequested();
    void autostartChosen(bool on);

private:
    void showTray();
    void showKey();

    QLabel *m_presetLabel = nullptr;
    PresetBox *m_preset;
    QLabel *m_openingLabel = nullptr;
    QTimeEdit *m_opening;
    QCheckBox *m_autostart;
    QLabel *m_trayLabel = nullptr;
    QLabel *m_tray;
    QLabel *m_keyLabel = nullptr;
    QLabel *m_key;
    QPushButton *m_askForKey;
    bool m_trayAvailable = true;
    GlobalKey m_globalKey;
};

} // namespace clinicbell::ui

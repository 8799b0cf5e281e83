// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/settings/pinstate.h"
#include "ui/settings/settingssection.h"

class QPushButton;

namespace clinicbell::ui {

/// What others may see, when the desk locks and what unlocks it, and how much of the past stays on this computer.
class PrivacySection final : public SettingsSection
{
    Q_OBJECT
public:
    explicit PrivacySection(QWidget *page);

    void retranslate() override;
    void showPreferences(const Preferences &preferences) override;
    void writeTo(Preferences &preferences) const override;

    void setPin(const PinState &pin);

signals:
    void pinChangeRequested();
    void pinRemovalRequested();

private:
    void addLock();
    void offerDays();
    void onKeepChosen();
    void keepFor(int days);
    void offerLockTimes();
    void showPin();

    QLabel *m_lockLabel = nullptr;
    QComboBox *m_lock = nullptr;
    QLabel *m_pinLabel = nullptr;
    QLabel *m_pinWords = nullptr;
    QPushButton *m_setPin = nullptr;
    QPushButton *m_removePin = nullptr;
    PinState m_pin;
    int m_lockMinutes = Preferences().lockAfterMinutes;
    QLabel *m_discreetLabel = nullptr;
    QComboBox *m_discreet;
    QLabel *m_keepLabel = nullptr;
    QComboBox *m_keep;
    int m_days = Preferences().keepDays; ///< As it is set; perhaps nothing that is offered.
};

} // namespace clinicbell::ui

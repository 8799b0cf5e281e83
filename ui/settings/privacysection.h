// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/settings/settingssection.h"

namespace clinicbell::ui {

/// What others may see, and how much of the past stays on this computer.
class PrivacySection final : public SettingsSection
{
    Q_OBJECT
public:
    explicit PrivacySection(QWidget *page);

    void retranslate() override;
    void showPreferences(const Preferences &preferences) override;
    void writeTo(Preferences &preferences) const override;

private:
    void offerDays();
    void onKeepChosen();
    void keepFor(int days);

    QLabel *m_discreetLabel = nullptr;
    QComboBox *m_discreet;
    QLabel *m_keepLabel = nullptr;
    QComboBox *m_keep;
    int m_days = Preferences().keepDays; ///< As it is set; perhaps nothing that is offered.
};

} // namespace clinicbell::ui

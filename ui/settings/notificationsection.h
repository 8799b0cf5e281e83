// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/settings/settingssection.h"

class QCheckBox;

namespace clinicbell::ui {

class KindChoicesEdit;
class QuietHoursEdit;
class SoundEdit;

/// What makes itself heard, how, and when it does not.
class NotificationSection final : public SettingsSection
{
    Q_OBJECT
public:
    explicit NotificationSection(QWidget *page);

    void retranslate() override;
    void showPreferences(const Preferences &preferences) override;
    void setFixed(const FixedSettings &fixed) override;
    void writeTo(Preferences &preferences) const override;

signals:
    void soundTestRequested(clinicbell::Priority priority, int volumePercent);

private:
    QLabel *m_popUpsLabel = nullptr;
    QComboBox *m_popUps;
    KindChoicesEdit *m_kinds;
    QCheckBox *m_quietInConsultation;
    QuietHoursEdit *m_quietHours;
    SoundEdit *m_sounds;
};

} // namespace clinicbell::ui

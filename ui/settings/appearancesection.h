// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/settings/settingssection.h"

namespace clinicbell::ui {

/// How it looks: language, colours, rows, text size.
class AppearanceSection final : public SettingsSection
{
    Q_OBJECT
public:
    explicit AppearanceSection(QWidget *page);

    void retranslate() override;
    void showPreferences(const Preferences &preferences) override;
    void writeTo(Preferences &preferences) const override;

private:
    void offerLanguages();

    QLabel *m_languageLabel = nullptr;
    QComboBox *m_language;
    QLabel *m_lookLabel = nullptr;
    QComboBox *m_look;
    QLabel *m_rowsLabel = nullptr;
    QComboBox *m_rows;
    QLabel *m_textLabel = nullptr;
    QComboBox *m_text;
};

} // namespace clinicbell::ui

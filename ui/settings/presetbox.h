// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/preferences.h"

#include <QComboBox>

namespace clinicbell::ui {

/// For which kind of desk the choices are the usual ones: shows the one they are of, and puts another in their place.
class PresetBox final : public QComboBox
{
    Q_OBJECT
public:
    explicit PresetBox(QWidget *parent = nullptr);

    /// Without a word.
    void showPresetOf(const Preferences &preferences);

signals:
    void presetChosen(clinicbell::DeskPreset preset);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void onActivated(int index);
};

} // namespace clinicbell::ui

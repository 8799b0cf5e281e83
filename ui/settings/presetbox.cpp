// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/presetbox.h"

#include <QEvent>

namespace clinicbell::ui {

PresetBox::PresetBox(QWidget *parent)
    : QComboBox(parent)
{
    for (int row = 0; row <= deskPresetCount; ++row)
        addItem({});
    retranslate();
    connect(this, &QComboBox::activated, this, &PresetBox::onActivated);
}

void PresetBox::retranslate()
{
    //: Settings made for: the choices are those of no kind of desk; the others are "Reception", "Doctor", …
    setItemText(0, tr("My own choices"));
    //: Usual choices for a kind of desk
    setItemText(1 + static_cast<int>(DeskPreset::Reception), tr("Reception"));
    //: Usual choices for a kind of desk
    setItemText(1 + static_cast<int>(DeskPreset::Doctor), tr("Doctor"));
    //: Usual choices for a kind of desk
    setItemText(1 + static_cast<int>(DeskPreset::Nurse), tr("Nurse"));
    //: Usual choices for a kind of desk
    setItemText(1 + static_cast<int>(DeskPreset::Manager), tr("Manager"));
}

void PresetBox::showPresetOf(const Preferences &preferences)
{
    const auto preset = presetOf(preferences);
    setCurrentIndex(preset ? 1 + static_cast<int>(*preset) : 0);
}

void PresetBox::onActivated(int index)
{
    if (index > 0)
        emit presetChosen(static_cast<DeskPreset>(index - 1));
}

void PresetBox::changeEvent(QEvent *event)
{
    QComboBox::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace clinicbell::ui

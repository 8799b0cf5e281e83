// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/clinicbell/platform/autostart.h"

#include <QObject>

namespace clinicbell::ui {
class SettingsPage;
}

namespace clinicbell {

class Policy;

/// Whether the desktop starts the program: as the organisation has decided, else as the person chooses in the settings.
class AutostartJoin : public QObject
{
    Q_OBJECT
public:
    /// @p page outlives this.
    AutostartJoin(platform::Autostart autostart, ui::SettingsPage &page, QObject *parent = nullptr);

    /// From now on the settings offer it; what @p policy fixes is put into effect first.
    void start(const Policy &policy);

signals:
    void failed(const clinicbell::Error &error);

private:
    void choose(bool on);
    void show();

    const platform::Autostart m_autostart;
    ui::SettingsPage &m_page;
};

} // namespace clinicbell

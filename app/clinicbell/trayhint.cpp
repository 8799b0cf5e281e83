// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/trayhint.h"

#include "core/base/setting.h"
#include "ui/mainwindow.h"
#include "ui/tray/traybell.h"

namespace clinicbell {

namespace {

const Setting<bool> wasTold{"window/told-of-tray", false};

} // namespace

TrayHint::TrayHint(ui::TrayBell &tray, const ui::MainWindow &window, QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_tray(tray)
    , m_settings(settings)
{
    connect(&window, &ui::MainWindow::closed, this, &TrayHint::onClosed);
}

void TrayHint::onClosed()
{
    if (!m_tray.isHostAvailable() || wasTold.read(m_settings))
        return;
    wasTold.write(m_settings, true);
    m_tray.sayThatItGoesOn();
}

} // namespace clinicbell

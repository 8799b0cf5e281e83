// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/trayhint.h"

#include "core/base/setting.h"
#include "ui/mainwindow.h"
#include "ui/status/hintstrip.h"
#include "ui/tray/traybell.h"

namespace clinicbell {

namespace {

const Setting<bool> wasTold{"window/told-of-tray", false};
const Setting<bool> wasToldOfNone{"window/told-of-no-tray", false};

} // namespace

TrayHint::TrayHint(ui::TrayBell &tray, ui::MainWindow &window, QSettings &settings, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_tray(tray)
    , m_settings(settings)
    , m_strip(new ui::HintStrip(&window))
    , m_patience(clock.makeTimer())
{
    window.setStrip(m_strip);
    connect(&window, &ui::MainWindow::closed, this, &TrayHint::onClosed);
    connect(m_patience.get(), &Timer::timedOut, this, &TrayHint::explain);
    connect(m_strip, &ui::HintStrip::understood, this, [this] { wasToldOfNone.write(m_settings, true); });
    connect(&tray, &ui::TrayBell::hostAvailableChanged, this, [this](bool available) {
        if (available)
            m_strip->setHint({});
        else
            m_patience->start(patience);
    });
}

void TrayHint::start()
{
    if (!m_tray.isHostAvailable())
        m_patience->start(patience);
}

void TrayHint::explain()
{
    if (!m_tray.isHostAvailable() && !wasToldOfNone.read(m_settings))
        m_strip->setHint(ui::noTrayText());
}

void TrayHint::onClosed()
{
    if (!m_tray.isHostAvailable()) {
        explain(); // Read when the window is looked for in the taskbar.
    } else if (!wasTold.read(m_settings)) {
        wasTold.write(m_settings, true);
        m_tray.sayThatItGoesOn();
    }
}

} // namespace clinicbell

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"

#include <QObject>

#include <memory>

class QSettings;

namespace clinicbell::ui {
class HintStrip;
class MainWindow;
class TrayBell;
} // namespace clinicbell::ui

namespace clinicbell {

/// Says at the bell that the program goes on when its window is closed: the first time on this computer, and never
/// again. Where there is no tray, the window itself says what closing it means there, until that was read.
class TrayHint : public QObject
{
    Q_OBJECT
public:
    /// A tray that comes within this time after the start was only late.
    static constexpr std::chrono::milliseconds patience{10'000};

    /// All of them outlive this.
    TrayHint(ui::TrayBell &tray, ui::MainWindow &window, QSettings &settings, const Clock &clock,
             QObject *parent = nullptr);

    /// The bell has been shown.
    void start();

private:
    void onClosed();
    void explain();

    ui::TrayBell &m_tray;
    QSettings &m_settings;
    ui::HintStrip *m_strip; ///< Owned by the window.
    std::unique_ptr<Timer> m_patience;
};

} // namespace clinicbell

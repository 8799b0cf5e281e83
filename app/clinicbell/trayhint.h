// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>

class QSettings;

namespace clinicbell::ui {
class MainWindow;
class TrayBell;
} // namespace clinicbell::ui

namespace clinicbell {

/// Says at the bell that the program goes on when its window is closed: the first time on this computer, and never
/// again.
class TrayHint : public QObject
{
    Q_OBJECT
public:
    /// All of them outlive this.
    TrayHint(ui::TrayBell &tray, const ui::MainWindow &window, QSettings &settings, QObject *parent = nullptr);

private:
    void onClosed();

    ui::TrayBell &m_tray;
    QSettings &m_settings;
};

} // namespace clinicbell

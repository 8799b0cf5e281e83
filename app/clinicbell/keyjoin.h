// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>

class QSettings;

namespace clinicbell::platform {
class GlobalShortcut;
}

namespace clinicbell::ui {
class SettingsPage;
}

namespace clinicbell {

/// The key of the desktop that opens the list at the bell: the settings tell of it, the person asks for it there, and
/// once it was given it is taken up again at each start.
class KeyJoin : public QObject
{
    Q_OBJECT
public:
    /// All of them outlive this.
    KeyJoin(platform::GlobalShortcut &shortcut, ui::SettingsPage &page, QSettings &settings, QObject *parent = nullptr);

    /// Asks for the key that was given before; for nothing where none was.
    void start();

private:
    void ask();

    platform::GlobalShortcut &m_shortcut;
    QSettings &m_settings;
};

} // namespace clinicbell

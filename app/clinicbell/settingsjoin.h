// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/clinicbell/languages.h"
#include "core/base/clock.h"
#include "core/base/policy.h"
#include "core/base/preferences.h"

#include <QFont>
#include <QObject>

class QSettings;

namespace clinicbell::store {
class Retention;
}
namespace clinicbell::sync {
class SyncEngine;
}

namespace clinicbell::ui {
class MainWindow;
class Popover;
class SettingsPage;
struct WayChange;
} // namespace clinicbell::ui

namespace clinicbell {

class AccountLifecycle;
class NetworkAccess;
class PopUpCheck;
class ProfileBook;
class Quiet;
class SoundingNotifier;

/// Keeps what the person chose, and makes the windows and the quiet follow it, at the start and with each change; tells
/// the page what else it shows.
class SettingsJoin : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        QSettings &settings;
        ui::SettingsPage &page;
        ui::MainWindow &window;
        ui::Popover &popover;
        Quiet &quiet;
        SoundingNotifier &notifier;
        PopUpCheck &popUpCheck;
        sync::SyncEngine &engine;
        store::Retention &retention;
        AccountLifecycle &lifecycle;
        NetworkAccess &access;
        const ProfileBook &profiles;
        const Clock &clock;
        const Policy &policy;
        QString dataFolder;
    };

    explicit SettingsJoin(const Parts &parts, QObject *parent = nullptr);

    const Preferences &preferences() const { return m_preferences; }

signals:
    void changed();

private:
    void onShown();
    void showWay();
    void rememberQuiet();
    void onWayChanged(const ui::WayChange &change);
    void onEdited(const Preferences &preferences);
    void chooseLanguage();
    void apply();

    Parts m_parts;
    QFont m_desktopFont;
    Preferences m_preferences;
    Languages m_languages;
};

} // namespace clinicbell

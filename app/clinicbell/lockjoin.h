// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/clinicbell/idlelock.h"
#include "ui/lock/curtain.h"

#include <QPointer>

namespace clinicbell::ui {
class AlertCard;
class LockPage;
class MainWindow;
class PinDialog;
class Popover;
class SettingsPage;
class TrayBell;
} // namespace clinicbell::ui

namespace clinicbell {

class Application;
class SettingsJoin;
class TrayJoin;
struct Counters;

/// Makes the windows follow the desk's lock: when it is locked, what they show is behind a curtain, and a page to
/// unlock it stands in its place.
class LockJoin : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        Application &application;
        SettingsJoin &settings;
        ui::MainWindow &window;
        ui::Popover &popover;
        ui::AlertCard &alertCard;
        ui::TrayBell &tray;
        TrayJoin &trayJoin;
        ui::SettingsPage &page;
        const Clock &clock;
    };

    /// @p parts outlive this.
    explicit LockJoin(const Parts &parts, QObject *parent = nullptr);

    bool isLocked() const { return m_curtain.isDrawn(); }

signals:
    void changed();

private:
    void joinWishes();
    void follow();
    void cover();
    void uncover();
    void joinPage();
    void makeRoom();
    void showWays();
    void showCounters(const Counters &counters);
    void showConnection();
    void showPinState();
    void followPreferences();
    void changePin();
    void removePin();
    void openDialog(ui::PinDialog *dialog);
    void onPinSubmitted(const QString &present, const QString &chosen);

    Parts m_parts;
    IdleLock m_idle;
    ui::Curtain m_curtain;
    QPointer<ui::LockPage> m_page; ///< Owned by the window.
    QPointer<ui::PinDialog> m_dialog; ///< Deletes itself.
    int m_unread = 0;
    int m_urgent = 0;
    int m_waiting = 0; ///< Acts that have not been sent.
};

} // namespace clinicbell

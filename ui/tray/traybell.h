// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/base/ownpresence.h"
#include "ui/tray/traystate.h"

#include <QSystemTrayIcon>

#include <functional>
#include <optional>

class QAction;
class QMenu;

namespace clinicbell::ui {

class QuietMenu;
class StatusMenu;

/// The bell in the desktop's tray. Qt shows it by itself as soon as a tray host comes; that no host is there, or that
/// it went, is told by nobody, so it is looked up (platform.md, Tray).
class TrayBell : public QObject
{
    Q_OBJECT
public:
    using HostLookup = std::function<bool()>;

    explicit TrayBell(const Clock &clock, HostLookup hostLookup = &QSystemTrayIcon::isSystemTrayAvailable,
                      QObject *parent = nullptr);
    ~TrayBell() override;

    void show();
    void setState(const TrayState &state);
    /// Invalid: off. Only marks the menu; the icon follows TrayState::doNotDisturb.
    void setDoNotDisturbUntil(const QDateTime &until);
    /// The menu then offers to open, to unlock and to quit.
    void setLocked(bool locked);
    bool isHostAvailable() const { return m_hostAvailable; }
    QSystemTrayIcon &icon() { return m_icon; }
    /// A word at the bell for whoever has closed the window: this is where the program is.
    void sayThatItGoesOn();

public slots:
    /// Looks now instead of at the next round; for whoever hears of a tray host first.
    void checkHost();

    /// One's own among the team; nothing: this desk has none just now, and the menu offers none.
    void setOwnStatus(std::optional<PresenceStatus> status);

signals:
    /// Left click. @p anchor is the icon on the screen; empty where the desktop does not tell.
    void popoverRequested(const QRect &anchor);
    void openRequested();
    /// @p until in UTC; invalid: end it.
    void doNotDisturbRequested(const QDateTime &until);
    void statusChosen(clinicbell::PresenceStatus status, clinicbell::PresenceSpan span);
    void markAllReadRequested();
    void settingsRequested();
    void lockRequested();
    void quitRequested();
    /// Whether a bell can be seen at all. Without one the window must not hide (ui.md, Tray bell).
    void hostAvailableChanged(bool available);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildMenu();
    void retranslate();
    void redrawInTime();
    void redraw();
    void onActivated(QSystemTrayIcon::ActivationReason reason);

    const Clock &m_clock;
    HostLookup m_lookUpHost;
    std::unique_ptr<Timer> m_hostTimer;
    std::unique_ptr<Timer> m_drawTimer; ///< Runs while another drawing would be too soon.
    std::unique_ptr<QMenu> m_menu;
    QSystemTrayIcon m_icon;
    QuietMenu *m_quietMenu = nullptr;
    QAction *m_open = nullptr;
    StatusMenu *m_statusMenu = nullptr;
    QAction *m_markAllRead = nullptr;
    QAction *m_lock = nullptr;
    QAction *m_settings = nullptr;
    QAction *m_quit = nullptr;
    TrayState m_state;
    TrayState m_drawnState;
    QDateTime m_quietUntil;
    bool m_hostAvailable = false;
    bool m_isLocked = false;
    bool m_hasStatus = false;
};

} // namespace clinicbell::ui

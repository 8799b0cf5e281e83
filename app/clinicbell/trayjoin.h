// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"

#include <QObject>
#include <QRect>

#include <optional>

namespace clinicbell::ui {
class MainWindow;
class Popover;
class TrayBell;
} // namespace clinicbell::ui

namespace clinicbell {

/// A left click on the bell. Nothing in sight: the popover. The notification centre behind other windows: it comes to
/// the front. In front, or the popover open: it goes. And the popover by itself, for a key of the desktop.
class TrayJoin : public QObject
{
    Q_OBJECT
public:
    /// All of them outlive this.
    TrayJoin(ui::TrayBell &tray, ui::MainWindow &window, ui::Popover &popover, const Clock &clock,
             QObject *parent = nullptr);

    /// Nobody is signed in: there is nothing for the popover to show.
    void setSignedOut(bool signedOut) { m_signedOut = signedOut; }

    /// Likewise.
    void setLocked(bool locked) { m_locked = locked; }

public slots:
    /// Or takes it away; signed out, the window stands for it.
    void togglePopover();

signals:
    void windowWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using Moment = std::optional<std::chrono::milliseconds>;

    void onClicked(const QRect &anchor);
    bool isJustNow(const Moment &moment) const;

    ui::TrayBell &m_tray;
    ui::MainWindow &m_window;
    ui::Popover &m_popover;
    const Clock &m_clock;
    Moment m_leftFront; ///< When the window was last in front, monotonic.
    Moment m_popoverHidden;
    bool m_signedOut = false;
    bool m_locked = false;
};

} // namespace clinicbell

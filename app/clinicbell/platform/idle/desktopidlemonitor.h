// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/clinicbell/platform/idle/idlesource.h"
#include "app/clinicbell/platform/idle/sessionlock.h"
#include "core/base/clock.h"
#include "core/base/idlemonitor.h"

#include <QDBusServiceWatcher>

namespace clinicbell::platform {

/// Asks whoever knows best on this desktop: GNOME; else the X server; else the session's screen saver, which has to be
/// asked again and again; else logind's hint. Where none of them tells it, nobody is ever idle: that our own windows
/// are not touched tells nothing of the person.
class DesktopIdleMonitor final : public IdleMonitor
{
    Q_OBJECT
public:
    struct Buses
    {
        QDBusConnection session;
        QDBusConnection system;
    };

    /// @p clock outlives this.
    DesktopIdleMonitor(const Clock &clock, const Buses &buses, QObject *parent = nullptr);

    /// @p enough without a touch is idle; 0: never, and only locks are told of.
    void start(std::chrono::milliseconds enough);
    /// There is somebody to ask; without, it never becomes idle.
    bool canTell() const { return m_source != nullptr; }
    bool isIdle() const override { return m_isIdle; }
    bool isLocked() const override { return m_lock.isLocked(); }

private:
    /// In the order in which they are preferred.
    enum class Way { Mutter, X11, ScreenSaver, Hint, None };

    void onRegistered(const QString &service);
    void look(Way way);
    void lookFor(const QString &service, Way way, Way otherwise);
    void take(Way way);
    void onIdle(const QDateTime &since);
    void onActive();

    const Clock &m_clock;
    const QDBusConnection m_session;
    SessionLock m_lock;
    QDBusServiceWatcher m_services;
    std::unique_ptr<IdleSource> m_source;
    Way m_way = Way::None; ///< The source's.
    std::chrono::milliseconds m_enough{0};
    bool m_isIdle = false;
    quint64 m_round = 0; ///< Of looking for a source.
};

} // namespace clinicbell::platform

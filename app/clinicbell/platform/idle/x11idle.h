// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/clinicbell/platform/idle/idlesource.h"
#include "core/base/clock.h"

#include <QSocketNotifier>

#include <memory>

struct xcb_connection_t;

namespace clinicbell::platform {

/// The X server counts for how long no key and no pointer was touched, and rings when that is long enough and when it
/// is over: nothing is asked meanwhile. Over a connection of its own, so that it works without windows too.
class X11Idle final : public IdleSource
{
    Q_OBJECT
public:
    /// This is an X11 session. Under Wayland the X server sees only what X programs are told.
    static bool isOffered();

    /// @p clock outlives this.
    explicit X11Idle(const Clock &clock, QObject *parent = nullptr);
    ~X11Idle() override;

    /// The few answers at the start are waited for, as Qt does when it opens the display.
    void watch(std::chrono::milliseconds enough) override;

private:
    struct Disconnecter
    {
        void operator()(xcb_connection_t *connection) const;
    };

    void onReadable();
    quint32 idleCounter();
    quint32 addAlarm(quint32 counter, bool isForIdle);

    const Clock &m_clock;
    std::unique_ptr<xcb_connection_t, Disconnecter> m_connection;
    std::unique_ptr<QSocketNotifier> m_notifier;
    std::chrono::milliseconds m_enough{0};
    quint8 m_alarmEvent = 0;
    quint32 m_idleAlarm = 0;
    quint32 m_activeAlarm = 0;
};

} // namespace clinicbell::platform

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/clinicbell/platform/idle/idlesource.h"
#include "core/base/clock.h"

#include <QDBusConnection>

#include <memory>

class OrgGnomeMutterIdleMonitorInterface;

namespace clinicbell::platform {

/// GNOME tells when it happens: nothing is asked meanwhile.
class MutterIdle final : public IdleSource
{
    Q_OBJECT
public:
    static QString service() { return QStringLiteral("org.gnome.Mutter.IdleMonitor"); }

    /// @p clock outlives this.
    MutterIdle(const Clock &clock, const QDBusConnection &sessionBus, QObject *parent = nullptr);
    ~MutterIdle() override;

    void watch(std::chrono::milliseconds enough) override;

private:
    void onFired(uint id);
    void watchForActivity();

    const Clock &m_clock;
    std::unique_ptr<OrgGnomeMutterIdleMonitorInterface> m_mutter;
    std::chrono::milliseconds m_enough{0};
    uint m_idleWatch = 0; ///< 0: none.
    uint m_activeWatch = 0;
};

} // namespace clinicbell::platform

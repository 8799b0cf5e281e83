// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/clinicbell/platform/idle/idlesource.h"
#include "core/base/clock.h"

#include <QDBusConnection>

#include <memory>

class OrgFreedesktopScreenSaverInterface;

namespace clinicbell::platform {

/// Where the desktop only answers when it is asked: next at the earliest moment at which it could have become idle, and
/// while it is idle every few seconds. Milliseconds, as KDE's session answers; where others mean seconds, nobody is
/// taken to be away, which does less harm than the other mistake.
class ScreenSaverIdle final : public IdleSource
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds lookWhileIdle{5'000};
    static QString service() { return QStringLiteral("org.freedesktop.ScreenSaver"); }

    /// @p clock outlives this.
    ScreenSaverIdle(const Clock &clock, const QDBusConnection &sessionBus, QObject *parent = nullptr);
    ~ScreenSaverIdle() override;

    void watch(std::chrono::milliseconds enough) override;

private:
    void look();
    void note(std::chrono::milliseconds idle);

    const Clock &m_clock;
    std::unique_ptr<Timer> m_timer;
    std::unique_ptr<OrgFreedesktopScreenSaverInterface> m_screenSaver;
    std::chrono::milliseconds m_enough{0};
    bool m_isIdle = false;
};

} // namespace clinicbell::platform

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/platform/idle/desktopidlemonitor.h"

#include "app/clinicbell/platform/idle/hintedidle.h"
#include "app/clinicbell/platform/idle/mutteridle.h"
#include "app/clinicbell/platform/idle/screensaveridle.h"
#include "app/clinicbell/platform/idle/x11idle.h"
#include "app/clinicbell/platform/whenanswered.h"

#include <QDBusConnectionInterface>

using namespace Qt::StringLiterals;

namespace clinicbell::platform {

DesktopIdleMonitor::DesktopIdleMonitor(const Clock &clock, const Buses &buses, QObject *parent)
    : IdleMonitor(parent)
    , m_clock(clock)
    , m_session(buses.session)
    , m_lock(buses.session, buses.system)
{
    connect(&m_lock, &SessionLock::changed, this, [this](bool locked) {
        if (locked)
            emit sessionLocked();
        else
            emit sessionUnlocked();
    });
}

void DesktopIdleMonitor::start(std::chrono::milliseconds enough)
{
    m_enough = enough;
    if (enough <= std::chrono::milliseconds(0))
        return;
    // A desktop's shell may come after us, or anew.
    m_services.setConnection(m_session);
    m_services.setWatchedServices({MutterIdle::service(), ScreenSaverIdle::service()});
    m_services.setWatchMode(QDBusServiceWatcher::WatchForRegistration);
    connect(&m_services, &QDBusServiceWatcher::serviceRegistered, this, &DesktopIdleMonitor::onRegistered);
    look(Way::Mutter);
}

/// What tells already is not given up for what would be asked after it.
void DesktopIdleMonitor::onRegistered(const QString &service)
{
    if (service == MutterIdle::service() || !m_source || m_way == Way::Hint)
        look(Way::Mutter);
}

void DesktopIdleMonitor::look(Way way)
{
    ++m_round;
    m_source.reset();
    onActive();
    switch (way) {
    case Way::Mutter: lookFor(MutterIdle::service(), Way::Mutter, Way::X11); break;
    case Way::X11: X11Idle::isOffered() ? take(Way::X11) : look(Way::ScreenSaver); break;
    case Way::ScreenSaver: lookFor(ScreenSaverIdle::service(), Way::ScreenSaver, Way::Hint); break;
    case Way::Hint: take(Way::Hint); break;
    case Way::None: break;
    }
}

/// Nobody is woken up to be asked.
void DesktopIdleMonitor::lookFor(const QString &service, Way way, Way otherwise)
{
    if (!m_session.isConnected()) {
        look(otherwise);
        return;
    }
    whenAnswered<bool>(m_session.interface()->asyncCall(u"NameHasOwner"_s, service), this,
                       [this, way, otherwise, round = m_round](const QDBusPendingReply<bool> &reply) {
                           if (round != m_round)
                               return;
                           if (!reply.isError() && reply.value())
                               take(way);
                           else
                               look(otherwise);
                       });
}

void DesktopIdleMonitor::take(Way way)
{
    const auto next = static_cast<Way>(static_cast<int>(way) + 1);
    switch (way) {
    case Way::Mutter: m_source = std::make_unique<MutterIdle>(m_clock, m_session); break;
    case Way::X11: m_source = std::make_unique<X11Idle>(m_clock); break;
    case Way::ScreenSaver: m_source = std::make_unique<ScreenSaverIdle>(m_clock, m_session); break;
    case Way::Hint: m_source = std::make_unique<HintedIdle>(m_clock, m_lock); break;
    case Way::None: return;
    }
    m_way = way;
    connect(m_source.get(), &IdleSource::idleSince, this, &DesktopIdleMonitor::onIdle);
    connect(m_source.get(), &IdleSource::active, this, &DesktopIdleMonitor::onActive);
    connect(
        m_source.get(), &IdleSource::failed, this,
        [this, next, round = m_round] {
            if (round == m_round)
                look(next);
        },
        Qt::QueuedConnection);
    m_source->watch(m_enough);
}

void DesktopIdleMonitor::onIdle(const QDateTime &since)
{
    if (!std::exchange(m_isIdle, true))
        emit idleSince(since);
}

void DesktopIdleMonitor::onActive()
{
    if (!std::exchange(m_isIdle, false))
        return;
    m_lock.noteActivity();
    emit active();
}

} // namespace clinicbell::platform

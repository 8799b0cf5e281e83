// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/platform/idle/hintedidle.h"

#include "app/clinicbell/platform/idle/sessionlock.h"

namespace clinicbell::platform {

HintedIdle::HintedIdle(const Clock &clock, const SessionLock &session, QObject *parent)
    : IdleSource(parent)
    , m_clock(clock)
    , m_session(session)
    , m_timer(clock.makeTimer())
{
    connect(&session, &SessionLock::idleHinted, this, &HintedIdle::onHint);
    connect(m_timer.get(), &Timer::timedOut, this, &HintedIdle::onEnough);
}

void HintedIdle::watch(std::chrono::milliseconds enough)
{
    m_enough = enough;
    onHint(m_session.isIdleHinted());
}

void HintedIdle::onHint(bool idle)
{
    if (idle == m_since.isValid())
        return;
    m_since = idle ? m_clock.now() : QDateTime();
    m_timer->stop();
    if (idle)
        m_timer->start(m_enough);
    else if (std::exchange(m_isIdle, false))
        emit active();
}

void HintedIdle::onEnough()
{
    m_isIdle = true;
    emit idleSince(m_since);
}

} // namespace clinicbell::platform

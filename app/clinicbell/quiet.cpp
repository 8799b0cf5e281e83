// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/quiet.h"

namespace clinicbell {

Quiet::Quiet(const Clock &clock)
    : m_clock(clock)
    , m_timer(clock.makeTimer())
{
    connect(m_timer.get(), &Timer::timedOut, this, [this] { setUntil({}); });
}

void Quiet::setUntil(const QDateTime &until)
{
    const std::chrono::milliseconds left(until.isValid() ? m_clock.now().msecsTo(until) : 0);
    m_until = left.count() > 0 ? until : QDateTime();
    if (isOn())
        m_timer->start(left);
    else
        m_timer->stop();
    emit changed();
}

} // namespace clinicbell

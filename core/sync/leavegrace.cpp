// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/leavegrace.h"

#include <algorithm>

namespace clinicbell::sync {

using namespace std::chrono_literals;

LeaveGrace::LeaveGrace(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_timer(clock.makeTimer())
{
    connect(m_timer.get(), &Timer::timedOut, this, &LeaveGrace::onDue);
}

void LeaveGrace::leave(const UserId &id)
{
    if (m_due.contains(id))
        return;
    m_due.insert(id, m_clock.monotonic() + grace);
    plan();
}

void LeaveGrace::stay(const UserId &id)
{
    if (m_due.remove(id))
        plan();
}

void LeaveGrace::plan()
{
    if (m_due.isEmpty()) {
        m_timer->stop();
        return;
    }
    const auto next = *std::min_element(m_due.cbegin(), m_due.cend());
    m_timer->start(std::max(next - m_clock.monotonic(), 0ms));
}

void LeaveGrace::onDue()
{
    QList<UserId> gone;
    for (auto it = m_due.cbegin(); it != m_due.cend(); ++it) {
        if (it.value() <= m_clock.monotonic())
            gone.append(it.key());
    }
    for (const UserId &id : std::as_const(gone))
        m_due.remove(id);
    plan();
    for (const UserId &id : std::as_const(gone))
        emit left(id);
}

} // namespace clinicbell::sync

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/support/neighbours.h"

#include "tests/bench/support/procfs.h"

#include <algorithm>

#include <unistd.h>

namespace clinicbell::bench {

namespace {

bool descendsFrom(qint64 pid, qint64 ancestor, const QHash<qint64, ProcessTime> &times)
{
    while (pid > 1 && pid != ancestor)
        pid = times.value(pid).parent;
    return pid == ancestor;
}

/// The bench, and the display and the services beside it: all are children of the same script.
double ownSeconds()
{
    const QHash<qint64, ProcessTime> times = allProcessTimes();
    double seconds = 0;
    for (auto process = times.begin(); process != times.end(); ++process) {
        if (descendsFrom(process.key(), ::getppid(), times))
            seconds += process->seconds;
    }
    return seconds;
}

} // namespace

Neighbours::Neighbours()
    : m_busy(busySeconds())
    , m_ours(ownSeconds())
{
    m_timer.start();
}

double Neighbours::share() const
{
    const double elapsed = static_cast<double>(m_timer.nsecsElapsed()) / 1e9;
    const double others = (busySeconds() - m_busy) - (ownSeconds() - m_ours);
    return std::max(0.0, others / std::max(elapsed, 0.001));
}

} // namespace clinicbell::bench

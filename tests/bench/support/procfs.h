// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QHash>

namespace clinicbell::bench {

/// User and system time, in seconds. 0 where the process is gone.
double cpuSeconds(qint64 pid);
/// Wake-ups and preemptions of all its threads since they began.
qint64 contextSwitches(qint64 pid);
/// Proportional set size, in MB.
double proportionalMegabytes(qint64 pid);
/// The time that all processors spent on anything at all, in seconds.
double busySeconds();

struct ProcessTime
{
    qint64 parent = 0;
    double seconds = 0; ///< With its children that have ended.
};
QHash<qint64, ProcessTime> allProcessTimes();

} // namespace clinicbell::bench

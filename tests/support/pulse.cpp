// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/pulse.h"

#include <QFile>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace clinicbell::test {

namespace {

constexpr auto beat = 5ms;

/// Of memory that this process has in hand.
qint64 residentBytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE);
}

} // namespace

Pulse::Pulse()
    : m_before(residentBytes())
    , m_most(m_before)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Pulse::onBeat);
    m_timer.start(beat);
    m_sinceBeat.start();
}

void Pulse::onBeat()
{
    ++m_beats;
    m_longest = std::max(m_longest, m_sinceBeat.restart());
    m_most = std::max(m_most, residentBytes());
}

} // namespace clinicbell::test

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/faultpipe.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace clinicbell::test {

FaultPipe::FaultPipe(const Fault &fault, const Clock &clock)
    : m_fault(fault)
    , m_clock(clock)
    , m_timer(clock.makeTimer())
{
    connect(m_timer.get(), &Timer::timedOut, this, &FaultPipe::onTimedOut);
}

void FaultPipe::push(const QByteArray &bytes)
{
    m_waiting.push_back({.due = m_clock.monotonic() + m_fault.latency, .bytes = bytes});
    schedule();
}

void FaultPipe::pushEnd()
{
    push({});
}

void FaultPipe::open()
{
    m_open = true;
    schedule();
}

void FaultPipe::onFaultChanged()
{
    schedule();
}

void FaultPipe::schedule()
{
    if (!m_open || m_fault.silent || m_waiting.empty())
        return m_timer->stop();
    m_timer->start(std::max(m_waiting.front().due - m_clock.monotonic(), 0ms));
}

void FaultPipe::onTimedOut()
{
    while (!m_fault.silent && !m_waiting.empty() && m_waiting.front().due <= m_clock.monotonic()) {
        Piece &next = m_waiting.front();
        if (m_dripping && m_fault.perByte > 0ms && !next.bytes.isEmpty()) {
            emit carried(next.bytes.left(1));
            next.bytes.remove(0, 1);
            next.due = m_clock.monotonic() + m_fault.perByte;
            if (next.bytes.isEmpty())
                m_waiting.pop_front();
            break;
        }
        const QByteArray bytes = next.bytes;
        m_waiting.pop_front();
        if (bytes.isEmpty())
            emit ended();
        else
            emit carried(bytes);
    }
    schedule();
}

} // namespace clinicbell::test

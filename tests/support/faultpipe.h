// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/support/faultproxy.h"

#include <deque>

namespace clinicbell::test {

/// One direction of a line: holds what came in until it may go on.
class FaultPipe : public QObject
{
    Q_OBJECT
public:
    FaultPipe(const Fault &fault, const Clock &clock);

    void push(const QByteArray &bytes);
    /// The sender has closed; said behind the last byte.
    void pushEnd();
    /// Nothing goes on before the first open().
    void open();
    void onFaultChanged();
    /// Only one direction drips (Fault::perByte).
    void setDripping(bool dripping) { m_dripping = dripping; }

signals:
    void carried(const QByteArray &bytes);
    void ended();

private:
    struct Piece
    {
        std::chrono::milliseconds due; ///< By the monotonic clock.
        QByteArray bytes; ///< Empty: the end.
    };
    void schedule();
    void onTimedOut();

    const Fault &m_fault;
    const Clock &m_clock;
    std::unique_ptr<Timer> m_timer;
    std::deque<Piece> m_waiting;
    bool m_open = false;
    bool m_dripping = false;
};

} // namespace clinicbell::test

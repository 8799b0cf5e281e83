// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QTestEventLoop>

#include <chrono>
#include <utility>

namespace clinicbell::bench {

/// Something that a bench waits for without looking again and again, which would cost what is being measured.
class Occasion
{
public:
    void happen()
    {
        m_happened = true;
        m_loop.exitLoop();
    }
    /// False: it did not happen in time.
    bool await(std::chrono::milliseconds patience)
    {
        if (!m_happened)
            m_loop.enterLoopMSecs(static_cast<int>(patience.count()));
        return std::exchange(m_happened, false);
    }
    bool await() { return await(std::chrono::seconds(30)); }

private:
    QTestEventLoop m_loop;
    bool m_happened = false;
};

} // namespace clinicbell::bench

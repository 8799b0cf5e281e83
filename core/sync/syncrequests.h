// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/promised.h"

#include <QList>

#include <utility>

namespace clinicbell::sync {

/// Who wants to know when the list equals the server's. A catch-up that was under way before somebody asked proves
/// nothing to them: they wait for one to begin, and then for its end.
class SyncRequests
{
public:
    QFuture<Result<void>> add()
    {
        m_waiting.append(Promised<void>());
        return m_waiting.constLast().future();
    }
    /// A catch-up begins.
    void begin() { m_running += std::exchange(m_waiting, {}); }
    /// The one under way has ended.
    void settle(const Result<void> &answer) { settle(std::exchange(m_running, {}), answer); }
    void settleAll(const Result<void> &answer)
    {
        begin();
        settle(answer);
    }

private:
    static void settle(const QList<Promised<void>> &requests, const Result<void> &answer)
    {
        for (const Promised<void> &promised : requests)
            promised.settle(answer);
    }

    QList<Promised<void>> m_waiting;
    QList<Promised<void>> m_running;
};

} // namespace clinicbell::sync

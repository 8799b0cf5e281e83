// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"

#include <QHash>
#include <QHostAddress>

#include <deque>

namespace clinicbell::demo {

/// At most so many attempts a minute from one address, as Laravel's limiter counts them: every one that was let in.
class AttemptLimit
{
public:
    /// @p attempts 0: no limit.
    AttemptLimit(const Clock &clock, int attempts);

    /// Counts an attempt and returns 0, or returns the seconds to wait.
    std::chrono::seconds admit(const QHostAddress &peer);

private:
    const Clock &m_clock;
    int m_attempts;
    QHash<QHostAddress, std::deque<std::chrono::milliseconds>> m_byPeer;
};

} // namespace clinicbell::demo

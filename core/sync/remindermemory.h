// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/base/notification.h"

#include <QHash>

namespace clinicbell::sync {

/// The server and this computer may both remind of an appointment: which of them comes second within some minutes says
/// nothing new, and makes no sound.
class ReminderMemory
{
public:
    static constexpr std::chrono::minutes sameWithin{5};

    explicit ReminderMemory(const Clock &clock)
        : m_clock(clock)
    { }

    /// Is @p notification the other one's reminder of what was just reminded of? Else it is remembered, where it is one
    /// at all. "The patient is late" is important, and never a repetition.
    bool repeats(const Notification &notification);
    /// For another account.
    void forget() { m_said.clear(); }

private:
    struct Said
    {
        std::chrono::milliseconds at; ///< Monotonic.
        bool here = false;
    };

    const Clock &m_clock;
    QHash<QString, Said> m_said; ///< By subject.
};

} // namespace clinicbell::sync

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"

#include <QHash>
#include <QObject>

#include <memory>

namespace clinicbell::sync {

/// Whoever leaves may only be reconnecting: they count as gone once they have stayed away for a while, so that nobody
/// flickers in the team (issue 6, presence).
class LeaveGrace : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds grace{5};

    /// @p clock outlives this.
    explicit LeaveGrace(const Clock &clock, QObject *parent = nullptr);

    /// They were seen to leave; what counts is the first time since they were in.
    void leave(const UserId &id);
    /// They are in.
    void stay(const UserId &id);

signals:
    /// They have stayed away.
    void left(const clinicbell::UserId &id);

private:
    void onDue();
    void plan();

    const Clock &m_clock;
    std::unique_ptr<Timer> m_timer;
    QHash<UserId, std::chrono::milliseconds> m_due; ///< Monotonic.
};

} // namespace clinicbell::sync

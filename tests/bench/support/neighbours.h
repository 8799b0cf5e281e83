// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QElapsedTimer>

namespace clinicbell::bench {

/// Who else used the processors since this was made: everything but what the bench's own desktop started.
class Neighbours
{
public:
    Neighbours();
    /// In cores: 0.2 is a fifth of one.
    double share() const;

private:
    QElapsedTimer m_timer;
    double m_busy;
    double m_ours;
};

} // namespace clinicbell::bench

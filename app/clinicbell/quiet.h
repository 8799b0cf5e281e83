// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"

#include <memory>

namespace clinicbell {

/// Do-not-disturb for a time; ends by itself.
class Quiet : public QObject
{
    Q_OBJECT
public:
    explicit Quiet(const Clock &clock);

    bool isOn() const { return m_until.isValid(); }
    /// UTC; invalid: off.
    const QDateTime &until() const { return m_until; }

public slots:
    /// @p until in UTC; invalid or past: end it now.
    void setUntil(const QDateTime &until);

signals:
    void changed();

private:
    const Clock &m_clock;
    QDateTime m_until;
    std::unique_ptr<Timer> m_timer;
};

} // namespace clinicbell

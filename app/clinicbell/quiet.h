// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/base/preferences.h"

#include <memory>

namespace clinicbell {

/// When the person is not to be disturbed: do-not-disturb for a time, and quiet hours. Both end by themselves.
class Quiet : public QObject
{
    Q_OBJECT
public:
    explicit Quiet(const Clock &clock);

    bool isOn() const { return m_end.isValid(); }
    /// When it ends, UTC; invalid: off. Quiet hours without an end are told a week at a time.
    const QDateTime &until() const { return m_end; }
    void setHours(const QuietHours &hours);

public slots:
    /// @p until in UTC; invalid or past: end it now, quiet hours that are under way included.
    void setUntil(const QDateTime &until);

signals:
    void changed();

private:
    void evaluate();
    QDateTime endOfHours(const QDateTime &now) const;

    const Clock &m_clock;
    QuietHours m_hours;
    QDateTime m_until; ///< Do not disturb; invalid: not.
    QDateTime m_overruledUntil; ///< Quiet hours do not count before then.
    QDateTime m_end;
    std::unique_ptr<Timer> m_timer;
};

} // namespace clinicbell

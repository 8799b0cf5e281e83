// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/base/preferences.h"

#include <memory>

namespace clinicbell {

/// When the person is not to be disturbed, and why: do-not-disturb for a time, a consultation, quiet hours, the
/// desktop's own do-not-disturb; the first of these that is true counts. All but the last end by themselves.
class Quiet : public QObject
{
    Q_OBJECT
public:
    /// So long does a consultation keep quiet; one that nobody ended must not do so for ever.
    static constexpr std::chrono::minutes longestConsultation{45};

    explicit Quiet(const Clock &clock);

    bool isOn() const { return m_reason != QuietReason::NotQuiet; }
    QuietReason reason() const { return m_reason; }
    /// When it ends, UTC; invalid: nobody knows, or it is off. Quiet hours without an end are told a week at a time.
    const QDateTime &until() const { return m_end; }
    /// What the person chose by setUntil(), to be kept over a restart; UTC, invalid: nothing.
    const QDateTime &doNotDisturbUntil() const { return m_until; }
    void setHours(const QuietHours &hours);
    /// Whether consultations count at all.
    void setQuietInConsultation(bool quiet);

public slots:
    /// @p until in UTC; invalid or past: end it now, quiet hours and a consultation that are under way included.
    void setUntil(const QDateTime &until);
    /// From now on; or not at all.
    void setForAnHour(bool on);
    void setInConsultation(bool inConsultation);
    void setDesktopQuiet(bool quiet);

signals:
    void changed();

private:
    struct State
    {
        QuietReason reason = QuietReason::NotQuiet;
        QDateTime end;
    };

    void evaluate();
    State stateAt(const QDateTime &now) const;
    QDateTime endOfHours(const QDateTime &now) const;

    const Clock &m_clock;
    QuietHours m_hours;
    QDateTime m_until; ///< Do not disturb; invalid: not.
    QDateTime m_overruledUntil; ///< Quiet hours do not count before then.
    QDateTime m_consultationUntil; ///< Invalid: none, or it was overruled.
    bool m_inConsultation = false;
    bool m_quietInConsultation = true;
    bool m_desktopQuiet = false;
    QuietReason m_reason = QuietReason::NotQuiet;
    QDateTime m_end;
    std::unique_ptr<Timer> m_timer;
};

} // namespace clinicbell

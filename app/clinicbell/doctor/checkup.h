// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/clinicbell/doctor/probe.h"
#include "core/base/clock.h"

#include <memory>
#include <vector>

namespace clinicbell {

/// One run of the doctor: all probes beside each other, with one end. Whoever drops it calls it off.
class Checkup : public QObject
{
    Q_OBJECT
public:
    using Probes = std::vector<std::unique_ptr<Probe>>;

    /// Less than the command line waits for an answer.
    static constexpr std::chrono::milliseconds deadline{45'000};

    /// @p clock outlives this.
    Checkup(Probes probes, const Clock &clock, QObject *parent = nullptr);
    ~Checkup() override;

    void start();
    /// All checks as far as they are known, in their order.
    QList<CheckResult> results() const { return wholeCheckup(m_found); }
    bool isOver() const { return m_left == 0; }

signals:
    void progressed();
    /// Once, after start() has returned.
    void finished();

private:
    void onFinished(size_t index);
    void onOverdue();

    Probes m_probes;
    std::unique_ptr<Timer> m_timer;
    QList<CheckResult> m_found;
    qsizetype m_left = 0; ///< Probes that have not finished.
    std::vector<bool> m_done;
};

} // namespace clinicbell

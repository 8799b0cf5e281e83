// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QElapsedTimer>
#include <QTimer>

namespace clinicbell::bench {

/// How long the thread it lives on did not come to its timer: what a person feels as stutter.
class Heartbeat : public QObject
{
    Q_OBJECT
public:
    Heartbeat();
    /// Forgets what was; the next gap counts from now.
    void restart();
    /// The longest delay beyond the beat, in milliseconds.
    double longestGap() const { return m_longest; }

private:
    void onBeat();

    QTimer m_timer;
    QElapsedTimer m_sinceBeat;
    double m_longest = 0;
};

} // namespace clinicbell::bench

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QElapsedTimer>
#include <QTimer>

namespace clinicbell::test {

/// Watches the thread that it is made on, and the memory of the process, while something keeps them busy.
class Pulse : public QObject
{
    Q_OBJECT
public:
    Pulse();

    /// The longest that the thread did not come to its timer, in milliseconds.
    qint64 longest() const { return m_longest; }
    /// By how many bytes the memory in hand has been larger than at first.
    qint64 growth() const { return m_most - m_before; }
    int beats() const { return m_beats; }

private:
    void onBeat();

    QTimer m_timer;
    QElapsedTimer m_sinceBeat;
    qint64 m_longest = 0;
    const qint64 m_before;
    qint64 m_most;
    int m_beats = 0;
};

} // namespace clinicbell::test

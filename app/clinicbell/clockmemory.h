// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clinic/serverclock.h"

class QSettings;

namespace clinicbell {

/// Carries what servers said of the time from one run of the program to the next: a clock that is wrong at the start
/// makes certificates look wrong, and no server that could tell can then be asked.
class ClockMemory : public QObject
{
    Q_OBJECT
public:
    /// Both outlive this.
    ClockMemory(QSettings &settings, clinic::ServerClock &serverClock);

private:
    void onHeard();

    QSettings &m_settings;
    clinic::ServerClock &m_serverClock;
    clinic::ServerClock::Memory m_written;
};

} // namespace clinicbell

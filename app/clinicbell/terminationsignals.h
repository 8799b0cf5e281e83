// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <array>
#include <memory>

namespace clinicbell {

/// SIGTERM, SIGINT and SIGHUP as a Qt signal, so that the store is closed and the windows' places are kept when the
/// desktop session ends. One object a program.
class TerminationSignals : public QObject
{
    Q_OBJECT
public:
    TerminationSignals();
    ~TerminationSignals() override;

signals:
    void terminationRequested();

private:
    void onReadable();
    static void onSignal(int);
    static int s_writeEnd; // A signal handler may only write to a pipe.

    std::array<int, 2> m_pipe{-1, -1};
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace clinicbell

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/terminationsignals.h"

#ifdef Q_OS_UNIX
#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace clinicbell {

int TerminationSignals::s_writeEnd = -1;

#ifdef Q_OS_UNIX

TerminationSignals::TerminationSignals()
{
    if (pipe2(m_pipe.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    s_writeEnd = m_pipe[1];
    m_notifier = std::make_unique<QSocketNotifier>(m_pipe[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &TerminationSignals::onReadable);
    struct sigaction action = {};
    action.sa_handler = &TerminationSignals::onSignal;
    for (const int signal : {SIGTERM, SIGINT, SIGHUP})
        sigaction(signal, &action, nullptr);
}

TerminationSignals::~TerminationSignals()
{
    s_writeEnd = -1;
    for (const int end : m_pipe) {
        if (end >= 0)
            close(end);
    }
}

void TerminationSignals::onReadable()
{
    char byte = 0;
    while (read(m_pipe[0], &byte, 1) == 1) { }
    emit terminationRequested();
}

void TerminationSignals::onSignal(int)
{
    const char byte = 0;
    // A full pipe means that the wish is already known.
    [[maybe_unused]] const auto written = write(s_writeEnd, &byte, 1);
}

#else

TerminationSignals::TerminationSignals() = default;
TerminationSignals::~TerminationSignals() = default;
void TerminationSignals::onReadable() { }
void TerminationSignals::onSignal(int) { }

#endif

} // namespace clinicbell

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo-server/terminationsignal.h"

#include <csignal>
#include <sys/signalfd.h>
#include <unistd.h>

namespace clinicbell::demo {

TerminationSignal::TerminationSignal(QObject *parent)
    : QObject(parent)
{
    sigset_t wanted;
    sigemptyset(&wanted);
    sigaddset(&wanted, SIGTERM);
    sigaddset(&wanted, SIGINT);
    sigprocmask(SIG_BLOCK, &wanted, nullptr);
    m_descriptor = signalfd(-1, &wanted, SFD_CLOEXEC | SFD_NONBLOCK);
    m_notifier = std::make_unique<QSocketNotifier>(m_descriptor, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &TerminationSignal::received);
}

TerminationSignal::~TerminationSignal()
{
    m_notifier.reset();
    close(m_descriptor);
}

} // namespace clinicbell::demo

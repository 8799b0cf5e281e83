// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/singleinstance.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace clinicbell {

namespace {
constexpr int mostAttempts = 25;
constexpr auto betweenAttempts = 200ms;
} // namespace

SingleInstance::SingleInstance(const QString &lockFile, QString controlSocket, const Clock &clock)
    : m_lock(lockFile)
    , m_controlSocket(std::move(controlSocket))
    , m_timer(clock.makeTimer())
{
    m_lock.setStaleLockTime(0); // Age says nothing of a program that runs for weeks; a dead holder is noticed anyway.
    connect(m_timer.get(), &Timer::timedOut, this, &SingleInstance::ask);
}

bool SingleInstance::claim()
{
    return m_lock.tryLock(0);
}

void SingleInstance::raiseOther()
{
    ask();
}

void SingleInstance::ask()
{
    m_client = std::make_unique<ControlClient>();
    connect(m_client.get(), &ControlClient::answered, this, &SingleInstance::otherRaised);
    connect(m_client.get(), &ControlClient::notRunning, this, &SingleInstance::onNotRunning);
    connect(m_client.get(), &ControlClient::lost, this, &SingleInstance::otherSilent);
    m_client->ask(m_controlSocket, ControlRequest{u"raise"_s, {}});
}

void SingleInstance::onNotRunning()
{
    if (++m_attempts < mostAttempts)
        m_timer->start(betweenAttempts);
    else
        emit otherSilent();
}

} // namespace clinicbell

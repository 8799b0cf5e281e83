// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/faults/ordeal.h"

#include "core/base/backoff.h"

using namespace Qt::StringLiterals;

namespace clinicbell::test {

namespace {

/// Timers of many seconds are good to one part in twenty.
constexpr std::chrono::milliseconds late(std::chrono::milliseconds deadline)
{
    return deadline + deadline / 20 + slack;
}

QString inMs(std::chrono::milliseconds time)
{
    return QString::number(time.count()) + " ms"_L1;
}

} // namespace

Ordeal::Ordeal(Trial trial, std::chrono::seconds activityTimeout)
    : m_trial(std::move(trial))
{
    m_server.hub().announceActivityTimeout(activityTimeout);
}

bool Ordeal::begin()
{
    if (!m_server.listen())
        return false;
    m_proxy = std::make_unique<FaultProxy>(QList<quint16>{m_server.port()});
    if (!m_proxy->listen())
        return false;
    m_scene = std::make_unique<Scene>(m_server, plainOptions(m_server.app(), m_proxy->port()));
    connect(&m_scene->client(), &pusher::Client::stateChanged, this, &Ordeal::onStateChanged);
    connect(&m_scene->client(), &pusher::Client::connectingIn, this, &Ordeal::onConnectingIn);
    return m_scene->begin();
}

void Ordeal::strike()
{
    m_struckAt = m_scene->follower().now();
    m_proxy->setFault(m_trial.fault);
    if (m_trial.closes)
        m_proxy->close();
    if (m_trial.cuts)
        m_proxy->reset();
}

bool Ordeal::isOver() const
{
    return m_liftedAt > 0ms && m_scene->follower().isLive() && m_scene->follower().liveAt() > m_liftedAt;
}

QStringList Ordeal::faults()
{
    QStringList wrong;
    checkTimes(wrong);
    if (!m_scene->hearsAgain() || !m_scene->finish())
        wrong.append(u"hears nothing new"_s);
    wrong += m_scene->faults();
    if (m_scene->follower().gaps().size() != 1)
        wrong.append(u"%1 gaps are told"_s.arg(m_scene->follower().gaps().size()));
    for (QString &each : wrong)
        each.prepend(m_trial.name + ": "_L1);
    return wrong;
}

void Ordeal::checkTimes(QStringList &wrong) const
{
    const Follower &follower = m_scene->follower();
    if (const auto found = follower.lostAt() - m_struckAt; found > late(m_trial.foundWithin))
        wrong.append("found after "_L1 + inMs(found));
    const BackoffRule rule;
    for (int nth = 0; nth < m_pauses.size(); ++nth) {
        if (m_pauses[nth] < backoffDelay(nth, rule, 0) || m_pauses[nth] > backoffDelay(nth, rule, 1))
            wrong.append(u"pause %1 is of %2"_s.arg(QString::number(nth), inMs(m_pauses[nth])));
    }
    if (m_pauses.size() < m_trial.pauses)
        wrong.append(u"only %1 pauses"_s.arg(m_pauses.size()));
    if (const auto lateness = m_scene->lateness(m_liftedAt); lateness > recovery)
        wrong.append("live "_L1 + inMs(lateness) + " late"_L1);
}

void Ordeal::onStateChanged(pusher::ConnectionState previous)
{
    if (m_struckAt > 0ms && previous == pusher::ConnectionState::Connected && m_trial.pauses == 0)
        lift();
}

void Ordeal::onConnectingIn(std::chrono::milliseconds delay)
{
    m_pauses.append(delay);
    if (m_pauses.size() == m_trial.pauses)
        lift();
}

void Ordeal::lift()
{
    m_liftedAt = m_scene->follower().now();
    m_proxy->setFault({});
    if (m_trial.closes)
        std::ignore = m_proxy->listen();
}

} // namespace clinicbell::test

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/profilesearch.h"

#include "core/pusher/channel.h"
#include "core/pusher/client.h"

using namespace std::chrono_literals;

namespace clinicbell::sync {

namespace {

/// Most backends say at once whose names they are. The rest need not be asked by all desks in the same moment.
constexpr std::chrono::milliseconds patience = 20s;

} // namespace

ProfileSearch::ProfileSearch(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_candidates{clinic::documentedProfile()}
    , m_timer(clock.makeTimer())
    , m_clock(clock)
{
    connect(m_timer.get(), &Timer::timedOut, this, &ProfileSearch::listenBeside);
}

void ProfileSearch::setCandidates(const QList<clinic::Profile> &candidates, bool delivers)
{
    stop();
    m_candidates = candidates;
    m_current = 0;
    m_delivers = delivers;
}

void ProfileSearch::begin()
{
    stop();
    m_tried = 1;
}

bool ProfileSearch::advance()
{
    if (m_tried >= m_candidates.size())
        return false;
    ++m_tried;
    m_beside.clear(); // The feed begins anew, and its channels with it.
    m_current = (m_current + 1) % m_candidates.size();
    m_delivers = false;
    return true;
}

void ProfileSearch::onGranted(pusher::Client &client, const Account &account)
{
    m_client = &client;
    m_account = account;
    emit found(current().name, m_delivers);
    if (!m_delivers && m_candidates.size() > 1 && m_beside.isEmpty() && !m_timer->isActive())
        m_timer->start(patience + std::chrono::duration_cast<std::chrono::milliseconds>(patience * m_clock.chance()));
}

void ProfileSearch::onHeard()
{
    if (std::exchange(m_delivers, true))
        return;
    m_timer->stop();
    leaveBeside();
    emit found(current().name, true);
}

void ProfileSearch::stop()
{
    m_timer->stop();
    m_beside.clear(); // The client goes with its channels.
    m_client = nullptr;
}

void ProfileSearch::listenBeside()
{
    const QStringList own = current().channelNames(clinic::ChannelPurpose::Notifications, m_account);
    for (qsizetype i = 0; i < m_candidates.size(); ++i) {
        const QStringList names = m_candidates.at(i).channelNames(clinic::ChannelPurpose::Notifications, m_account);
        for (const QString &name : names) {
            if (!own.contains(name) && !m_beside.contains(name))
                listenTo(i, name);
        }
    }
}

void ProfileSearch::listenTo(qsizetype candidate, const QString &name)
{
    const pusher::Channel *channel = m_client->subscribe(name);
    if (!channel)
        return;
    m_beside.append(name);
    connect(channel, &pusher::Channel::eventReceived, this, [this, candidate](const QString &event) {
        if (m_delivers || event.startsWith(QLatin1StringView("client-"))
            || !m_candidates.at(candidate).meaningOf(event))
            return;
        m_current = candidate;
        onHeard();
        emit otherFound();
    });
}

void ProfileSearch::leaveBeside()
{
    const QStringList names = std::exchange(m_beside, {});
    for (const QString &name : names)
        m_client->unsubscribe(name);
}

} // namespace clinicbell::sync

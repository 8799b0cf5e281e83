// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/profilesearch.h"

#include "core/clinic/requestturns.h"
#include "core/sync/channelgroup.h"

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

namespace clinicbell::sync {

namespace {

/// Most backends say at once whose names they are. The rest need not be asked by all desks in the same moment.
constexpr std::chrono::milliseconds patience = 20s;

} // namespace

ProfileSearch::ProfileSearch(const clinic::RequestTurns &turns, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_candidates{clinic::documentedProfile()}
    , m_turns(turns)
    , m_timer(clock.makeTimer())
    , m_clock(clock)
{
    connect(m_timer.get(), &Timer::timedOut, this, &ProfileSearch::listenBeside);
}

ProfileSearch::~ProfileSearch() = default;

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
    leaveBeside();
    m_current = (m_current + 1) % m_candidates.size();
    m_delivers = false;
    return true;
}

void ProfileSearch::onGranted(SharedChannels &channels, const Account &account)
{
    m_channels = &channels;
    m_account = account;
    emit found(current().name, m_delivers);
    if (m_delivers || m_candidates.size() < 2 || !m_beside.isEmpty() || m_timer->isActive())
        return;
    const auto random = std::chrono::duration_cast<std::chrono::milliseconds>(patience * m_clock.chance());
    m_timer->start(patience + std::max(random, m_turns.spread()));
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
    leaveBeside();
    m_channels = nullptr;
}

void ProfileSearch::listenBeside()
{
    QStringList known = current().channelNames(clinic::ChannelPurpose::Notifications, m_account);
    for (qsizetype i = 0; i < m_candidates.size(); ++i) {
        QStringList names = m_candidates.at(i).channelNames(clinic::ChannelPurpose::Notifications, m_account);
        names.removeIf([&known](const QString &name) { return known.contains(name); });
        known += names;
        listenTo(i, names);
    }
}

void ProfileSearch::listenTo(qsizetype candidate, const QStringList &names)
{
    if (names.isEmpty())
        return;
    m_beside.append(new ChannelGroup(*m_channels, names, this));
    connect(m_beside.constLast(), &ChannelGroup::eventReceived, this,
            [this, candidate](const QString &event) { onHeardBeside(candidate, event); });
}

void ProfileSearch::onHeardBeside(qsizetype candidate, const QString &event)
{
    if (m_delivers || event.startsWith(QLatin1StringView("client-")) || !m_candidates.at(candidate).meaningOf(event))
        return;
    m_current = candidate;
    onHeard();
    emit otherFound();
}

/// One of them may be in the middle of saying something.
void ProfileSearch::leaveBeside()
{
    const QList<ChannelGroup *> beside = std::exchange(m_beside, {});
    for (ChannelGroup *group : beside) {
        group->leave();
        group->deleteLater();
    }
}

} // namespace clinicbell::sync

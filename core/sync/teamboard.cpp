// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/teamboard.h"

#include "core/store/notificationstore.h"
#include "core/sync/livefeed.h"

using namespace std::chrono_literals;

namespace clinicbell::sync {

namespace {
constexpr auto savedAfter = 10s;
}

TeamBoard::TeamBoard(store::NotificationStore &store, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
    , m_saveTimer(clock.makeTimer())
{
    connect(m_saveTimer.get(), &Timer::timedOut, this, &TeamBoard::save);
}

void TeamBoard::start()
{
    m_store.members().then(this, [this, generation = m_generation](const Result<store::SavedTeam> &saved) {
        const bool isNews = m_team.asOf.isValid() || !m_team.supported;
        if (generation != m_generation || !saved || !saved->asOf.isValid() || isNews)
            return;
        m_team = {.members = saved->members, .asOf = saved->asOf, .stale = true, .supported = true};
        emit changed();
    });
}

void TeamBoard::stop()
{
    if (m_saveTimer->isActive())
        save();
    ++m_generation;
    m_team = {};
    emit changed();
}

void TeamBoard::follow(const LiveFeed &feed)
{
    if (feed.hasPresence()) {
        m_team = {.members = feed.members(), .asOf = m_clock.now(), .stale = false, .supported = true};
        if (!m_saveTimer->isActive())
            m_saveTimer->start(savedAfter);
    } else {
        m_saveTimer->stop();
        m_team = {.members = {}, .asOf = {}, .stale = false, .supported = false};
    }
    emit changed();
}

void TeamBoard::setStale()
{
    m_team.stale = true;
    m_team.asOf = m_clock.now();
    emit changed();
}

void TeamBoard::save()
{
    m_saveTimer->stop();
    m_store.saveMembers(m_team.members, m_team.asOf);
}

} // namespace clinicbell::sync

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/base/member.h"

#include <QObject>

#include <memory>

namespace clinicbell::store {
class NotificationStore;
}

namespace clinicbell::sync {

class LiveFeed;

/// The colleagues, as far as this computer knows.
struct Team
{
    QList<Member> members;
    QDateTime asOf; ///< When this was last known to be true (UTC).
    bool stale = false; ///< The line is lost.
    bool supported = true; ///< This server has a presence channel.
};

/// Keeps the team: from the presence channel while there is one, from the store while there is none.
class TeamBoard : public QObject
{
    Q_OBJECT
public:
    TeamBoard(store::NotificationStore &store, const Clock &clock, QObject *parent = nullptr);

    const Team &team() const { return m_team; }
    /// The account's store is open: shows whom it remembers until somebody is heard of.
    void start();
    /// Saves what is not saved yet, and forgets it.
    void stop();
    /// What the presence channel says now.
    void follow(const LiveFeed &feed);
    /// The line is lost.
    void setStale();

signals:
    void changed();

private:
    void save();

    store::NotificationStore &m_store;
    const Clock &m_clock;
    std::unique_ptr<Timer> m_saveTimer; ///< People come and go in bunches: saved some seconds later.
    Team m_team;
    quint64 m_generation = 0;
};

} // namespace clinicbell::sync

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/account.h"
#include "core/base/clock.h"
#include "core/clinic/profile.h"

#include <QObject>

namespace clinicbell::clinic {
class RequestTurns;
}

namespace clinicbell::sync {

class ChannelGroup;
class SharedChannels;

/// Which of the known families of names a server's backend speaks. One after the other is tried until a channel of the
/// person's own is granted. Some servers grant every name, and tell nothing on most of them: as long as no event has
/// come by the granted names, the own channels of the others are listened to as well, and the first family that
/// delivers is the one (docs/decisions/016-which-names-a-backend-speaks.md).
class ProfileSearch : public QObject
{
    Q_OBJECT
public:
    /// @p turns and @p clock outlive this.
    ProfileSearch(const clinic::RequestTurns &turns, const Clock &clock, QObject *parent = nullptr);
    ~ProfileSearch() override;

    /// The one to begin with first; never empty. @p delivers: that one has delivered on this server before.
    void setCandidates(const QList<clinic::Profile> &candidates, bool delivers);
    const clinic::Profile &current() const { return m_candidates.at(m_current); }
    bool delivers() const { return m_delivers; }

    /// A new connection is made.
    void begin();
    /// No own channel of the current one is granted: is there another to try? It is the current one then.
    bool advance();
    /// An own channel of the current one is subscribed, among @p channels, which live until the next begin() or stop().
    void onGranted(SharedChannels &channels, const Account &account);
    /// An event came by a name of the current one.
    void onHeard();
    /// The connection is given up, or the person has gone.
    void stop();

signals:
    /// The names of @p profile are granted, or better, deliver: worth remembering.
    void found(const QString &profile, bool delivers);
    /// Another one than the current delivers, and is the current one now.
    void otherFound();

private:
    void listenBeside();
    void listenTo(qsizetype candidate, const QStringList &names);
    void onHeardBeside(qsizetype candidate, const QString &event);
    void leaveBeside();

    QList<clinic::Profile> m_candidates;
    qsizetype m_current = 0;
    qsizetype m_tried = 1; ///< On this connection.
    bool m_delivers = false;
    SharedChannels *m_channels = nullptr;
    Account m_account;
    QList<ChannelGroup *> m_beside; ///< Children of this: the channels of the others.
    const clinic::RequestTurns &m_turns;
    std::unique_ptr<Timer> m_timer;
    const Clock &m_clock;
};

} // namespace clinicbell::sync

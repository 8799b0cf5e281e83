// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/support/follower.h"
#include "tests/support/pusherserver.h"

namespace clinicbell::test {

using namespace std::chrono_literals;

/// How long after the network is good, and an attempt is allowed, a client may take to be live.
constexpr std::chrono::milliseconds recovery = 2s;
/// What timers, and the other processes of a busy computer, may add to a deadline.
constexpr std::chrono::milliseconds slack = 500ms;

/// As the defaults are, several times faster.
pusher::Options hastyOptions(const demo::PusherApp &app, quint16 port,
                             const QString &host = QStringLiteral("127.0.0.1"));

/// A server that always says something new, and a client that follows it over whatever is between them.
class Scene : public QObject
{
    Q_OBJECT
public:
    /// @p pause: between two words. A slow network has its kernel gather them, and takes many round trips for all.
    Scene(PusherServer &server, const pusher::Options &options, std::chrono::milliseconds pause = 20ms);

    Follower &follower() { return m_follower; }
    pusher::Client &client() { return m_follower.client(); }

    /// Connects, and begins to speak once the client is live. @p patience: for each of the two.
    bool begin(std::chrono::milliseconds patience = 20s);
    void speak() { m_timer->start(0ms); }
    /// Goes on until something that is said from now on has arrived.
    bool hearsAgain(std::chrono::milliseconds patience = 20s);
    /// Stops speaking, and waits for the last word to arrive.
    bool finish(std::chrono::milliseconds patience = 20s);
    /// Goes on for that long.
    void pass(std::chrono::milliseconds time) const;

    /// What the client did not do right: see Ledger::faults(). A busy computer, or a kernel that gathers small packets,
    /// can keep a word under way for long.
    QStringList faults(std::chrono::milliseconds flight = 1s) const;
    /// From when the network was good (by Follower::now()) and an attempt was allowed, until the client was live.
    std::chrono::milliseconds lateness(std::chrono::milliseconds goodSince) const;

private:
    void say();

    const SystemClock m_clock;
    PusherServer &m_server;
    Follower m_follower;
    Ledger m_ledger;
    std::unique_ptr<Timer> m_timer;
    const std::chrono::milliseconds m_pause;
};

} // namespace clinicbell::test

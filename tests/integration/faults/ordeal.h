// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/integration/faults/scene.h"
#include "tests/support/faultproxy.h"

namespace clinicbell::test {

/// What befalls a line, and when it is over.
struct Trial
{
    QString name;
    Fault fault;
    bool cuts = false; ///< The line that is there is reset; the fault is for the attempts that follow.
    bool closes = false; ///< Nobody takes an attempt.
    int pauses = 0; ///< It is lifted with the so-manieth pause before an attempt; 0: as soon as the line is lost.
    std::chrono::milliseconds foundWithin{100}; ///< The line is lost, from when it was struck.
};

/// A client with the options that people run, a server of its own, and one trial between them. Many may go on at once:
/// nearly all of it is waiting.
class Ordeal : public QObject
{
    Q_OBJECT
public:
    /// The server announces @p activityTimeout.
    Ordeal(Trial trial, std::chrono::seconds activityTimeout);

    /// Goes on until the client is live.
    bool begin();
    void strike();
    /// The fault was lifted, and the client is live again.
    bool isOver() const;
    /// Once it is over: what the client did not do right, a sentence each.
    QStringList faults();

private:
    void onStateChanged(pusher::ConnectionState previous);
    void onConnectingIn(std::chrono::milliseconds delay);
    void lift();
    void checkTimes(QStringList &wrong) const;

    const Trial m_trial;
    PusherServer m_server;
    std::unique_ptr<FaultProxy> m_proxy;
    std::unique_ptr<Scene> m_scene;
    std::chrono::milliseconds m_struckAt{0}; ///< By Follower::now(), as the next; 0: not yet.
    std::chrono::milliseconds m_liftedAt{0};
    QList<std::chrono::milliseconds> m_pauses;
};

} // namespace clinicbell::test

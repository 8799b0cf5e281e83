// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/pusher/client.h"
#include "tests/fuzz/scriptedauthorizer.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faketransport.h"

#include <QSet>

namespace pusher::test {

/// A client and all that surrounds it, moved by a script of one deed a line. Its rules are looked at after each line; a
/// broken one is qFatal().
///
/// The application: `c` connects, `d` disconnects, `r` retries now, `p MS` probes, `s CHANNEL` subscribes (what kind of
/// channel that is follows from the name), `u CHANNEL` unsubscribes, `e CHANNEL EVENT` triggers, `i` signs in,
/// `v MS` spreads.
/// The server: `o` takes the socket, `h` says hello, `< TEXT` says anything, `x CODE REASON` closes.
/// The network: `f` lets the attempt fail. The clock: `t MS` passes, `j MS` makes the wall clock jump.
/// The authorizer: `a CHANNEL_DATA` grants the oldest request for one channel, `n ERROR_NUMBER` denies it; `b` offers
/// batches from then on, `b -` none, `m LETTERS` answers the oldest (ScriptedAuthorizer::answerBatch()), `w
/// ERROR_NUMBER` denies it; `g USER_DATA` grants the oldest sign-in, `k ERROR_NUMBER` denies it; `y NUMBER` chooses the
/// keys that encrypted channels get from then on.
/// `! LINE`: what the application does in the midst of the client's next signal. Any other line does nothing.
class ScriptedClient : public QObject
{
    Q_OBJECT
public:
    ScriptedClient();
    ~ScriptedClient() override;

    void run(QStringView line);
    /// The names of the signals that came so far, such as "memberJoined": tells whether a script gets where it is meant
    /// to.
    const QSet<QLatin1StringView> &reached() const { return m_reached; }

private:
    template <typename Sender, typename... Arguments>
    void follow(Sender *sender, void (Sender::*signal)(Arguments...), QLatin1StringView name);
    void followChannel(Channel *channel);
    void followUser();
    void perform(QStringView line);
    bool performForApplication(char16_t deed, const QString &words);
    bool performForServer(char16_t deed, const QString &words);
    bool performForAuthorizer(char16_t deed, const QString &words);
    void performForClock(char16_t deed, const QString &words);
    void subscribe(const QString &name);
    void trigger(const QString &words);
    void say(const QString &text);
    void hangUp(int code, const QString &reason);
    void onSignal();
    void onStateChanged(ConnectionState previous, ConnectionState current);

    void checkState() const;
    void checkSockets() const;
    void checkCounts() const;
    void checkHeard();
    void checkSubscribing(const Frame &frame);
    void checkSigningIn(const Frame &frame) const;
    bool isSignedForThisSocket(const QJsonValue &signature) const;

    clinicbell::test::FakeClock m_clock;
    FakeServer m_server;
    ScriptedAuthorizer m_authorizer;
    std::unique_ptr<Client> m_client;
    ConnectionState m_state = ConnectionState::Initialized; ///< By the signals.
    bool m_shallBeStill = false; ///< Disconnected by the application, and nothing else since.
    bool m_wantsUser = false; ///< The application has signed in.
    QSet<QLatin1StringView> m_reached;
    QStringList m_inSignals; ///< What the application will do there.
    qint64 m_said = 0; ///< To a client that listened.
    qint64 m_saidBroken = 0;
    int m_attempts = 0; ///< The one that m_onWire belongs to.
    QSet<QString> m_onWire; ///< Channels that were asked for, and neither left nor refused.
};

} // namespace pusher::test

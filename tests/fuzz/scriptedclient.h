// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/pusher/authorizer.h"
#include "core/pusher/client.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faketransport.h"

#include <QSet>

#include <list>

namespace pusher::test {

/// Answers when the script says so.
class ScriptedAuthorizer final : public Authorizer
{
public:
    using Answer = clinicbell::Result<Authorization>;

    QFuture<Answer> authorize(const QString &socketId, const QString &channelName) override;
    /// The oldest open request; nothing where there is none.
    void answer(const Answer &answer);

private:
    std::list<QPromise<Answer>> m_open;
};

/// A client and all that surrounds it, moved by a script of one deed a line. Its rules are looked at after each line; a
/// broken one is qFatal().
///
/// The application: `c` connects, `d` disconnects, `r` retries now, `p MS` probes, `s CHANNEL` subscribes (what kind of
/// channel that is follows from the name), `u CHANNEL` unsubscribes, `e CHANNEL EVENT` triggers.
/// The server: `o` takes the socket, `h` says hello, `< TEXT` says anything, `x CODE REASON` closes.
/// The network: `f` lets the attempt fail. The clock: `t MS` passes, `j MS` makes the wall clock jump.
/// The authorizer: `a CHANNEL_DATA` grants the oldest request, `n ERROR_NUMBER` denies it.
/// `! LINE`: what the application does in the midst of the client's next signal. Any other line does nothing.
class ScriptedClient : public QObject
{
    Q_OBJECT
public:
    ScriptedClient();
    ~ScriptedClient() override;

    void run(QStringView line);

private:
    void perform(QStringView line);
    bool performForApplication(char16_t deed, const QString &words);
    bool performForServer(char16_t deed, const QString &words);
    void performForOthers(char16_t deed, const QString &words);
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

    clinicbell::test::FakeClock m_clock;
    FakeServer m_server;
    ScriptedAuthorizer m_authorizer;
    std::unique_ptr<Client> m_client;
    ConnectionState m_state = ConnectionState::Initialized; ///< By the signals.
    bool m_shallBeStill = false; ///< Disconnected by the application, and nothing else since.
    QStringList m_inSignals; ///< What the application will do there.
    qint64 m_said = 0; ///< To a client that listened.
    qint64 m_saidBroken = 0;
    int m_attempts = 0; ///< The one that m_onWire belongs to.
    QSet<QString> m_onWire; ///< Channels that were asked for, and neither left nor refused.
};

} // namespace pusher::test

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/pusher/channel.h"
#include "core/pusher/client.h"
#include "tests/support/ledger.h"
#include "tests/support/signingauthorizer.h"

namespace clinicbell::test {

/// Options for a server on this computer that speaks plainly.
pusher::Options plainOptions(const demo::PusherApp &app, quint16 port,
                             const QString &host = QStringLiteral("127.0.0.1"));

/// A real client over the real socket that follows one channel, and writes down what it is told.
class Follower : public QObject
{
    Q_OBJECT
public:
    /// @p user: whose channels these are.
    Follower(const pusher::Options &options, const demo::PusherApp &app, const QString &channel,
             const QString &user = QStringLiteral("1"));

    pusher::Client &client() { return m_client; }
    pusher::Channel &channel() const { return *m_channel; }
    SigningAuthorizer &authorizer() { return m_authorizer; }
    /// Connected and subscribed.
    bool isLive() const { return m_channel->isSubscribed(); }
    /// Goes on with the event loop until it is.
    bool becomesLive(std::chrono::milliseconds patience = std::chrono::seconds(20)) const;
    bool losesTheLine(std::chrono::milliseconds patience) const;

    /// The numbers in events, in the order of their arrival (see Ledger).
    const QList<int> &numbers() const { return m_numbers; }
    /// As the client said, each until the channel was subscribed again.
    const QList<Gap> &gaps() const { return m_gaps; }
    const QList<pusher::ConnectionError> &errors() const { return m_errors; }
    /// When the latest attempt to connect could begin at the earliest, as the backoff has it. By the monotonic clock.
    std::chrono::milliseconds attemptAllowedAt() const { return m_attemptAllowedAt; }
    /// When it last became live, or lost its line.
    std::chrono::milliseconds liveAt() const { return m_liveAt; }
    std::chrono::milliseconds lostAt() const { return m_lostAt; }
    std::chrono::milliseconds now() const { return m_clock.monotonic(); }

private:
    void onStateChanged(pusher::ConnectionState previous);
    void onSubscribed();

    const SystemClock m_clock;
    SigningAuthorizer m_authorizer;
    pusher::Client m_client;
    pusher::Channel *m_channel;
    QList<int> m_numbers;
    QList<Gap> m_gaps;
    bool m_gapIsOpen = false; ///< The last of them: connected, not subscribed yet.
    QList<pusher::ConnectionError> m_errors;
    std::chrono::milliseconds m_attemptAllowedAt{0};
    std::chrono::milliseconds m_liveAt{0};
    std::chrono::milliseconds m_lostAt{0};
};

} // namespace clinicbell::test

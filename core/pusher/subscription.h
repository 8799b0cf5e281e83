// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/backoff.h"
#include "core/base/clock.h"
#include "core/pusher/channel.h"
#include "core/pusher/channelstatus.h"

#include <QObject>

namespace pusher {

class AuthorizationQueue;
class User;

/// What all subscriptions of a client share.
struct SubscriptionContext
{
    AuthorizationQueue &authorizations;
    const clinicbell::Clock &clock;
    const User &user;
    FrameSender send;
    std::function<double()> random;
    clinicbell::BackoffRule backoff;
    std::chrono::milliseconds timeout;
    qsizetype longestFrame; ///< In bytes; some servers hang up over longer ones.
};

/// One wanted channel and how far it has come on this connection (protocol.md, section 6). The last call wins: a
/// channel let go before the server's answer stays on the wire until that answer, and can be taken back till then.
class Subscription : public QObject
{
    Q_OBJECT
public:
    Subscription(std::unique_ptr<Channel> channel, const SubscriptionContext &context);
    ~Subscription() override;

    Channel *channel() const { return m_channel.get(); }
    bool isCancelled() const { return m_cancelled; }
    /// The frame is out, the server has not answered.
    bool isPending() const { return m_state == SubscriptionState::Sent; }
    /// Not cancelled; see Client::channels().
    ChannelStatus status() const;

    /// Connected: asks the authorizer, or the server at once where the channel is public. Nothing while under way.
    void begin();
    /// The connection is gone.
    void lapse();
    /// Let go by the application. True: nothing is left to wait for.
    [[nodiscard]] bool cancel();
    void reinstate() { m_cancelled = false; }
    void onAnswered(const clinicbell::Result<Authorization> &answer);
    /// The user is signed in, or will not be on this connection.
    void onUserSettled();
    /// A frame that names this channel.
    void onFrame(const Frame &frame);
    /// The server's refusal, however it was brought.
    void onRefused(const SubscriptionError &error);

signals:
    /// Cancelled, and nothing is left to wait for.
    void finished();

private:
    void onTimedOut();
    void onSucceeded(const Frame &frame);
    void accept(const Authorization &authorization);
    void fail(const SubscriptionError &error);
    void note(const SubscriptionError &error);
    void reauthorize();
    void leaveWire(SubscriptionState state);
    void sendSubscribe(const QString &frame);
    void sendUnsubscribe();

    std::unique_ptr<Channel> m_channel;
    const SubscriptionContext &m_context;
    std::unique_ptr<clinicbell::Timer> m_timer; ///< The server's deadline while Sent, the pause while Waiting.
    SubscriptionState m_state = SubscriptionState::Idle;
    std::optional<Authorization> m_untilSignedIn; ///< Granted, and of no use before the user is signed in.
    bool m_reauthorizing = false;
    bool m_longFrame = false; ///< The one that is out is longer than some servers bear…
    bool m_hungUpOn = false; ///< …and the connection ended over it.
    bool m_cancelled = false;
    int m_failures = 0;
    std::optional<SubscriptionError> m_lastError;
    QDateTime m_failingSince;
};

} // namespace pusher

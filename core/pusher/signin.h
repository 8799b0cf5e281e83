// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/pusher/authorizer.h"
#include "core/pusher/clientevents.h"
#include "core/pusher/deletelater.h"
#include "core/pusher/frame.h"
#include "core/pusher/subscriptionerror.h"

#include <QFutureWatcher>
#include <QObject>

namespace pusher {

class Subscriptions;
class User;

/// Signs the user in on each connection, once that was asked for (protocol.md, section 5).
class SignIn : public QObject
{
    Q_OBJECT
public:
    SignIn(const Options &options, Authorizer &authorizer, const clinicbell::Clock &clock,
           std::function<double()> random, FrameSender send, User &user, Subscriptions &subscriptions,
           QObject *parent = nullptr);
    ~SignIn() override;

    /// Wanted from now on. Asks again where this connection has seen it fail.
    void request();
    /// A connection is there.
    void begin(const QString &socketId);
    /// It is gone. Whether a user went with it, who is to be told of it (User::signedOut()).
    bool lapse();
    /// The frame is out, the server has not answered.
    bool isAnswerDue() const { return m_wire == Wire::Sent; }
    /// A frame without a channel.
    void onFrame(const Frame &frame);
    /// The server's refusal, however it was brought.
    void onRefused(const SubscriptionError &error);

private:
    enum class Wire {
        Idle,
        Authorizing,
        Waiting, ///< For the next try.
        Sent,
        SignedIn,
    };
    using Watcher = QFutureWatcher<clinicbell::Result<UserAuthorization>>;

    void ask();
    void onAnswered();
    void onTimedOut();
    void onSucceeded(const QJsonValue &data);
    void fail(const SubscriptionError &error);
    void stopAsking();
    void setWire(Wire wire);

    Authorizer &m_authorizer;
    const clinicbell::BackoffRule m_backoff;
    const std::chrono::milliseconds m_timeout;
    std::function<double()> m_random;
    FrameSender m_send;
    User &m_user;
    Subscriptions &m_subscriptions;
    std::unique_ptr<clinicbell::Timer> m_timer; ///< The server's deadline while Sent, the pause while Waiting.
    std::unique_ptr<Watcher, DeleteLater> m_request;
    QString m_socketId; ///< Empty while not connected.
    bool m_wanted = false;
    Wire m_wire = Wire::Idle;
    int m_failures = 0;
};

} // namespace pusher

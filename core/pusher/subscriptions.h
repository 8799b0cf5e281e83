// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/pusher/authorizationqueue.h"
#include "core/pusher/connectionstate.h"
#include "core/pusher/subscription.h"

#include <map>

namespace pusher {

struct Options;

/// The wanted channels, brought onto each new connection (protocol.md, section 6).
class Subscriptions : public QObject
{
    Q_OBJECT
public:
    Subscriptions(const Options &options, Authorizer &authorizer, const clinicbell::Clock &clock,
                  std::function<double()> random, FrameSender send, const User &user, QObject *parent = nullptr);
    ~Subscriptions() override;

    /// See Client::subscribe() and its neighbours.
    Channel *want(const QString &name);
    /// As want(), for a channel of the protocol's own.
    Channel *wantReserved(const QString &name);
    void drop(const QString &name);
    Channel *channel(const QString &name) const;
    QList<ChannelStatus> statuses() const;

    /// A connection is there; everything wanted is subscribed.
    void begin(const QString &socketId);
    /// It is gone.
    void lapse();
    /// A frame that names a channel; unknown ones are late, and ignored.
    void onFrame(const Frame &frame);
    /// A `pusher:error`. Some servers refuse a subscription this way, often without saying which.
    void onErrorFrame(const Frame &frame, const ConnectionError &error);
    /// A frame is out that the server has not answered.
    bool isAnswerDue() const;

signals:
    void channelSubscribed(const QString &name);
    void channelFailed(const QString &name, const pusher::SubscriptionError &error);

private:
    using Entry = std::unique_ptr<Subscription, DeleteLater>;

    Channel *add(const QString &name);
    std::unique_ptr<Channel> makeChannel(const QString &name);
    Subscription *find(const QString &name) const;
    Subscription *onlyPending() const;
    void onAnswered(const QString &channelName, const clinicbell::Result<Authorization> &answer);
    void onUserSettled();

    AuthorizationQueue m_authorizations;
    ClientEvents m_clientEvents;
    SubscriptionContext m_context;
    std::map<QString, Entry> m_entries;
    bool m_connected = false;
};

} // namespace pusher

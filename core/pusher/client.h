// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/pusher/channelstatus.h"
#include "core/pusher/connectionstate.h"
#include "core/pusher/options.h"
#include "core/pusher/transport.h"

#include <QDateTime>
#include <QObject>

namespace pusher {

class Authorizer;
class Channel;
class PresenceChannel;
class Reconnector;
class SignIn;
class Subscriptions;
class User;
struct Frame;

/// A Pusher Channels client, protocol 7: keeps one connection alive and the wanted channels subscribed over it, until
/// told otherwise. All of it lives on one thread. It may be steered, but not deleted, from handlers of its signals.
class Client : public QObject
{
    Q_OBJECT
public:
    /// Uniform in [0, 1); spreads the desks of a clinic after an outage.
    using Random = std::function<double()>;

    /// @p authorizer and @p clock outlive the client. Without @p random, the chance of @p clock.
    Client(const Options &options, Authorizer &authorizer, TransportFactory transports, const clinicbell::Clock &clock,
           Random random = {}, QObject *parent = nullptr);
    ~Client() override;

    /// Starts, and goes on for ever. Nothing while already at it.
    void connectToServer();
    /// Ends everything at once; no timer is left running. Channels stay wanted for the next connectToServer().
    void disconnectFromServer();
    /// Tries at once where a wait, a hung attempt or a refusal stands in the way. Nothing while connected, or where
    /// nobody asked for a connection.
    void retryNow();
    /// For network changes and waking from sleep: pings, and reconnects at once without an answer by @p deadline.
    /// While not connected, the same as retryNow(), save that a refusal stands and the spread holds.
    void probe(std::chrono::milliseconds deadline);
    /// Many clients are called back by one moment: a server that restarts, a network that returns, a building that
    /// wakes up. Each then waits for a random part of @p spread instead of coming at once, and longer where its backoff
    /// says so. retryNow() never waits. 0 at first.
    void setSpread(std::chrono::milliseconds spread);

    /// Wants a channel; its kind follows from the name, the same name gives the same object. It lives until
    /// unsubscribe(). Asks again where this connection has seen it refused. Null: the name is empty, or of the
    /// protocol's own (`#…`).
    Channel *subscribe(const QString &name);
    /// As subscribe(); null also for names that do not begin with `presence-`.
    PresenceChannel *subscribePresence(const QString &name);
    /// The object of that name will not speak again, and is deleted soon.
    void unsubscribe(const QString &name);
    /// Null: not wanted.
    Channel *channel(const QString &name) const;
    /// All that is wanted, by name, for diagnostics; the user's own channel is among it while somebody is signed in.
    QList<ChannelStatus> channels() const;

    /// Signs the user in, now or when connected, and again on each later connection. Asks again where this connection
    /// has seen it fail.
    void signIn();
    /// Never null.
    User *user() const;

    ConnectionState state() const;
    /// Empty while not connected. It names this connection to the application's server (`X-Socket-Id`).
    QString socketId() const;
    /// Messages that came in, broken ones included.
    qint64 framesReceived() const;
    /// Messages that were no frame. They are dropped and the connection goes on, save for those that were no UTF-8 or
    /// too large to be taken in: those end it, as WebSocket demands, and a gap follows.
    qint64 badFrames() const;
    /// Connections after the first.
    qint64 reconnects() const;

signals:
    void stateChanged(pusher::ConnectionState previous, pusher::ConnectionState current);
    /// After stateChanged, before any subscription is asked for.
    void connected(const QString &socketId);
    void connectingIn(std::chrono::milliseconds delay);
    /// Comes before the change of state that it causes, if any.
    void errorOccurred(const pusher::ConnectionError &error);
    /// The server will not have us; no more attempts but by retryNow() or connectToServer(). State: Disconnected.
    void refused(const pusher::ConnectionError &error);
    /// For whoever keeps a record of all channels; see Channel::subscribed() and Channel::subscriptionFailed().
    void channelSubscribed(const QString &name);
    void channelFailed(const QString &name, const pusher::SubscriptionError &error);
    /// A message came that was no frame, and nobody knows what it would have said. Counted already.
    void badFrame();
    /// Connected again. The protocol has no replay: what was sent between the last sign of life (UTC) and now is lost.
    void gapEnded(const QDateTime &from, const QDateTime &to);

private:
    void onConnected(const QString &socketId);
    void onStateChanged(ConnectionState previous, ConnectionState current);
    void onFrame(const Frame &frame);
    void onErrorFrame(const Frame &frame);

    std::unique_ptr<Reconnector> m_reconnector;
    std::unique_ptr<User> m_user;
    std::unique_ptr<Subscriptions> m_subscriptions;
    std::unique_ptr<SignIn> m_signIn;
};

} // namespace pusher

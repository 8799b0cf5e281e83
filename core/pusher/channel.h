// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/pusher/authorizer.h"
#include "core/pusher/frame.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <optional>

namespace pusher {

enum class ChannelKind { Public, Private, Presence, Encrypted, Invalid };

/// What a channel's name says of it. Invalid: empty, or reserved (`#…`).
ChannelKind channelKind(QStringView name);

/// Why a channel is not subscribed.
struct SubscriptionError
{
    QString type; ///< As servers call it: `AuthError`, `LimitReached`…; ours: `Timeout`.
    QString message; ///< English, for the log.
    std::optional<int> status = {}; ///< An HTTP status or a Pusher code, where one was named.
    std::optional<clinicbell::ErrorCode> cause = {}; ///< What the authorizer answered.
    bool willRetry = false; ///< Another try is planned on this connection; a new connection always tries again.
    std::optional<std::chrono::seconds> retryAfter = {}; ///< The wait that the authorizer's server asked for.
};

/// One subscription, over all connections until Client::unsubscribe(). Made and owned by the Client.
class Channel : public QObject
{
    Q_OBJECT
public:
    /// Puts one encoded frame on the wire; false while not connected.
    using Sender = std::function<bool(const QString &text)>;

    Channel(QString name, Sender send, QObject *parent = nullptr);

    QString name() const { return m_name; }
    bool isSubscribed() const { return m_subscribed; }
    /// Sends a client event; the server does not answer. False, with nothing sent, where @p event does not begin
    /// with `client-`, the channel is public, or it is not subscribed. Never kept for later.
    bool trigger(const QString &event, const QJsonObject &data);

signals:
    void subscribed();
    void subscriptionFailed(const pusher::SubscriptionError &error);
    /// An application's event. @p senderId names the peer of a client event, as the server vouches for it.
    void eventReceived(const QString &event, const QJsonValue &data, const QString &senderId);

protected:
    /// An answer of the authorizer; an error keeps the channel from subscribing.
    virtual clinicbell::Result<void> onAuthorized(const Authorization &authorization);
    virtual void onSubscribed(const QJsonValue &data);
    /// A frame of the server's own (`pusher_internal:…`) other than those about the subscription.
    virtual void onInternalFrame(const Frame &frame);

private:
    friend class Subscription;

    QString m_name;
    Sender m_send;
    bool m_subscribed = false;
};

} // namespace pusher

Q_DECLARE_METATYPE(pusher::SubscriptionError)

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/pusher/authorizer.h"
#include "core/pusher/clientevents.h"
#include "core/pusher/frame.h"
#include "core/pusher/subscriptionerror.h"

#include <QObject>

namespace pusher {

/// One subscription, over all connections until Client::unsubscribe(). Made and owned by the Client.
class Channel : public QObject
{
    Q_OBJECT
public:
    Channel(QString name, ClientEvents &clientEvents, QObject *parent = nullptr);

    QString name() const { return m_name; }
    bool isSubscribed() const { return m_subscribed; }
    /// How many sockets are subscribed; absent while not subscribed, and where the server does not count.
    std::optional<int> subscriptionCount() const { return m_subscriptionCount; }
    /// Sends a client event, or nothing and says why; never kept for later. Servers do not answer: what they decline
    /// comes as Client::errorOccurred().
    tl::expected<void, TriggerFault> trigger(const QString &event, const QJsonObject &data);

signals:
    void subscribed();
    void subscriptionFailed(const pusher::SubscriptionError &error);
    /// An application's event. @p senderId names the peer of a client event, as the server vouches for it.
    void eventReceived(const QString &event, const QJsonValue &data, const QString &senderId);
    /// A cache channel, and the server has no event for us: ask the application's server for the state of things.
    void cacheMissed();
    void subscriptionCountChanged(int count);
    /// An event of an encrypted channel that no key opens; what it told is lost.
    void decryptionFailed(const QString &event);

protected:
    /// An answer of the authorizer; an error keeps the channel from subscribing. @p signedInId: empty for nobody.
    virtual clinicbell::Result<void> onAuthorized(const Authorization &authorization, const QString &signedInId);
    /// Whether @p authorization is of use only to a user who is signed in.
    virtual bool needsUser(const Authorization &authorization) const;
    virtual void onSubscribed(const QJsonValue &data);
    /// A frame of the server's own (`pusher_internal:…`) other than those that all channels know.
    virtual void onInternalFrame(const Frame &frame);
    virtual void onEvent(const Frame &frame);
    /// Neither subscribed nor about to be: what is known of this connection is to be forgotten.
    virtual void onLapsed();
    /// The answer to requestAuthorization().
    virtual void onReauthorized(const clinicbell::Result<Authorization> &answer);

    /// Asks the authorizer once more for the subscription that stands. No subscribe frame follows.
    void requestAuthorization();

private:
    friend class Subscription;

    void take(const Frame &frame);
    void lapse();

    QString m_name;
    ClientEvents &m_clientEvents;
    std::function<void()> m_reauthorize;
    bool m_subscribed = false;
    std::optional<int> m_subscriptionCount;
};

} // namespace pusher

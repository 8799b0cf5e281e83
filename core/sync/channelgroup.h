// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QJsonValue>
#include <QObject>

namespace pusher {
class Channel;
struct SubscriptionError;
} // namespace pusher

namespace clinicbell::sync {

class SharedChannels;

/// The channels on which one thing is told: a person's own notifications, say, or a conversation. A backend uses one or
/// several of them and refuses the others, so that they are judged together: one that is subscribed is enough, once all
/// have been answered. They are left with this object.
class ChannelGroup : public QObject
{
    Q_OBJECT
public:
    /// Wants channels of these @p names on @p channels, which outlives this.
    ChannelGroup(SharedChannels &channels, const QStringList &names, QObject *parent = nullptr);
    ~ChannelGroup() override;

    /// Hears nothing from now on.
    void leave();
    /// One of them is subscribed and all have been answered.
    bool isSubscribed() const { return m_isUp && subscribedOne(); }
    bool isRefused() const;
    /// One that is subscribed just now; null: none is.
    pusher::Channel *subscribedOne() const;

signals:
    /// From now on nothing is missed. Again where a channel comes late.
    void subscribed();
    /// All are refused for good.
    void refused(const clinicbell::Error &error);
    /// None could be subscribed just now; it is tried again by itself.
    void delayed(const clinicbell::Error &error);
    /// As Channel::eventReceived().
    void eventReceived(const QString &event, const QJsonValue &data, const QString &senderId);

private:
    enum class State { Open, Subscribed, Late, Refused };

    bool has(State state) const;
    void want(const QString &name);
    void onConnected();
    void settle(const QString &name, State state);
    void onFailed(const QString &name, const pusher::SubscriptionError &error);

    SharedChannels &m_channels;
    QHash<QString, State> m_states;
    Error m_lastError;
    bool m_isUp = false; ///< All were answered on this connection, and one is subscribed.
};

} // namespace clinicbell::sync

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QObject>

namespace pusher {
class Client;
struct SubscriptionError;
} // namespace pusher

namespace clinicbell::sync {

/// The channels on which a person's own notifications may come. A backend uses one or several of them and refuses the
/// others, so that they are judged together: one that is subscribed is enough, once all have been answered.
class OwnChannels : public QObject
{
    Q_OBJECT
public:
    /// Wants channels of these @p names on @p client, which outlives this.
    OwnChannels(pusher::Client &client, const QStringList &names, QObject *parent = nullptr);

signals:
    /// From now on nothing is missed. Again where a channel comes late.
    void subscribed();
    /// All are refused for good.
    void refused(const clinicbell::Error &error);
    /// None could be subscribed just now; that is tried again by itself.
    void delayed(const clinicbell::Error &error);
    void eventReceived(const QString &event, const QJsonValue &data);

private:
    enum class State { Open, Subscribed, Late, Refused };

    void want(const QString &name);
    void onConnected();
    void settle(const QString &name, State state);
    void onFailed(const QString &name, const pusher::SubscriptionError &error);

    pusher::Client &m_client;
    QHash<QString, State> m_states;
    Error m_lastError;
    bool m_isUp = false; ///< That one is subscribed was said of this connection.
};

} // namespace clinicbell::sync

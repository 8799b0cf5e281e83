// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/pusher/subscriptionerror.h"

#include <QJsonObject>
#include <QObject>
#include <QStringList>

namespace pusher {

/// Who is signed in on this connection, as the servers vouch for it (protocol.md, section 5). Owned by the Client;
/// signs in by Client::signIn().
class User final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Empty: nobody is signed in.
    QString id() const { return m_id; }
    /// What the application's server says of the user, the id among it.
    QJsonObject data() const { return m_data; }
    bool isSignedIn() const { return !m_id.isEmpty(); }
    /// Asked for on this connection, and not decided.
    bool isSigningIn() const { return m_signingIn; }

signals:
    void signedIn();
    void signInFailed(const pusher::SubscriptionError &error);
    /// The connection is gone, and with it the user; the next one signs in again.
    void signedOut();
    /// An event for the user, on whatever connection of theirs.
    void eventReceived(const QString &event, const QJsonValue &data);
    /// Users of the watchlist who have come, or were there when we did.
    void watchedWentOnline(const QStringList &ids);
    void watchedWentOffline(const QStringList &ids);

private:
    friend class SignIn;

    QString m_id;
    QJsonObject m_data;
    bool m_signingIn = false;
};

} // namespace pusher

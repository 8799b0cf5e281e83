// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/pusher/authorizer.h"
#include "core/pusher/deletelater.h"

#include <QFutureWatcher>
#include <QObject>
#include <QStringList>

#include <map>
#include <memory>

namespace pusher {

/// Asks the authorizer for channels, a few at a time, so that forty channels after an outage are no storm of requests.
/// Signatures bind to a socket id: what was asked for an older connection is forgotten, whenever it is answered.
class AuthorizationQueue : public QObject
{
    Q_OBJECT
public:
    explicit AuthorizationQueue(Authorizer &authorizer, QObject *parent = nullptr);

    /// Forgets everything, and asks on behalf of @p socketId from now on.
    void restart(const QString &socketId);
    /// At most one request a channel.
    void request(const QString &channelName);
    void withdraw(const QString &channelName);

signals:
    /// Never in the middle of request().
    void answered(const QString &channelName, const clinicbell::Result<pusher::Authorization> &answer);

private:
    using Watcher = QFutureWatcher<clinicbell::Result<Authorization>>;

    void askNext();
    void onFinished(const QString &channelName);

    Authorizer &m_authorizer;
    QString m_socketId;
    QStringList m_waiting;
    std::map<QString, std::unique_ptr<Watcher, DeleteLater>> m_inFlight;
};

} // namespace pusher

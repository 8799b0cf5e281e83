// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/pusher/authorizer.h"
#include "core/pusher/deletelater.h"

#include <QFutureWatcher>
#include <QObject>

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

    /// Forgets everything, and asks on behalf of @p socketId from the next release() on.
    void restart(const QString &socketId);
    /// What was requested since restart() is asked for, together where the authorizer can.
    void release();
    /// At most one request a channel.
    void request(const QString &channelName);
    void withdraw(const QString &channelName);

signals:
    /// Never in the middle of request().
    void answered(const QString &channelName, const clinicbell::Result<pusher::Authorization> &answer);

private:
    using Watcher = QFutureWatcher<Authorizer::BatchAnswer>;

    struct Request
    {
        QStringList channelNames; ///< Those that still want the answer.
        bool isBatch = false;
        std::unique_ptr<Watcher, DeleteLater> watcher;
    };

    void askNext();
    bool askBatch();
    void watch(const QStringList &channelNames, bool isBatch, const QFuture<Authorizer::BatchAnswer> &answer);
    void onFinished(quint64 id);

    Authorizer &m_authorizer;
    QString m_socketId;
    bool m_held = true;
    bool m_batchMissing = false; ///< It was offered, and is not there: not asked for again.
    QStringList m_waiting;
    std::map<quint64, Request> m_inFlight;
    quint64 m_lastId = 0;
};

} // namespace pusher

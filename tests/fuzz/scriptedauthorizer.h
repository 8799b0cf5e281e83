// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/pusher/authorizer.h"

#include <QSet>

#include <list>

namespace pusher::test {

/// Answers when the script says so, the oldest request of its kind first; nothing happens where there is none. What it
/// grants names the socket that it was asked for.
class ScriptedAuthorizer final : public Authorizer
{
public:
    QFuture<clinicbell::Result<Authorization>> authorize(const QString &socketId, const QString &channelName) override;
    std::optional<QFuture<BatchAnswer>> authorizeBatch(const QString &socketId,
                                                       const QStringList &channelNames) override;
    QFuture<clinicbell::Result<UserAuthorization>> authorizeUser(const QString &socketId) override;

    void setOffersBatches(bool offers) { m_offersBatches = offers; }
    /// Of the keys that it knows for encrypted channels, what it grants from now on: two good ones, a bad one, none.
    void setKey(int which) { m_key = which; }

    void grant(const std::optional<QString> &channelData);
    void deny(clinicbell::ErrorCode why);
    /// A letter for each channel: `+` grants, `-` forbids, `?` fails in passing, any other leaves it out.
    void answerBatch(const QString &letters);
    void denyBatch(clinicbell::ErrorCode why);
    void grantUser(const QString &userData);
    void denyUser(clinicbell::ErrorCode why);

    static QString signatureFor(const QString &socketId) { return QStringLiteral("key:") + socketId; }
    /// Whether these are the exact letters of some channel's or user's data that was granted.
    bool hasGranted(const QString &data) const { return m_granted.contains(data); }

private:
    template <typename Answer>
    struct Request
    {
        QPromise<Answer> promise;
        QString socketId;
        QStringList channelNames = {};
    };
    template <typename Answer>
    using Requests = std::list<Request<Answer>>;

    template <typename Answer>
    static QFuture<Answer> open(Requests<Answer> &requests, const QString &socketId, const QStringList &channelNames);
    template <typename Answer>
    static void close(Requests<Answer> &requests, const Answer &answer);
    Authorization granted(const QString &socketId, const std::optional<QString> &channelData) const;

    Requests<clinicbell::Result<Authorization>> m_single;
    Requests<BatchAnswer> m_batches;
    Requests<clinicbell::Result<UserAuthorization>> m_users;
    QSet<QString> m_granted;
    bool m_offersBatches = false;
    int m_key = 0;
};

} // namespace pusher::test

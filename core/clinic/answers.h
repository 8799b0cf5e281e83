// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/account.h"
#include "core/base/notification.h"
#include "core/base/result.h"
#include "core/clinic/readers.h"

#include <QHash>
#include <QStringList>
#include <QTimeZone>
#include <QUrl>

class QDebug;

/// What the typed calls of ClinicApi ask and answer with (backend.md, section 1).
namespace clinicbell::clinic {

struct Envelope;

/// Where a clinic's API was found.
struct ClinicAddress
{
    QUrl server; ///< As Account::server: no trailing slash, no user info, without the API prefix.
    QString prefix; ///< "/api/v1" or another prefix of the profile.
    friend bool operator==(const ClinicAddress &, const ClinicAddress &) = default;
};

struct SignInAnswer
{
    QByteArray token;
    std::optional<std::chrono::seconds> expiresIn; ///< Unset: the server does not say.
    Account account;
};

/// Which optional parts of the contract this server has; none where it has no GET /capabilities.
struct Capabilities
{
    QStringList features;
    bool known = false; ///< It has GET /capabilities: what the contract adds to a call by name is read there.

    bool has(QLatin1StringView feature) const { return features.contains(feature); }
    bool hasDeltaSync() const { return has(QLatin1StringView("delta-sync")); }
    bool hasIdempotency() const { return has(QLatin1StringView("idempotency")); }
    bool hasAcknowledgements() const { return has(QLatin1StringView("acknowledgements")); }
    bool hasClaims() const { return has(QLatin1StringView("claims")); }
    bool hasMessageIds() const { return has(QLatin1StringView("client-message-ids")); }
    bool hasAudit() const { return has(QLatin1StringView("audit")); }
    bool hasSignOutEverywhere() const { return has(QLatin1StringView("sign-out-everywhere")); }
    bool hasBatchChannelAuth() const { return has(QLatin1StringView("batch-channel-auth")); }
};

/// Where live delivery comes from.
struct Broadcasting
{
    QString key; ///< The Pusher application key.
    QString cluster; ///< Decides the host where `host` is empty (Pusher's cloud).
    QString host;
    int port = 0; ///< 0: the scheme's own.
    bool tls = true; ///< False only where the server was reached by plain http, and never for a way that is more open.
    QUrl authEndpoint; ///< Absolute, always on the server's own host: the token goes there.
    UserId userId; ///< Empty where the server does not say.
    QString driver; ///< "pusher", "reverb", "redis", "log", "null", or empty where the server does not say.

    /// Nothing arrives live: fall back to polling (backend.md, section 3).
    bool isOff() const;
};

/// The answer of the auth endpoint; channelData is forwarded as it is, it is part of the signature.
struct ChannelAuthorization
{
    QString auth; ///< "key:signature"
    std::optional<QString> channelData;
    std::optional<QString> sharedSecret;
    friend bool operator==(const ChannelAuthorization &, const ChannelAuthorization &) = default;
};

/// By channel name: each is granted or refused by itself.
using ChannelAuthorizations = QHash<QString, Result<ChannelAuthorization>>;

/// GET /broadcasting/config. Words that are missing are taken from @p address; an auth endpoint on another origin is
/// not believed.
Broadcasting readBroadcasting(const QJsonObject &json, const ClinicAddress &address);

/// The answer of the auth endpoint, made whole: without "key:" in front, the key of @p where is put there, and the
/// channel data of a private channel left out, which was not signed (backend.md). LiveOff where there is no `auth`.
Result<ChannelAuthorization> readAuthorization(const QJsonObject &json, const Broadcasting &where,
                                               const QString &channelName);

/// The answer for several channels (docs/backend-extensions.md), each read as the answer for one is. What it leaves out
/// of @p channelNames is left out here. LiveOff where it names no channels at all.
Result<ChannelAuthorizations> readAuthorizations(const QJsonObject &json, const Broadcasting &where,
                                                 const QStringList &channelNames);

struct NotificationQuery
{
    int page = 1;
    int perPage = 100; ///< 1 to 100
    QString type; ///< Empty: all.
    QDateTime updatedAfter; ///< Invalid: the whole list. Needs the feature "delta-sync".
};

/// One page, in the server's order (newest first).
struct NotificationPage
{
    QList<Notification> notifications;
    QList<NotificationId> deleted; ///< Only with updatedAfter.
    QDateTime newest; ///< The latest updated_at or deleted_at on it, by the server's clock; invalid: it says none.
    int total = -1; ///< -1 where the server does not say; so are the two below.
    int currentPage = -1;
    int lastPage = -1;
    int skipped = 0; ///< Elements that could not be read; their neighbours could.
    QDateTime answeredAt = {}; ///< By the server's clock, whole seconds; invalid: it does not say.
};

/// A list of notifications in any of the envelopes. NotAClinic where the answer holds none.
Result<NotificationPage> readPage(const Envelope &envelope, const Reading &reading);

} // namespace clinicbell::clinic

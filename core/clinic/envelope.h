// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QJsonArray>
#include <QJsonObject>

/// What backends put around their answers, made one (backend.md, "The envelope, and what real backends do to it").
namespace clinicbell::clinic {

struct RestAnswer;

/// A successful answer.
struct Envelope
{
    QJsonValue root = QJsonValue::Null; ///< The whole answer; null where the body was empty.
    QDateTime date = {}; ///< When the server made it, UTC; invalid: it does not say.

    /// `data` where there is one, else the whole answer.
    QJsonValue data() const;
    QJsonObject dataObject() const { return data().toObject(); }
    /// `data`, `data.data`, `data.notifications` or the bare array; std::nullopt where the answer holds no list.
    std::optional<QJsonArray> list() const;
    /// `data.unread_count`, `unread_count`, or `data` itself.
    std::optional<int> unreadCount() const;
    /// A number of the pagination ("total", "last_page", "current_page") wherever it stands; -1 where it does not.
    int paging(QLatin1StringView field) const;
    /// `token` of a sign-in or a refresh; empty where there is none.
    QByteArray token() const;
    /// How long the token lives; std::nullopt where the server does not say.
    std::optional<std::chrono::seconds> expiresIn() const;
};

/// What an HTTP status from 300 on means; NotAClinic below 400, where JSON was due.
ErrorCode errorOfStatus(int status);

/// Success, or what went wrong by the status that is meant, which is not always the one of HTTP.
/// Errors: SessionExpired, Forbidden, NotFound, Conflict, Refused, RateLimited, ServerFailure, TimedOut (408), and
/// NotAClinic where HTML or anything else came where JSON was due; serverWords and retryAfter where the server said so.
Result<Envelope> readEnvelope(const RestAnswer &answer);

/// The server has locked this very computer out: a 401 or 403 whose body says `"code": "device-revoked"`, an extension
/// (docs/backend-extensions.md). What is kept here of the person is to go.
bool tellsRevocation(const RestAnswer &answer);

} // namespace clinicbell::clinic

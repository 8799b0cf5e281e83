// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/account.h"
#include "core/base/attentionrules.h"
#include "core/base/member.h"
#include "core/base/notification.h"
#include "core/clinic/fieldnames.h"

#include <QTimeZone>

#include <optional>

/// The one place where JSON of a backend becomes values. Nothing here trusts its input: wrong types read as absent,
/// lengths are bounded, and what cannot be read at all is std::nullopt, never a crash.
namespace clinicbell::clinic {

/// Longer texts are cut here and end in "…".
inline constexpr qsizetype longestTitle = 500;
inline constexpr qsizetype longestMessage = 100'000;

/// Text that holds an id, from a number (exact to 2^63 - 1) or a text of at most 128 letters, digits and -_.:
/// Empty where it is neither.
QString readId(const QJsonValue &value);

/// UTC from `2025-12-20T10:00:00.000000Z`, `…+07:00` or `2025-12-20 10:00:00` (in @p zone). Invalid where it is none.
QDateTime readTime(const QJsonValue &value, const QTimeZone &zone = QTimeZone::utc());

/// What a server's notifications do not say by themselves.
struct Reading
{
    QTimeZone zone = QTimeZone::utc(); ///< Of times without one.
    AttentionRules rules = {}; ///< What its types mean.
    FieldNames fields = {}; ///< What it calls the fields of a notification.
};

/// A notification of a list, a record or a live frame; std::nullopt without a usable id. A frame without title and
/// message is read too (Notification::isIncomplete). A missing created_at is taken from updated_at or read_at, else
/// it stays invalid. Both the contract's shape and Laravel's own (`type` a class name, texts inside `data`).
std::optional<Notification> readNotification(const QJsonObject &json, const Reading &reading = {});

/// Who holds the claim, of a `notification-claimed` event or of the refusal of a claim: `user` or `claimed_by`, an
/// object with id and name, an id, or null where it was released; `at` or `claimed_at`. Unset where it says neither.
Handling readClaim(const QJsonObject &json, const QTimeZone &zone = QTimeZone::utc());

/// The ids of `notification-read`, `-deleted` and the like: `id`, `ids`, `notification_id` or `notification_ids`.
QList<NotificationId> readNotificationIds(const QJsonObject &json);

/// `user` as sign-in and GET /auth/me give it; std::nullopt without an id.
std::optional<Account> readAccount(const QJsonObject &json, const QUrl &server);

/// A presence member; @p info may be empty, or in the words of @p fields.
Member readMember(const UserId &id, const QJsonObject &info, const FieldNames &fields = {});

/// @p member once they have said @p json, a `client-status`: the status, and since a status has no more of an end than
/// it says, `until`; the room and the desk where they are said.
Member readStatus(Member member, const QJsonObject &json, const QTimeZone &zone = QTimeZone::utc());

/// The payload of an event: an object, or a text that holds one. Anything else is empty.
QJsonObject readObject(const QJsonValue &value);

/// As the REST API spells it; ids that are numbers are written as numbers. Readers and writers are each other's
/// inverse.
QJsonObject toJson(const Notification &notification);
QJsonObject toJson(const Account &account);
/// `user_info` of a presence channel; the id is its key, not part of it.
QJsonObject toJson(const Member &member);
/// `client-status`: what the contract has, and where they are set `until` and `desk`, which others ignore.
QJsonObject statusToJson(const Member &member);
QJsonValue idToJson(const QString &id);
/// `2025-12-20T10:00:00.000000Z`, or null where @p time is invalid.
QJsonValue timeToJson(const QDateTime &time);

} // namespace clinicbell::clinic

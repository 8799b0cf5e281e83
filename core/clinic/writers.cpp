// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/clinic/readers.h"

using namespace Qt::StringLiterals;

namespace clinicbell::clinic {

namespace {

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

} // namespace

QJsonValue idToJson(const QString &id)
{
    bool isNumber = false;
    const qint64 number = id.toLongLong(&isNumber);
    // "007" and "+7" are texts: as numbers they would come back as another id.
    if (isNumber && number > 0 && QString::number(number) == id)
        return number;
    return textOrNull(id);
}

QJsonValue timeToJson(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss.zzz000Z"_s)) : QJsonValue();
}

QJsonObject toJson(const Notification &notification)
{
    QJsonObject json{{u"id"_s, idToJson(notification.id.value())},
                     {u"user_id"_s, idToJson(notification.userId.value())},
                     {u"type"_s, notification.type},
                     {u"title"_s, notification.title},
                     {u"message"_s, notification.message},
                     {u"data"_s, notification.data.isEmpty() ? QJsonValue() : QJsonValue(notification.data)},
                     {u"channel"_s, u"in_app"_s},
                     {u"action_url"_s, textOrNull(notification.actionUrl)},
                     {u"notifiable_type"_s, textOrNull(notification.notifiableType)},
                     {u"notifiable_id"_s, idToJson(notification.notifiableId)},
                     {u"is_read"_s, notification.isRead()},
                     {u"read_at"_s, timeToJson(notification.readAt)},
                     {u"created_at"_s, timeToJson(notification.createdAt)},
                     {u"updated_at"_s, timeToJson(notification.updatedAt)}};
    const Handling &handling = notification.handling;
    if (handling.acknowledgedAt.isValid())
        json.insert(u"acknowledged_at"_s, timeToJson(handling.acknowledgedAt));
    if (!handling.claimedBy.isEmpty()) {
        json.insert(u"claimed_by"_s,
                    QJsonObject{{u"id"_s, idToJson(handling.claimedBy.value())}, {u"name"_s, handling.claimedByName}});
        json.insert(u"claimed_at"_s, timeToJson(handling.claimedAt));
    }
    return json;
}

QJsonObject toJson(const Account &account)
{
    return {{u"id"_s, idToJson(account.userId.value())},
            {u"name"_s, account.name},
            {u"email"_s, account.email},
            {u"role"_s, roleKey(account.role)},
            {u"clinic_id"_s, idToJson(account.clinicId.value())}};
}

QJsonObject toJson(const Member &member)
{
    QJsonObject json = statusToJson(member);
    json.remove("user_id"_L1);
    json.insert(u"name"_s, member.name);
    json.insert(u"role"_s, roleKey(member.role));
    return json;
}

QJsonObject statusToJson(const Member &member)
{
    QJsonObject json{{u"user_id"_s, member.userId.value()},
                     {u"status"_s, presenceKey(member.status)},
                     {u"room"_s, member.room},
                     {u"desk"_s, member.desk}};
    if (member.until.isValid())
        json.insert(u"until"_s, timeToJson(member.until));
    return json;
}

} // namespace clinicbell::clinic

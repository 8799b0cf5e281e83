// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/clinic/readers.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace clinicbell::clinic {

namespace {

constexpr qsizetype longestId = 128;
constexpr qsizetype longestName = 200;
constexpr qsizetype longestAddress = 2'000;
constexpr qsizetype longestData = 100'000; // bytes of compact JSON

QString bounded(const QString &text, qsizetype longest)
{
    if (text.size() <= longest)
        return text;
    // A cut between the halves of a surrogate pair would leave half a character.
    const qsizetype cut = text.at(longest - 2).isHighSurrogate() ? longest - 2 : longest - 1;
    return text.left(cut) + u'…';
}

QString readText(const QJsonValue &value, qsizetype longest)
{
    return bounded(value.toString(), longest);
}

/// The first of @p names that holds text.
QString firstText(const QJsonObject &json, std::initializer_list<QLatin1StringView> names, qsizetype longest)
{
    for (const QLatin1StringView name : names) {
        const QString text = json.value(name).toString();
        if (!text.isEmpty())
            return bounded(text, longest);
    }
    return {};
}

bool isIdCharacter(QChar c)
{
    return (c.unicode() < 128 && c.isLetterOrNumber()) || c == u'-' || c == u'_' || c == u'.' || c == u':';
}

bool isTrue(const QJsonValue &value)
{
    if (value.isString())
        return value.toString() == "1"_L1 || value.toString() == "true"_L1;
    return value.isDouble() ? value.toDouble() != 0 : value.toBool();
}

QJsonObject readData(const QJsonValue &value)
{
    QJsonObject data = readObject(value);
    if (data.isEmpty() || QJsonDocument(data).toJson(QJsonDocument::Compact).size() > longestData)
        return {};
    return data;
}

/// Read means read_at is set or is_read is true, even where neither says when.
QDateTime readReadTime(const QJsonObject &json, const Notification &notification, const QTimeZone &zone)
{
    const QJsonValue at = json.value("read_at"_L1);
    const QDateTime time = readTime(at, zone);
    if (time.isValid())
        return time;
    const bool isSet = (at.isString() && !at.toString().isEmpty()) || isTrue(at);
    if (!isSet && !isTrue(json.value("is_read"_L1)))
        return {};
    const std::array known{notification.updatedAt, notification.createdAt, QDateTime::fromSecsSinceEpoch(0, Qt::UTC)};
    return *std::find_if(known.begin(), known.end(), [](const QDateTime &candidate) { return candidate.isValid(); });
}

/// Laravel's own broadcast notifications are flat: what is not a known field belongs to the data.
QJsonObject looseFields(QJsonObject json)
{
    static constexpr std::array known{
        "id"_L1,         "user_id"_L1,    "type"_L1,          "title"_L1,          "message"_L1,
        "data"_L1,       "channel"_L1,    "action_url"_L1,    "is_read"_L1,        "read_at"_L1,
        "created_at"_L1, "updated_at"_L1, "notifiable_id"_L1, "notifiable_type"_L1};
    for (const QLatin1StringView field : known)
        json.remove(field);
    return json;
}

} // namespace

QString readId(const QJsonValue &value)
{
    if (value.isDouble()) {
        const qint64 number = value.toInteger(0);
        return number > 0 ? QString::number(number) : QString();
    }
    const QString text = value.toString();
    const bool usable = text.size() <= longestId && std::all_of(text.begin(), text.end(), isIdCharacter)
        && std::any_of(text.begin(), text.end(), [](QChar c) { return c != u'.'; });
    return usable ? text : QString();
}

QDateTime readTime(const QJsonValue &value, const QTimeZone &zone)
{
    const QString text = value.toString();
    if (text.size() < 19 || text.size() > 40)
        return {};
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid())
        return {};
    if (time.timeSpec() == Qt::LocalTime)
        time = QDateTime(time.date(), time.time(), zone);
    return time.toUTC();
}

QJsonObject readObject(const QJsonValue &value)
{
    if (value.isObject())
        return value.toObject();
    const QString text = value.toString();
    if (!text.startsWith(u'{'))
        return {};
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

std::optional<Notification> readNotification(const QJsonObject &said, const Reading &reading)
{
    const QJsonObject json = reading.fields.translated(said);
    Notification result;
    result.id = NotificationId(readId(json.value("id"_L1)));
    if (result.id.isEmpty())
        return std::nullopt;
    result.userId = UserId(readId(json.value("user_id"_L1)));
    result.type = readText(json.value("type"_L1), longestName);
    const QString word = typeWord(result.type);
    const bool flat = word != result.type && !json.contains("data"_L1);
    result.data = readData(flat ? QJsonValue(looseFields(json)) : json.value("data"_L1));
    result.kind = reading.rules.kindOf(word);
    result.priority = reading.rules.priorityOf(word, result.data);
    result.title = firstText(json, {"title"_L1}, longestTitle);
    result.message = firstText(json, {"message"_L1, "body"_L1}, longestMessage);
    if (result.isIncomplete()) {
        result.title = firstText(result.data, {"title"_L1}, longestTitle);
        result.message = firstText(result.data, {"message"_L1, "body"_L1}, longestMessage);
    }
    result.actionUrl = json.value("action_url"_L1).toString();
    if (result.actionUrl.size() > longestAddress)
        result.actionUrl.clear(); // Half an address leads elsewhere.
    result.notifiableType = readText(json.value("notifiable_type"_L1), longestName);
    result.notifiableId = readId(json.value("notifiable_id"_L1));
    result.createdAt = readTime(json.value("created_at"_L1), reading.zone);
    result.updatedAt = readTime(json.value("updated_at"_L1), reading.zone);
    result.readAt = readReadTime(json, result, reading.zone);
    result.handling = readClaim(json, reading.zone);
    result.handling.acknowledgedAt = readTime(json.value("acknowledged_at"_L1), reading.zone);
    if (json.contains("claimed_by"_L1) && !result.handling.claimedAt.isValid())
        result.handling.claimedAt = result.updatedAt; // "Nobody" is as old as the record that says so.
    if (!result.createdAt.isValid())
        result.createdAt =
            result.updatedAt.isValid() ? result.updatedAt : readTime(json.value("read_at"_L1), reading.zone);
    return result;
}

Handling readClaim(const QJsonObject &json, const QTimeZone &zone)
{
    const QJsonValue by = json.contains("claimed_by"_L1) ? json.value("claimed_by"_L1) : json.value("user"_L1);
    const QJsonValue at = json.contains("claimed_at"_L1) ? json.value("claimed_at"_L1) : json.value("at"_L1);
    const QJsonObject person = by.toObject();
    Handling handling;
    handling.claimedBy = UserId(readId(by.isObject() ? person.value("id"_L1) : by));
    handling.claimedByName = readText(person.value("name"_L1), longestName);
    handling.claimedAt = by.isUndefined() ? QDateTime() : readTime(at, zone);
    return handling;
}

QList<NotificationId> readNotificationIds(const QJsonObject &json)
{
    QJsonArray values;
    for (const QLatin1StringView name : {"id"_L1, "notification_id"_L1, "ids"_L1, "notification_ids"_L1}) {
        const QJsonValue value = json.value(name);
        values = value.isArray() ? value.toArray() : QJsonArray{value};
        if (!value.isUndefined())
            break;
    }
    QList<NotificationId> ids;
    for (const QJsonValue &value : std::as_const(values)) {
        if (const NotificationId id(readId(value)); !id.isEmpty())
            ids.append(id);
    }
    return ids;
}

std::optional<Account> readAccount(const QJsonObject &json, const QUrl &server)
{
    const UserId id(readId(json.value("id"_L1)));
    if (id.isEmpty())
        return std::nullopt;
    const QJsonValue role = json.value("role"_L1);
    return Account{.server = server,
                   .userId = id,
                   .name = readText(json.value("name"_L1), longestName),
                   .email = readText(json.value("email"_L1), longestName),
                   .role = roleFromKey(role.isObject() ? role.toObject().value("name"_L1).toString() : role.toString()),
                   .clinicId = ClinicId(readId(json.value("clinic_id"_L1)))};
}

Member readMember(const UserId &id, const QJsonObject &said, const FieldNames &fields)
{
    const QJsonObject info = fields.translated(said);
    return {.userId = id,
            .name = readText(info.value("name"_L1), longestName),
            .role = roleFromKey(readText(info.value("role"_L1), longestName)),
            .room = readText(info.value("room"_L1), longestName),
            .status = presenceFromKey(info.value("status"_L1).toString()),
            .since = {},
            .until = readTime(info.value("until"_L1)),
            .desk = readText(info.value("desk"_L1), longestName)};
}

Member readStatus(Member member, const QJsonObject &json, const QTimeZone &zone)
{
    member.status = presenceFromKey(json.value("status"_L1).toString());
    member.until = readTime(json.value("until"_L1), zone);
    if (json.value("room"_L1).isString())
        member.room = readText(json.value("room"_L1), longestName);
    if (json.value("desk"_L1).isString())
        member.desk = readText(json.value("desk"_L1), longestName);
    return member;
}

} // namespace clinicbell::clinic

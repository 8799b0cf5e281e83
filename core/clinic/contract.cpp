// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/clinic/contract.h"

#include "core/clinic/restclient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace clinicbell::clinic {

namespace {

using Kind = Deviation::Kind;

QJsonDocument documentOf(const RestAnswer &answer)
{
    return QJsonDocument::fromJson(answer.body);
}

QList<Deviation> judgeShape(const QString &call, const RestAnswer &answer)
{
    QList<Deviation> found;
    if (!answer.contentType.startsWith("application/json"))
        found.append({.kind = Kind::NotJson, .call = call, .what = QString::fromLatin1(answer.contentType.left(80))});
    if (!answer.date.isValid())
        found.append({.kind = Kind::NoDate, .call = call});
    // A refusal may come in Laravel's own words, which have none.
    const QJsonObject json = documentOf(answer).object();
    if (answer.status < 300 && documentOf(answer).isObject() && !json.contains("success"_L1))
        found.append({.kind = Kind::WordMissing, .call = call, .what = u"success"_s});
    return found;
}

/// A successful answer, or that it is none.
std::optional<QList<Deviation>> failureOf(const QString &call, const RestAnswer &answer)
{
    if (answer.status >= 200 && answer.status < 300)
        return {};
    return QList<Deviation>{{.kind = Kind::CallFails, .call = call, .amount = answer.status}};
}

void wantFields(QList<Deviation> &found, const QString &call, const QJsonObject &object, const QStringList &fields,
                const QString &where = {})
{
    for (const QString &field : fields) {
        if (!object.contains(field))
            found.append({.kind = Kind::WordMissing, .call = call, .what = where + field});
    }
}

QJsonObject dataOf(const RestAnswer &answer)
{
    return documentOf(answer).object().value("data"_L1).toObject();
}

void judgeNotification(QList<Deviation> &found, const QString &call, const QJsonObject &notification)
{
    static const QRegularExpression zone(u"(Z|[+-]\\d\\d:?\\d\\d)$"_s);
    wantFields(found, call, notification, {u"id"_s, u"type"_s, u"title"_s, u"message"_s, u"created_at"_s});
    const QString created = notification.value("created_at"_L1).toString();
    if (!created.isEmpty() && !zone.match(created).hasMatch())
        found.append({.kind = Kind::TimeWithoutZone, .call = call, .what = u"created_at"_s});
    if (notification.value("data"_L1).isString())
        found.append({.kind = Kind::DataIsText, .call = call});
}

/// Where the list of an answer stands, and the list.
std::pair<QString, QJsonArray> listOf(const QJsonDocument &document)
{
    if (document.isArray())
        return {u"the answer itself"_s, document.array()};
    const QJsonValue data = document.object().value("data"_L1);
    if (data.isArray())
        return {u"data"_s, data.toArray()};
    for (const auto &name : {u"data"_s, u"notifications"_s}) {
        if (data.toObject().value(name).isArray())
            return {u"data."_s + name, data.toObject().value(name).toArray()};
    }
    return {};
}

} // namespace

QList<Deviation> judgeWithoutToken(const QString &call, const RestAnswer &answer)
{
    QList<Deviation> found = judgeShape(call, answer);
    if (answer.status != 401)
        found.append({.kind = Kind::StatusWithoutToken, .call = call, .amount = answer.status});
    const QJsonObject json = documentOf(answer).object();
    if (!json.contains("message"_L1) && !json.contains("pesan"_L1))
        found.append({.kind = Kind::WordMissing, .call = call, .what = u"message"_s});
    return found;
}

QList<Deviation> judgeSignIn(const QString &call, const RestAnswer &answer)
{
    if (auto failed = failureOf(call, answer))
        return *failed;
    QList<Deviation> found = judgeShape(call, answer);
    const QJsonObject data = dataOf(answer);
    wantFields(found, call, data, {u"token"_s, u"expires_in"_s, u"user"_s}, u"data."_s);
    wantFields(found, call, data.value("user"_L1).toObject(), {u"id"_s, u"name"_s, u"role"_s, u"clinic_id"_s},
               u"data.user."_s);
    return found;
}

QList<Deviation> judgeBroadcasting(const QString &call, const RestAnswer &answer)
{
    if (auto failed = failureOf(call, answer))
        return *failed;
    QList<Deviation> found = judgeShape(call, answer);
    const QJsonObject data = dataOf(answer);
    wantFields(found, call, data, {u"key"_s, u"auth_endpoint"_s, u"user_id"_s}, u"data."_s);
    if (!data.contains("host"_L1) && !data.contains("cluster"_L1))
        found.append({.kind = Kind::WordMissing, .call = call, .what = u"data.host"_s});
    return found;
}

QList<Deviation> judgeNotifications(const QString &call, const RestAnswer &answer)
{
    if (auto failed = failureOf(call, answer))
        return *failed;
    QList<Deviation> found = judgeShape(call, answer);
    const auto &[where, list] = listOf(documentOf(answer));
    if (where.isEmpty())
        found.append({.kind = Kind::WordMissing, .call = call, .what = u"data"_s});
    else if (where != u"data"_s)
        found.append({.kind = Kind::ListElsewhere, .call = call, .what = where});
    if (!documentOf(answer).object().contains("pagination"_L1))
        found.append({.kind = Kind::NoPagination, .call = call});
    if (!list.isEmpty())
        judgeNotification(found, call, list.first().toObject());
    return found;
}

QList<Deviation> judgeChannel(const QString &call, const RestAnswer &answer)
{
    if (auto failed = failureOf(call, answer))
        return *failed;
    QList<Deviation> found;
    if (!answer.contentType.startsWith("application/json"))
        found.append({.kind = Kind::NotJson, .call = call, .what = QString::fromLatin1(answer.contentType.left(80))});
    const QJsonObject json = documentOf(answer).object();
    const QJsonObject inner = json.contains("auth"_L1) ? json : json.value("data"_L1).toObject();
    wantFields(found, call, inner, {u"auth"_s});
    const QString auth = inner.value("auth"_L1).toString();
    if (!auth.isEmpty() && !auth.contains(u':'))
        found.append({.kind = Kind::UnsignedKey, .call = call});
    return found;
}

} // namespace clinicbell::clinic

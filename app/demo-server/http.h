// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/demo-server/staff.h"

#include <QByteArray>
#include <QHash>
#include <QHostAddress>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QUrlQuery>

namespace clinicbell::demo {

/// One HTTP request, read: what a handler may know of it.
struct Request
{
    QByteArray method;
    QString path; ///< Decoded, without the query.
    QUrlQuery query;
    QJsonObject body; ///< From JSON or from a form; empty where it was neither.
    QString token; ///< The bearer token, or empty.
    QString idempotencyKey; ///< Idempotency-Key, or empty.
    QString socketId; ///< X-Socket-Id: the socket that is not to hear of what this request does.
    QString host; ///< The Host header without its port.
    QHostAddress peer;
    QHash<QString, QString> arguments; ///< What stood for the {names} of the route.
    std::optional<Person> user; ///< Who asks; set behind the sign-in check.

    int userId() const { return user ? user->id : 0; }
    qint64 id(const QString &argument) const { return arguments.value(argument).toLongLong(); }
};

struct Answer
{
    int status = 200; ///< 0: the line breaks before an answer comes.
    QByteArray body;
    QByteArray contentType = "application/json";
    QList<QPair<QByteArray, QByteArray>> headers = {};
};

struct Paging
{
    int page = 1; ///< From 1.
    int perPage = 20;

    int offset() const { return (page - 1) * perPage; }
};

/// The normal answer: `{"success": true, "message": …, "data": …}` (backend.md, The envelope).
Answer success(const QJsonValue &data = QJsonValue::Null);
/// The same for one page of a list.
Answer listed(const QJsonArray &rows, const Paging &paging, qint64 total);
/// `{"success": false, "message": …}`.
Answer refusal(int status, const QString &message);
/// An object without an envelope.
Answer bare(const QJsonObject &object, int status = 200);
/// Laravel's 422: `{"message": …, "errors": {field: [text]}}`.
Answer invalid(const QJsonObject &errors);
/// A page for people.
Answer html(const QString &page, int status = 200);

/// The reason phrase of @p status, or "Unknown".
QByteArray reasonPhrase(int status);

} // namespace clinicbell::demo

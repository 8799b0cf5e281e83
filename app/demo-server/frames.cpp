// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo-server/frames.h"

#include <QJsonDocument>

namespace clinicbell::demo {

using namespace Qt::StringLiterals;

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString establishedFrame(const QString &socketId, int activityTimeoutSeconds)
{
    const QJsonObject data{{u"socket_id"_s, socketId}, {u"activity_timeout"_s, activityTimeoutSeconds}};
    return compact({{u"event"_s, u"pusher:connection_established"_s}, {u"data"_s, compact(data)}});
}

QString pongFrame()
{
    return u"{\"event\":\"pusher:pong\",\"data\":{}}"_s;
}

QString pingFrame()
{
    return u"{\"event\":\"pusher:ping\",\"data\":{}}"_s;
}

QString errorFrame(int code, const QString &message)
{
    const QJsonObject data{{u"code"_s, code}, {u"message"_s, message}};
    return compact({{u"event"_s, u"pusher:error"_s}, {u"data"_s, data}});
}

QString subscriptionErrorFrame(const QString &channel, const QString &type, const QString &message, int status)
{
    const QJsonObject data{{u"type"_s, type}, {u"error"_s, message}, {u"status"_s, status}};
    return compact({{u"event"_s, u"pusher:subscription_error"_s}, {u"channel"_s, channel}, {u"data"_s, data}});
}

QString eventFrame(const QString &event, const QString &channel, const QString &data)
{
    return compact({{u"event"_s, event}, {u"channel"_s, channel}, {u"data"_s, data}});
}

QString clientEventFrame(const QString &event, const QString &channel, const QJsonValue &data, const QString &userId)
{
    QJsonObject frame{{u"event"_s, event}, {u"channel"_s, channel}, {u"data"_s, data}};
    if (!userId.isEmpty())
        frame.insert(u"user_id"_s, userId);
    return compact(frame);
}

} // namespace clinicbell::demo

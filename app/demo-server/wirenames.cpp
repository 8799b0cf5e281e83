// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo-server/wirenames.h"

#include <QJsonDocument>

#include <array>

namespace clinicbell::demo {

using namespace Qt::StringLiterals;

namespace {

/// Beginnings of names: the contract's, and those that carry the same in the Echo family, with what follows the number.
struct EchoName
{
    QLatin1StringView contract;
    QLatin1StringView wire;
    QLatin1StringView ending = {};
};

/// Longer beginnings first; of one contract name, the most usual first.
constexpr std::array echoNames{
    EchoName{"private-notifications."_L1, "private-private-notifications."_L1},
    EchoName{"private-notifications."_L1, "private-user."_L1, ".notifications"_L1},
    EchoName{"private-notifications."_L1, "private-App.Models.User."_L1},
    EchoName{"private-notifications."_L1, "private-user."_L1, ".prescriptions"_L1},
    EchoName{"private-notifications."_L1, "private-doctor."_L1, ".ratings"_L1},
    EchoName{"private-appointments.doctor."_L1, "private-private-appointments.doctor."_L1},
    EchoName{"private-appointments."_L1, "private-user."_L1, ".appointments"_L1},
    EchoName{"private-appointments."_L1, "private-private-appointments."_L1},
    EchoName{"private-consultations."_L1, "private-private-consultations."_L1},
    EchoName{"private-conversation."_L1, "private-consultation."_L1},
    EchoName{"private-conversation."_L1, "private-private-conversation."_L1},
    EchoName{"presence-clinic."_L1, "presence-presence-clinic."_L1},
};

/// What stands between the two, where it is a number; empty where the name is another.
QString numberIn(const QString &name, QLatin1StringView beginning, QLatin1StringView ending = {})
{
    if (!name.startsWith(beginning) || !name.endsWith(ending) || name.size() <= beginning.size() + ending.size())
        return {};
    const QString number = name.sliced(beginning.size()).chopped(ending.size());
    bool isNumber = false;
    number.toLongLong(&isNumber);
    return isNumber ? number : QString();
}

QString compactText(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// `appointment_confirmed` as the name of a class: `App\Notifications\AppointmentConfirmedNotification`.
QString className(const QString &type)
{
    QString name;
    const QStringList words = type.split(u'_');
    for (const QString &word : words)
        name += word.left(1).toUpper() + word.mid(1);
    return "App\\Notifications\\"_L1 + name + "Notification"_L1;
}

/// Laravel's own broadcast of a notification: flat, its type a class.
Event frameworksOwn(Event event, const QString &user, const QJsonObject &row)
{
    QJsonObject flat = row.value(u"data"_s).toObject();
    for (const QString &field : {u"title"_s, u"message"_s, u"action_url"_s})
        flat.insert(field, row.value(field));
    flat.insert(u"id"_s, row.value(u"id"_s).toVariant().toString());
    flat.insert(u"type"_s, className(row.value(u"type"_s).toString()));
    event.channel = "private-App.Models.User."_L1 + user;
    event.name = u"Illuminate\\Notifications\\Events\\BroadcastNotificationCreated"_s;
    event.data = compactText(flat);
    return event;
}

/// An event of the thing itself, with the thing's own id: the notification is only in the list.
Event hint(Event event, const QString &channel, const QString &name, const QJsonObject &row)
{
    event.channel = channel;
    event.name = name;
    event.data = compactText({{u"id"_s, 1'000'000 + row.value(u"id"_s).toInteger()}, {u"status"_s, u"saved"_s}});
    return event;
}

/// A frame as thin as they are in the field: without title, message and data.
Event thin(Event event, const QString &user, const QJsonObject &row)
{
    event.channel = "private-user."_L1 + user + ".notifications"_L1;
    event.name = u"notification.created"_s;
    event.data = compactText({{u"id"_s, row.value(u"id"_s)},
                              {u"type"_s, row.value(u"type"_s)},
                              {u"is_read"_s, QJsonValue::Null},
                              {u"created_at"_s, row.value(u"created_at"_s)}});
    return event;
}

Event echoNotification(Event event, const QString &user)
{
    const QJsonObject row = QJsonDocument::fromJson(event.data.toUtf8()).object();
    const QString type = row.value(u"type"_s).toString();
    if (!row.contains(u"title"_s) || !row.value(u"id"_s).isDouble()) {
        event.channel = "private-private-notifications."_L1 + user;
        return event;
    }
    if (type.startsWith("appointment"_L1))
        return frameworksOwn(event, user, row);
    if (type.endsWith("message"_L1) && type != "system_message"_L1)
        return thin(event, user, row);
    if (type.startsWith("prescription"_L1)) {
        const QString name = type == "prescription_updated"_L1 ? u"prescription.updated"_s : u"prescription.created"_s;
        return hint(event, "private-user."_L1 + user + ".prescriptions"_L1, name, row);
    }
    if (type.startsWith("rating"_L1))
        return hint(event, "private-doctor."_L1 + user + ".ratings"_L1, u"rating.received"_s, row);
    event.channel = "private-private-notifications."_L1 + user;
    return event;
}

} // namespace

QStringList WireNames::channels(const QString &channel) const
{
    QStringList found;
    for (const EchoName &name : echoNames) {
        const QString number = numberIn(channel, name.contract);
        if (m_family == NameFamily::LaravelEcho && !number.isEmpty())
            found.append(name.wire + number + name.ending);
    }
    return found.isEmpty() ? QStringList{channel} : found;
}

QString WireNames::contractChannel(const QString &wire) const
{
    if (m_family == NameFamily::Documented)
        return wire;
    for (const EchoName &name : echoNames) {
        if (const QString number = numberIn(wire, name.wire, name.ending); !number.isEmpty())
            return name.contract + number;
    }
    return {};
}

Event WireNames::event(const Event &said) const
{
    if (m_family == NameFamily::Documented)
        return said;
    Event event = said;
    event.channel = channel(said.channel);
    const QString user = numberIn(said.channel, "private-notifications."_L1);
    if (user.isEmpty()) {
        const bool isDotted =
            event.channel.startsWith("private-user."_L1) || event.channel.startsWith("private-consultation."_L1);
        if (isDotted) // `appointment-updated` is `appointment.updated`, `message-sent` is `message.sent`.
            event.name = QString(said.name).replace(u'-', u'.');
    } else if (said.name == "general-notification"_L1) {
        return echoNotification(event, user);
    } else if (said.name == "notification-read"_L1 || said.name == "notification-deleted"_L1) {
        event.channel = "private-user."_L1 + user + ".notifications"_L1;
        event.name = QString(said.name).replace(u'-', u'.');
    }
    return event;
}

QJsonObject WireNames::memberInfo(const QJsonObject &said) const
{
    if (m_family == NameFamily::Documented)
        return said;
    QJsonObject info = said;
    info.insert(u"user_name"_s, info.take(u"name"_s));
    info.insert(u"user_role"_s, info.take(u"role"_s));
    return info;
}

} // namespace clinicbell::demo

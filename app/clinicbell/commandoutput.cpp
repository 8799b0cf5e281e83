// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/commandoutput.h"

#include "app/clinicbell/doctor/doctorreport.h"
#include "ui/text/safetext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace clinicbell {

namespace {

struct CommandOutput
{
    Q_DECLARE_TR_FUNCTIONS(CommandOutput)
};

QString clock(const QJsonValue &time, QLocale::FormatType format = QLocale::ShortFormat)
{
    const QDateTime at = QDateTime::fromString(time.toString(), Qt::ISODateWithMs);
    return at.isValid() ? QLocale().toString(at.toLocalTime(), format) : u"–"_s;
}

/// Which family of names the server speaks, then what came by them.
QString profileLines(const QJsonObject &profile)
{
    if (profile.isEmpty())
        return {};
    const QString name = ui::safeLine(profile["name"_L1].toString());
    QString text = CommandOutput::tr("Names").leftJustified(14)
        + (profile["delivers"_L1].toBool() ? CommandOutput::tr("%1, which delivers").arg(name)
                                           : CommandOutput::tr("%1 (nothing has come this way yet)").arg(name))
        + u'\n';
    if (const QString trouble = profile["error"_L1].toObject().value("message"_L1).toString(); !trouble.isEmpty())
        text += ui::safeLine(trouble) + u'\n';
    const QJsonObject events = profile["events"_L1].toObject();
    for (auto event = events.begin(); event != events.end(); ++event)
        text += QString::number(event->toInteger()).leftJustified(14) + ui::safeLine(event.key()) + u'\n';
    return text;
}

/// What --verbose adds: the names, a line a channel, then a line an event of the connection.
QString verboseLines(const QJsonObject &status)
{
    QString text = profileLines(status.value("profile"_L1).toObject());
    const QJsonArray channels = status.value("channels"_L1).toArray();
    for (const QJsonValue &channel : channels)
        text += channel["state"_L1].toString().leftJustified(14) + ui::safeLine(channel["name"_L1].toString()) + u'\n';
    const QJsonArray log = status.value("connection_log"_L1).toArray();
    for (const QJsonValue &event : log)
        text += clock(event["at"_L1], QLocale::LongFormat) + u"  "_s + event["text"_L1].toString() + u'\n';
    return text.isEmpty() ? text : u'\n' + text;
}

QString statusLines(const QJsonObject &status)
{
    const QJsonObject outbox = status.value("outbox"_L1).toObject();
    QString text;
    const auto line = [&text](const QString &name, const QString &value) {
        text += name.leftJustified(14) + value + u'\n';
    };
    line(CommandOutput::tr("Connection"),
         CommandOutput::tr("%1 since %2")
             .arg(status.value("connection"_L1).toString(), clock(status.value("since"_L1))));
    line(CommandOutput::tr("Server"), status.value("server"_L1).toString(u"–"_s));
    if (status.value("transport"_L1) == "plain"_L1)
        line({}, CommandOutput::tr("Not encrypted: others on the way can read along."));
    if (status.value("locked"_L1).toBool())
        line(CommandOutput::tr("Locked"), CommandOutput::tr("yes, unlock it in its window"));
    else
        line(CommandOutput::tr("Signed in as"), status.value("user"_L1).toString(u"–"_s));
    line(CommandOutput::tr("Unread"),
         CommandOutput::tr("%1 of %2").arg(status.value("unread"_L1).toInt()).arg(status.value("total"_L1).toInt()));
    line(CommandOutput::tr("Waiting"), QString::number(outbox.value("waiting"_L1).toInt()));
    line(CommandOutput::tr("Last sync"), clock(status.value("last_sync"_L1)));
    line(CommandOutput::tr("Store"), status.value("store"_L1).toString());
    if (status.value("store_error"_L1).isObject())
        line({}, status.value("store_error"_L1).toObject().value("message"_L1).toString());
    if (status.value("policy_error"_L1).isObject())
        line(CommandOutput::tr("Policy"), status.value("policy_error"_L1).toObject().value("message"_L1).toString());
    if (status.value("last_error"_L1).isObject())
        line(CommandOutput::tr("Last error"), status.value("last_error"_L1).toObject().value("message"_L1).toString());
    return text + verboseLines(status);
}

QString listLines(const QJsonArray &rows)
{
    QString text;
    for (const QJsonValue &value : rows) {
        const QJsonObject row = value.toObject();
        text += (row.value("read"_L1).toBool() ? u"  "_s : u"● "_s) + row.value("id"_L1).toString() + u'\t'
            + clock(row.value("created_at"_L1)) + u'\t' + ui::safeLine(row.value("title"_L1).toString()) + u'\n';
    }
    return text.isEmpty() ? CommandOutput::tr("Nothing here.") + u'\n' : text;
}

QString teamLines(const QJsonArray &members)
{
    QString text;
    for (const QJsonValue &value : members) {
        const QJsonObject member = value.toObject();
        text += ui::safeLine(member.value("name"_L1).toString()) + u'\t' + member.value("role"_L1).toString() + u'\t'
            + ui::safeLine(member.value("room"_L1).toString()) + u'\t' + member.value("status"_L1).toString() + u'\n';
    }
    return text.isEmpty() ? CommandOutput::tr("Nobody is in.") + u'\n' : text;
}

QString whyLines(const QJsonArray &steps)
{
    QString text;
    for (const QJsonValue &step : steps)
        text += step["text"_L1].toString() + u'\n';
    return text;
}

QString conversationLines(const QJsonArray &rows)
{
    QString text;
    for (const QJsonValue &value : rows) {
        const QJsonObject row = value.toObject();
        text += row.value("id"_L1).toString() + u'\t' + QString::number(row.value("unread"_L1).toInt()) + u'\t'
            + clock(row.value("last_at"_L1)) + u'\t'
            + ui::safeLine(row.value("with"_L1).toObject().value("name"_L1).toString()) + u'\n';
    }
    return text.isEmpty() ? CommandOutput::tr("Nothing here.") + u'\n' : text;
}

/// Of appointments or consultations.
QString visitLines(const QJsonArray &rows, const QString &timeKey)
{
    QString text;
    for (const QJsonValue &value : rows) {
        const QJsonObject row = value.toObject();
        text += row.value("id"_L1).toString() + u'\t' + clock(row.value(timeKey)) + u'\t'
            + row.value("status_word"_L1).toString() + u'\t' + ui::safeLine(row.value("patient"_L1).toString()) + u'\t'
            + ui::safeLine(row.value("room"_L1).toString()) + u'\n';
    }
    return text.isEmpty() ? CommandOutput::tr("Nothing here.") + u'\n' : text;
}

QString messageLines(const QJsonArray &rows)
{
    QString text;
    for (const QJsonValue &value : rows) {
        const QJsonObject row = value.toObject();
        text += clock(row.value("sent_at"_L1)) + u'\t' + row.value("sender_id"_L1).toString() + u'\t'
            + row.value("state"_L1).toString() + u'\t' + ui::safeLine(row.value("content"_L1).toString()) + u'\n';
    }
    return text.isEmpty() ? CommandOutput::tr("Nothing here.") + u'\n' : text;
}

} // namespace

QString renderForPeople(const QString &command, const QJsonValue &result)
{
    if (command == "list"_L1)
        return listLines(result.toArray());
    if (command == "why"_L1)
        return whyLines(result.toArray());
    if (command == "support-bundle"_L1)
        return result["text"_L1].toString() + u'\n';
    if (command == "doctor"_L1)
        return doctorLines(result.toObject());
    if (command == "team"_L1)
        return teamLines(result.toArray());
    if (command == "appointments"_L1)
        return visitLines(result.toArray(), u"starts_at"_s);
    if (command == "consultations"_L1)
        return visitLines(result.toArray(), u"started_at"_s);
    if (command == "conversations"_L1)
        return conversationLines(result.toArray());
    if (command == "messages"_L1)
        return messageLines(result.toArray());
    static constexpr std::array silent{"presence"_L1, "read"_L1,        "read-all"_L1,     "delete"_L1,
                                       "clear"_L1,    "acknowledge"_L1, "claim"_L1,        "release"_L1,
                                       "quit"_L1,     "message"_L1,     "read-messages"_L1};
    if (std::find(silent.begin(), silent.end(), command) != silent.end())
        return {};
    return statusLines(result.toObject());
}

} // namespace clinicbell

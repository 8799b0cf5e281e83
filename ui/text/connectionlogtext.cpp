// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/connectionlogtext.h"

#include "ui/text/errortext.h"
#include "ui/text/safetext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace clinicbell::ui {

namespace {

struct ConnectionLogText
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionLogText)
};

/// "4 s", "0.3 s", "7 min".
QString spanText(std::chrono::milliseconds span)
{
    const QLocale locale;
    const double seconds = static_cast<double>(span.count()) / 1000;
    if (seconds >= 90) {
        //: A duration in minutes
        return ConnectionLogText::tr("%n min", nullptr, qRound(seconds / 60));
    }
    //: A duration in seconds, perhaps with a decimal
    return ConnectionLogText::tr("%1 s").arg(locale.toString(seconds, 'f', seconds < 10 ? 1 : 0));
}

/// What happened, then the code in parentheses, then the reason.
QString withReason(const QString &what, const ConnectionEvent &event)
{
    QString text = what;
    if (event.code) {
        //: %1 is what happened to the connection, %2 a number that experts know
        text = ConnectionLogText::tr("%1 (code %2)").arg(text, QString::number(*event.code));
    }
    if (event.error) {
        //: %1 is what happened to the connection, %2 is a sentence that says why
        text = ConnectionLogText::tr("%1: %2").arg(text, errorText(Error{.code = *event.error}));
    }
    return text;
}

QString channelText(const ConnectionEvent &event)
{
    const QString name = safeLine(event.subject);
    if (event.kind == ConnectionEvent::Kind::ChannelSubscribed) {
        //: Connection log; %1 is the name of a channel
        return ConnectionLogText::tr("Subscribed to %1").arg(name);
    }
    //: Connection log; %1 is the name of a channel
    return withReason(ConnectionLogText::tr("Not subscribed to %1").arg(name), event);
}

QString connectionText(const ConnectionEvent &event)
{
    using Kind = ConnectionEvent::Kind;
    switch (event.kind) {
    //: Connection log: the socket server's address is now known; %1 is host and port
    case Kind::ServerAsked: return ConnectionLogText::tr("Live updates come from %1").arg(safeLine(event.subject));
    case Kind::ServerUnknown:
        //: Connection log
        return withReason(ConnectionLogText::tr("Could not learn where live updates come from"), event);
    //: Connection log
    case Kind::Connected: return ConnectionLogText::tr("Connected");
    //: Connection log
    case Kind::AttemptFailed: return withReason(ConnectionLogText::tr("Could not connect"), event);
    //: Connection log
    case Kind::Lost: return withReason(ConnectionLogText::tr("Connection lost"), event);
    //: Connection log; %1 is a duration such as "4 s"
    case Kind::RetryPlanned: return ConnectionLogText::tr("Trying again in %1").arg(spanText(event.span));
    //: Connection log: the server does not want this program
    case Kind::Refused: return withReason(ConnectionLogText::tr("Refused by the server"), event);
    //: Connection log: the server sent an error, the connection goes on
    case Kind::ServerComplained: return withReason(ConnectionLogText::tr("The server complained"), event);
    case Kind::GapEnded:
        //: Connection log; %1 is a duration such as "4 s"
        return ConnectionLogText::tr("Heard again after %1; asking for what was missed").arg(spanText(event.span));
    default: return {};
    }
}

QString eventText(const ConnectionEvent &event)
{
    using Kind = ConnectionEvent::Kind;
    switch (event.kind) {
    //: Connection log
    case Kind::Started: return ConnectionLogText::tr("Signed in");
    //: Connection log
    case Kind::Stopped: return ConnectionLogText::tr("Signed out");
    case Kind::ChannelSubscribed:
    case Kind::ChannelFailed: return channelText(event);
    //: Connection log
    case Kind::BadFrame: return ConnectionLogText::tr("A message could not be read; asking for the list");
    //: Connection log
    case Kind::LiveOff: return withReason(ConnectionLogText::tr("No live updates, checking regularly"), event);
    //: Connection log
    case Kind::WokeUp: return ConnectionLogText::tr("The computer woke up; testing the connection");
    //: Connection log
    case Kind::NetworkChanged: return ConnectionLogText::tr("The network changed; testing the connection");
    default: return connectionText(event);
    }
}

} // namespace

QString connectionEventText(const ConnectionEvent &event)
{
    const QString text = eventText(event);
    //: Connection log; %1 is an event that happened %n times in a row
    return event.times == 1 ? text : ConnectionLogText::tr("%1 (%n times)", nullptr, event.times).arg(text);
}

} // namespace clinicbell::ui

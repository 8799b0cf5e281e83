// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/connectionreport.h"

#include "app/clinicbell/jsontime.h"
#include "core/sync/liveconnection.h"
#include "ui/text/connectionlogtext.h"

using namespace Qt::StringLiterals;

namespace clinicbell {

namespace {

QString stateKey(pusher::SubscriptionState state)
{
    using State = pusher::SubscriptionState;
    switch (state) {
    case State::Idle: return u"idle"_s;
    case State::Authorizing: return u"authorizing"_s;
    case State::Sent: return u"sent"_s;
    case State::Subscribed: return u"subscribed"_s;
    case State::Waiting: return u"waiting"_s;
    case State::Failed: return u"failed"_s;
    }
    return {};
}

QJsonValue numberOrNull(const std::optional<int> &number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonValue errorKeyOrNull(const std::optional<ErrorCode> &error)
{
    return error ? QJsonValue(errorKey(*error)) : QJsonValue();
}

} // namespace

QJsonArray connectionLogReport(const ConnectionLog &log)
{
    QJsonArray rows;
    for (const ConnectionEvent &event : log.events()) {
        rows.append(QJsonObject{{u"at"_s, timeOrNull(event.at)},
                                {u"event"_s, connectionEventKey(event.kind)},
                                {u"text"_s, ui::connectionEventText(event)},
                                {u"code"_s, numberOrNull(event.code)},
                                {u"error"_s, errorKeyOrNull(event.error)},
                                {u"times"_s, event.times}});
    }
    return rows;
}

QJsonObject profileReport(const sync::LiveConnection &live)
{
    QJsonObject events;
    const auto &heard = live.eventsHeard();
    for (auto event = heard.begin(); event != heard.end(); ++event)
        events.insert(event.key(), event.value());
    return {{u"name"_s, live.profiles().current().name},
            {u"delivers"_s, live.profiles().delivers()},
            {u"events"_s, events}};
}

QJsonArray channelReport(const QList<pusher::ChannelStatus> &channels)
{
    QJsonArray rows;
    for (const pusher::ChannelStatus &channel : channels) {
        const auto &error = channel.lastError;
        rows.append(QJsonObject{{u"name"_s, channel.name},
                                {u"state"_s, stateKey(channel.state)},
                                {u"error"_s, error ? errorKeyOrNull(error->cause) : QJsonValue()},
                                {u"code"_s, error ? numberOrNull(error->status) : QJsonValue()},
                                {u"failing_since"_s, timeOrNull(channel.failingSince)}});
    }
    return rows;
}

} // namespace clinicbell

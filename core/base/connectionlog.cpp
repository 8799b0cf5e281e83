// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/connectionlog.h"

using namespace Qt::StringLiterals;

namespace clinicbell {

namespace {

bool isRepetition(const ConnectionEvent &earlier, const ConnectionEvent &later)
{
    ConnectionEvent same = later;
    same.at = earlier.at;
    same.times = earlier.times;
    return earlier == same;
}

} // namespace

QString connectionEventKey(ConnectionEvent::Kind kind)
{
    using Kind = ConnectionEvent::Kind;
    switch (kind) {
    case Kind::Started: return u"started"_s;
    case Kind::Stopped: return u"stopped"_s;
    case Kind::ServerAsked: return u"server-asked"_s;
    case Kind::ServerUnknown: return u"server-unknown"_s;
    case Kind::Connected: return u"connected"_s;
    case Kind::AttemptFailed: return u"attempt-failed"_s;
    case Kind::Lost: return u"lost"_s;
    case Kind::RetryPlanned: return u"retry-planned"_s;
    case Kind::Refused: return u"refused"_s;
    case Kind::ServerComplained: return u"server-complained"_s;
    case Kind::GapEnded: return u"gap-ended"_s;
    case Kind::ChannelSubscribed: return u"channel-subscribed"_s;
    case Kind::ChannelFailed: return u"channel-failed"_s;
    case Kind::BadFrame: return u"bad-frame"_s;
    case Kind::LiveOff: return u"live-off"_s;
    case Kind::WokeUp: return u"woke-up"_s;
    case Kind::NetworkChanged: return u"network-changed"_s;
    }
    return {};
}

void ConnectionLog::add(const ConnectionEvent &event)
{
    if (!m_events.isEmpty() && isRepetition(m_events.last(), event)) {
        m_events.last().at = event.at;
        m_events.last().times += 1;
        return;
    }
    if (m_events.size() == mostEvents)
        m_events.removeFirst();
    m_events.append(event);
}

} // namespace clinicbell

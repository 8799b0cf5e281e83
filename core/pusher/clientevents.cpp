// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/pusher/clientevents.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace pusher {

namespace {

constexpr qsizetype longestEventName = 200;

} // namespace

std::optional<TriggerFault> triggerFault(ChannelKind kind, QStringView event)
{
    if (!event.startsWith("client-"_L1) || event.size() > longestEventName)
        return TriggerFault::BadName;
    if (kind != ChannelKind::Private && kind != ChannelKind::Presence)
        return TriggerFault::WrongChannel;
    return std::nullopt;
}

RateLimit::RateLimit(int perSecond)
    : m_perSecond(perSecond)
{ }

bool RateLimit::take(std::chrono::milliseconds now)
{
    while (!m_taken.isEmpty() && now - m_taken.constFirst() >= 1s)
        m_taken.removeFirst();
    if (m_taken.size() >= m_perSecond)
        return false;
    m_taken.append(now);
    return true;
}

ClientEvents::ClientEvents(const Options &options, const clinicbell::Clock &clock, FrameSender send)
    : m_clock(clock)
    , m_send(std::move(send))
    , m_longest(options.longestFrame)
    , m_rate(options.clientEventsPerSecond)
{ }

tl::expected<void, TriggerFault> ClientEvents::send(const QString &frame)
{
    if (frame.toUtf8().size() > m_longest)
        return tl::unexpected(TriggerFault::TooLarge);
    if (!m_rate.take(m_clock.monotonic()))
        return tl::unexpected(TriggerFault::TooFast);
    if (!m_send(frame))
        return tl::unexpected(TriggerFault::NotSubscribed);
    return {};
}

} // namespace pusher

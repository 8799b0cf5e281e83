// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/pusher/channelname.h"
#include "core/pusher/options.h"

#include <QList>

#include <tl/expected.hpp>

#include <functional>

namespace pusher {

/// Puts one encoded frame on the wire; false while not connected.
using FrameSender = std::function<bool(const QString &text)>;

/// Why a client event was not sent.
enum class TriggerFault {
    BadName, ///< It does not begin with `client-`, or is longer than 200 characters.
    WrongChannel, ///< Only private and presence channels carry client events.
    NotSubscribed, ///< Not, or not yet again.
    TooLarge, ///< Its frame is longer than Options::longestFrame.
    TooFast, ///< More than Options::clientEventsPerSecond on this connection.
};

/// What is wrong with a client event whatever the connection is like; nothing where it may be sent.
std::optional<TriggerFault> triggerFault(ChannelKind kind, QStringView event);

/// No more than so many in any second; what is too much is not kept for later.
class RateLimit
{
public:
    explicit RateLimit(int perSecond);
    /// Whether one more may go at @p now, by a monotonic clock; it then counts.
    [[nodiscard]] bool take(std::chrono::milliseconds now);

private:
    const qsizetype m_perSecond;
    QList<std::chrono::milliseconds> m_taken; ///< Within the last second, in order.
};

/// What all channels of a client send to their peers, kept within what servers bear (protocol.md, section 8): a frame
/// that is too long ends the connection, and too many are answered with errors.
class ClientEvents
{
public:
    ClientEvents(const Options &options, const clinicbell::Clock &clock, FrameSender send);

    tl::expected<void, TriggerFault> send(const QString &frame);

private:
    const clinicbell::Clock &m_clock;
    FrameSender m_send;
    qsizetype m_longest;
    RateLimit m_rate;
};

} // namespace pusher

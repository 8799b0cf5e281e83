// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/pusher/channelname.h"
#include "core/pusher/subscriptionerror.h"

#include <QDateTime>

namespace pusher {

enum class SubscriptionState {
    Idle, ///< Not connected.
    Authorizing, ///< Before the application's server, or waiting for the user to be signed in.
    Sent, ///< Before the socket server.
    Subscribed,
    Waiting, ///< Failed, and tried again soon.
    Failed, ///< Not tried again before the next connection, or Client::subscribe().
};

/// How far a wanted channel has come, and what stood in its way.
struct ChannelStatus
{
    QString name;
    ChannelKind kind = ChannelKind::Public;
    SubscriptionState state = SubscriptionState::Idle;
    std::optional<SubscriptionError> lastError; ///< Absent once subscribed.
    QDateTime failingSince; ///< UTC, of the first of the failures in a row; invalid without lastError.
};

} // namespace pusher

Q_DECLARE_METATYPE(pusher::ChannelStatus)

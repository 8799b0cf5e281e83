// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/notification.h"

#include <variant>

namespace clinicbell::store {

struct Arrival
{
    QList<Notification> notifications;
};

struct ReadElsewhere
{
    QList<NotificationId> ids;
    QDateTime at;
};

struct AllReadElsewhere
{
    QDateTime until; ///< By the server's clock; invalid: everything.
    QDateTime at;
};

struct RemovedElsewhere
{
    QList<NotificationId> ids;
};

/// Acknowledged, claimed or released elsewhere.
struct HandledElsewhere
{
    QList<NotificationId> ids;
    Handling handling; ///< What is said; unset parts stay as they are.
};

/// One thing that happened on the server and came by the socket.
using RemoteChange = std::variant<Arrival, ReadElsewhere, AllReadElsewhere, RemovedElsewhere, HandledElsewhere>;

} // namespace clinicbell::store

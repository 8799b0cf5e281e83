// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/notification.h"
#include "core/base/states.h"

#include <array>

namespace clinicbell {

/// Kept by the store, never counted over the table. What is unread is counted where it waits for somebody: in the
/// inbox. What was done or put off until later is unread nowhere, until it comes back.
struct Counters
{
    int total = 0; ///< On every shelf.
    int unread = 0; ///< In the inbox, as all that follow.
    std::array<int, priorityCount> unreadByPriority{};
    std::array<int, kindCount> unreadByKind{};
    int urgent = 0; ///< Those that are isUrgent(): of the unread ones of the highest priority, what nobody has taken.

    int unreadOf(Priority priority) const { return unreadByPriority.at(static_cast<size_t>(priority)); }
    int unreadOf(const QList<Kind> &kinds) const
    {
        int sum = 0;
        for (const Kind kind : kinds)
            sum += unreadOf(kind);
        return sum;
    }
    int unreadOf(Kind kind) const { return unreadByKind.at(static_cast<size_t>(kind)); }
    friend bool operator==(const Counters &, const Counters &) = default;
};

/// Why the store changed. Only what came Live may pop up one by one; a CatchUp is summed up; History is no news: older
/// pages that were compared again, or filled in.
enum class Origin { Live, CatchUp, Local, History };

/// One committed transaction of the store: what every list, badge and pop-up follows. It is on disk when it is sent.
struct ChangeSet
{
    Origin origin = Origin::Local;
    QList<Notification> added; ///< New to this computer, newest first.
    QList<Notification> updated; ///< Known before; the whole new value.
    QList<NotificationId> removed;
    Counters counters; ///< After the change.
    OutboxSummary outbox; ///< After the change.
    bool reset = false; ///< Forget what is shown and ask for the first page again (another account, a rebuilt store).
};

} // namespace clinicbell

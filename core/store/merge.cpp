// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/merge.h"

namespace clinicbell::store {

namespace {

bool isOlder(const Notification &copy, const Notification &known)
{
    return copy.updatedAt.isValid() && known.updatedAt.isValid() && copy.updatedAt < known.updatedAt;
}

template <typename T>
void fill(T &value, const T &other)
{
    if (value.isEmpty())
        value = other;
}

void fill(QDateTime &time, const QDateTime &other)
{
    if (!time.isValid())
        time = other;
}

} // namespace

Notification merged(const Notification &known, const Notification &copy)
{
    const bool stays = isOlder(copy, known);
    Notification winner = stays ? known : copy;
    const Notification &other = stays ? copy : known;
    if (winner.type.isEmpty()) {
        winner.type = other.type;
        winner.kind = other.kind;
        winner.priority = other.priority;
    }
    fill(winner.userId, other.userId);
    fill(winner.title, other.title);
    fill(winner.message, other.message);
    fill(winner.data, other.data);
    fill(winner.actionUrl, other.actionUrl);
    fill(winner.notifiableType, other.notifiableType);
    fill(winner.notifiableId, other.notifiableId);
    fill(winner.createdAt, other.createdAt);
    fill(winner.updatedAt, other.updatedAt);
    fill(winner.readAt, other.readAt);
    winner.receivedAt = known.receivedAt;
    winner.local = known.local;
    return winner;
}

} // namespace clinicbell::store

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/merge.h"

namespace clinicbell::store {

namespace {

bool isOlder(const Notification &copy, const Notification &known)
{
    return copy.updatedAt.isValid() && known.updatedAt.isValid() && copy.updatedAt < known.updatedAt;
}

bool isNewer(const Notification &copy, const Notification &known)
{
    return copy.updatedAt.isValid() && known.updatedAt.isValid() && copy.updatedAt > known.updatedAt;
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

Notification merged(const Notification &known, const Notification &copy, bool knownIsNewer)
{
    const bool stays = isOlder(copy, known) || (knownIsNewer && !isNewer(copy, known));
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
    winner.late = known.late;
    winner.handling = merged(known.handling, copy.handling);
    return winner;
}

Handling merged(const Handling &known, const Handling &copy)
{
    Handling result = known;
    if (copy.acknowledgedAt.isValid()) {
        result.acknowledgedAt = copy.acknowledgedAt;
        result.acknowledging = {};
    }
    const bool saysNothing = !copy.claimedAt.isValid() && copy.claimedBy.isEmpty();
    const bool isPending = !known.claiming.isEmpty();
    const bool agrees = copy.claimedBy == known.claimedBy;
    const bool isOlder = copy.claimedAt.isValid() && known.claimedAt.isValid() && copy.claimedAt < known.claimedAt;
    const bool othersClaim = !copy.claimedBy.isEmpty() && !known.claimedBy.isEmpty();
    if (saysNothing || (isPending ? !agrees && !othersClaim : isOlder))
        return result;
    result.claimedBy = copy.claimedBy;
    result.claimedByName = copy.claimedByName;
    result.claimedAt = copy.claimedAt;
    result.claiming = {};
    return result;
}

void layOver(Handling &handling, const OutboxEntry &entry, const Account &account)
{
    const bool claims = entry.kind == OperationKind::Claim;
    if (entry.kind == OperationKind::Acknowledge) {
        handling.acknowledgedAt = entry.createdAt;
        handling.acknowledging = entry.id;
    } else if (claims || entry.kind == OperationKind::Release) {
        handling.claimedBy = claims ? account.userId : UserId();
        handling.claimedByName = claims ? account.name : QString();
        handling.claimedAt = {};
        handling.claiming = entry.id;
    }
}

void confirm(Handling &handling, const OutboxEntry &entry)
{
    if (handling.acknowledging == entry.id)
        handling.acknowledging = {};
    if (handling.claiming == entry.id)
        handling.claiming = {};
}

void takeBack(Handling &handling, const OutboxEntry &entry)
{
    if (handling.acknowledging == entry.id) {
        handling.acknowledging = {};
        handling.acknowledgedAt = {};
    }
    if (handling.claiming == entry.id) {
        handling.claimedBy = entry.before.claimedBy;
        handling.claimedByName = entry.before.claimedByName;
        handling.claimedAt = entry.before.claimedAt;
        handling.claiming = entry.before.claiming;
    }
}

} // namespace clinicbell::store

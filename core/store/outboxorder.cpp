// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/outboxorder.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinicbell::store {

bool needsConsent(const OutboxEntry &entry, const QDateTime &now)
{
    if (entry.kind == OperationKind::ReadConversation)
        return false; // What was read was read, and no more than that is told.
    const QDateTime &fresh = entry.consentedAt.isValid() ? entry.consentedAt : entry.createdAt;
    return fresh.addSecs(std::chrono::seconds(actsStayFresh).count()) <= now;
}

QStringList entitiesOf(const OutboxEntry &entry)
{
    switch (entry.kind) {
    case OperationKind::MarkAllRead:
    case OperationKind::Clear: return {u"list"_s};
    case OperationKind::Message: return {"conversation "_L1 + entry.conversation.value()};
    case OperationKind::ReadConversation: return {"reading of conversation "_L1 + entry.conversation.value()};
    default: break;
    }
    QStringList entities;
    for (const NotificationId &target : entry.targets)
        entities.append("notification "_L1 + target.value());
    return entities;
}

QList<OutboxEntry> sendable(const QList<OutboxEntry> &entries, int limit,
                            const std::function<bool(const OutboxEntry &)> &isHeld)
{
    QList<OutboxEntry> free;
    QSet<QString> held;
    for (const OutboxEntry &entry : entries) {
        if (free.size() >= limit)
            break;
        const bool waits = isHeld(entry);
        if (!waits && held.isEmpty()) {
            free.append(entry);
            continue;
        }
        const QStringList entities = entitiesOf(entry);
        const auto isTaken = [&held](const QString &entity) { return held.contains(entity); };
        if (waits || std::any_of(entities.begin(), entities.end(), isTaken))
            held.unite(QSet<QString>(entities.begin(), entities.end()));
        else
            free.append(entry);
    }
    return free;
}

} // namespace clinicbell::store

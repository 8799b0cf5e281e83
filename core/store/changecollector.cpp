// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/changecollector.h"

#include <algorithm>

namespace clinicbell::store {

namespace {

QList<Notification> newestFirst(const QHash<NotificationId, Notification> &notifications)
{
    QList<Notification> sorted = notifications.values();
    std::sort(sorted.begin(), sorted.end(),
              [](const Notification &a, const Notification &b) { return comesBefore(a, b); });
    return sorted;
}

} // namespace

void ChangeCollector::add(Notification notification)
{
    const NotificationId id = notification.id;
    const bool wasThereBefore = m_removed.remove(id);
    (wasThereBefore ? m_updated : m_added).emplace(id, std::move(notification));
}

void ChangeCollector::update(const Notification &notification)
{
    (m_added.contains(notification.id) ? m_added : m_updated).insert(notification.id, notification);
}

void ChangeCollector::remove(const NotificationId &id)
{
    if (m_added.remove(id))
        return;
    m_updated.remove(id);
    m_removed.insert(id);
}

ChangeSet ChangeCollector::changeSet(Origin origin) const
{
    ChangeSet changes;
    changes.origin = origin;
    changes.added = newestFirst(m_added);
    changes.updated = newestFirst(m_updated);
    changes.removed = m_removed.values();
    return changes;
}

} // namespace clinicbell::store

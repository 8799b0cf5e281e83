// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/alert/openalerts.h"

#include <algorithm>

namespace clinicbell::ui {

namespace {

constexpr qint64 oldestSeconds = 24 * 3600;

} // namespace

bool isOpenAlert(const Notification &notification)
{
    return isUrgent(notification);
}

bool OpenAlerts::apply(const ChangeSet &changes, const QDateTime &now)
{
    const QList<Notification> before = m_alerts;
    if (changes.reset)
        m_alerts.clear();
    for (const Notification &row : changes.added)
        take(row, now);
    for (const Notification &row : changes.updated)
        take(row, now);
    m_alerts.removeIf([&](const Notification &alert) { return changes.removed.contains(alert.id); });
    return m_alerts != before;
}

bool OpenAlerts::replace(const QList<Notification> &rows, const QDateTime &now)
{
    const QList<Notification> before = std::exchange(m_alerts, {});
    for (const Notification &row : rows)
        take(row, now);
    return m_alerts != before;
}

bool OpenAlerts::expire(const QDateTime &now)
{
    return m_alerts.removeIf([&now](const Notification &alert) { return alert.createdAt.secsTo(now) > oldestSeconds; })
        > 0;
}

void OpenAlerts::take(const Notification &notification, const QDateTime &now)
{
    if (notification.priority != Priority::Critical)
        return;
    m_alerts.removeIf([&](const Notification &alert) { return alert.id == notification.id; });
    if (isOpenAlert(notification) && notification.createdAt.secsTo(now) <= oldestSeconds)
        m_alerts.insert(std::lower_bound(m_alerts.cbegin(), m_alerts.cend(), notification, &comesBefore), notification);
}

} // namespace clinicbell::ui

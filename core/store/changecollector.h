// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/changeset.h"

#include <QSet>

namespace clinicbell::store {

/// Gathers what one transaction does to the visible list, and says it as its net effect: a notification that came and
/// was read in the same transaction was added, read; one that came and went was never there.
class ChangeCollector
{
public:
    void add(Notification notification);
    void update(const Notification &notification);
    void remove(const NotificationId &id);

    bool isEmpty() const { return m_added.isEmpty() && m_updated.isEmpty() && m_removed.isEmpty(); }
    /// Without the counters, which the caller knows.
    ChangeSet changeSet(Origin origin) const;

private:
    QHash<NotificationId, Notification> m_added;
    QHash<NotificationId, Notification> m_updated;
    QSet<NotificationId> m_removed;
};

} // namespace clinicbell::store

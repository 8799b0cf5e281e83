// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/remindermemory.h"

namespace clinicbell::sync {

bool ReminderMemory::repeats(const Notification &notification)
{
    const QString subject = subjectOf(notification);
    if (notification.kind != Kind::Reminder || notification.priority >= Priority::High || subject.isEmpty())
        return false;
    const auto now = m_clock.monotonic();
    m_said.removeIf([now](const auto &said) { return now - said.value().at > sameWithin; });
    const bool here = isLocal(notification.id);
    const auto said = m_said.constFind(subject);
    if (said != m_said.constEnd() && said->here != here)
        return true;
    m_said.insert(subject, {now, here});
    return false;
}

} // namespace clinicbell::sync

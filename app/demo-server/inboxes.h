// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/demo-server/broadcaster.h"
#include "app/demo-server/notificationtable.h"
#include "core/base/clock.h"

namespace clinicbell::demo {

class EmergencyList;

/// Writes to people's inboxes: first to the disk, then to their open desks (backend.md, section 2).
class Inboxes
{
public:
    Inboxes(NotificationTable &table, Broadcaster &broadcaster, const Clock &clock);

    /// Emergencies go there from now on, and to nobody's inbox. @p list outlives this.
    void setEmergencyList(EmergencyList &list) { m_emergencies = &list; }
    /// A draft without a time is stamped now. Returns the ids, in the order of the drafts.
    QList<qint64> deliver(QList<Draft> drafts);
    /// Both return how many they changed; @p socketId is the desk that asked and knows.
    int markRead(int userId, const QList<qint64> &ids, const QString &socketId);
    int remove(int userId, const QList<qint64> &ids, const QString &socketId);

    /// @p person acknowledges their own row; everybody who holds one about the same thing hears of it.
    void acknowledge(const Person &person, qint64 id, const QString &socketId);
    /// @p person has got what row @p id is about, or nobody; everybody who holds one hears of it.
    void setClaim(qint64 id, const std::optional<Person> &person, const QString &socketId);

private:
    void tellSharers(const QString &event, const QList<Holding> &rows, const std::optional<Person> &person,
                     const QDateTime &at, const QString &socketId);
    void announce(const QString &event, int userId, const QList<qint64> &ids, const QDateTime &at,
                  const QString &socketId);

    NotificationTable &m_table;
    Broadcaster &m_broadcaster;
    const Clock &m_clock;
    EmergencyList *m_emergencies = nullptr;
};

/// `private-notifications.{userId}`.
QString inboxChannel(int userId);

} // namespace clinicbell::demo

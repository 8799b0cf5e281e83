// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/demo-server/http.h"
#include "core/base/clock.h"

namespace clinicbell::demo {

class Broadcaster;
class Database;
class Inboxes;

/// Messages between two people each: kept, sent on to open desks, and put into the other one's inbox.
class Conversations
{
public:
    struct Parts
    {
        Database &database;
        Broadcaster &broadcaster;
        Inboxes &inboxes;
        const Staff &staff;
        const Clock &clock;
    };

    explicit Conversations(const Parts &parts);

    /// The conversation of the two; begun where there is none.
    qint64 between(int userId, int otherId);
    bool takesPart(qint64 conversation, int userId);
    /// How @p userId sees it: id, other_user, last_message, unread_count.
    QJsonObject show(qint64 conversation, int userId);
    /// All of @p userId, last written first; @p search looks at the other one's name.
    QJsonArray list(int userId, const QString &search);
    /// Newest first.
    QJsonArray messages(qint64 conversation, const Paging &paging);
    qint64 messageCount(qint64 conversation);
    qint64 unreadCount(int userId);

    /// Returns the message. With a @p clientId that @p senderId has sent before: that message, and nothing happens.
    /// Tells the other one, whose desk may be open or not.
    QJsonObject send(qint64 conversation, int senderId, const QString &content, const QString &socketId,
                     const QString &clientId = {});
    void markRead(qint64 conversation, int userId, const QString &socketId);
    /// For both of the two, with all that was written.
    void remove(qint64 conversation);
    /// A message of earlier that everybody has read; nobody is told.
    void record(qint64 conversation, int senderId, const QString &content, const QDateTime &at);

private:
    QJsonObject message(qint64 id);
    qint64 sentBefore(int senderId, const QString &clientId);
    int otherOf(qint64 conversation, int userId);
    qint64 insert(qint64 conversation, int senderId, const QString &content, const QDateTime &at,
                  const QDateTime &readAt);
    void announce(const QString &event, qint64 conversation, const QJsonObject &data, const QString &socketId);

    Parts m_parts;
};

} // namespace clinicbell::demo

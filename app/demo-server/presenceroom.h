// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QHash>
#include <QJsonObject>
#include <QString>

namespace clinicbell::demo {

/// Who is in one presence channel: one entry a person, however many sockets they have.
class PresenceRoom
{
public:
    /// True where this is the person's first connection. A person who is in keeps what is known of them.
    bool enter(const QString &userId, const QJsonObject &info);
    /// True where it was the last one.
    bool leave(const QString &userId);
    /// Remembers a `client-status` for later snapshots: status, its end, room and desk, where they are short texts.
    void remember(const QString &userId, const QJsonObject &status);

    bool contains(const QString &userId) const { return m_members.contains(userId); }
    QJsonObject info(const QString &userId) const { return m_members.value(userId).info; }
    /// `{"presence": {ids, hash, count}}`.
    QJsonObject snapshot() const;
    bool isEmpty() const { return m_members.isEmpty(); }

private:
    struct Entry
    {
        int connections = 0;
        QJsonObject info;
    };

    QHash<QString, Entry> m_members;
};

} // namespace clinicbell::demo

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/demo-server/database.h"
#include "app/demo-server/http.h"

#include <QJsonValue>

namespace clinicbell::demo {

/// A notification before it has an id.
struct Draft
{
    int userId = 0;
    QString type;
    QString title;
    QString message;
    QJsonValue data = QJsonValue::Null; ///< Any JSON: tests send odd ones on purpose.
    QString channel = QStringLiteral("in_app");
    QString actionUrl;
    QString notifiableType;
    qint64 notifiableId = 0;
    QDateTime createdAt;
    QDateTime readAt;
};

/// The notifications of everybody. Every call is on disk when it returns; ids of other people are passed over.
class NotificationTable
{
public:
    explicit NotificationTable(Database &database);

    /// All or none. Returns the new rows as the API shows them; empty where the disk refused.
    QList<QJsonObject> insert(const QList<Draft> &drafts);
    std::optional<QJsonObject> find(int userId, qint64 id);
    /// Newest first; an empty @p type means every type.
    QJsonArray page(int userId, const Paging &paging, const QString &type = {});
    QJsonArray unread(int userId, int limit);
    qint64 count(int userId, const QString &type = {});
    qint64 unreadCount(int userId);
    /// `{type: count}`.
    QJsonObject countByType(int userId);
    QList<qint64> allIds(int userId);
    QList<qint64> unreadIds(int userId);
    /// Everything there ever was, deleted ones included, for tests.
    QJsonArray truth(int userId);

    /// Both return the ids that this call changed.
    QList<qint64> markRead(int userId, const QList<qint64> &ids, const QDateTime &at);
    QList<qint64> remove(int userId, const QList<qint64> &ids, const QDateTime &at);

private:
    QList<qint64> ids(const QString &condition, int userId);
    QList<qint64> change(const QString &sql, int userId, const QList<qint64> &ids, const QDateTime &at);

    Database &m_database;
};

} // namespace clinicbell::demo

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/demo-server/database.h"
#include "app/demo-server/features.h"
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
    QString share; ///< The same for the drafts of several people about one thing; empty: it is one person's alone.
};

/// Whose row, and which.
struct Holding
{
    int userId = 0;
    qint64 id = 0;
};

/// The notifications of everybody. Every call is on disk when it returns; ids of other people are passed over.
class NotificationTable
{
public:
    /// Rows show what @p features have to say of them.
    NotificationTable(Database &database, Features features);

    /// All or none. Returns the new rows as the API shows them; empty where the disk refused.
    QList<QJsonObject> insert(const QList<Draft> &drafts);
    std::optional<QJsonObject> find(int userId, qint64 id);
    /// Newest first; an empty @p type means every type.
    QJsonArray page(int userId, const Paging &paging, const QString &type = {});
    /// What changed later than @p time, last changed first, so that what changes meanwhile moves no row over the edge
    /// of a page unseen. Of what was deleted: `{id, deleted_at}`.
    QJsonArray changedAfter(int userId, const QDateTime &time, const Paging &paging);
    qint64 countChangedAfter(int userId, const QDateTime &time);
    QJsonArray unread(int userId, int limit);
    qint64 count(int userId, const QString &type = {});
    qint64 unreadCount(int userId);
    /// `{type: count}`.
    QJsonObject countByType(int userId);
    /// Both: only what was created up to @p before, where that is valid.
    QList<qint64> allIds(int userId, const QDateTime &before = {});
    QList<qint64> unreadIds(int userId, const QDateTime &before = {});
    /// Everybody's rows about the same thing as row @p id, deleted ones left out; it is one of them.
    QList<Holding> sharers(qint64 id);
    /// Everything there ever was, deleted ones included, for tests.
    QJsonArray truth(int userId);

    /// Both return the ids that this call changed.
    QList<qint64> markRead(int userId, const QList<qint64> &ids, const QDateTime &at);
    QList<qint64> remove(int userId, const QList<qint64> &ids, const QDateTime &at);
    /// False: it was acknowledged before.
    bool acknowledge(qint64 id, const QDateTime &at);
    /// @p holder: who has got this; id 0: nobody.
    void setClaim(const QList<Holding> &rows, int holder, const QString &name, const QDateTime &at);

private:
    QList<qint64> ids(const QString &condition, int userId, const QDateTime &before);
    void beginHandling(qint64 id, const QString &share);
    QList<qint64> change(const QString &sql, int userId, const QList<qint64> &ids, const QDateTime &at);

    Database &m_database;
    Features m_features;
};

} // namespace clinicbell::demo

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/ids.h"
#include "core/store/storevalues.h"
#include "tests/support/fakenetwork.h"

#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

#include <map>

namespace clinicbell::test {

/// How one backend differs from the next (docs: backend.md).
struct ClinicTraits
{
    bool idempotency = true; ///< A key that was answered well is answered the same again, and nothing done.
    bool deltaSync = false;
    bool bulkDelete = true; ///< Else `/{id}` shadows it: 404.
    bool readAllUpTo = true; ///< read-all knows `before`.
    bool wholeSeconds = false; ///< Times as a database column without fractions keeps them.
    bool totals = true; ///< Pages tell how many rows there are.
    int pageSize = 100; ///< Never more a page, whatever is asked.
};

/// One row of the truth; a deleted one stays, with its time.
struct TrueRow
{
    qint64 id = 0;
    QString type;
    QDateTime createdAt;
    QDateTime updatedAt;
    QDateTime readAt;
    QDateTime deletedAt;

    bool isThere() const { return !deletedAt.isValid(); }
    NotificationId notificationId() const { return NotificationId(QString::number(id)); }
};

/// A write of the client's that reached the server, in order.
struct SeenWrite
{
    QByteArray key;
    store::OperationKind kind = store::OperationKind::MarkRead;
    QList<NotificationId> targets; ///< Of a read-all: none.
    NotificationId target; ///< Where the path names it.
    bool replayed = false; ///< Known by its key: nothing was done.
};

/// What is broadcast to the person's own channel.
struct ChannelEvent
{
    QString name;
    QJsonObject payload;
    QByteArray exceptSocket;
};

/// The server's truth about one person, and its REST API over it. Knows nothing of lines that break.
class SimulatedClinic
{
public:
    explicit SimulatedClinic(const ClinicTraits &traits)
        : m_traits(traits)
    { }

    qint64 create(const QString &type, const QDateTime &now);
    /// Done by somebody else, or on another device.
    void readThere(qint64 id, const QDateTime &now);
    void removeThere(qint64 id, const QDateTime &now);
    FakeAnswer answer(const FakeRequest &request, const QDateTime &now);

    const std::map<qint64, TrueRow> &rows() const { return m_rows; }
    const TrueRow *find(const NotificationId &id) const;
    const QList<SeenWrite> &writes() const { return m_writes; }
    /// Somebody asked for what has changed since a time, and was told.
    /// Who asked what has changed was told of this row, or would have been.
    bool gaveDelta(const TrueRow &row) const { return m_deltaFrom.isValid() && row.updatedAt > m_deltaFrom; }
    QList<ChannelEvent> takeEvents() { return std::exchange(m_events, {}); }
    QJsonObject json(const TrueRow &row) const;

private:
    QDateTime stamp(const QDateTime &now) const;
    QString text(const QDateTime &time) const;
    bool read(qint64 id, const QDateTime &now, const QByteArray &exceptSocket);
    bool remove(qint64 id, const QDateTime &now, const QByteArray &exceptSocket);
    FakeAnswer answerRead(const FakeRequest &request, const QString &path);
    FakeAnswer answerWrite(const FakeRequest &request, const QString &path, const QDateTime &now);
    FakeAnswer perform(const SeenWrite &write, const QDateTime &before, const QDateTime &now, const QByteArray &socket);
    FakeAnswer list(const QUrl &url);

    const ClinicTraits m_traits;
    std::map<qint64, TrueRow> m_rows;
    QHash<QByteArray, FakeAnswer> m_answered; ///< By idempotency key.
    QList<SeenWrite> m_writes;
    QList<ChannelEvent> m_events;
    QDateTime m_deltaFrom; ///< The earliest that was asked for.
};

} // namespace clinicbell::test

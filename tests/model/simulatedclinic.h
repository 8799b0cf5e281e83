// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/ids.h"
#include "core/store/storevalues.h"
#include "tests/model/clinictraits.h"
#include "tests/model/simulatedtalk.h"
#include "tests/support/fakenetwork.h"

#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

#include <map>

namespace clinicbell::test {

/// One row of the truth; a deleted one stays, with its time.
struct TrueRow
{
    qint64 id = 0;
    QString type;
    QDateTime createdAt;
    QDateTime updatedAt;
    QDateTime readAt;
    QDateTime deletedAt;
    QDateTime acknowledgedAt = {};
    int claimedBy = 0; ///< 0: nobody.
    QDateTime claimedAt = {}; ///< Of a release, too.
    bool wasHandled = false; ///< Acknowledged or claimed, be it given back since.
    bool wasOurs = false; ///< Claimed by the person at some time.
    bool wasUndone = false; ///< Others gave back or deleted what had been handled: without keys nobody can tell.

    bool isThere() const { return !deletedAt.isValid(); }
    bool wantsAnswer() const { return type == QLatin1StringView("emergency"); } ///< Where the server has answers.
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
    bool declined = false; ///< 4xx.
    bool changed = false; ///< Of an acknowledgement, a claim or a release: it had an effect.
};

/// An acknowledgement, a claim or its release.
bool isHandling(store::OperationKind kind);

/// The server's truth about one person, and its REST API over it. Knows nothing of lines that break.
class SimulatedClinic
{
public:
    explicit SimulatedClinic(const ClinicTraits &traits)
        : m_traits(traits)
        , m_talk(traits)
    { }

    qint64 create(const QString &type, const QDateTime &now);
    /// Done by somebody else, or on another device.
    void readThere(qint64 id, const QDateTime &now);
    void removeThere(qint64 id, const QDateTime &now);
    void acknowledgeThere(qint64 id, const QDateTime &now);
    /// A colleague takes it, or it is given back, by whoever has it.
    void claimThere(qint64 id, const QDateTime &now);
    FakeAnswer answer(const FakeRequest &request, const QDateTime &now);

    const std::map<qint64, TrueRow> &rows() const { return m_rows; }
    const TrueRow *find(const NotificationId &id) const;
    const QList<SeenWrite> &writes() const { return m_writes; }
    /// Who asked what has changed was told of this row, or would have been.
    bool gaveDelta(const TrueRow &row) const { return m_deltaFrom.isValid() && row.updatedAt > m_deltaFrom; }
    QList<ChannelEvent> takeEvents() { return std::exchange(m_events, {}) + m_talk.takeEvents(); }
    /// The other one of the conversation writes, of which a notification tells, too.
    void writeThere(const QDateTime &now);
    const SimulatedTalk &talk() const { return m_talk; }
    QJsonObject json(const TrueRow &row) const;

private:
    QDateTime stamp(const QDateTime &now) const;
    QString text(const QDateTime &time) const;
    bool read(qint64 id, const QDateTime &now, const QByteArray &exceptSocket);
    bool remove(qint64 id, const QDateTime &now, const QByteArray &exceptSocket);
    TrueRow *rowThatIsThere(qint64 id);
    void acknowledge(TrueRow &row, const QDateTime &now, const QByteArray &exceptSocket);
    void setClaim(TrueRow &row, int holder, const QDateTime &now, const QByteArray &exceptSocket);
    FakeAnswer handle(SeenWrite &write, const QDateTime &now, const QByteArray &socket);
    SeenWrite readWrite(const FakeRequest &request, const QString &path) const;
    FakeAnswer answerRead(const FakeRequest &request, const QString &path);
    FakeAnswer answerWrite(const FakeRequest &request, const QString &path, const QDateTime &now);
    FakeAnswer perform(SeenWrite &write, const QDateTime &before, const QDateTime &now, const QByteArray &socket);
    FakeAnswer list(const QUrl &url);

    const ClinicTraits m_traits;
    std::map<qint64, TrueRow> m_rows;
    QHash<QByteArray, FakeAnswer> m_answered; ///< By idempotency key.
    QList<SeenWrite> m_writes;
    QList<ChannelEvent> m_events;
    SimulatedTalk m_talk;
    QDateTime m_deltaFrom; ///< The earliest that was asked for.
};

} // namespace clinicbell::test

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/store/storevalues.h"

#include <QFuture>
#include <QObject>

namespace clinicbell::store {
class NotificationStore;
}

namespace clinicbell::sync {

class Outbox;

/// What the person does: on disk and shown at once, sent when the server can be reached. Answers name the acts that
/// were made; none where there was nothing to change.
class Acts : public QObject
{
    Q_OBJECT
public:
    using Operations = QFuture<Result<QList<OperationId>>>;

    Acts(store::NotificationStore &store, Outbox &outbox, QObject *parent = nullptr);

    /// The server answers: acts are sent as they are made.
    void setReachable(bool reachable) { m_isReachable = reachable; }
    /// The server knows watermarks; not so before that was said.
    void setWatermarks(bool known) { m_knowsWatermarks = known; }

    Operations markRead(const QList<NotificationId> &ids);
    Operations markAllRead(std::chrono::milliseconds holdBack);
    Operations remove(const QList<NotificationId> &ids, std::chrono::milliseconds holdBack);
    /// Removes everything up to the newest notification that is here.
    Operations clear(std::chrono::milliseconds holdBack);
    Operations acknowledge(const NotificationId &id);
    Operations claim(const NotificationId &id);
    Operations release(const NotificationId &id);
    Operations sendMessage(const ConversationId &conversation, const QString &content);
    Operations undo(const QList<OperationId> &operations);

    /// Another store has made acts: they are sent where the server can be reached.
    void sendWaiting();

    /// Of the acts older than a day, which wait for the person's word (OutboxSummary::unconsented).
    void sendOld();
    /// Undoes them here; `discarded` follows, for one that was attempted may have been done all the same.
    void discardOld();

signals:
    void discarded();

private:
    store::Reach reach() const;
    Operations sendSoon(const Operations &operations, std::chrono::milliseconds holdBack);

    store::NotificationStore &m_store;
    Outbox &m_outbox;
    bool m_isReachable = false;
    bool m_knowsWatermarks = false;
};

} // namespace clinicbell::sync

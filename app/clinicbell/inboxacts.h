// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/query.h"
#include "core/base/result.h"
#include "ui/inbox/rowacts.h"

#include <QFuture>
#include <QObject>

#include <functional>

namespace clinicbell::store {
class NotificationStore;
}

namespace clinicbell::sync {
class Acts;
}

namespace clinicbell {

/// Does what the person wishes in a list, and remembers how to take the last of it back.
class InboxActs : public QObject
{
    Q_OBJECT
public:
    InboxActs(sync::Acts &acts, store::NotificationStore &store, QObject *parent = nullptr);

    void perform(ui::RowAct act, const QList<NotificationId> &ids);
    /// They go away and come back at @p at (UTC); invalid: when the consultation that is under way has ended, or after
    /// the longest that one lasts.
    void remind(const QList<NotificationId> &ids, const QDateTime &at);
    /// A consultation has begun or ended here.
    void setWithPatient(bool withPatient);
    void markAllRead();
    /// Removes what mayBeCleared() of all that @p filter shows.
    void clear(const Filter &filter);
    /// The last act, exactly; nothing after that, and after an acknowledgement, which has been given. What the server
    /// has already heard to be read is unread again on this computer.
    void undo();
    /// For another account.
    void forget();

private:
    using Operations = QFuture<Result<QList<OperationId>>>;

    void forgetPatient(const QList<NotificationId> &ids);
    void rememberStates(const QList<NotificationId> &ids);
    void markRead(const QList<NotificationId> &ids);
    void takeBack(Operations operations);
    void collect(const PageQuery &query, const QList<NotificationId> &found);
    void removeCollected(const QList<NotificationId> &found);

    sync::Acts &m_acts;
    store::NotificationStore &m_store;
    std::function<void()> m_undo;
    quint64 m_clearing = 0; ///< Another one whenever what is being looked for is wanted no more.
    QList<NotificationId> m_afterPatient; ///< Come back when the consultation ends.
};

} // namespace clinicbell

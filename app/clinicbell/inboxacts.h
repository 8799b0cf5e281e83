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

    /// How many were changed; an error of the store, after which none were, as failed() says. 0: none had to be, or the
    /// person did something else meanwhile, which then is what undo() takes back.
    using Swept = QFuture<Result<int>>;
    /// Marks read what is unread of all that @p filter shows, save what waits for an answer.
    Swept markShownRead(const Filter &filter);
    /// Removes what mayBeCleared() of all that @p filter shows.
    Swept clear(const Filter &filter);
    /// The last act, exactly; nothing after that, and after an acknowledgement, which has been given. What the server
    /// has already heard to be read is unread again on this computer.
    void undo();
    /// For another account.
    void forget();

signals:
    /// What was to be marked read or cleared could not be looked for; nothing was.
    void failed(const clinicbell::Error &error);

private:
    using Operations = QFuture<Result<QList<OperationId>>>;

    void forgetPatient(const QList<NotificationId> &ids);
    void rememberStates(const QList<NotificationId> &ids);
    void markRead(const QList<NotificationId> &ids);
    void takeBack(Operations operations);
    void takeUndo(std::function<void()> undo);
    Swept sweep(ui::RowAct act, const Filter &filter);
    struct Sweep;
    void collect(const Sweep &begun);
    void finish(const Sweep &sweep);

    sync::Acts &m_acts;
    store::NotificationStore &m_store;
    std::function<void()> m_undo;
    quint64 m_sweeping = 0; ///< Another one whenever what is being looked for is wanted no more.
    quint64 m_done = 0; ///< How much the person has done: who sweeps sees by it whether they went on.
    QList<NotificationId> m_afterPatient; ///< Come back when the consultation ends.
};

} // namespace clinicbell

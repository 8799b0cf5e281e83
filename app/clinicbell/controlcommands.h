// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/clinicbell/controlsocket.h"
#include "core/base/changeset.h"
#include "core/base/clock.h"
#include "core/base/query.h"

#include <QObject>

#include <functional>

namespace clinicbell::clinic {
class ServerClock;
}

namespace clinicbell::store {
class NotificationStore;
}

namespace clinicbell::sync {
class SyncEngine;
}

namespace clinicbell {

class AccountLifecycle;
class PresenceDesk;

/// What the command line can ask of the running program (docs/command-line.md), answered from the store and the sync.
class ControlCommands : public QObject
{
    Q_OBJECT
public:
    ControlCommands(AccountLifecycle &lifecycle, store::NotificationStore &store, sync::SyncEngine &engine,
                    PresenceDesk &presence, const clinic::ServerClock &serverClock, const Clock &clock);

    /// What is wrong with the organisation's policy; unset: nothing, or there is none.
    void setPolicyTrouble(const std::optional<Error> &trouble) { m_policyTrouble = trouble; }
    /// Why the backend profile that was chosen is not used; unset: it is, or none was chosen.
    void setProfileTrouble(const std::optional<Error> &trouble) { m_profileTrouble = trouble; }
    /// Only status is told then, and nothing of who is signed in.
    void setLocked(bool locked) { m_isLocked = locked; }
    /// Unknown commands are refused with UsageWrong.
    QFuture<ControlAnswer> answer(const ControlRequest &request);

signals:
    void raiseRequested();
    void popoverRequested();
    void quitRequested();
    void lockRequested();

private:
    using Command = QFuture<ControlAnswer> (ControlCommands::*)(const QJsonObject &arguments);

    QFuture<ControlAnswer> status(const QJsonObject &arguments);
    QFuture<ControlAnswer> list(const QJsonObject &arguments);
    QFuture<ControlAnswer> team(const QJsonObject &arguments);
    QFuture<ControlAnswer> presence(const QJsonObject &arguments);
    QFuture<ControlAnswer> read(const QJsonObject &arguments);
    QFuture<ControlAnswer> readAll(const QJsonObject &arguments);
    QFuture<ControlAnswer> remove(const QJsonObject &arguments);
    QFuture<ControlAnswer> clear(const QJsonObject &arguments);
    QFuture<ControlAnswer> acknowledge(const QJsonObject &arguments);
    QFuture<ControlAnswer> claim(const QJsonObject &arguments);
    QFuture<ControlAnswer> release(const QJsonObject &arguments);
    QFuture<ControlAnswer> sync(const QJsonObject &arguments);
    QFuture<ControlAnswer> sendOld(const QJsonObject &arguments);
    QFuture<ControlAnswer> discardOld(const QJsonObject &arguments);
    QFuture<ControlAnswer> signIn(const QJsonObject &arguments);
    QFuture<ControlAnswer> signOut(const QJsonObject &arguments);
    QFuture<ControlAnswer> lock(const QJsonObject &arguments);
    QFuture<ControlAnswer> raise(const QJsonObject &arguments);
    QFuture<ControlAnswer> show(const QJsonObject &arguments);
    QFuture<ControlAnswer> quit(const QJsonObject &arguments);

    QJsonObject statusObject() const;
    QJsonValue storeError() const;
    QFuture<ControlAnswer> changed(QFuture<Result<QList<OperationId>>> operations, int rows);

    AccountLifecycle &m_lifecycle;
    store::NotificationStore &m_store;
    sync::SyncEngine &m_engine;
    PresenceDesk &m_presence;
    const clinic::ServerClock &m_serverClock;
    const Clock &m_clock;
    Counters m_counters;
    OutboxSummary m_outbox;
    qint64 m_foreignRefused = 0;
    bool m_isLocked = false;
    std::optional<Error> m_policyTrouble;
    std::optional<Error> m_profileTrouble;
    std::optional<Error> m_writeError; ///< Of the last write to the store, if it failed.
};

} // namespace clinicbell

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/promised.h"
#include "core/clinic/answers.h"
#include "core/store/storevalues.h"
#include "core/sync/messagesender.h"

#include <QObject>

#include <optional>

namespace clinicbell::clinic {
class ClinicApi;
}

namespace clinicbell::store {
class NotificationStore;
}

namespace clinicbell::sync {

/// The server declines, and would again: nothing that comes by waiting.
bool isRefusal(ErrorCode code);

/// How each kind of act is told to the server, so that it happens there once: with a key that a replay is known by. A
/// server without such keys is asked first what has become of an answer that was attempted before; what is read or
/// removed twice is the same as once. Messages are MessageSender's.
///
/// A sweep (MarkAllRead, Clear) reaches only what its watermark allows. A server that is known to have none of the
/// extensions would take it to mean everything, what the person has never seen included; there, the notifications that
/// it meant are named one by one.
class ActSender : public QObject
{
    Q_OBJECT
public:
    using Entries = QList<store::OutboxEntry>;

    ActSender(clinic::ClinicApi &api, store::NotificationStore &store, QObject *parent = nullptr);

    /// Unset: not known yet.
    void setCapabilities(const std::optional<clinic::Capabilities> &capabilities);
    /// Whose messages are one's own.
    void setUser(const UserId &user);
    MessageSender &messages() { return m_messages; }

    /// @p group are acts of one kind; more than one only of MarkRead and Remove.
    QFuture<Result<void>> send(const Entries &group);
    /// One target of a MarkRead or Remove.
    QFuture<Result<void>> sendTarget(const store::OutboxEntry &entry, const NotificationId &target);

private:
    using IdsCall = QFuture<Result<void>> (clinic::ClinicApi::*)(const QList<NotificationId> &, const OperationId &);

    QFuture<Result<void>> sendTargets(const Entries &group);
    QFuture<Result<void>> sweep(const store::OutboxEntry &entry);
    QFuture<Result<void>> clear(const store::OutboxEntry &entry);
    QFuture<Result<void>> oneByOne(const store::OutboxEntry &entry, IdsCall call);
    void nextSome(const store::OutboxEntry &entry, IdsCall call, qsizetype from, const Promised<void> &done);
    QFuture<Result<void>> handle(const store::OutboxEntry &entry);
    void reallyHandle(const store::OutboxEntry &entry, const Promised<void> &done);
    void lookFirst(const store::OutboxEntry &entry, const Promised<void> &done);
    void lookInList(const store::OutboxEntry &entry, const Promised<void> &done);
    void onSeen(const store::OutboxEntry &entry, const Notification &record, const Promised<void> &done);
    bool hasHappened(const store::OutboxEntry &entry, const Handling &handling) const;

    clinic::ClinicApi &m_api;
    store::NotificationStore &m_store;
    std::optional<clinic::Capabilities> m_capabilities;
    UserId m_user;
    MessageSender m_messages;
};

} // namespace clinicbell::sync

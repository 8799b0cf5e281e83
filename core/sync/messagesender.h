// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/promised.h"
#include "core/clinic/answers.h"
#include "core/clinic/messagereaders.h"
#include "core/store/storevalues.h"

#include <QObject>

#include <optional>

namespace clinicbell::clinic {
class ClinicApi;
}

namespace clinicbell::sync {

/// How a message, and the reading of a conversation, are told to the server: the one once, the other only as far as it
/// went. A server that knows neither keys nor names of messages is asked first whether it has a message that was
/// attempted before.
class MessageSender : public QObject
{
    Q_OBJECT
public:
    explicit MessageSender(clinic::ClinicApi &api, QObject *parent = nullptr);

    /// Unset: not known yet.
    void setCapabilities(const std::optional<clinic::Capabilities> &capabilities) { m_capabilities = capabilities; }
    /// Whose messages are one's own.
    void setUser(const UserId &user) { m_user = user; }

    QFuture<Result<void>> send(const store::OutboxEntry &entry);
    /// @p now: by the store's clock. The server's "read" means all that it has: a reading of @p entry that waited is
    /// not sent where the other one has written since, for that was not read. What waits then is told with the next.
    QFuture<Result<void>> markRead(const store::OutboxEntry &entry, const QDateTime &now);

signals:
    /// The server has it, and called it so. Before the answer of send().
    void sent(const clinicbell::OperationId &operation, const clinicbell::Message &message);

private:
    void look(const store::OutboxEntry &entry, int page, const Promised<void> &done);
    void onMessages(const store::OutboxEntry &entry, int page, const Result<clinic::MessagePage> &answer,
                    const Promised<void> &done);
    void reallySend(const store::OutboxEntry &entry, const Promised<void> &done);
    void onNewest(const store::OutboxEntry &entry, const Result<clinic::MessagePage> &answer,
                  const Promised<void> &done);
    void reallyMarkRead(const store::OutboxEntry &entry, const Promised<void> &done);
    bool isSame(const Message &message, const store::OutboxEntry &entry) const;

    clinic::ClinicApi &m_api;
    std::optional<clinic::Capabilities> m_capabilities;
    UserId m_user;
};

} // namespace clinicbell::sync

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/base/connectionlog.h"
#include "core/pusher/connectionstate.h"

#include <QObject>

namespace pusher {
class Client;
struct SubscriptionError;
} // namespace pusher

namespace clinicbell::sync {

/// Writes down what happens to the connection (protocol.md, section 11: nobody can help with what nobody recorded).
class ConnectionRecorder : public QObject
{
    Q_OBJECT
public:
    explicit ConnectionRecorder(const Clock &clock, QObject *parent = nullptr);

    const ConnectionLog &log() const { return m_log; }
    /// Follows @p client until it is gone.
    void watch(const pusher::Client &client);
    void note(ConnectionEvent::Kind kind, const QString &subject = {});
    void note(ConnectionEvent::Kind kind, ErrorCode error);

private:
    void add(ConnectionEvent event);
    void addError(ConnectionEvent::Kind kind, const pusher::ConnectionError &error);
    void onStateChanged(pusher::ConnectionState previous, pusher::ConnectionState current);
    void onError(const pusher::ConnectionError &error, pusher::ConnectionState state);
    void onChannelFailed(const QString &name, const pusher::SubscriptionError &error);
    void settleComplaint();

    const Clock &m_clock;
    ConnectionLog m_log;
    /// Said while connected: a complaint, unless the connection ends by it.
    std::optional<pusher::ConnectionError> m_complaint;
};

} // namespace clinicbell::sync

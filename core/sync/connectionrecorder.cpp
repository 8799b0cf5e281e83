// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/connectionrecorder.h"

#include "core/pusher/client.h"

namespace clinicbell::sync {

using EventKind = ConnectionEvent::Kind;
using pusher::ConnectionState;

ConnectionRecorder::ConnectionRecorder(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{ }

void ConnectionRecorder::watch(const pusher::Client &client)
{
    m_complaint.reset();
    connect(&client, &pusher::Client::stateChanged, this, &ConnectionRecorder::onStateChanged);
    connect(&client, &pusher::Client::errorOccurred, this,
            [this, &client](const pusher::ConnectionError &error) { onError(error, client.state()); });
    connect(&client, &pusher::Client::refused, this,
            [this](const pusher::ConnectionError &error) { addError(EventKind::Refused, error); });
    connect(&client, &pusher::Client::connectingIn, this,
            [this](std::chrono::milliseconds delay) { add({.kind = EventKind::RetryPlanned, .span = delay}); });
    connect(&client, &pusher::Client::gapEnded, this, [this](const QDateTime &from, const QDateTime &to) {
        add({.kind = EventKind::GapEnded, .span = std::chrono::milliseconds(from.msecsTo(to))});
    });
    connect(&client, &pusher::Client::badFrame, this, [this] { note(EventKind::BadFrame); });
    connect(&client, &pusher::Client::channelSubscribed, this,
            [this](const QString &name) { note(EventKind::ChannelSubscribed, name); });
    connect(&client, &pusher::Client::channelFailed, this, &ConnectionRecorder::onChannelFailed);
}

void ConnectionRecorder::note(ConnectionEvent::Kind kind, const QString &subject)
{
    add({.kind = kind, .subject = subject});
}

void ConnectionRecorder::note(ConnectionEvent::Kind kind, ErrorCode error)
{
    add({.kind = kind, .error = error});
}

void ConnectionRecorder::add(ConnectionEvent event)
{
    event.at = m_clock.now();
    m_log.add(event);
}

void ConnectionRecorder::addError(ConnectionEvent::Kind kind, const pusher::ConnectionError &error)
{
    add({.kind = kind, .code = error.code, .error = error.kind});
}

void ConnectionRecorder::onStateChanged(ConnectionState previous, ConnectionState current)
{
    if (current == ConnectionState::Connected)
        note(EventKind::Connected);
    if (previous != ConnectionState::Connected)
        return;
    // What was said last is why; a goodbye without a reason is a loss all the same, unless it was ours.
    if (const auto cause = std::exchange(m_complaint, {}))
        addError(EventKind::Lost, *cause);
    else if (current == ConnectionState::Connecting)
        note(EventKind::Lost);
}

void ConnectionRecorder::onError(const pusher::ConnectionError &error, ConnectionState state)
{
    if (state != ConnectionState::Connected)
        return addError(EventKind::AttemptFailed, error);
    settleComplaint();
    m_complaint = error;
    QMetaObject::invokeMethod(this, &ConnectionRecorder::settleComplaint, Qt::QueuedConnection);
}

void ConnectionRecorder::settleComplaint()
{
    if (const auto complaint = std::exchange(m_complaint, {}))
        addError(EventKind::ServerComplained, *complaint);
}

void ConnectionRecorder::onChannelFailed(const QString &name, const pusher::SubscriptionError &error)
{
    add({.kind = EventKind::ChannelFailed, .subject = name, .code = error.status, .error = error.cause});
}

} // namespace clinicbell::sync

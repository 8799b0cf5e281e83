// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/follower.h"

#include "core/pusher/websockettransport.h"
#include "tests/support/eventually.h"

using namespace Qt::StringLiterals;

namespace clinicbell::test {

pusher::Options plainOptions(const demo::PusherApp &app, quint16 port, const QString &host)
{
    pusher::Options options;
    options.key = app.key;
    options.host = host;
    options.port = port;
    options.tls = false;
    return options;
}

Follower::Follower(const pusher::Options &options, const demo::PusherApp &app, const QString &channel,
                   const QString &user)
    : m_authorizer(app, user)
    , m_client(
          options, m_authorizer, [] { return std::make_unique<pusher::WebSocketTransport>(); }, m_clock)
    , m_channel(m_client.subscribe(channel))
{
    connect(&m_client, &pusher::Client::stateChanged, this, &Follower::onStateChanged);
    connect(&m_client, &pusher::Client::connectingIn, this,
            [this](std::chrono::milliseconds delay) { m_attemptAllowedAt = now() + delay; });
    connect(&m_client, &pusher::Client::errorOccurred, this, [this](const pusher::ConnectionError &error) {
        m_errors.append(error);
        m_attemptAllowedAt = now();
    });
    connect(&m_client, &pusher::Client::gapEnded, this, [this](const QDateTime &from, const QDateTime &to) {
        m_gaps.append({.from = from, .to = to});
        m_gapIsOpen = true;
    });
    connect(m_channel, &pusher::Channel::subscribed, this, &Follower::onSubscribed);
    connect(m_channel, &pusher::Channel::eventReceived, this, [this](const QString &, const QJsonValue &data) {
        if (const int number = Ledger::number(data))
            m_numbers.append(number);
    });
}

bool Follower::becomesLive(std::chrono::milliseconds patience) const
{
    return eventually([this] { return isLive(); }, patience);
}

bool Follower::losesTheLine(std::chrono::milliseconds patience) const
{
    return eventually([this] { return m_client.state() != pusher::ConnectionState::Connected; }, patience);
}

void Follower::onSubscribed()
{
    m_liveAt = now();
    // Connected, a client hears nothing of a channel before it is subscribed to it again.
    if (std::exchange(m_gapIsOpen, false))
        m_gaps.last().to = m_clock.now();
}

void Follower::onStateChanged(pusher::ConnectionState previous)
{
    if (m_client.state() == pusher::ConnectionState::Connecting)
        m_attemptAllowedAt = now();
    if (previous == pusher::ConnectionState::Connected)
        m_lostAt = now();
}

} // namespace clinicbell::test

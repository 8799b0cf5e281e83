// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/ownchannels.h"

#include "core/pusher/channel.h"
#include "core/pusher/client.h"

#include <algorithm>
#include <utility>

namespace clinicbell::sync {

OwnChannels::OwnChannels(pusher::Client &client, const QStringList &names, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
    connect(&client, &pusher::Client::connected, this, &OwnChannels::onConnected);
    for (const QString &name : names)
        want(name);
}

void OwnChannels::want(const QString &name)
{
    const pusher::Channel *channel = m_client.subscribe(name);
    if (!channel)
        return;
    m_states.insert(name, State::Open);
    connect(channel, &pusher::Channel::subscribed, this, [this, name] { settle(name, State::Subscribed); });
    connect(channel, &pusher::Channel::subscriptionFailed, this,
            [this, name](const pusher::SubscriptionError &error) { onFailed(name, error); });
    connect(channel, &pusher::Channel::eventReceived, this, &OwnChannels::eventReceived);
}

void OwnChannels::onConnected()
{
    m_isUp = false;
    for (State &state : m_states)
        state = State::Open;
}

void OwnChannels::onFailed(const QString &name, const pusher::SubscriptionError &error)
{
    const ErrorCode unnamed = error.willRetry ? ErrorCode::TimedOut : ErrorCode::LiveOff;
    m_lastError = {.code = error.cause.value_or(unnamed),
                   .detail = error.message,
                   .serverWords = {},
                   .retryAfter = error.retryAfter};
    settle(name, error.willRetry ? State::Late : State::Refused);
}

void OwnChannels::settle(const QString &name, State state)
{
    m_states.insert(name, state);
    const auto any = [this](State wanted) {
        return std::find(m_states.begin(), m_states.end(), wanted) != m_states.end();
    };
    if (any(State::Open))
        return;
    if (any(State::Subscribed)) {
        const bool wasUp = std::exchange(m_isUp, true);
        if (state == State::Subscribed || !wasUp) // The last answer may be the refusal of another one.
            emit subscribed();
    } else if (any(State::Late)) {
        emit delayed(m_lastError);
    } else {
        emit refused(m_lastError);
    }
}

} // namespace clinicbell::sync

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/channelgroup.h"

#include "core/pusher/channel.h"
#include "core/pusher/client.h"
#include "core/sync/sharedchannels.h"

#include <algorithm>
#include <utility>

namespace clinicbell::sync {

ChannelGroup::ChannelGroup(SharedChannels &channels, const QStringList &names, QObject *parent)
    : QObject(parent)
    , m_channels(channels)
{
    connect(&channels.client(), &pusher::Client::connected, this, &ChannelGroup::onConnected);
    for (const QString &name : names)
        want(name);
    m_isUp = !m_states.isEmpty() && !has(State::Open); // Others listened to all of them.
}

ChannelGroup::~ChannelGroup()
{
    leave();
}

void ChannelGroup::leave()
{
    const auto states = std::exchange(m_states, {});
    for (auto each = states.begin(); each != states.end(); ++each) {
        if (pusher::Channel *channel = m_channels.client().channel(each.key()))
            channel->disconnect(this);
        m_channels.leave(each.key());
    }
}

bool ChannelGroup::has(State state) const
{
    return std::find(m_states.begin(), m_states.end(), state) != m_states.end();
}

void ChannelGroup::want(const QString &name)
{
    const pusher::Channel *channel = m_states.contains(name) ? nullptr : m_channels.want(name);
    if (!channel)
        return;
    m_states.insert(name, channel->isSubscribed() ? State::Subscribed : State::Open);
    connect(channel, &pusher::Channel::subscribed, this, [this, name] { settle(name, State::Subscribed); });
    connect(channel, &pusher::Channel::subscriptionFailed, this,
            [this, name](const pusher::SubscriptionError &error) { onFailed(name, error); });
    connect(channel, &pusher::Channel::eventReceived, this, &ChannelGroup::eventReceived);
}

bool ChannelGroup::isRefused() const
{
    return std::all_of(m_states.begin(), m_states.end(), [](State state) { return state == State::Refused; });
}

pusher::Channel *ChannelGroup::subscribedOne() const
{
    for (auto each = m_states.cbegin(); each != m_states.cend(); ++each) {
        pusher::Channel *channel = m_channels.client().channel(each.key());
        if (channel && channel->isSubscribed())
            return channel;
    }
    return nullptr;
}

void ChannelGroup::onConnected()
{
    m_isUp = false;
    for (State &state : m_states)
        state = State::Open;
}

void ChannelGroup::onFailed(const QString &name, const pusher::SubscriptionError &error)
{
    const ErrorCode unnamed = error.willRetry ? ErrorCode::TimedOut : ErrorCode::LiveOff;
    m_lastError = {.code = error.cause.value_or(unnamed),
                   .detail = error.message,
                   .serverWords = {},
                   .retryAfter = error.retryAfter};
    settle(name, error.willRetry ? State::Late : State::Refused);
}

void ChannelGroup::settle(const QString &name, State state)
{
    m_states.insert(name, state);
    if (has(State::Open))
        return;
    if (has(State::Subscribed)) {
        const bool wasUp = std::exchange(m_isUp, true);
        if (state == State::Subscribed || !wasUp) // The last answer may be the refusal of another one.
            emit subscribed();
    } else if (has(State::Late)) {
        emit delayed(m_lastError);
    } else {
        emit refused(m_lastError);
    }
}

} // namespace clinicbell::sync

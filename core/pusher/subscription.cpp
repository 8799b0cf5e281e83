// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/pusher/subscription.h"

#include "core/pusher/authorizationqueue.h"
#include "core/pusher/logging.h"
#include "core/pusher/user.h"

using namespace Qt::StringLiterals;

namespace pusher {

namespace {

SubscriptionError errorOf(const Frame &frame)
{
    const auto data = frame.data();
    const auto status = data["status"_L1];
    return {.type = data["type"_L1].toString(),
            .message = data["error"_L1].toString(),
            .status = status.isDouble() ? std::optional(status.toInt()) : std::nullopt};
}

QString subscribeFrame(const QString &channelName, const Authorization &authorization)
{
    QJsonObject data{{"channel"_L1, channelName}};
    if (!authorization.auth.isEmpty())
        data.insert("auth"_L1, authorization.auth);
    if (authorization.channelData)
        data.insert("channel_data"_L1, *authorization.channelData);
    return encodeFrame(u"pusher:subscribe"_s, data);
}

} // namespace

Subscription::Subscription(std::unique_ptr<Channel> channel, const SubscriptionContext &context)
    : m_channel(std::move(channel))
    , m_context(context)
    , m_timer(context.clock.makeTimer())
{
    m_channel->m_reauthorize = [this] { reauthorize(); };
    connect(m_timer.get(), &clinicbell::Timer::timedOut, this, &Subscription::onTimedOut);
    connect(m_channel.get(), &Channel::decryptionFailed, this,
            [this] { note({.type = u"DecryptionError"_s, .message = u"an event that no key opens"_s}); });
}

Subscription::~Subscription() = default;

ChannelStatus Subscription::status() const
{
    return {.name = m_channel->name(),
            .kind = channelKind(m_channel->name()),
            .state = m_state,
            .lastError = m_lastError,
            .failingSince = m_failingSince};
}

void Subscription::begin()
{
    if (m_state != SubscriptionState::Idle && m_state != SubscriptionState::Waiting
        && m_state != SubscriptionState::Failed)
        return;
    m_timer->stop();
    const auto kind = channelKind(m_channel->name());
    if (kind == ChannelKind::Public || kind == ChannelKind::Reserved)
        return sendSubscribe(subscribeFrame(m_channel->name(), {}));
    m_state = SubscriptionState::Authorizing;
    m_context.authorizations.request(m_channel->name());
}

void Subscription::lapse()
{
    m_hungUpOn = m_longFrame && m_state == SubscriptionState::Sent;
    leaveWire(SubscriptionState::Idle);
    m_failures = 0;
    if (m_cancelled)
        emit finished();
}

bool Subscription::cancel()
{
    m_cancelled = true;
    if (m_state == SubscriptionState::Sent)
        return false;
    if (m_state == SubscriptionState::Subscribed)
        sendUnsubscribe();
    if (m_state == SubscriptionState::Authorizing)
        m_context.authorizations.withdraw(m_channel->name());
    leaveWire(SubscriptionState::Idle);
    return true;
}

void Subscription::onAnswered(const clinicbell::Result<Authorization> &answer)
{
    if (std::exchange(m_reauthorizing, false))
        return m_channel->onReauthorized(answer);
    if (m_state != SubscriptionState::Authorizing)
        return;
    if (!answer)
        return fail(authError(answer.error()));
    if (m_channel->needsUser(*answer) && m_context.user.isSigningIn())
        m_untilSignedIn = *answer;
    else
        accept(*answer);
}

void Subscription::onUserSettled()
{
    if (const auto granted = std::exchange(m_untilSignedIn, {}))
        accept(*granted);
}

void Subscription::onFrame(const Frame &frame)
{
    if (frame.event == "pusher_internal:subscription_succeeded"_L1)
        return onSucceeded(frame);
    if (frame.event == "pusher:subscription_error"_L1)
        return onRefused(errorOf(frame));
    // Some servers let a socket into the channel before they say so: what comes early counts, what comes late does not.
    if (!m_cancelled && (m_state == SubscriptionState::Sent || m_state == SubscriptionState::Subscribed))
        m_channel->take(frame);
}

void Subscription::onRefused(const SubscriptionError &error)
{
    if (m_state == SubscriptionState::Sent)
        fail(error);
}

void Subscription::onTimedOut()
{
    if (m_state == SubscriptionState::Waiting)
        return begin();
    // The server may have let us in without saying so, and some answer a second subscribe with an error or silence.
    sendUnsubscribe();
    fail({.type = u"Timeout"_s, .message = u"no answer to the subscription"_s, .willRetry = true});
}

void Subscription::onSucceeded(const Frame &frame)
{
    if (m_state != SubscriptionState::Sent)
        return;
    m_timer->stop();
    if (m_cancelled) {
        sendUnsubscribe();
        leaveWire(SubscriptionState::Idle);
        emit finished();
        return;
    }
    m_state = SubscriptionState::Subscribed;
    m_failures = 0;
    m_lastError.reset();
    m_failingSince = {};
    m_channel->m_subscribed = true;
    m_channel->onSubscribed(frame.data());
    if (m_state == SubscriptionState::Subscribed) // a handler of the snapshot may have let it go
        emit m_channel->subscribed();
}

void Subscription::accept(const Authorization &authorization)
{
    if (const auto accepted = m_channel->onAuthorized(authorization, m_context.user.id()); !accepted)
        return fail(authError(accepted.error()));
    const auto frame = subscribeFrame(m_channel->name(), authorization);
    m_longFrame = frame.toUtf8().size() > m_context.longestFrame;
    // Sent once more it would end this connection too, and the next, for all the other channels.
    if (m_longFrame && std::exchange(m_hungUpOn, false))
        return fail({.type = u"TooLarge"_s, .message = u"the server hangs up over so much channel_data"_s});
    sendSubscribe(frame);
}

void Subscription::fail(const SubscriptionError &error)
{
    leaveWire(error.willRetry ? SubscriptionState::Waiting : SubscriptionState::Failed);
    if (m_cancelled) {
        emit finished();
        return;
    }
    if (error.willRetry)
        m_timer->start(retryPause(error, m_failures++, m_context.backoff, m_context.random()));
    note(error);
    emit m_channel->subscriptionFailed(error);
}

void Subscription::note(const SubscriptionError &error)
{
    qCDebug(lcPusher) << "subscription failed:" << error.type << error.status.value_or(0) << "retry" << error.willRetry;
    m_lastError = error;
    if (!m_failingSince.isValid())
        m_failingSince = m_context.clock.now();
}

void Subscription::reauthorize()
{
    m_reauthorizing = true;
    m_context.authorizations.request(m_channel->name());
}

void Subscription::leaveWire(SubscriptionState state)
{
    m_timer->stop();
    m_state = state;
    m_untilSignedIn.reset();
    if (std::exchange(m_reauthorizing, false))
        m_context.authorizations.withdraw(m_channel->name());
    m_channel->lapse();
}

void Subscription::sendSubscribe(const QString &frame)
{
    m_state = SubscriptionState::Sent;
    m_timer->start(m_context.timeout);
    m_context.send(frame);
}

void Subscription::sendUnsubscribe()
{
    m_context.send(encodeFrame(u"pusher:unsubscribe"_s, {{"channel"_L1, m_channel->name()}}));
}

} // namespace pusher

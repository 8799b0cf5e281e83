// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/pusher/subscription.h"

#include "core/pusher/authorizationqueue.h"
#include "core/pusher/logging.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using clinicbell::ErrorCode;

namespace pusher {

namespace {

bool isTransient(ErrorCode code)
{
    switch (code) {
    case ErrorCode::HostNotFound:
    case ErrorCode::ConnectionRefused:
    case ErrorCode::TimedOut:
    case ErrorCode::NetworkFailure:
    case ErrorCode::RateLimited:
    case ErrorCode::ServerFailure: return true;
    default: return false;
    }
}

std::optional<int> httpStatus(ErrorCode code)
{
    switch (code) {
    case ErrorCode::SessionExpired: return 401;
    case ErrorCode::Forbidden: return 403;
    case ErrorCode::NotFound: return 404;
    case ErrorCode::RateLimited: return 429;
    default: return std::nullopt;
    }
}

SubscriptionError authError(const clinicbell::Error &error)
{
    return {.type = u"AuthError"_s,
            .message = error.detail,
            .status = httpStatus(error.code),
            .cause = error.code,
            .willRetry = isTransient(error.code),
            .retryAfter = error.retryAfter};
}

} // namespace

Subscription::Subscription(std::unique_ptr<Channel> channel, const SubscriptionContext &context)
    : m_channel(std::move(channel))
    , m_context(context)
    , m_timer(context.clock.makeTimer())
{
    connect(m_timer.get(), &clinicbell::Timer::timedOut, this, &Subscription::onTimedOut);
}

Subscription::~Subscription() = default;

void Subscription::begin()
{
    if (m_wire != Wire::Idle && m_wire != Wire::Waiting)
        return;
    if (channelKind(m_channel->name()) == ChannelKind::Public)
        return sendSubscribe({});
    m_wire = Wire::Authorizing;
    m_context.authorizations.request(m_channel->name());
}

void Subscription::lapse()
{
    m_timer->stop();
    m_wire = Wire::Idle;
    m_failures = 0;
    m_channel->m_subscribed = false;
    if (m_cancelled)
        emit finished();
}

bool Subscription::cancel()
{
    m_cancelled = true;
    if (m_wire == Wire::Sent)
        return false;
    m_timer->stop();
    if (m_wire == Wire::Subscribed)
        sendUnsubscribe();
    if (m_wire == Wire::Authorizing)
        m_context.authorizations.withdraw(m_channel->name());
    m_wire = Wire::Idle;
    m_channel->m_subscribed = false;
    return true;
}

void Subscription::onAnswered(const clinicbell::Result<Authorization> &answer)
{
    if (m_wire != Wire::Authorizing)
        return;
    if (!answer)
        return fail(authError(answer.error()));
    if (const auto accepted = m_channel->onAuthorized(*answer); !accepted)
        return fail(authError(accepted.error()));
    sendSubscribe(*answer);
}

void Subscription::onFrame(const Frame &frame)
{
    if (frame.event == "pusher_internal:subscription_succeeded"_L1)
        return onSucceeded(frame);
    if (frame.event == "pusher:subscription_error"_L1) {
        const auto data = frame.data().toObject();
        const auto status = data.value("status"_L1);
        return onRefused({.type = data.value("type"_L1).toString(),
                          .message = data.value("error"_L1).toString(),
                          .status = status.isDouble() ? std::optional(status.toInt()) : std::nullopt});
    }
    // Some servers let a socket into the channel before they say so: what comes early counts, what comes late does not.
    if (m_cancelled || (m_wire != Wire::Sent && m_wire != Wire::Subscribed))
        return;
    if (frame.event.startsWith("pusher_internal:"_L1) || frame.event.startsWith("pusher:"_L1))
        m_channel->onInternalFrame(frame);
    else
        emit m_channel->eventReceived(frame.event, frame.data(), frame.userId);
}

void Subscription::onRefused(const SubscriptionError &error)
{
    if (m_wire == Wire::Sent)
        fail(error);
}

void Subscription::onTimedOut()
{
    if (m_wire == Wire::Waiting)
        return begin();
    // The server may have let us in without saying so, and some answer a second subscribe with an error or silence.
    sendUnsubscribe();
    fail({.type = u"Timeout"_s, .message = u"no answer to the subscription"_s, .willRetry = true});
}

void Subscription::onSucceeded(const Frame &frame)
{
    if (m_wire != Wire::Sent)
        return;
    m_timer->stop();
    if (m_cancelled) {
        sendUnsubscribe();
        m_wire = Wire::Idle;
        emit finished();
        return;
    }
    m_wire = Wire::Subscribed;
    m_failures = 0;
    m_channel->m_subscribed = true;
    m_channel->onSubscribed(frame.data());
    if (m_wire == Wire::Subscribed) // a handler of the snapshot may have let it go
        emit m_channel->subscribed();
}

void Subscription::fail(const SubscriptionError &error)
{
    m_timer->stop();
    m_wire = error.willRetry ? Wire::Waiting : Wire::Idle;
    if (m_cancelled) {
        emit finished();
        return;
    }
    if (error.willRetry) {
        const auto pause = clinicbell::backoffDelay(m_failures++, m_context.backoff, m_context.random());
        m_timer->start(std::max<std::chrono::milliseconds>(pause, error.retryAfter.value_or(0s)));
    }
    qCDebug(lcPusher) << "subscription failed:" << error.type << error.status.value_or(0) << "retry" << error.willRetry;
    emit m_channel->subscriptionFailed(error);
}

void Subscription::sendSubscribe(const Authorization &authorization)
{
    QJsonObject data{{"channel"_L1, m_channel->name()}};
    if (!authorization.auth.isEmpty())
        data.insert("auth"_L1, authorization.auth);
    if (authorization.channelData)
        data.insert("channel_data"_L1, *authorization.channelData);
    m_wire = Wire::Sent;
    m_timer->start(m_context.timeout);
    m_context.send(encodeFrame(u"pusher:subscribe"_s, data));
}

void Subscription::sendUnsubscribe()
{
    m_context.send(encodeFrame(u"pusher:unsubscribe"_s, {{"channel"_L1, m_channel->name()}}));
}

} // namespace pusher

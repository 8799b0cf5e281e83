// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/pusher/signin.h"

#include "core/pusher/channel.h"
#include "core/pusher/logging.h"
#include "core/pusher/subscriptions.h"
#include "core/pusher/user.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace pusher {

namespace {

QString userChannelName(const QString &userId)
{
    return "#server-to-user-"_L1 + userId;
}

QStringList idsOf(const QJsonValue &list)
{
    QStringList ids;
    const auto array = list.toArray();
    for (const auto &each : array) {
        if (const auto id = idText(each); !id.isEmpty())
            ids.append(id);
    }
    return ids;
}

void tellWatchlist(User &user, const QString &name, const QStringList &ids)
{
    if (name == "online"_L1 && !ids.isEmpty())
        emit user.watchedWentOnline(ids);
    else if (name == "offline"_L1 && !ids.isEmpty())
        emit user.watchedWentOffline(ids);
}

} // namespace

SignIn::SignIn(const Options &options, Authorizer &authorizer, const clinicbell::Clock &clock,
               std::function<double()> random, FrameSender send, User &user, Subscriptions &subscriptions,
               QObject *parent)
    : QObject(parent)
    , m_authorizer(authorizer)
    , m_backoff(options.backoff)
    , m_timeout(options.signInTimeout)
    , m_random(std::move(random))
    , m_send(std::move(send))
    , m_user(user)
    , m_subscriptions(subscriptions)
    , m_timer(clock.makeTimer())
{
    connect(m_timer.get(), &clinicbell::Timer::timedOut, this, &SignIn::onTimedOut);
}

SignIn::~SignIn() = default;

void SignIn::request()
{
    m_wanted = true;
    if (!m_socketId.isEmpty() && m_wire == Wire::Idle)
        ask();
}

void SignIn::begin(const QString &socketId)
{
    m_socketId = socketId;
    if (m_wanted)
        ask();
}

bool SignIn::lapse()
{
    stopAsking();
    m_socketId.clear();
    m_failures = 0;
    setWire(Wire::Idle);
    if (!m_user.isSignedIn())
        return false;
    m_subscriptions.drop(userChannelName(std::exchange(m_user.m_id, {})));
    m_user.m_data = {};
    return true;
}

void SignIn::onFrame(const Frame &frame)
{
    const auto data = frame.data();
    if (frame.event == "pusher:signin_success"_L1)
        return onSucceeded(data);
    if (frame.event == "pusher_internal:watchlist_events"_L1) {
        const auto events = data["events"_L1].toArray();
        for (const auto &event : events)
            tellWatchlist(m_user, event["name"_L1].toString(), idsOf(event["user_ids"_L1]));
    } else {
        // sockudo puts the same into an event of its own for each kind.
        tellWatchlist(m_user, frame.event, idsOf(data["user_ids"_L1]));
    }
}

void SignIn::onRefused(const SubscriptionError &error)
{
    if (m_wire == Wire::Sent)
        fail(error);
}

void SignIn::ask()
{
    setWire(Wire::Authorizing);
    m_request.reset(new Watcher(this));
    connect(m_request.get(), &Watcher::finished, this, &SignIn::onAnswered);
    m_request->setFuture(m_authorizer.authorizeUser(m_socketId));
}

void SignIn::onAnswered()
{
    const auto future = m_request->future();
    stopAsking();
    if (future.resultCount() == 0)
        return fail(authError({.code = clinicbell::ErrorCode::Cancelled, .detail = u"dropped"_s}));
    const auto answer = future.result();
    if (!answer)
        return fail(authError(answer.error()));
    setWire(Wire::Sent);
    m_timer->start(m_timeout);
    m_send(encodeFrame(u"pusher:signin"_s, {{"auth"_L1, answer->auth}, {"user_data"_L1, answer->userData}}));
}

void SignIn::onTimedOut()
{
    if (m_wire == Wire::Waiting)
        return ask();
    // Reverb and soketi know no users, or may be told not to, and say nothing: asking again would not help.
    fail({.type = u"Timeout"_s, .message = u"no answer to the sign-in"_s});
}

void SignIn::onSucceeded(const QJsonValue &data)
{
    if (!m_wanted || m_wire == Wire::SignedIn)
        return;
    stopAsking();
    const auto user = QJsonDocument::fromJson(data["user_data"_L1].toString().toUtf8()).object();
    const auto id = user.value("id"_L1).toString();
    if (id.isEmpty())
        return fail({.type = u"InvalidUserData"_s, .message = u"signed in without a user id"_s});
    m_user.m_id = id;
    m_user.m_data = user;
    m_failures = 0;
    setWire(Wire::SignedIn);
    const auto *channel = m_subscriptions.wantReserved(userChannelName(id));
    connect(channel, &Channel::eventReceived, &m_user, &User::eventReceived);
    emit m_user.signedIn();
}

void SignIn::fail(const SubscriptionError &error)
{
    stopAsking();
    setWire(error.willRetry ? Wire::Waiting : Wire::Idle);
    if (error.willRetry)
        m_timer->start(retryPause(error, m_failures++, m_backoff, m_random()));
    qCDebug(lcPusher) << "sign-in failed:" << error.type << error.status.value_or(0) << "retry" << error.willRetry;
    emit m_user.signInFailed(error);
}

void SignIn::stopAsking()
{
    m_timer->stop();
    if (m_request)
        m_request->disconnect(this);
    m_request.reset();
}

void SignIn::setWire(Wire wire)
{
    m_wire = wire;
    m_user.m_signingIn = wire == Wire::Authorizing || wire == Wire::Waiting || wire == Wire::Sent;
}

} // namespace pusher

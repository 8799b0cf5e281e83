// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/pusher/client.h"

#include "core/pusher/presencechannel.h"
#include "core/pusher/reconnector.h"
#include "core/pusher/signin.h"
#include "core/pusher/subscriptions.h"
#include "core/pusher/user.h"

using namespace Qt::StringLiterals;

namespace pusher {

namespace {

/// Without a name in the error: a bad signature is 4009 and may be a channel's too, which the timeouts then tell; only
/// the sign-in is a frame that Reverb does not know (4200).
bool declinesSignIn(std::optional<int> code, bool channelsWait)
{
    return code == 4200 || (code == 4009 && !channelsWait);
}

} // namespace

Client::Client(const Options &options, Authorizer &authorizer, TransportFactory transports,
               const clinicbell::Clock &clock, Random random, QObject *parent)
    : QObject(parent)
    , m_user(std::make_unique<User>())
{
    if (!random)
        random = [&clock] { return clock.chance(); };
    m_reconnector = std::make_unique<Reconnector>(options, std::move(transports), clock, random);
    const auto send = [reconnector = m_reconnector.get()](const QString &text) { return reconnector->sendText(text); };
    m_subscriptions = std::make_unique<Subscriptions>(options, authorizer, clock, random, send, *m_user);
    m_signIn = std::make_unique<SignIn>(options, authorizer, clock, random, send, *m_user, *m_subscriptions);

    const auto *reconnector = m_reconnector.get();
    connect(m_subscriptions.get(), &Subscriptions::channelSubscribed, this, &Client::channelSubscribed);
    connect(m_subscriptions.get(), &Subscriptions::channelFailed, this, &Client::channelFailed);
    connect(reconnector, &Reconnector::stateChanged, this, &Client::onStateChanged);
    connect(reconnector, &Reconnector::connected, this, &Client::onConnected);
    connect(reconnector, &Reconnector::frameReceived, this, &Client::onFrame);
    connect(reconnector, &Reconnector::connectingIn, this, &Client::connectingIn);
    connect(reconnector, &Reconnector::errorOccurred, this, &Client::errorOccurred);
    connect(reconnector, &Reconnector::refused, this, &Client::refused);
    connect(reconnector, &Reconnector::badFrame, this, &Client::badFrame);
    connect(reconnector, &Reconnector::gapEnded, this, &Client::gapEnded);
}

Client::~Client() = default;

void Client::connectToServer()
{
    m_reconnector->start();
}

void Client::disconnectFromServer()
{
    m_reconnector->stop();
}

void Client::retryNow()
{
    m_reconnector->retryNow();
}

void Client::probe(std::chrono::milliseconds deadline)
{
    m_reconnector->probe(deadline);
}

void Client::setSpread(std::chrono::milliseconds spread)
{
    m_reconnector->setSpread(spread);
}

Channel *Client::subscribe(const QString &name)
{
    return m_subscriptions->want(name);
}

PresenceChannel *Client::subscribePresence(const QString &name)
{
    if (channelKind(name) != ChannelKind::Presence)
        return nullptr;
    return qobject_cast<PresenceChannel *>(m_subscriptions->want(name));
}

void Client::unsubscribe(const QString &name)
{
    if (channelKind(name) != ChannelKind::Reserved)
        m_subscriptions->drop(name);
}

Channel *Client::channel(const QString &name) const
{
    return channelKind(name) == ChannelKind::Reserved ? nullptr : m_subscriptions->channel(name);
}

QList<ChannelStatus> Client::channels() const
{
    return m_subscriptions->statuses();
}

void Client::signIn()
{
    m_signIn->request();
}

User *Client::user() const
{
    return m_user.get();
}

ConnectionState Client::state() const
{
    return m_reconnector->state();
}

QString Client::socketId() const
{
    return m_reconnector->socketId();
}

qint64 Client::framesReceived() const
{
    return m_reconnector->framesReceived();
}

qint64 Client::badFrames() const
{
    return m_reconnector->badFrames();
}

qint64 Client::reconnects() const
{
    return m_reconnector->reconnects();
}

void Client::onConnected(const QString &socketId)
{
    emit connected(socketId);
    if (m_reconnector->socketId() != socketId)
        return; // a handler has disconnected
    m_signIn->begin(socketId);
    m_subscriptions->begin(socketId);
}

void Client::onStateChanged(ConnectionState previous, ConnectionState current)
{
    bool wasSignedIn = false;
    if (previous == ConnectionState::Connected) {
        m_subscriptions->lapse();
        wasSignedIn = m_signIn->lapse();
    }
    emit stateChanged(previous, current);
    // Behind the state: whoever hears of it may connect again at once.
    if (wasSignedIn)
        emit m_user->signedOut();
}

void Client::onFrame(const Frame &frame)
{
    if (frame.event == "pusher:error"_L1)
        onErrorFrame(frame);
    else if (frame.channel.isEmpty())
        m_signIn->onFrame(frame);
    else
        m_subscriptions->onFrame(frame);
}

void Client::onErrorFrame(const Frame &frame)
{
    const auto error = connectionError(frame);
    emit errorOccurred(error);
    if (!frame.channel.isEmpty() || !m_signIn->isAnswerDue())
        m_subscriptions->onErrorFrame(frame, error);
    else if (declinesSignIn(error.code, m_subscriptions->isAnswerDue()))
        m_signIn->onRefused({.type = u"AuthError"_s, .message = error.message, .status = error.code});
}

} // namespace pusher

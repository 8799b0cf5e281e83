// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/pusher/client.h"

#include "core/pusher/presencechannel.h"
#include "core/pusher/reconnector.h"
#include "core/pusher/subscriptions.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace pusher {

namespace {

double processRandom()
{
    return QRandomGenerator::global()->generateDouble();
}

} // namespace

Client::Client(const Options &options, Authorizer &authorizer, TransportFactory transports,
               const clinicbell::Clock &clock, Random random, QObject *parent)
    : QObject(parent)
{
    if (!random)
        random = &processRandom;
    m_reconnector = std::make_unique<Reconnector>(options, std::move(transports), clock, random);
    auto send = [reconnector = m_reconnector.get()](const QString &text) { return reconnector->sendText(text); };
    m_subscriptions = std::make_unique<Subscriptions>(options, authorizer, clock, random, std::move(send));

    const auto *reconnector = m_reconnector.get();
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
    m_subscriptions->drop(name);
}

Channel *Client::channel(const QString &name) const
{
    return m_subscriptions->channel(name);
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
    if (m_reconnector->socketId() == socketId) // a handler may have disconnected
        m_subscriptions->begin(socketId);
}

void Client::onStateChanged(ConnectionState previous, ConnectionState current)
{
    if (previous == ConnectionState::Connected)
        m_subscriptions->lapse();
    emit stateChanged(previous, current);
}

void Client::onFrame(const Frame &frame)
{
    if (frame.event == "pusher:error"_L1) {
        const auto error = connectionError(frame);
        emit errorOccurred(error);
        m_subscriptions->onErrorFrame(frame, error);
    } else if (!frame.channel.isEmpty()) {
        m_subscriptions->onFrame(frame);
    }
}

} // namespace pusher

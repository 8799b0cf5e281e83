// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/pusher/channel.h"

using namespace Qt::StringLiterals;

namespace pusher {

Channel::Channel(QString name, ClientEvents &clientEvents, QObject *parent)
    : QObject(parent)
    , m_name(std::move(name))
    , m_clientEvents(clientEvents)
{ }

tl::expected<void, TriggerFault> Channel::trigger(const QString &event, const QJsonObject &data)
{
    if (const auto fault = triggerFault(channelKind(m_name), event))
        return tl::unexpected(*fault);
    if (!m_subscribed)
        return tl::unexpected(TriggerFault::NotSubscribed);
    return m_clientEvents.send(encodeFrame(event, data, m_name));
}

clinicbell::Result<void> Channel::onAuthorized(const Authorization &, const QString &)
{
    return {};
}

bool Channel::needsUser(const Authorization &) const
{
    return false;
}

void Channel::onSubscribed(const QJsonValue &) { }

void Channel::onInternalFrame(const Frame &) { }

void Channel::onEvent(const Frame &frame)
{
    emit eventReceived(frame.event, frame.data(), frame.userId);
}

void Channel::onLapsed() { }

void Channel::onReauthorized(const clinicbell::Result<Authorization> &) { }

void Channel::requestAuthorization()
{
    m_reauthorize();
}

void Channel::take(const Frame &frame)
{
    if (frame.event == "pusher:cache_miss"_L1) {
        emit cacheMissed();
    } else if (frame.event == "pusher_internal:subscription_count"_L1) {
        const auto count = frame.data()["subscription_count"_L1].toInt(-1);
        if (count >= 0 && m_subscriptionCount != count)
            emit subscriptionCountChanged(m_subscriptionCount.emplace(count));
    } else if (frame.event.startsWith("pusher_internal:"_L1) || frame.event.startsWith("pusher:"_L1)) {
        onInternalFrame(frame);
    } else {
        onEvent(frame);
    }
}

void Channel::lapse()
{
    m_subscribed = false;
    m_subscriptionCount.reset();
    onLapsed();
}

} // namespace pusher

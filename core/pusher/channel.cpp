// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/pusher/channel.h"

using namespace Qt::StringLiterals;

namespace pusher {

ChannelKind channelKind(QStringView name)
{
    if (name.isEmpty() || name.startsWith(u'#'))
        return ChannelKind::Invalid;
    if (name.startsWith("private-encrypted-"_L1))
        return ChannelKind::Encrypted;
    if (name.startsWith("private-"_L1))
        return ChannelKind::Private;
    return name.startsWith("presence-"_L1) ? ChannelKind::Presence : ChannelKind::Public;
}

Channel::Channel(QString name, Sender send, QObject *parent)
    : QObject(parent)
    , m_name(std::move(name))
    , m_send(std::move(send))
{ }

bool Channel::trigger(const QString &event, const QJsonObject &data)
{
    const auto kind = channelKind(m_name);
    const bool open = kind == ChannelKind::Private || kind == ChannelKind::Presence;
    if (!m_subscribed || !open || !event.startsWith("client-"_L1))
        return false;
    return m_send(encodeFrame(event, data, m_name));
}

clinicbell::Result<void> Channel::onAuthorized(const Authorization &)
{
    return {};
}

void Channel::onSubscribed(const QJsonValue &) { }

void Channel::onInternalFrame(const Frame &) { }

} // namespace pusher

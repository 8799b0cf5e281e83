// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/sharedchannels.h"

#include "core/pusher/client.h"

namespace clinicbell::sync {

SharedChannels::SharedChannels(pusher::Client &client)
    : m_client(&client)
{ }

pusher::Channel *SharedChannels::want(const QString &name)
{
    pusher::Channel *channel = m_client->subscribe(name);
    if (channel)
        ++m_listeners[name];
    return channel;
}

void SharedChannels::leave(const QString &name)
{
    if (!m_listeners.contains(name) || --m_listeners[name] > 0)
        return;
    m_listeners.remove(name);
    m_client->unsubscribe(name);
}

void SharedChannels::abandon()
{
    m_listeners.clear();
}

} // namespace clinicbell::sync

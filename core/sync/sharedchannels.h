// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QHash>
#include <QString>

namespace pusher {
class Channel;
class Client;
} // namespace pusher

namespace clinicbell::sync {

/// Who listens to which channel of a connection. Several may listen to one, since some backends speak of a consultation
/// and of the conversation in it on the same channel: it is left when the last of them leaves it.
class SharedChannels
{
public:
    /// @p client outlives this, or abandon() was called.
    explicit SharedChannels(pusher::Client &client);

    pusher::Client &client() const { return *m_client; }
    /// As Client::subscribe(); to be left as often as it was wanted. Null: the name cannot be one.
    pusher::Channel *want(const QString &name);
    void leave(const QString &name);
    /// The connection is given up with all its channels: whoever leaves one from now on has nothing to say to it.
    void abandon();

private:
    pusher::Client *m_client;
    QHash<QString, int> m_listeners;
};

} // namespace clinicbell::sync

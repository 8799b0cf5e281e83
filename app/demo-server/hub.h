// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/demo-server/broadcaster.h"
#include "app/demo-server/presenceroom.h"
#include "app/demo-server/signature.h"
#include "app/demo-server/wirenames.h"
#include "core/base/clock.h"

#include <QObject>
#include <QSet>
#include <QWebSocket>

#include <memory>
#include <unordered_map>

namespace clinicbell::demo {

class HubSocket;

/// The demo clinic's own Pusher-protocol server (protocol.md): the driver `local`.
class Hub : public QObject, public Broadcaster
{
    Q_OBJECT
public:
    /// An empty key turns everybody away (the drivers that do not need the hub).
    Hub(PusherApp app, const Clock &clock, WireNames names = {}, QObject *parent = nullptr);
    ~Hub() override;

    const PusherApp &app() const { return m_app; }
    int socketCount() const { return int(m_sockets.size()); }

    void admit(std::unique_ptr<QWebSocket> socket);
    void publish(const Event &event) override;

    // The channels of what follows are the contract's, whatever they are called on the wire.

    /// A simulated colleague comes into a presence channel, changes their status or goes.
    void enter(const QString &channel, const QString &userId, const QJsonObject &info);
    void leave(const QString &channel, const QString &userId);
    void whisperStatus(const QString &channel, const QString &userId, const QJsonObject &status);
    PresenceRoom room(const QString &channel) const { return m_rooms.value(m_names.channel(channel)); }
    /// Is anybody subscribed to @p channel by a socket?
    bool isHeard(const QString &channel) const;

    /// For tests: a frame as it stands to all who hear @p channel; an end without a word (or with @p code) to those who
    /// hear @p channel, all if it is empty.
    void sendRaw(const QString &channel, const QString &text);
    int dropSockets(const QString &channel, int code);
    /// For tests: what newcomers are told of how long a line may be silent. The hub's own patience stays.
    void announceActivityTimeout(std::chrono::seconds timeout) { m_announcedTimeout = timeout; }

private:
    void greet(HubSocket &socket);
    void onReceived(HubSocket &socket, const QString &text);
    void onClosed(HubSocket &socket);
    void refuse(HubSocket &socket, int code, const QString &message);
    void subscribe(HubSocket &socket, const QJsonObject &data);
    bool isSigned(HubSocket &socket, const QString &channel, const QJsonObject &data) const;
    void welcome(HubSocket &socket, const QString &channel, const QJsonObject &data);
    void unsubscribe(HubSocket &socket, const QString &channel);
    void seat(const QString &channel, const QString &userId, const QJsonObject &info);
    void unseat(const QString &channel, const QString &userId);
    void whisper(HubSocket &socket, const QString &event, const QString &channel, const QJsonValue &data);
    void sendTo(const QString &channel, const QString &frame, const QString &exceptSocket = {});
    void sweep();

    PusherApp m_app;
    const Clock &m_clock;
    std::chrono::seconds m_announcedTimeout;
    WireNames m_names;
    std::unique_ptr<Timer> m_sweepTimer;
    std::unordered_map<QString, std::unique_ptr<HubSocket>> m_sockets;
    QHash<QString, QSet<HubSocket *>> m_subscribers; ///< By the channel's name on the wire, as the next.
    QHash<QString, PresenceRoom> m_rooms;
};

} // namespace clinicbell::demo

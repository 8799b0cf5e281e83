// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/demo-server/broadcaster.h"
#include "app/demo-server/signature.h"
#include "app/demo-server/wirenames.h"
#include "core/base/clock.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QUrl>

#include <deque>

class QNetworkReply;

namespace clinicbell::demo {

/// The driver `pusher`: publishes through the signed HTTP API of a Pusher-compatible server. One request at a time, so
/// the order stays; what has gathered meanwhile goes as a batch. An event the server refuses is logged and lost, as
/// with Laravel's.
class PusherBroadcaster : public QObject, public Broadcaster
{
    Q_OBJECT
public:
    PusherBroadcaster(QUrl server, PusherApp app, const Clock &clock, WireNames names = {}, QObject *parent = nullptr);

    void publish(const Event &event) override;

signals:
    /// A request was answered; @p accepted is false where the server refused it or could not be reached.
    void published(int events, bool accepted);

private:
    void sendNext();
    void onAnswered(QNetworkReply *reply, int events);

    QUrl m_server;
    PusherApp m_app;
    const Clock &m_clock;
    WireNames m_names;
    QNetworkAccessManager m_network;
    std::deque<Event> m_queue;
    bool m_sending = false;
};

} // namespace clinicbell::demo

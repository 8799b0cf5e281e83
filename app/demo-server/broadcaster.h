// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace clinicbell::demo {

/// One event on its way to everybody in a channel.
struct Event
{
    QString channel;
    QString name;
    QString data; ///< The text that clients get as `data`: JSON, unless a test wants otherwise.
    QString exceptSocket; ///< This socket does not get it (X-Socket-Id).
};

/// How the backend reaches its clients: one of Laravel's broadcast drivers (backend.md, section 3).
class Broadcaster
{
public:
    Broadcaster() = default;
    Broadcaster(const Broadcaster &) = delete;
    Broadcaster &operator=(const Broadcaster &) = delete;
    virtual ~Broadcaster() = default;

    /// Returns at once; order is kept.
    virtual void publish(const Event &event) = 0;
};

/// The drivers log and null: nothing arrives live.
class SilentBroadcaster final : public Broadcaster
{
public:
    void publish(const Event &) override { }
};

/// @p payload as event data; beyond Pusher's 10 KB only `{id, truncated: true}` remains (backend.md, section 2).
QString eventText(const QJsonObject &payload);

} // namespace clinicbell::demo

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QHash>
#include <QObject>
#include <QWebSocket>

#include <chrono>
#include <memory>

namespace clinicbell::demo {

/// One client of the hub: its WebSocket, what it subscribed to, and how much it may say.
class HubSocket : public QObject
{
    Q_OBJECT
public:
    /// Takes the connected @p socket. Times are monotonic.
    HubSocket(std::unique_ptr<QWebSocket> socket, QString id, std::chrono::milliseconds now);

    const QString &id() const { return m_id; }
    QString path() const;

    /// Sends one frame. A client that does not read what it is sent is cut off.
    void send(const QString &frame);
    void close(int code, const QString &reason);
    void abort();

    /// Subscribed channels, each with the user id it was joined under (empty but for presence channels).
    const QHash<QString, QString> &channels() const { return m_channels; }
    bool isIn(const QString &channel) const { return m_channels.contains(channel); }
    void join(const QString &channel, const QString &userId) { m_channels.insert(channel, userId); }
    void leave(const QString &channel) { m_channels.remove(channel); }

    void noteActivity(std::chrono::milliseconds now);
    std::chrono::milliseconds lastHeard() const { return m_lastHeard; }
    bool isPinged() const { return m_pinged; }
    void setPinged() { m_pinged = true; }
    /// Counts one client event; false beyond ten a second.
    bool mayWhisper(std::chrono::milliseconds now);

signals:
    void received(const QString &text);
    void closed();

private:
    std::unique_ptr<QWebSocket> m_socket;
    QString m_id;
    QHash<QString, QString> m_channels;
    std::chrono::milliseconds m_lastHeard;
    std::chrono::milliseconds m_secondBegan{0};
    int m_whispers = 0;
    bool m_pinged = false;
};

} // namespace clinicbell::demo

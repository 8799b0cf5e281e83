// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"

#include <QTcpServer>
#include <QTcpSocket>

#include <deque>
#include <memory>

namespace clinicbell::demo {

/// What the control endpoint has ordered to go wrong below HTTP.
struct Gate
{
    std::chrono::milliseconds stalledUntil{0}; ///< Monotonic: nothing leaves before.
    std::chrono::milliseconds delay{0}; ///< Every HTTP answer is this late.
};

/// A socket that can hold back what the server writes. It works below HTTP because the handlers of Qt HttpServer 6.4
/// have to answer at once (platform.md), and it never blocks.
class GatedSocket : public QTcpSocket
{
    Q_OBJECT
public:
    /// @p clock and @p gate outlive the socket.
    GatedSocket(const Clock &clock, const Gate &gate, QObject *parent);

    /// Control requests are answered even while everything else is stalled.
    void setExempt(bool exempt) { m_exempt = exempt; }
    /// Disconnects as soon as all that was written has left.
    void closeWhenSent();
    void close() override;

protected:
    qint64 writeData(const char *data, qint64 size) override;

private:
    struct Held
    {
        std::chrono::milliseconds due;
        QByteArray bytes;
    };

    std::chrono::milliseconds dueTime() const;
    void hold(std::chrono::milliseconds due, QByteArray bytes);
    void release();
    void onReadyRead();

    const Clock &m_clock;
    const Gate &m_gate;
    std::unique_ptr<Timer> m_timer;
    std::deque<Held> m_held;
    qint64 m_unanswered = 0;
    bool m_exempt = false;
    bool m_upgraded = false;
    bool m_closing = false;
};

/// Hands out gated sockets.
class GatedServer : public QTcpServer
{
    Q_OBJECT
public:
    GatedServer(const Clock &clock, const Gate &gate, QObject *parent = nullptr);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    const Clock &m_clock;
    const Gate &m_gate;
};

} // namespace clinicbell::demo

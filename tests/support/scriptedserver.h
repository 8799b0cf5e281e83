// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/pusher/transport.h"
#include "tests/support/scriptedline.h"

#include <QPointer>
#include <QTcpServer>

#include <deque>

namespace pusher::test {

/// A socket server that says exactly what the test says, to clients whose transports are the real ones. Whatever it
/// does it does on the latest connection, upgrades that first where need be, and returns when the client has taken it
/// in or is gone: a WebSocket ping behind it has been answered. So a test reads as a transcript, and nothing in it
/// sleeps.
class ScriptedServer : public QTcpServer
{
    Q_OBJECT
public:
    /// What the client has made of a connection.
    enum class Line { Held, Left, Dropped };

    ScriptedServer();

    /// WebSocketTransports; each of them is one attempt. The server must outlive what is made from this.
    TransportFactory transports();

    /// How many connections the client has begun; each has arrived here, unless nobody listened.
    int attempts();
    /// Of the @p nth attempt, counted from 1. Left: with a close frame; Dropped: without.
    Line line(int nth);
    Line line() { return line(attempts()); }
    /// The head of its upgrade request.
    QByteArray request(int nth);
    bool isTls(int nth);

    void upgrades();
    void says(const QString &text);
    /// Bytes as they are, be they WebSocket or not.
    void sends(const QByteArray &bytes);
    /// The same, without waiting for more than their leaving: for what is not a whole frame.
    void begins(const QByteArray &bytes);
    /// The handshake as Reverb says it.
    void establishes(const QString &socketId = QStringLiteral("1.1"), int activityTimeout = 120);
    /// With a close frame; without a @p code an empty one.
    void closes(std::optional<int> code = 1000, const QString &reason = {});
    /// Ends TCP without a word: before the upgrade a failed attempt, after it a lost line.
    void drops();
    void resets();
    /// Answers the request for an upgrade with something else.
    void answers(const QByteArray &http);
    /// A beginning of such an answer, and then no more.
    void answersInPart(const QByteArray &http);
    /// Accepts, and never says anything, not even TLS's first word.
    void turnsDeaf();
    /// Nobody listens on the port any more.
    void goesAway() { close(); }

    /// What the client has said on the latest connection since the last call, to the last word.
    QStringList heard();

signals:
    void changed();

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    struct Attempt
    {
        QPointer<Transport> transport;
        ScriptedLine *line = nullptr; ///< Null until it has arrived.
        bool ended = false; ///< The transport has said so.
        bool unreachable = false;
        bool inFrame = false; ///< A ping now would be taken for a part of it.

        bool isOver() const { return ended || !transport; }
    };

    std::unique_ptr<Transport> makeTransport();
    void await(const char *what, const std::function<bool()> &happened);
    Attempt &arrived(int nth);
    Attempt &latest() { return arrived(static_cast<int>(m_attempts.size())); }
    Attempt &upgraded();
    void settle(Attempt &attempt);
    void awaitEnd(Attempt &attempt);

    QSslConfiguration m_tls;
    std::deque<Attempt> m_attempts; ///< References into it last while the client begins more.
    size_t m_next = 0; ///< The attempt that arrives next.
};

/// Makes every client of this process trust the servers of the tests.
void trustScriptedServers();

} // namespace pusher::test

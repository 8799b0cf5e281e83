// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/pusher/connection.h"
#include "core/pusher/deletelater.h"

#include <algorithm>

namespace pusher {

/// The state machine over connections: attempts, their pauses, what a refusal means (protocol.md, section 4). One
/// socket at a time, no limit to the attempts.
class Reconnector : public QObject
{
    Q_OBJECT
public:
    using Random = std::function<double()>;

    Reconnector(Options options, TransportFactory transports, const clinicbell::Clock &clock, Random random,
                QObject *parent = nullptr);
    ~Reconnector() override;

    /// See the commands of the same meaning in Client.
    void start();
    void stop();
    void retryNow();
    void probe(std::chrono::milliseconds deadline);
    void setSpread(std::chrono::milliseconds spread) { m_spread = spread; }
    /// False, with nothing sent, while not connected.
    bool sendText(const QString &text);

    ConnectionState state() const { return m_state; }
    QString socketId() const;
    qint64 framesReceived() const { return m_framesReceived; }
    qint64 badFrames() const { return m_badFrames; }
    qint64 reconnects() const { return std::max<qint64>(m_connections - 1, 0); }

signals:
    void stateChanged(pusher::ConnectionState previous, pusher::ConnectionState current);
    void connected(const QString &socketId);
    void badFrame();
    void connectingIn(std::chrono::milliseconds delay);
    void errorOccurred(const pusher::ConnectionError &error);
    void refused(const pusher::ConnectionError &error);
    void gapEnded(const QDateTime &from, const QDateTime &to);
    void frameReceived(const pusher::Frame &frame);

private:
    void beginSeries(std::chrono::milliseconds delay);
    void planAttempt(std::chrono::milliseconds delay);
    void attempt();
    void closeConnection();
    void learnFrom(const Connection &ended, const Ending &ending);
    void onTextCounted(bool good);
    void onEstablished(const QString &socketId);
    void onEnded(const Ending &ended);
    void onUnavailable();
    void refuse(const ConnectionError &error);
    void retry(CloseAction action);
    std::chrono::milliseconds retryDelay(CloseAction action);
    bool isHungUpOn() const;
    std::chrono::milliseconds spreadOut(std::chrono::milliseconds delay) const;
    void setState(ConnectionState state);

    Options m_options;
    TransportFactory m_transports;
    const clinicbell::Clock &m_clock;
    Random m_random;
    std::unique_ptr<Connection, DeleteLater> m_connection;
    std::unique_ptr<clinicbell::Timer> m_retryTimer;
    std::chrono::milliseconds m_retryDue{0}; ///< When the retry timer fires, while it runs; monotonic.
    std::unique_ptr<clinicbell::Timer> m_unavailableTimer;
    ConnectionState m_state = ConnectionState::Initialized;
    bool m_refused = false; ///< Disconnected by the server's word, not by ours.
    int m_hangUps = 0; ///< In a row; see Ending::hungUp.
    std::chrono::milliseconds m_spread{0};
    int m_failures = 0; ///< Since the last stable connection; the backoff's exponent.
    std::optional<std::chrono::milliseconds> m_lastInstantRetry; ///< By the monotonic clock.
    std::optional<std::chrono::milliseconds> m_longestSilence; ///< Learnt from lines that died young.
    QDateTime m_lastActivity; ///< Of the latest connection that has ended; invalid: none since the last gap.
    qint64 m_framesReceived = 0;
    qint64 m_badFrames = 0;
    qint64 m_connections = 0;
};

} // namespace pusher

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/pusher/closeaction.h"
#include "core/pusher/connectionstate.h"
#include "core/pusher/frame.h"
#include "core/pusher/keepalive.h"
#include "core/pusher/options.h"
#include "core/pusher/transport.h"

#include <QObject>

namespace pusher {

/// How a connection ended, and what that asks for.
struct Ending
{
    CloseAction action = CloseAction::None;
    std::optional<ConnectionError> error = {};
    bool hungUp = false; ///< By the server, right after the upgrade and before its first word.
};

/// One socket from opening to its end: handshake, keep-alive, close codes. A new attempt is a new Connection, so that
/// nothing an old socket says late can be taken for the new one's word.
class Connection : public QObject
{
    Q_OBJECT
public:
    /// @p longestSilence lowers Options::activityTimeout, where lines of this network were seen to die earlier.
    Connection(const Options &options, std::unique_ptr<Transport> transport,
               std::optional<std::chrono::milliseconds> longestSilence, const clinicbell::Clock &clock,
               QObject *parent = nullptr);

    void open();
    /// Ended by us, with a goodbye. No signal follows.
    void close();
    /// See KeepAlive::probe(). Only once established.
    void probe(std::chrono::milliseconds deadline);
    void sendText(const QString &text);

    bool isEstablished() const { return !m_socketId.isEmpty(); }
    QString socketId() const { return m_socketId; }
    /// When the peer last gave a sign of life (UTC).
    QDateTime lastActivity() const;
    /// How long ago the handshake was done.
    std::chrono::milliseconds age() const;

signals:
    /// Each message, before anything is made of it; @p good: it is a frame. What was too large or no UTF-8 counts too.
    void textCounted(bool good);
    void established(const QString &socketId);
    /// What is left for the channels: neither handshake nor ping nor pong. A `pusher:error` is among it.
    void frameReceived(const pusher::Frame &frame);
    /// Once, and nothing after it.
    void ended(const pusher::Ending &ending);

private:
    void onText(const QString &text);
    void onBrokenFrame();
    void onHandshakeFrame(const Frame &frame);
    void onFrame(const Frame &frame);
    void onClosed(int code, const QString &reason);
    void onFailed(clinicbell::ErrorCode kind, const QString &message);
    void onAttemptTimedOut();
    void onDied();
    void establish(const Frame &frame);
    bool hasJustBegun() const;
    void end(const Ending &ending);
    void silenceEverything();

    const Options m_options;
    std::unique_ptr<Transport> m_transport;
    const clinicbell::Clock &m_clock;
    std::optional<std::chrono::milliseconds> m_longestSilence;
    std::unique_ptr<clinicbell::Timer> m_attemptTimer;
    KeepAlive m_keepAlive;
    FrameDecoder m_decoder;
    bool m_isOver = false; ///< Closed, or its end was told.
    QString m_socketId;
    std::optional<std::chrono::milliseconds> m_upgradedAt; ///< By the monotonic clock, as the next one.
    std::chrono::milliseconds m_establishedAt{0};
};

/// What a `pusher:error` frame says.
ConnectionError connectionError(const Frame &frame);

} // namespace pusher

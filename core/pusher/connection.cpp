// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/pusher/connection.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace pusher {

namespace {

/// A server that asks for a ping every few milliseconds is not taken at its word.
constexpr std::chrono::milliseconds shortestSilence = 1s;

/// In seconds on the wire; nothing where the server named no sensible time.
std::optional<std::chrono::milliseconds> serverTimeout(const QJsonValue &seconds)
{
    const auto value = seconds.toDouble();
    if (!(value > 0) || value > 1e9)
        return std::nullopt;
    return std::max(std::chrono::milliseconds(std::llround(value * 1000)), shortestSilence);
}

/// K drops a key or a connection too many so, without a word (protocol.md, section 4).
constexpr std::chrono::milliseconds hangUpWithin = 1s;

/// What QWebSocket itself ends a connection with when it cannot read what came: no UTF-8, too much at once. A server
/// that says the same of our frames cannot be told from it; the gap that follows is the same.
bool meansUnreadable(int code)
{
    return code == 1007 || code == 1009;
}

} // namespace

ConnectionError connectionError(const Frame &frame)
{
    const auto data = frame.data().toObject();
    const auto code = data.value("code"_L1);
    auto message = data.value("message"_L1).toString();
    if (message.isEmpty())
        message = data.value("error"_L1).toString(); // one variant of soketi's
    ConnectionError error{.message = message};
    if (code.isDouble())
        error.code = code.toInt();
    if (error.code)
        error.kind = errorKind(*error.code);
    return error;
}

Connection::Connection(const Options &options, std::unique_ptr<Transport> transport,
                       std::optional<std::chrono::milliseconds> longestSilence, const clinicbell::Clock &clock,
                       QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_transport(std::move(transport))
    , m_clock(clock)
    , m_longestSilence(longestSilence)
    , m_attemptTimer(clock.makeTimer())
    , m_keepAlive(clock)
{
    connect(m_transport.get(), &Transport::opened, this, [this] { m_upgradedAt = m_clock.monotonic(); });
    connect(m_transport.get(), &Transport::textReceived, this, &Connection::onText);
    connect(m_transport.get(), &Transport::binaryReceived, this, [this] { onBrokenFrame(); });
    connect(m_transport.get(), &Transport::closed, this, &Connection::onClosed);
    connect(m_transport.get(), &Transport::failed, this, &Connection::onFailed);
    connect(m_attemptTimer.get(), &clinicbell::Timer::timedOut, this, &Connection::onAttemptTimedOut);
    connect(&m_keepAlive, &KeepAlive::died, this, &Connection::onDied);
    connect(&m_keepAlive, &KeepAlive::pingDue, this, [this] { sendText(encodeFrame(u"pusher:ping"_s, {})); });
}

void Connection::open()
{
    m_attemptTimer->start(m_options.attemptTimeout);
    m_transport->open(connectionUrl(m_options), m_options.origin);
}

void Connection::close()
{
    silenceEverything();
    m_transport->close();
}

void Connection::probe(std::chrono::milliseconds deadline)
{
    m_keepAlive.probe(deadline);
}

void Connection::sendText(const QString &text)
{
    m_transport->sendText(text);
}

QDateTime Connection::lastActivity() const
{
    return m_clock.now().addMSecs(-m_keepAlive.silence().count());
}

std::chrono::milliseconds Connection::age() const
{
    return m_clock.monotonic() - m_establishedAt;
}

void Connection::onText(const QString &text)
{
    const auto frame = m_decoder.decode(text);
    if (!frame)
        return onBrokenFrame();
    emit textCounted(true);
    if (m_isOver)
        return; // a handler has closed
    if (isEstablished())
        onFrame(*frame);
    else
        onHandshakeFrame(*frame);
}

void Connection::onBrokenFrame()
{
    emit textCounted(false);
    if (!m_isOver && !isEstablished()) // a handler may have closed
        end({CloseAction::Backoff, ConnectionError{.message = u"the first frame is broken"_s}});
}

void Connection::onHandshakeFrame(const Frame &frame)
{
    if (frame.event == "pusher:connection_established"_L1)
        return establish(frame);
    if (frame.event != "pusher:error"_L1)
        return end({CloseAction::Backoff, ConnectionError{.message = u"no handshake"_s}});
    // Reverb leaves the socket open after some of these, so the error itself is the end.
    const auto error = connectionError(frame);
    const auto action = error.code ? closeAction(*error.code) : CloseAction::Backoff;
    end({action, error});
}

void Connection::establish(const Frame &frame)
{
    const auto data = frame.data().toObject();
    m_socketId = data.value("socket_id"_L1).toString();
    if (m_socketId.isEmpty())
        return end({CloseAction::Backoff, ConnectionError{.message = u"no socket id"_s}});
    m_attemptTimer->stop();
    m_establishedAt = m_clock.monotonic();
    auto interval = m_options.activityTimeout;
    for (const auto &limit : {serverTimeout(data.value("activity_timeout"_L1)), m_longestSilence})
        interval = std::min(interval, limit.value_or(interval));
    m_keepAlive.start(interval, m_options.pongTimeout);
    emit established(m_socketId);
}

void Connection::onFrame(const Frame &frame)
{
    m_keepAlive.noteActivity();
    if (frame.event == "pusher:ping"_L1)
        sendText(encodeFrame(u"pusher:pong"_s, {}));
    else if (frame.event == "pusher:pong"_L1)
        m_keepAlive.notePong();
    else if (frame.event != "pusher:connection_established"_L1)
        emit frameReceived(frame);
}

void Connection::onClosed(int code, const QString &reason)
{
    // 1000 and 1001 are a goodbye, or what Qt makes of a lost line; 1005 is a close without a code.
    const bool ordinary = code == 1000 || code == 1001 || code == 1005;
    if (meansUnreadable(code))
        emit textCounted(false);
    if (m_isOver)
        return; // a handler has closed
    if (ordinary)
        return end({.action = closeAction(code), .hungUp = hasJustBegun()});
    end({closeAction(code), ConnectionError{.code = code, .message = reason, .kind = errorKind(code)}});
}

bool Connection::hasJustBegun() const
{
    return !isEstablished() && m_upgradedAt && m_clock.monotonic() - *m_upgradedAt < hangUpWithin;
}

void Connection::onFailed(clinicbell::ErrorCode kind, const QString &message)
{
    end({CloseAction::Backoff, ConnectionError{.message = message, .kind = kind}});
}

void Connection::onAttemptTimedOut()
{
    onFailed(clinicbell::ErrorCode::TimedOut, u"no handshake in time"_s);
}

void Connection::onDied()
{
    end({CloseAction::RetryNow,
         ConnectionError{.message = u"no answer to a ping"_s, .kind = clinicbell::ErrorCode::TimedOut}});
}

void Connection::end(const Ending &ending)
{
    silenceEverything();
    m_transport->abort();
    emit ended(ending);
}

void Connection::silenceEverything()
{
    m_isOver = true;
    m_attemptTimer->stop();
    m_keepAlive.stop();
    m_transport->disconnect(this);
}

} // namespace pusher

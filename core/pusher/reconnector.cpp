// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/pusher/reconnector.h"

#include "core/pusher/frame.h"
#include "core/pusher/logging.h"

#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace pusher {

namespace {

/// A server that asks for an instant retry twice within this time gets a pause instead.
constexpr std::chrono::milliseconds instantRetryGuard = 5s;
constexpr std::chrono::milliseconds longBackoff = 60s;
/// So often in a row is no accident any more.
constexpr int hangUpsToTell = 5;
/// An attempt so late that the backoff has reached its longest pause.
constexpr int lateAttempt = 20;
/// However young a line died, it is not pinged more often than this.
constexpr std::chrono::milliseconds shortestLearntSilence = 10s;

} // namespace

Reconnector::Reconnector(Options options, TransportFactory transports, const clinicbell::Clock &clock, Random random,
                         QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_transports(std::move(transports))
    , m_clock(clock)
    , m_random(std::move(random))
    , m_retryTimer(clock.makeTimer())
    , m_unavailableTimer(clock.makeTimer())
{
    connect(m_retryTimer.get(), &clinicbell::Timer::timedOut, this, &Reconnector::attempt);
    connect(m_unavailableTimer.get(), &clinicbell::Timer::timedOut, this, &Reconnector::onUnavailable);
}

Reconnector::~Reconnector()
{
    if (m_connection)
        m_connection->close();
}

void Reconnector::start()
{
    if (m_state == ConnectionState::Connecting || m_state == ConnectionState::Connected
        || m_state == ConnectionState::Unavailable)
        return;
    if (!isUsable(m_options)) {
        emit errorOccurred(
            {.message = u"no usable server address or key"_s, .kind = clinicbell::ErrorCode::AddressInvalid});
        return setState(ConnectionState::Failed);
    }
    m_failures = 0;
    m_hangUps = 0;
    beginSeries(0ms);
}

void Reconnector::stop()
{
    m_refused = false;
    m_retryTimer->stop();
    m_unavailableTimer->stop();
    closeConnection();
    setState(ConnectionState::Disconnected);
}

void Reconnector::retryNow()
{
    const bool waiting = m_state == ConnectionState::Connecting || m_state == ConnectionState::Unavailable;
    if (!waiting && !m_refused)
        return;
    m_failures = 0;
    closeConnection();
    beginSeries(0ms);
}

void Reconnector::probe(std::chrono::milliseconds deadline)
{
    if (m_state == ConnectionState::Connected && m_connection) {
        m_connection->probe(deadline);
        return;
    }
    if (m_state != ConnectionState::Connecting && m_state != ConnectionState::Unavailable)
        return;
    const auto delay = spreadOut(0ms);
    if (m_retryTimer->isActive() && m_retryDue <= m_clock.monotonic() + delay)
        return; // It comes sooner as it is.
    m_failures = 0;
    closeConnection();
    beginSeries(delay);
}

bool Reconnector::sendText(const QString &text)
{
    if (m_state != ConnectionState::Connected || !m_connection)
        return false;
    m_connection->sendText(text);
    return true;
}

QString Reconnector::socketId() const
{
    return m_connection && m_state == ConnectionState::Connected ? m_connection->socketId() : QString();
}

void Reconnector::beginSeries(std::chrono::milliseconds delay)
{
    m_refused = false;
    m_unavailableTimer->start(delay + m_options.unavailableTimeout);
    planAttempt(delay);
    setState(ConnectionState::Connecting);
    if (!m_retryTimer->isActive())
        return; // a handler had second thoughts
    if (delay > 0ms)
        emit connectingIn(delay);
    else
        attempt();
}

void Reconnector::planAttempt(std::chrono::milliseconds delay)
{
    m_retryDue = m_clock.monotonic() + delay;
    m_retryTimer->start(delay);
}

void Reconnector::attempt()
{
    m_retryTimer->stop();
    m_connection.reset(new Connection(m_options, m_transports(), m_longestSilence, m_clock, this));
    connect(m_connection.get(), &Connection::textCounted, this, &Reconnector::onTextCounted);
    connect(m_connection.get(), &Connection::established, this, &Reconnector::onEstablished);
    connect(m_connection.get(), &Connection::frameReceived, this, &Reconnector::frameReceived);
    connect(m_connection.get(), &Connection::ended, this, &Reconnector::onEnded);
    m_connection->open();
}

void Reconnector::closeConnection()
{
    if (!m_connection)
        return;
    if (m_connection->isEstablished())
        m_lastActivity = m_connection->lastActivity();
    m_connection->close();
    m_connection.reset();
}

void Reconnector::learnFrom(const Connection &ended, const Ending &ending)
{
    if (!ended.isEstablished())
        return;
    m_lastActivity = ended.lastActivity();
    if (ended.age() >= m_options.stableAfter)
        m_failures = 0;
    // A router that forgets silent lines cuts them young; pinging twice as often as they lived keeps the next alive.
    if (ended.age() >= 2 * m_options.activityTimeout)
        m_longestSilence.reset();
    else if (ending.action == CloseAction::None && !ending.error)
        m_longestSilence = std::max(ended.age() / 2, shortestLearntSilence);
}

void Reconnector::onTextCounted(bool good)
{
    ++m_framesReceived;
    if (good)
        return;
    ++m_badFrames;
    emit badFrame();
}

void Reconnector::onEstablished(const QString &socketId)
{
    m_unavailableTimer->stop();
    ++m_connections;
    const auto from = std::exchange(m_lastActivity, {});
    setState(ConnectionState::Connected);
    if (m_state == ConnectionState::Connected)
        emit connected(socketId);
    if (m_state == ConnectionState::Connected && from.isValid())
        emit gapEnded(from, m_clock.now());
}

void Reconnector::onEnded(const Ending &ended)
{
    Ending ending = ended;
    learnFrom(*m_connection, ending);
    m_connection.reset();
    m_hangUps = ending.hungUp ? m_hangUps + 1 : 0;
    if (isHungUpOn())
        ending.error = ConnectionError{.message = u"hung up on right after the upgrade: check key, quota and origin"_s,
                                       .kind = clinicbell::ErrorCode::LiveHungUp};
    const auto before = m_state;
    if (ending.error) {
        qCDebug(lcPusher) << "connection ended:" << ending.error->code.value_or(0)
                          << clinicbell::errorKey(ending.error->kind);
        emit errorOccurred(*ending.error);
    }
    if (m_state != before || m_connection)
        return; // a handler of the error decided otherwise
    if (ending.action == CloseAction::Refuse || (ending.action == CloseAction::UseTls && m_options.tls))
        return refuse(ending.error.value_or(ConnectionError{}));
    if (ending.action == CloseAction::UseTls)
        m_options.tls = true;
    retry(ending.action);
}

void Reconnector::onUnavailable()
{
    setState(ConnectionState::Unavailable);
}

void Reconnector::refuse(const ConnectionError &error)
{
    m_unavailableTimer->stop();
    m_refused = true;
    setState(ConnectionState::Disconnected);
    if (m_refused)
        emit refused(error);
}

void Reconnector::retry(CloseAction action)
{
    const auto delay = retryDelay(action);
    planAttempt(delay);
    if (m_state == ConnectionState::Connected) {
        m_unavailableTimer->start(m_options.unavailableTimeout);
        setState(ConnectionState::Connecting);
    }
    if (delay > 0ms && m_retryTimer->isActive())
        emit connectingIn(delay);
}

std::chrono::milliseconds Reconnector::retryDelay(CloseAction action)
{
    if (action == CloseAction::RetryNow || action == CloseAction::UseTls) {
        const auto now = m_clock.monotonic();
        const auto last = std::exchange(m_lastInstantRetry, now);
        if (!last || now - *last >= instantRetryGuard)
            return spreadOut(0ms);
    }
    const int attempt = isHungUpOn() ? lateAttempt : m_failures++;
    const auto delay = spreadOut(clinicbell::backoffDelay(attempt, m_options.backoff, m_random()));
    return action == CloseAction::LongBackoff ? std::max(delay, longBackoff) : delay;
}

bool Reconnector::isHungUpOn() const
{
    return m_hangUps >= hangUpsToTell;
}

std::chrono::milliseconds Reconnector::spreadOut(std::chrono::milliseconds delay) const
{
    if (delay >= m_spread)
        return delay;
    const auto room = static_cast<double>((m_spread - delay).count());
    return delay + std::chrono::milliseconds(std::llround(room * m_random()));
}

void Reconnector::setState(ConnectionState state)
{
    if (m_state == state)
        return;
    const auto previous = std::exchange(m_state, state);
    emit stateChanged(previous, state);
}

} // namespace pusher

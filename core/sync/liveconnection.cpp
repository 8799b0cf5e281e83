// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/liveconnection.h"

#include "core/base/backoff.h"
#include "core/clinic/address.h"
#include "core/clinic/clinicapi.h"
#include "core/clinic/requestturns.h"
#include "core/clinic/serverclock.h"
#include "core/network/route.h"
#include "core/pusher/client.h"
#include "core/sync/livefeed.h"
#include "core/sync/liveoptions.h"
#include "core/sync/sharedchannels.h"

using namespace std::chrono_literals;

namespace clinicbell::sync {

namespace {

constexpr auto askAgain = 5min; ///< Where live delivery is off: it may be switched on.
constexpr auto probeDeadline = 5s; ///< protocol.md, section 3.
constexpr auto longestSilentWait = 2s; ///< After a loss; a longer one is told with its end.

/// A thousand desks that return together then come as at most a hundred in any second, and twenty within half a second
/// (tests/unit/pusher/tst_pusherstampede.cpp).
std::chrono::milliseconds spreadFor(const QString &host, qsizetype desks)
{
    constexpr std::chrono::milliseconds spreadADesk = 30ms;
    constexpr std::chrono::milliseconds longestSpread = 60s;
    return clinic::isLoopback(host) ? 0ms : std::min<std::chrono::milliseconds>(desks * spreadADesk, longestSpread);
}

/// A socket tells the kind of its failure only; by how much the clock is wrong is known here.
Error errorOf(const pusher::ConnectionError &error, const clinic::ServerClock &serverClock)
{
    Error result{.code = error.kind, .detail = error.message};
    if (error.kind == ErrorCode::ClockWrong)
        result.clockOffset = serverClock.bestGuess();
    return result;
}

} // namespace

LiveConnection::LiveConnection(clinic::ClinicApi &api, const ServerFeatures &features,
                               pusher::TransportFactory transports, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_transports(std::move(transports))
    , m_clock(clock)
    , m_authorizer(api, features)
    , m_recorder(clock)
    , m_profiles(api.turns(), clock)
    , m_timer(clock.makeTimer())
{
    connect(m_timer.get(), &Timer::timedOut, this, &LiveConnection::askWhere);
    connect(&m_profiles, &ProfileSearch::found, this, &LiveConnection::profileFound);
    // Not while a channel of the old feed is in the middle of saying something.
    connect(&m_profiles, &ProfileSearch::otherFound, this, &LiveConnection::restartFeed, Qt::QueuedConnection);
}

LiveConnection::~LiveConnection()
{
    if (m_channels)
        m_channels->abandon();
    m_profiles.stop();
}

void LiveConnection::setProfiles(const QList<clinic::Profile> &candidates, bool delivers)
{
    m_profiles.setCandidates(candidates, delivers);
    m_api.setProfile(m_profiles.current());
}

void LiveConnection::start(const Account &account)
{
    stop();
    m_account = account;
    m_recorder.note(ConnectionEvent::Kind::Started);
    askWhere();
}

void LiveConnection::stop()
{
    ++m_generation;
    m_timer->stop();
    m_failures = 0;
    if (std::exchange(m_account, {}).isValid())
        m_recorder.note(ConnectionEvent::Kind::Stopped);
    dropClient();
}

void LiveConnection::retryNow()
{
    // The timer runs where live delivery was refused, be it on a connection that stands.
    const bool refused = m_timer->isActive() || !m_client || m_client->state() == pusher::ConnectionState::Disconnected;
    if (!refused)
        m_client->retryNow();
    else if (m_account.isValid() && !m_up)
        askWhere();
}

void LiveConnection::probe()
{
    if (m_client)
        m_client->probe(probeDeadline);
    else
        retryNow();
}

void LiveConnection::setDesks(qsizetype count)
{
    m_api.turns().setDesks(clinic::isLoopback(m_api.address().server.host()) ? 1 : count);
    applySpread();
}

void LiveConnection::applySpread()
{
    if (m_client)
        m_client->setSpread(spreadFor(m_host, m_api.turns().desks()));
}

void LiveConnection::askWhere()
{
    m_timer->stop();
    m_api.broadcastingConfig().then(this,
                                    [this, generation = ++m_generation](const Result<clinic::Broadcasting> &answer) {
                                        if (generation == m_generation)
                                            onBroadcasting(answer);
                                    });
}

void LiveConnection::onBroadcasting(const Result<clinic::Broadcasting> &answer)
{
    if (!answer) {
        onConfigFailed(answer.error());
        return;
    }
    m_failures = 0;
    if (answer->isOff())
        turnOff(Error{.code = ErrorCode::LiveOff, .detail = QStringLiteral("the backend broadcasts nothing")});
    else
        connectTo(*answer);
}

void LiveConnection::onConfigFailed(const Error &error)
{
    if (error.code == ErrorCode::SessionExpired)
        return; // The session says so itself; nothing will answer until the person signs in.
    m_recorder.note(ConnectionEvent::Kind::ServerUnknown, error.code);
    const bool answered = error.code == ErrorCode::ServerFailure || error.code == ErrorCode::Forbidden
        || error.code == ErrorCode::NotFound || error.code == ErrorCode::Refused;
    if (answered) {
        turnOff(error); // This endpoint alone may be broken: the list may still answer.
        return;
    }
    const auto rule = backoffFor(m_api.address().server.host());
    const clinic::RequestTurns &turns = m_api.turns();
    const auto wait = std::max(backoffDelay(m_failures++, rule, m_clock.chance()), turns.quiet()) + turns.soon();
    m_timer->start(wait);
    emit attemptFailed(error, m_clock.now().addMSecs(wait.count()));
}

void LiveConnection::connectTo(const clinic::Broadcasting &broadcasting)
{
    dropClient();
    m_authorizer.setBroadcasting(broadcasting);
    const auto options = liveOptions(broadcasting, m_api.route().origin());
    m_client = std::make_unique<pusher::Client>(options, m_authorizer, m_transports, m_clock);
    m_channels = std::make_unique<SharedChannels>(*m_client);
    m_host = broadcasting.host;
    applySpread();
    m_recorder.note(ConnectionEvent::Kind::ServerAsked, pusher::connectionUrl(options).authority());
    watchClient();
    m_profiles.begin();
    startFeed();
    m_client->connectToServer();
}

void LiveConnection::startFeed()
{
    m_api.setProfile(m_profiles.current());
    m_feed = std::make_unique<LiveFeed>(*m_channels, m_profiles.current(), m_account, m_clock);
    m_feed->setAttentionRules(m_api.attentionRules());
    const auto follow = [feed = m_feed.get()](const std::optional<std::chrono::seconds> &offset) {
        feed->setServerOffset(offset.value_or(std::chrono::seconds(0)));
    };
    follow(m_api.serverClock().offset());
    connect(&m_api.serverClock(), &clinic::ServerClock::offsetChanged, m_feed.get(), follow);
    connect(m_feed.get(), &LiveFeed::subscribed, this, &LiveConnection::onSubscribed);
    connect(m_feed.get(), &LiveFeed::refused, this, &LiveConnection::onFeedRefused, Qt::QueuedConnection);
    connect(m_feed.get(), &LiveFeed::heard, this, &LiveConnection::onHeard);
    connect(m_feed.get(), &LiveFeed::delayed, this, &LiveConnection::unavailable);
    emit feedStarted(m_feed.get());
}

/// On the same connection, by the names of another profile.
void LiveConnection::restartFeed()
{
    if (!m_client)
        return;
    m_feed.reset(); // And all that it listened to.
    startFeed();
}

void LiveConnection::onFeedRefused(const Error &error)
{
    const bool isRefusal = error.code == ErrorCode::Forbidden || error.code == ErrorCode::NotFound;
    if (sender() != m_feed.get())
        return;
    if (isRefusal && m_profiles.advance())
        restartFeed();
    else
        turnOff(error);
}

void LiveConnection::onHeard(const QString &event)
{
    ++m_eventsHeard[event];
    if (!event.startsWith(QLatin1StringView("client-"))) // From another desk: the backend has no part in it.
        m_profiles.onHeard();
}

void LiveConnection::watchClient()
{
    m_recorder.watch(*m_client);
    connect(m_client.get(), &pusher::Client::stateChanged, this, &LiveConnection::onStateChanged);
    connect(m_client.get(), &pusher::Client::connectingIn, this, &LiveConnection::onConnectingIn);
    connect(m_client.get(), &pusher::Client::badFrame, this, &LiveConnection::listWanted);
    connect(m_client.get(), &pusher::Client::connected, this, [this](const QString &socketId) {
        ++m_connections;
        m_lastError.reset();
        m_api.setSocketId(socketId);
    });
    connect(m_client.get(), &pusher::Client::errorOccurred, this,
            [this](const pusher::ConnectionError &error) { m_lastError = errorOf(error, m_api.serverClock()); });
    // The key may have changed meanwhile; asking the backend again is the only cure that needs nobody.
    connect(m_client.get(), &pusher::Client::refused, this, [this](const pusher::ConnectionError &error) {
        turnOff(Error{.code = error.kind, .detail = error.message});
    });
}

void LiveConnection::onStateChanged(pusher::ConnectionState previous, pusher::ConnectionState current)
{
    if (previous == pusher::ConnectionState::Connected) {
        m_api.setSocketId({});
        m_lostJustNow = true;
        if (std::exchange(m_up, false))
            emit wentDown();
    }
    if (current == pusher::ConnectionState::Unavailable || current == pusher::ConnectionState::Failed) {
        const Error unknown{.code = ErrorCode::TimedOut};
        emit unavailable(m_lastError.value_or(unknown));
    }
}

void LiveConnection::onConnectingIn(std::chrono::milliseconds delay)
{
    if (std::exchange(m_lostJustNow, false) && delay <= longestSilentWait)
        return;
    const Error unknown{.code = ErrorCode::NetworkFailure};
    emit attemptFailed(m_lastError.value_or(unknown), m_clock.now().addMSecs(delay.count()));
}

void LiveConnection::onSubscribed()
{
    m_up = true;
    m_lostJustNow = false;
    m_timer->stop(); // A reconnection may have healed a refusal.
    m_profiles.onGranted(*m_channels, m_account);
    emit wentUp();
}

void LiveConnection::turnOff(const Error &error)
{
    const clinic::RequestTurns &turns = m_api.turns();
    const auto wait = std::max<std::chrono::milliseconds>(error.retryAfter.value_or(askAgain), askAgain);
    m_timer->start(std::max(wait + turns.spread(), turns.turn()));
    m_recorder.note(ConnectionEvent::Kind::LiveOff, error.code);
    emit unavailable(error);
}

void LiveConnection::dropClient()
{
    m_framesBefore = frames();
    m_badFramesBefore = badFrames();
    if (m_channels)
        m_channels->abandon();
    m_feed.reset();
    m_profiles.stop();
    m_channels.reset();
    if (m_client) {
        m_client->disconnect(this);
        m_client->disconnectFromServer();
        m_client.release()->deleteLater(); // It may be in the middle of saying why it is dropped.
    }
    m_api.setSocketId({});
    m_up = false;
    m_lostJustNow = false;
    m_lastError.reset();
}

QList<pusher::ChannelStatus> LiveConnection::channels() const
{
    return m_client ? m_client->channels() : QList<pusher::ChannelStatus>();
}

qint64 LiveConnection::frames() const
{
    return m_framesBefore + (m_client ? m_client->framesReceived() : 0);
}
qint64 LiveConnection::badFrames() const
{
    return m_badFramesBefore + (m_client ? m_client->badFrames() : 0);
}
qint64 LiveConnection::reconnects() const
{
    return std::max<qint64>(m_connections - 1, 0);
}

} // namespace clinicbell::sync

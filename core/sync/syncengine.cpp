// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/syncengine.h"

#include "core/clinic/clinicapi.h"
#include "core/clinic/requestturns.h"
#include "core/store/notificationstore.h"
#include "core/sync/livefeed.h"

using namespace std::chrono_literals;

namespace clinicbell::sync {

namespace {

constexpr auto doubtPause = 5s; ///< A stream of rubbish must not become a stream of requests.
constexpr auto longestHoldBack = 7s; ///< The undo time of a run that ended in the middle of it, and a bit.

} // namespace

SyncEngine::SyncEngine(clinic::ClinicApi &api, store::NotificationStore &store, Notifier &notifier,
                       pusher::TransportFactory transports, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_turns(api.turns())
    , m_store(store)
    , m_clock(clock)
    , m_announcer(store, notifier, clock)
    , m_outbox(api, store, clock)
    , m_acts(store, m_outbox)
    , m_features(api)
    , m_fetcher(api)
    , m_intake(store)
    , m_catchUp(api, store, clock)
    , m_lateArrivals(store, m_catchUp)
    , m_reminders(store, clock)
    , m_history(api, store, clock)
    , m_board(store, clock)
    , m_live(api, m_features, std::move(transports), clock)
    , m_poller(api.turns(), clock)
    , m_doubts(api.turns(), clock, doubtPause)
{
    m_status.since = clock.now();
    connect(&m_live, &LiveConnection::feedStarted, this, &SyncEngine::onFeedStarted);
    connect(&m_live, &LiveConnection::wentUp, this, &SyncEngine::onWentUp);
    connect(&m_live, &LiveConnection::wentDown, this, &SyncEngine::onWentDown);
    connect(&m_live, &LiveConnection::attemptFailed, this, &SyncEngine::onAttemptFailed);
    connect(&m_live, &LiveConnection::unavailable, this, &SyncEngine::onUnavailable);
    connect(&m_live, &LiveConnection::listWanted, this, &SyncEngine::doubt);
    connect(&m_outbox, &Outbox::swept, this, [this] { m_catchUpDue = true; });
    connect(&m_outbox, &Outbox::settled, this, &SyncEngine::onOutboxSettled);
    connect(&m_catchUp, &CatchUp::finished, this, &SyncEngine::onCaughtUp);
    connect(&m_catchUp, &CatchUp::failed, this, &SyncEngine::onCatchUpFailed);
    connect(&m_poller, &Poller::due, this, &SyncEngine::poll);
    connect(&m_doubts, &Throttle::due, this, [this] {
        if (m_live.isUp()) // Else the one after the subscription is still to come.
            startCatchUp();
    });
    connect(&m_board, &TeamBoard::changed, this, &SyncEngine::onTeamChanged);
    // What could not be saved is still on the server, as is what was lost here.
    connect(&store, &store::NotificationStore::failed, this, [this](const Error &, const auto &unsaved) {
        if (isStarted() && !unsaved.isEmpty() && !m_poller.isPlanned())
            m_poller.plan();
    });
    connect(&store, &store::NotificationStore::rebuilt, this, &SyncEngine::refill);
    connect(&store, &store::NotificationStore::damagedDropped, this, &SyncEngine::refill);
    joinFeatures();
}

void SyncEngine::joinFeatures()
{
    connect(&m_features, &ServerFeatures::changed, this, &SyncEngine::onFeaturesKnown);
    connect(&m_intake, &LiveIntake::gapFound, &m_catchUp, &CatchUp::distrustSince);
    connect(&m_intake, &LiveIntake::gapFound, this, &SyncEngine::doubt);
    connect(&m_fetcher, &RecordFetcher::fetched, this,
            [this](const Notification &notification) { m_store.applyLive({notification}); });
    connect(&m_fetcher, &RecordFetcher::listWanted, &m_catchUp, &CatchUp::distrustSince);
    connect(&m_fetcher, &RecordFetcher::listWanted, this, &SyncEngine::startCatchUp);
    connect(&m_announcer, &Announcer::arrivedInSight, this, &SyncEngine::arrivedInSight);
    connect(&m_announcer, &Announcer::decided, this, &SyncEngine::decided);
    connect(&m_reminders, &Reminders::due, &m_announcer, &Announcer::remind);
    connect(&m_lateArrivals, &LateArrivals::doubted, this, &SyncEngine::doubt);
    connect(&m_history, &HistoryWalk::advanced, this, &SyncEngine::keepSyncState);
    connect(&m_acts, &Acts::discarded, this, [this] {
        m_catchUpDue = true; // One that was attempted may have been done; the list tells.
        if (m_status.connection == Connection::Live || m_status.connection == Connection::Polling)
            m_outbox.flush();
    });
}

void SyncEngine::start(const Account &account, const QDateTime &lastSync, const store::SyncState &state)
{
    stop();
    m_account = account;
    setFirstFill(!lastSync.isValid());
    m_announcer.resume();
    m_catchUp.setWatermark(state.watermark);
    m_history.restore(state.historyPage, state.historyDone);
    m_outbox.setUser(account.userId);
    m_features.ask();
    m_reminders.start();
    m_catchUp.distrustSince(lastSync); // An interrupted run goes on.
    setStatus({.connection = Connection::Connecting, .since = m_clock.now(), .retryAt = {}, .lastSync = lastSync});
    m_board.start();
    m_outbox.flushAfter(longestHoldBack);
    m_live.start(account);
}

void SyncEngine::stop()
{
    ++m_generation;
    m_account = {};
    m_live.stop();
    m_catchUp.stop();
    m_history.stop();
    m_features.forget();
    m_acts.setWatermarks(false);
    m_outbox.stop();
    m_announcer.reset();
    m_poller.stop();
    m_doubts.reset();
    m_fetcher.stop();
    m_intake.stop();
    m_lateArrivals.reset();
    m_reminders.stop();
    m_upSince = {};
    m_catchUpDue = false;
    m_ownPresence = {};
    m_requests.settleAll(failure(ErrorCode::NotSignedIn));
    setStatus({.connection = Connection::SignedOut, .since = m_clock.now(), .retryAt = {}, .lastSync = {}});
    m_board.stop();
}

void SyncEngine::onFeedStarted(LiveFeed *feed)
{
    feed->setOwnPresence(m_ownPresence);
    m_intake.follow(*feed);
    connect(feed, &LiveFeed::incompleteArrived, &m_fetcher,
            [this](const NotificationId &id) { m_fetcher.fetch(id, m_store.now()); });
    connect(feed, &LiveFeed::membersChanged, this, &SyncEngine::onMembersChanged);
    connect(feed, &LiveFeed::badPayload, this, [this] {
        ++m_badPayloads;
        doubt(); // It said something; the list tells what.
    });
    connect(feed, &LiveFeed::hinted, this, [this] { m_doubts.request(m_turns.soon()); });
    if (!feed->hasPresence())
        onMembersChanged();
}

/// All desks of the clinic may have heard the same: each asks at its turn.
void SyncEngine::doubt()
{
    m_doubts.request(m_turns.turn());
}

void SyncEngine::onWentUp()
{
    m_upSince = m_store.now();
    m_catchUp.distrustSince(m_upSince); // Lost again before it could begin, the next one goes back as far.
    m_poller.stop();
    ConnectionStatus status = m_status;
    status.retryAt = {};
    status.pollInterval = 0s;
    status.lastError.reset();
    if (status.connection != Connection::Live)
        status.since = m_clock.now();
    status.connection = Connection::Live;
    setStatus(status);
    m_features.ask();
    m_catchUpDue = true;
    m_outbox.flush();
}

void SyncEngine::onFeaturesKnown()
{
    const auto &features = m_features.known();
    m_outbox.setCapabilities(features);
    m_acts.setWatermarks(features->known);
    m_announcer.setAnswers(features->hasAcknowledgements(), features->hasClaims());
    m_catchUp.setDelta(features->hasDeltaSync());
    m_history.setOnceOnly(m_catchUp.usesDelta() && m_catchUp.watermark().isValid());
    askForOlder();
}

/// The features came to be known too late for a run that could have asked for changes.
void SyncEngine::askForOlder()
{
    if (m_features.known() && m_features.known()->hasDeltaSync() && m_catchUp.skipsOlder())
        startCatchUp();
}

void SyncEngine::keepSyncState()
{
    if (isStarted())
        m_store.setSyncState(syncState());
}

void SyncEngine::onWentDown()
{
    m_upSince = {};
    m_board.setStale();
    setConnection(Connection::Connecting);
}

void SyncEngine::onAttemptFailed(const Error &error, const QDateTime &retryAt)
{
    ConnectionStatus status = m_status;
    status.lastError = error;
    status.retryAt = retryAt;
    setStatus(status);
    if (m_status.connection != Connection::Polling)
        setConnection(Connection::Offline);
}

void SyncEngine::onUnavailable(const Error &error)
{
    ConnectionStatus status = m_status;
    status.lastError = error;
    setStatus(status);
    if (!m_poller.isPlanned())
        poll();
}

void SyncEngine::poll()
{
    m_poller.plan();
    m_features.ask();
    m_catchUpDue = true;
    m_outbox.flush();
}

void SyncEngine::onOutboxSettled()
{
    if (std::exchange(m_catchUpDue, false))
        startCatchUp();
}

void SyncEngine::refill()
{
    setFirstFill(true); // What comes back has popped up before.
    m_catchUp.distrustSince({});
    m_catchUp.setWatermark({});
    m_history.beginAgain();
    startCatchUp();
}

void SyncEngine::startCatchUp()
{
    if (!isStarted())
        return;
    if (m_turns.quiet() > 0ms) {
        if (!m_poller.isPlanned())
            m_poller.plan();
        return;
    }
    ConnectionStatus status = m_status;
    status.syncing = true;
    setStatus(status);
    if (!m_catchUp.isRunning())
        m_requests.begin();
    m_catchUp.start(m_upSince.isValid() ? m_upSince : m_store.now());
}

void SyncEngine::onCaughtUp(const CatchUpReport &report)
{
    if (!m_catchUp.isRunning())
        endFirstFill();
    if (report.whole)
        m_history.setDone();
    if (report.beganWatermark)
        m_history.beginAgain();
    if (m_features.known())
        m_history.setOnceOnly(m_catchUp.usesDelta() && m_catchUp.watermark().isValid());
    ConnectionStatus status = m_status;
    status.syncing = m_catchUp.isRunning();
    status.lastSync = m_clock.now();
    if (m_live.isUp()) {
        m_poller.stop();
    } else if (m_poller.isPlanned()) {
        if (status.connection != Connection::Polling)
            status.since = status.lastSync;
        status.connection = Connection::Polling;
        status.pollInterval = m_poller.every();
    }
    setStatus(status);
    m_store.setLastSync(m_store.now());
    keepSyncState();
    m_requests.settle({});
    askForOlder();
    if (m_catchUp.isRunning()) // It was asked again meanwhile, and has begun anew.
        m_requests.begin();
}

void SyncEngine::endFirstFill()
{
    // An answer may overtake the change that it tells of (architecture.md, section 3); what is queued now does not.
    const auto end = [this, generation = m_generation] {
        if (generation == m_generation)
            setFirstFill(false);
    };
    QMetaObject::invokeMethod(this, end, Qt::QueuedConnection);
}

void SyncEngine::onCatchUpFailed(const Error &error)
{
    ConnectionStatus status = m_status;
    status.syncing = false;
    status.lastError = error;
    setStatus(status);
    if (!m_live.isUp())
        setConnection(Connection::Offline);
    // The socket lives and the list does not answer: ask again, or what was missed stays missing.
    if (error.code != ErrorCode::SessionExpired && !m_poller.isPlanned())
        m_poller.plan();
    m_requests.settleAll(tl::unexpected(error));
}

void SyncEngine::onMembersChanged()
{
    m_board.follow(*m_live.feed());
}

void SyncEngine::onTeamChanged()
{
    m_live.setDesks(m_board.team().members.size());
    emit teamChanged();
}

void SyncEngine::setOwnPresence(const OwnPresence &presence)
{
    m_ownPresence = presence;
    if (m_live.feed())
        m_live.feed()->setOwnPresence(presence);
}

void SyncEngine::retryNow()
{
    if (!isStarted() || m_live.isUp())
        return;
    m_live.retryNow();
    if (m_poller.isPlanned())
        poll();
}

void SyncEngine::probe(ConnectionEvent::Kind cause)
{
    if (!isStarted())
        return;
    m_live.note(cause);
    m_live.probe();
}

QFuture<Result<void>> SyncEngine::syncNow()
{
    const Promised<void> promised;
    if (!isStarted()) {
        promised.settle(failure(ErrorCode::NotSignedIn));
        return promised.future();
    }
    if (const auto wait = m_turns.quiet(); wait > 0ms) {
        promised.settle(tl::unexpected(
            Error{.code = ErrorCode::RateLimited, .retryAfter = std::chrono::ceil<std::chrono::seconds>(wait)}));
        return promised.future();
    }
    const auto answer = m_requests.add();
    m_store.retryFile();
    retryNow();
    m_catchUpDue = true;
    m_outbox.flush();
    return answer;
}

void SyncEngine::setConnection(Connection connection)
{
    if (m_status.connection == connection)
        return;
    ConnectionStatus status = m_status;
    status.connection = connection;
    status.since = m_clock.now();
    if (connection != Connection::Polling)
        status.pollInterval = 0s;
    setStatus(status);
}

void SyncEngine::setStatus(const ConnectionStatus &status)
{
    if (m_status == status)
        return;
    m_status = status;
    const bool reachable = status.connection == Connection::Live || status.connection == Connection::Polling;
    m_acts.setReachable(reachable);
    m_history.setAllowed(reachable && !status.syncing);
    emit statusChanged(m_status);
}

} // namespace clinicbell::sync

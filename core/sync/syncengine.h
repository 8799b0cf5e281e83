// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/account.h"
#include "core/base/changeset.h"
#include "core/base/clock.h"
#include "core/base/notifier.h"
#include "core/base/ownpresence.h"
#include "core/pusher/transport.h"
#include "core/sync/acts.h"
#include "core/sync/announcer.h"
#include "core/sync/catchup.h"
#include "core/sync/historywalk.h"
#include "core/sync/latearrivals.h"
#include "core/sync/liveconnection.h"
#include "core/sync/liveintake.h"
#include "core/sync/outbox.h"
#include "core/sync/poller.h"
#include "core/sync/recordfetcher.h"
#include "core/sync/reminders.h"
#include "core/sync/serverfeatures.h"
#include "core/sync/syncrequests.h"
#include "core/sync/teamboard.h"
#include "core/sync/throttle.h"

namespace clinicbell::sync {

/// Keeps one account's store equal to the server's truth, and says how well that goes. Subscribe first, so that nothing
/// falls between; then send what waits in the outbox, so that the server's old "unread" is not fetched; then fetch what
/// was missed (architecture.md, section 4). Where live delivery does not work, REST is asked every 30 s.
class SyncEngine : public QObject
{
    Q_OBJECT
public:
    using Operations = Acts::Operations;

    SyncEngine(clinic::ClinicApi &api, store::NotificationStore &store, Notifier &notifier,
               pusher::TransportFactory transports, const Clock &clock, QObject *parent = nullptr);

    /// The account's store is open. @p lastSync and @p state as they were kept there; an invalid lastSync makes the
    /// first catch-up a first fill.
    void start(const Account &account, const QDateTime &lastSync, const store::SyncState &state = {});
    /// Ends everything; the connection is then SignedOut.
    void stop();

    const ConnectionStatus &status() const { return m_status; }
    const Team &team() const { return m_board.team(); }
    /// For those who keep other things of the same account in step: its feeds, and when the line is up.
    LiveConnection &live() { return m_live; }
    /// What is kept in the store of how far it has followed the server.
    TrafficCounters counters() const
    {
        return {.frames = m_live.frames(),
                .badFrames = m_live.badFrames() + m_badPayloads,
                .overrun = m_intake.forgotten(),
                .popUps = m_announcer.popUpsAnnounced(),
                .reconnects = m_live.reconnects()};
    }
    const ConnectionLog &connectionLog() const { return m_live.log(); }
    /// How far the list was compared with the server's: to be given to start() again.
    store::SyncState syncState() const
    {
        return {.watermark = m_catchUp.watermark(), .historyPage = m_history.page(), .historyDone = m_history.doneAt()};
    }
    /// The channels wanted, and how far each has come; none while there is no connection to speak of.
    QList<pusher::ChannelStatus> channels() const { return m_live.channels(); }

    void setAttention(const AttentionContext &context) { m_announcer.setContext(context); }
    void setOwnPresence(const OwnPresence &presence);
    /// See ConnectionStatus::emergencyInterval.
    void setEmergencyInterval(std::chrono::seconds interval)
    {
        ConnectionStatus status = m_status;
        status.emergencyInterval = interval;
        setStatus(status);
    }
    /// What the team is told, whatever the server knows of it yet.
    const OwnPresence &ownPresence() const { return m_ownPresence; }
    /// The person does not want to wait for the next attempt.
    void retryNow();
    /// Asks the server for the list now. Answers when the list equals the server's, or why it does not.
    QFuture<Result<void>> syncNow();
    /// The computer woke up (WokeUp) or its network changed (NetworkChanged): the line may be dead, or one be had.
    void probe(ConnectionEvent::Kind cause);

    Acts &acts() { return m_acts; }
    Outbox &outbox() { return m_outbox; }
    /// Which optional parts the server has; unknown at first.
    const ServerFeatures &features() const { return m_features; }
    const CatchUp &catchUp() const { return m_catchUp; }
    Operations markRead(const QList<NotificationId> &ids) { return m_acts.markRead(ids); }
    Operations markAllRead(std::chrono::milliseconds holdBack = std::chrono::milliseconds(0))
    {
        return m_acts.markAllRead(holdBack);
    }
    Operations remove(const QList<NotificationId> &ids,
                      std::chrono::milliseconds holdBack = std::chrono::milliseconds(0))
    {
        return m_acts.remove(ids, holdBack);
    }
    Operations undo(const QList<OperationId> &operations) { return m_acts.undo(operations); }

signals:
    void statusChanged(const clinicbell::ConnectionStatus &status);
    void teamChanged();
    /// See Announcer::arrivedInSight().
    void arrivedInSight(const clinicbell::Notification &notification);
    /// See Announcer::decided().
    void decided(const clinicbell::Notification &notification, const clinicbell::AttentionDecision &decision,
                 clinicbell::Origin origin);

private:
    void onFeedStarted(LiveFeed *feed);
    void doubt();
    void onWentUp();
    void onWentDown();
    void onAttemptFailed(const Error &error, const QDateTime &retryAt);
    void onUnavailable(const Error &error);
    void joinFeatures();
    void onFeaturesKnown();
    void askForOlder();
    void setFirstFill(bool firstFill)
    {
        m_announcer.setFirstFill(firstFill);
        m_catchUp.setFirstFill(firstFill);
    }
    void keepSyncState();
    void onOutboxSettled();
    void onCaughtUp(const CatchUpReport &report);
    void endFirstFill();
    void onCatchUpFailed(const Error &error);
    void onMembersChanged();
    void onTeamChanged();
    void poll();
    void refill();
    void startCatchUp();
    void setConnection(Connection connection);
    void setStatus(const ConnectionStatus &status);
    bool isStarted() const { return m_account.isValid(); }

    const clinic::RequestTurns &m_turns; ///< Of all who ask this server.
    store::NotificationStore &m_store;
    const Clock &m_clock;
    Announcer m_announcer;
    Outbox m_outbox;
    Acts m_acts;
    ServerFeatures m_features;
    RecordFetcher m_fetcher;
    LiveIntake m_intake;
    CatchUp m_catchUp;
    LateArrivals m_lateArrivals;
    Reminders m_reminders;
    HistoryWalk m_history;
    TeamBoard m_board;
    LiveConnection m_live;
    Poller m_poller; ///< Planned while live delivery is unavailable.
    Throttle m_doubts; ///< What could not be read may have told something: the list is asked, not too often.
    Account m_account;
    ConnectionStatus m_status;
    OwnPresence m_ownPresence;
    QDateTime m_upSince; ///< When the own channel was subscribed; invalid: it is not.
    SyncRequests m_requests;
    bool m_catchUpDue = false; ///< As soon as the outbox is settled.
    qint64 m_badPayloads = 0;
    quint64 m_generation = 0;
};

} // namespace clinicbell::sync

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/account.h"
#include "core/base/clock.h"
#include "core/clinic/answers.h"
#include "core/pusher/channelstatus.h"
#include "core/pusher/connectionstate.h"
#include "core/pusher/transport.h"
#include "core/sync/connectionrecorder.h"
#include "core/sync/liveauthorizer.h"
#include "core/sync/profilesearch.h"

#include <QMap>
#include <QObject>

#include <memory>

namespace pusher {
class Client;
}

namespace clinicbell::sync {

class LiveFeed;
class SharedChannels;

/// The way from "signed in" to "live": asks the backend where its socket server is, keeps a connection to it, and keeps
/// trying for ever. Where live delivery is off or refused it says so and asks again every five minutes.
class LiveConnection : public QObject
{
    Q_OBJECT
public:
    LiveConnection(clinic::ClinicApi &api, const ServerFeatures &features, pusher::TransportFactory transports,
                   const Clock &clock, QObject *parent = nullptr);
    ~LiveConnection() override;

    /// Before start(): the profiles that this server may speak, the likeliest first; see ProfileSearch.
    void setProfiles(const QList<clinic::Profile> &candidates, bool delivers);
    void start(const Account &account);
    void stop();
    void retryNow();
    /// After waking up: the line may be dead without knowing it.
    void probe();
    /// How many desks share this server, as far as is known: what calls one back calls all of them, and their requests
    /// are counted together. On this very computer there is but one.
    void setDesks(qsizetype count);

    bool isUp() const { return m_up; }
    /// Null while there is no connection to speak of.
    LiveFeed *feed() const { return m_feed.get(); }
    const ConnectionLog &log() const { return m_recorder.log(); }
    QList<pusher::ChannelStatus> channels() const;
    const ProfileSearch &profiles() const { return m_profiles; }
    /// How often each event came since the start that means something to us, by name.
    const QMap<QString, qint64> &eventsHeard() const { return m_eventsHeard; }
    /// For what only others notice: a wake-up, another network.
    void note(ConnectionEvent::Kind kind) { m_recorder.note(kind); }
    qint64 frames() const;
    qint64 badFrames() const;
    qint64 reconnects() const;

signals:
    /// A new feed: connect to its events now.
    void feedStarted(clinicbell::sync::LiveFeed *feed);
    /// The person's own channel is subscribed.
    void wentUp();
    void wentDown();
    /// An attempt failed; the next is at @p retryAt.
    void attemptFailed(const clinicbell::Error &error, const QDateTime &retryAt);
    /// REST may answer, live delivery does not and will not soon: poll.
    void unavailable(const clinicbell::Error &error);
    /// Something came that was no frame: the list tells what it may have said.
    void listWanted();
    /// See ProfileSearch::found().
    void profileFound(const QString &profile, bool delivers);

private:
    void applySpread();
    void askWhere();
    void onBroadcasting(const Result<clinic::Broadcasting> &answer);
    void onConfigFailed(const Error &error);
    void connectTo(const clinic::Broadcasting &broadcasting);
    void watchClient();
    void startFeed();
    void restartFeed();
    void onFeedRefused(const Error &error);
    void onHeard(const QString &event);
    void onStateChanged(pusher::ConnectionState previous, pusher::ConnectionState current);
    void onConnectingIn(std::chrono::milliseconds delay);
    void onSubscribed();
    void turnOff(const Error &error);
    void dropClient();

    clinic::ClinicApi &m_api;
    pusher::TransportFactory m_transports;
    const Clock &m_clock;
    Account m_account;
    LiveAuthorizer m_authorizer;
    ConnectionRecorder m_recorder;
    ProfileSearch m_profiles;
    QMap<QString, qint64> m_eventsHeard;
    std::unique_ptr<Timer> m_timer; ///< Until the backend is asked (again) where its socket server is.
    QString m_host; ///< Of the socket server.
    std::unique_ptr<pusher::Client> m_client;
    std::unique_ptr<SharedChannels> m_channels; ///< Of the client.
    std::unique_ptr<LiveFeed> m_feed;
    std::optional<Error> m_lastError; ///< Of the attempt under way.
    bool m_up = false;
    bool m_lostJustNow = false; ///< The first wait after a loss is no failed attempt.
    int m_failures = 0; ///< Of askWhere in a row.
    qint64 m_framesBefore = 0; ///< Of clients that are gone.
    qint64 m_badFramesBefore = 0;
    qint64 m_connections = 0;
    quint64 m_generation = 0;
};

} // namespace clinicbell::sync

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/clinic/requestturns.h"
#include "core/clinic/serverclock.h"
#include "core/network/route.h"

#include <QByteArray>
#include <QNetworkAccessManager>
#include <QObject>
#include <QUrl>
#include <QUrlQuery>

#include <functional>

class QNetworkReply;

namespace clinicbell::clinic {

/// One call, before the headers that every call has.
struct RestRequest
{
    QByteArray verb; ///< GET, POST or DELETE
    QUrl url; ///< Absolute.
    QByteArray body = {};
    QByteArray contentType = {}; ///< Of the body.
    QByteArray idempotencyKey = {}; ///< A UUID on every write that may be replayed.
    QByteArray token = {}; ///< Empty: sent without one.
    bool otherGuard = false; ///< Guarded apart from the API: a 401 to a fresh token does not end the session.
};

/// What came back over HTTP, whatever its status.
struct RestAnswer
{
    QUrl url;
    int status = 0;
    QByteArray contentType;
    QByteArray body;
    std::optional<std::chrono::seconds> retryAfter; ///< From the header, as seconds or as a date.
    QDateTime date = {}; ///< When the server made it, UTC; invalid: it does not say, or a cache does.
    std::chrono::milliseconds roundTrip{0}; ///< From the request to the whole answer.
};

/// HTTP as ClinicBell speaks it: TLS 1.2 or later and no way round a bad certificate, no redirects (a token must not
/// follow one), 15 s without a byte or 60 s in all end a request, answers above 16 MB are refused.
/// Errors: those of the way to the server in ErrorCode, up to NotAClinic (no HTTP); the fault of the route.
class RestClient : public QObject
{
    Q_OBJECT
public:
    using Callback = std::function<void(const Result<RestAnswer> &)>;

    RestClient(QNetworkAccessManager &network, const Clock &clock, QObject *parent = nullptr);

    /// From now on; what is under way stays on the old one.
    void setRoute(const network::Route &route);
    /// With what is known of the time at this moment.
    network::Route route() const;
    ServerClock &serverClock() { return m_serverClock; }
    RequestTurns &turns() { return m_turns; }
    /// Sent as X-Socket-Id while it is a well-formed id; anything else (not connected) leaves the header out.
    void setSocketId(const QString &socketId);
    /// @p done is called once, never from inside send(), and not at all once this client is gone.
    void send(const RestRequest &request, Callback done);

signals:
    void requestFinished();

private:
    QNetworkRequest prepared(const RestRequest &request) const;
    QNetworkReply *sendPrepared(const RestRequest &request);
    void hear(const Result<RestAnswer> &answer);

    QNetworkAccessManager &m_network;
    const Clock &m_clock;
    network::Route m_route;
    ServerClock m_serverClock;
    RequestTurns m_turns;
    QByteArray m_socketId;
};

} // namespace clinicbell::clinic

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clinic/envelope.h"
#include "core/clinic/restclient.h"

namespace clinicbell::clinic {

/// Calls with the session's token. A call that is answered 401 or 419 waits for one refresh, shared by all, and is
/// replayed once; where the refresh or the fresh token is refused, it and every later one ends with SessionExpired.
class AuthorizedClient : public QObject
{
    Q_OBJECT
public:
    using Callback = std::function<void(const Result<Envelope> &)>;
    using RefreshCallback = std::function<void(const Result<void> &)>;

    explicit AuthorizedClient(RestClient &rest, QObject *parent = nullptr);

    /// Begins another session: what was asked in the one before is not asked again, but ends with Cancelled.
    void setToken(const QByteArray &token);
    const QByteArray &token() const { return m_token; }
    /// Where POST asks for another token. The token goes to this origin alone.
    void setRefreshUrl(const QUrl &url) { m_refreshUrl = url; }

    /// @p done is called once, with the answer of the replay where there was one. While the server wants to be left
    /// alone (RequestTurns) nothing is sent: RateLimited, with what is left of the wait.
    void send(const RestRequest &request, const Callback &done);
    /// Without the token's renewal: for calls whose 401 means something else, or that must not bring a session back.
    void sendOnce(const RestRequest &request, Callback done);
    void refresh(RefreshCallback done);

signals:
    void tokenRefreshed(const QByteArray &token, std::optional<std::chrono::seconds> expiresIn);
    void sessionExpired(const clinicbell::Error &error);
    /// The server has locked this computer out (tellsRevocation()).
    void deviceRevoked();

private:
    void hearRevocation(const Result<RestAnswer> &answer, const QByteArray &usedToken);
    void decline(std::chrono::milliseconds wait, const Callback &done);
    void sendNow(const RestRequest &request, const Callback &done);
    void ask(const RestRequest &request, Callback done);
    void onUnauthorized(const RestRequest &request, const QByteArray &usedToken, const Error &error,
                        const Callback &done);
    void replay(const RestRequest &request, const Callback &done);
    Error refused(Error error, bool otherGuard, const QByteArray &usedToken);
    Error expire(Error error);
    void onRefreshAnswered(int session, const Result<Envelope> &answer);

    RestClient &m_rest;
    QUrl m_refreshUrl;
    QByteArray m_token;
    int m_session = 0; ///< Another token that is no renewal is another session.
    QList<RefreshCallback> m_waiting; ///< For the refresh under way; empty: there is none.
    std::optional<Error> m_expired; ///< This token was refused for good.
};

} // namespace clinicbell::clinic

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/clinic/authorizedclient.h"

#include "core/clinic/address.h"

using namespace Qt::StringLiterals;

namespace clinicbell::clinic {

namespace {

/// Failures of a refresh that say nothing about the session: it may work the next time.
bool isTemporary(ErrorCode code)
{
    switch (code) {
    case ErrorCode::SessionExpired:
    case ErrorCode::Forbidden:
    case ErrorCode::NotFound:
    case ErrorCode::Conflict:
    case ErrorCode::Refused: return false;
    default: return true;
    }
}

tl::unexpected<Error> sessionChanged()
{
    return failure(ErrorCode::Cancelled, u"the session changed meanwhile"_s);
}

} // namespace

AuthorizedClient::AuthorizedClient(RestClient &rest, QObject *parent)
    : QObject(parent)
    , m_rest(rest)
{ }

void AuthorizedClient::setToken(const QByteArray &token)
{
    ++m_session;
    m_token = token;
    m_expired.reset();
}

void AuthorizedClient::sendOnce(const RestRequest &request, Callback done)
{
    RestRequest authorized = request;
    if (isSameOrigin(request.url, m_refreshUrl))
        authorized.token = m_token;
    m_rest.send(authorized, [this, done = std::move(done), token = authorized.token](const Result<RestAnswer> &answer) {
        hearRevocation(answer, token);
        done(answer.and_then(readEnvelope));
    });
}

/// Of the token that is in use, or it is about somebody who has left.
void AuthorizedClient::hearRevocation(const Result<RestAnswer> &answer, const QByteArray &usedToken)
{
    if (answer && !usedToken.isEmpty() && usedToken == m_token && tellsRevocation(*answer))
        emit deviceRevoked();
}

void AuthorizedClient::send(const RestRequest &request, const Callback &done)
{
    const auto wait = m_rest.turns().quiet(limiterOf(request.url));
    if (wait.count() > 0 && isSameOrigin(request.url, m_refreshUrl))
        decline(wait, done);
    else
        sendNow(request, done);
}

/// What a refresh is told is of the sign-ins' limiter, and what another server or an earlier session is told is of
/// nobody's here.
void AuthorizedClient::ask(const RestRequest &request, Callback done)
{
    const bool isOfClinic = isSameOrigin(request.url, m_refreshUrl);
    sendOnce(request,
             [this, limiter = limiterOf(request.url), isOfClinic, session = m_session,
              done = std::move(done)](const Result<Envelope> &answer) {
                 if (!answer && isOfClinic && session == m_session)
                     m_rest.turns().hear(limiter, answer.error());
                 done(answer);
             });
}

void AuthorizedClient::decline(std::chrono::milliseconds wait, const Callback &done)
{
    const Error error{.code = ErrorCode::RateLimited,
                      .detail = u"not sent: the server wants to be left alone"_s,
                      .serverWords = {},
                      .retryAfter = std::chrono::ceil<std::chrono::seconds>(wait)};
    QMetaObject::invokeMethod(
        this, [done, error] { done(tl::unexpected(error)); }, Qt::QueuedConnection);
}

void AuthorizedClient::sendNow(const RestRequest &request, const Callback &done)
{
    const auto onAnswered = [this, request, token = m_token, session = m_session,
                             done](const Result<Envelope> &answer) {
        if (answer || answer.error().code != ErrorCode::SessionExpired)
            done(answer);
        else if (session != m_session)
            done(sessionChanged());
        else
            onUnauthorized(request, token, answer.error(), done);
    };
    ask(request, onAnswered);
}

void AuthorizedClient::onUnauthorized(const RestRequest &request, const QByteArray &usedToken, const Error &error,
                                      const Callback &done)
{
    if (m_token.isEmpty()) {
        done(tl::unexpected(error)); // Nobody is signed in: there is nothing to renew.
        return;
    }
    if (m_token != usedToken) {
        replay(request, done); // Renewed while this call was on its way.
        return;
    }
    refresh([this, request, done](const Result<void> &refreshed) {
        refreshed ? replay(request, done) : done(tl::unexpected(refreshed.error()));
    });
}

void AuthorizedClient::replay(const RestRequest &request, const Callback &done)
{
    const auto onAnswered = [this, otherGuard = request.otherGuard, token = m_token, session = m_session,
                             done](const Result<Envelope> &answer) {
        if (answer || answer.error().code != ErrorCode::SessionExpired)
            done(answer);
        else if (session != m_session)
            done(sessionChanged());
        else
            done(tl::unexpected(refused(answer.error(), otherGuard, token)));
    };
    ask(request, onAnswered);
}

Error AuthorizedClient::refused(Error error, bool otherGuard, const QByteArray &usedToken)
{
    if (otherGuard)
        error.code = ErrorCode::Forbidden;
    else if (usedToken == m_token)
        return expire(error);
    return error;
}

void AuthorizedClient::refresh(RefreshCallback done)
{
    if (m_expired) {
        done(tl::unexpected(*m_expired));
        return;
    }
    m_waiting.append(std::move(done));
    if (m_waiting.size() > 1)
        return;
    sendOnce({.verb = "POST", .url = m_refreshUrl},
             [this, session = m_session](const Result<Envelope> &answer) { onRefreshAnswered(session, answer); });
}

void AuthorizedClient::onRefreshAnswered(int session, const Result<Envelope> &answer)
{
    const QList<RefreshCallback> waiting = std::exchange(m_waiting, {});
    Result<void> result;
    const QByteArray token = answer ? answer->token() : QByteArray();
    if (session != m_session) {
        // Another session began meanwhile: this answer is about one that is over.
        result = sessionChanged();
    } else if (!token.isEmpty()) {
        m_token = token;
        emit tokenRefreshed(token, answer->expiresIn());
    } else if (answer) {
        result = failure(ErrorCode::ServerFailure, u"a refresh without a token"_s);
    } else {
        result = tl::unexpected(isTemporary(answer.error().code) ? answer.error() : expire(answer.error()));
    }
    for (const RefreshCallback &callback : waiting)
        callback(result);
}

Error AuthorizedClient::expire(Error error)
{
    error.code = ErrorCode::SessionExpired;
    if (m_expired)
        return error;
    m_expired = error;
    emit sessionExpired(error);
    return error;
}

} // namespace clinicbell::clinic

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/clinic/restclient.h"

#include "core/clinic/exchange.h"
#include "core/clinic/onceonlybody.h"

#include <QNetworkProxyFactory>
#include <QNetworkProxyQuery>
#include <QNetworkRequest>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace clinicbell::clinic {

namespace {

/// Lets QNetworkAccessManager ask the route for each request.
class RouteProxies final : public QNetworkProxyFactory
{
    Q_DISABLE_COPY_MOVE(RouteProxies)
public:
    explicit RouteProxies(network::Route route)
        : m_route(std::move(route))
    { }
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        return {m_route.proxyFor(query.url())};
    }

private:
    network::Route m_route;
};

} // namespace

RestClient::RestClient(QNetworkAccessManager &network, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_network(network)
    , m_clock(clock)
    , m_serverClock(clock)
    , m_turns(clock)
{ }

void RestClient::setRoute(const network::Route &route)
{
    m_route = route;
    m_network.setProxyFactory(new RouteProxies(route)); // It takes it over.
    m_network.clearAccessCache(); // Connections of the old route, and the password of its proxy.
}

network::Route RestClient::route() const
{
    network::Route route = m_route;
    route.setClockOffset(m_serverClock.bestGuess());
    return route;
}

void RestClient::setSocketId(const QString &socketId)
{
    static const QRegularExpression wellFormed(u"^\\d+\\.\\d+$"_s);
    m_socketId = wellFormed.match(socketId).hasMatch() ? socketId.toLatin1() : QByteArray();
}

QNetworkRequest RestClient::prepared(const RestRequest &request) const
{
    QNetworkRequest result(request.url);
    result.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    result.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    // Cookies would make the server see a browser's session beside the token.
    result.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    result.setSslConfiguration(m_route.tls());
    // Without these two Laravel answers an expired session with a redirect to its login page.
    result.setRawHeader("Accept", "application/json");
    result.setRawHeader("X-Requested-With", "XMLHttpRequest");
    result.setRawHeader("User-Agent", "ClinicBell/" CLINICBELL_VERSION);
    if (!request.contentType.isEmpty())
        result.setRawHeader("Content-Type", request.contentType);
    if (!request.token.isEmpty())
        result.setRawHeader("Authorization", "Bearer " + request.token);
    if (!request.idempotencyKey.isEmpty())
        result.setRawHeader("Idempotency-Key", request.idempotencyKey);
    if (!m_socketId.isEmpty())
        result.setRawHeader("X-Socket-Id", m_socketId);
    return result;
}

QNetworkReply *RestClient::sendPrepared(const RestRequest &request)
{
    QNetworkRequest prepared = this->prepared(request);
    if (request.verb == "GET")
        return m_network.get(prepared);
    prepared.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
    prepared.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    auto body = std::make_unique<OnceOnlyBody>(request.body);
    QNetworkReply *reply = request.verb == "POST" ? m_network.post(prepared, body.get())
                                                  : m_network.sendCustomRequest(prepared, request.verb, body.get());
    body.release()->setParent(reply);
    return reply;
}

void RestClient::send(const RestRequest &request, Callback done)
{
    if (m_route.fault()) {
        const auto decline = [fault = *m_route.fault(), done = std::move(done)] { done(tl::unexpected(fault)); };
        QMetaObject::invokeMethod(this, decline, Qt::QueuedConnection);
        return;
    }
    auto onAnswered = [this, done = std::move(done)](const Result<RestAnswer> &answer) {
        hear(answer);
        done(answer);
    };
    auto *exchange = new Exchange(sendPrepared(request), route(), m_clock, std::move(onAnswered), this);
    connect(exchange, &Exchange::finished, this, &RestClient::requestFinished);
}

void RestClient::hear(const Result<RestAnswer> &answer)
{
    if (answer)
        m_serverClock.hear(answer->date, answer->roundTrip);
}

} // namespace clinicbell::clinic

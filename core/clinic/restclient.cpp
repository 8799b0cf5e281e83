// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/clinic/restclient.h"

#include "core/clinic/exchange.h"

#include <QNetworkRequest>
#include <QRegularExpression>
#include <QSslConfiguration>

using namespace Qt::StringLiterals;

namespace clinicbell::clinic {

RestClient::RestClient(QNetworkAccessManager &network, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_network(network)
    , m_clock(clock)
{ }

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
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    result.setSslConfiguration(tls);
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

void RestClient::send(const RestRequest &request, Callback done)
{
    const QNetworkRequest prepared = this->prepared(request);
    QNetworkReply *reply = nullptr;
    if (request.verb == "GET")
        reply = m_network.get(prepared);
    else if (request.verb == "POST")
        reply = m_network.post(prepared, request.body);
    else
        reply = m_network.sendCustomRequest(prepared, request.verb, request.body);
    auto *exchange = new Exchange(reply, m_clock, std::move(done), this);
    connect(exchange, &Exchange::finished, this, &RestClient::requestFinished);
}

} // namespace clinicbell::clinic

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/network/route.h"

#include "core/network/loopback.h"
#include "core/network/pemfiles.h"

#include <QNetworkProxyFactory>
#include <QNetworkProxyQuery>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace clinicbell::network {

namespace {

QNetworkProxy explicitProxy(const ProxySettings &proxy)
{
    switch (proxy.kind) {
    case ProxySettings::Kind::Http:
        return {QNetworkProxy::HttpProxy, proxy.host, proxy.port, proxy.user, proxy.password};
    case ProxySettings::Kind::Socks5:
        return {QNetworkProxy::Socks5Proxy, proxy.host, proxy.port, proxy.user, proxy.password};
    case ProxySettings::Kind::System:
    case ProxySettings::Kind::None: break;
    }
    return QNetworkProxy::NoProxy;
}

QSslConfiguration plainTls()
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    return tls;
}

/// Asked as a web address: as a plain socket, Qt with libproxy heeds `http_proxy` alone, for https and wss too.
QNetworkProxy systemProxy(QUrl url)
{
    const bool isSecure = url.scheme() == "https"_L1 || url.scheme() == "wss"_L1;
    url.setScheme(isSecure ? u"https"_s : u"http"_s);
    const auto proxies = QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(url));
    return proxies.value(0, QNetworkProxy(QNetworkProxy::NoProxy));
}

} // namespace

Route Route::through(const NetworkSettings &settings, const QDateTime &now)
{
    Route route;
    route.m_asksSystem = settings.proxy.kind == ProxySettings::Kind::System;
    route.m_proxy = explicitProxy(settings.proxy);
    route.m_origin = settings.origin;
    const auto read = route.readFiles(settings, now);
    if (!read)
        route.m_fault = read.error();
    return route;
}

Route Route::closed(const Error &fault)
{
    Route route;
    route.m_fault = fault;
    return route;
}

Result<void> Route::readFiles(const NetworkSettings &settings, const QDateTime &now)
{
    if (settings.caFile.isEmpty() && settings.clientCertificateFile.isEmpty() && settings.clientKeyFile.isEmpty())
        return {};
    QSslConfiguration tls = plainTls();
    if (!settings.caFile.isEmpty()) {
        const auto authorities = readAuthorities(settings.caFile, now);
        if (!authorities)
            return tl::unexpected(authorities.error());
        // Once anything is added, Qt no longer looks up the system's authorities by itself.
        tls.setCaCertificates(QSslConfiguration::systemCaCertificates() + *authorities);
    }
    const auto identity = readIdentity(settings.clientCertificateFile, settings.clientKeyFile, now);
    if (!identity)
        return tl::unexpected(identity.error());
    if (!identity->chain.isEmpty()) {
        tls.setLocalCertificateChain(identity->chain);
        tls.setPrivateKey(identity->key);
    }
    m_tls = tls;
    return {};
}

QSslConfiguration Route::tls() const
{
    return m_tls ? *m_tls : plainTls();
}

QNetworkProxy Route::proxyFor(const QUrl &url) const
{
    if (isLoopback(url.host()))
        return QNetworkProxy::NoProxy;
    return m_asksSystem ? systemProxy(url) : m_proxy;
}

} // namespace clinicbell::network

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/networksettings.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace clinicbell {

namespace {

constexpr int httpPort = 8080;
constexpr int socksPort = 1080;

bool hasNothingBehindItsPort(const QUrl &url)
{
    return (url.path().isEmpty() || url.path() == "/"_L1) && !url.hasQuery() && !url.hasFragment();
}

} // namespace

Result<ProxySettings> proxyFromText(const QString &text)
{
    if (text == "system"_L1)
        return ProxySettings{};
    if (text == "none"_L1)
        return ProxySettings{.kind = ProxySettings::Kind::None};
    const QUrl url(text, QUrl::StrictMode);
    const bool isSocks = url.scheme() == "socks5"_L1;
    if (!url.isValid() || url.host().isEmpty() || !(isSocks || url.scheme() == "http"_L1))
        return failure(ErrorCode::ProxyInvalid, u"neither http:// nor socks5:// with a host"_s);
    if (url.userInfo(QUrl::FullyEncoded).contains(u':'))
        return failure(ErrorCode::ProxyInvalid, u"a password in the proxy's address"_s);
    const int port = url.port(isSocks ? socksPort : httpPort);
    if (!hasNothingBehindItsPort(url) || port == 0)
        return failure(ErrorCode::ProxyInvalid, u"a path, a query or no port"_s);
    return ProxySettings{.kind = isSocks ? ProxySettings::Kind::Socks5 : ProxySettings::Kind::Http,
                         .host = url.host(),
                         .port = static_cast<quint16>(port),
                         .user = url.userName(QUrl::FullyDecoded)};
}

QString proxyToText(const ProxySettings &proxy)
{
    switch (proxy.kind) {
    case ProxySettings::Kind::System: return u"system"_s;
    case ProxySettings::Kind::None: return u"none"_s;
    case ProxySettings::Kind::Http:
    case ProxySettings::Kind::Socks5: break;
    }
    QUrl url;
    url.setScheme(proxy.kind == ProxySettings::Kind::Http ? u"http"_s : u"socks5"_s);
    url.setHost(proxy.host);
    url.setPort(proxy.port);
    if (!proxy.user.isEmpty())
        url.setUserName(proxy.user, QUrl::DecodedMode);
    return url.toString(QUrl::FullyEncoded);
}

Result<QByteArray> originFromText(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    if (!url.isValid() || !isWeb || url.host().isEmpty() || url.authority().contains(u'@')
        || !hasNothingBehindItsPort(url))
        return failure(ErrorCode::OriginInvalid, u"no scheme://host[:port]"_s);
    return url.toEncoded(QUrl::RemovePath);
}

} // namespace clinicbell

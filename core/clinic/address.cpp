// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/clinic/address.h"

using namespace Qt::StringLiterals;

namespace clinicbell::clinic {

namespace {

/// The path in front of a pasted API address: "/clinic/api/v1/auth/login" is the server's "/clinic".
QString withoutApiPart(QString path)
{
    const qsizetype api = path.indexOf("/api/"_L1);
    if (api >= 0)
        path.truncate(api);
    else if (path.endsWith("/api"_L1))
        path.chop(4);
    while (path.endsWith(u'/'))
        path.chop(1);
    return path;
}

int defaultPort(const QUrl &url)
{
    return url.scheme() == "http"_L1 ? 80 : 443;
}

QUrl parsed(const QString &text)
{
    if (text.contains("://"_L1))
        return QUrl(text, QUrl::StrictMode);
    const QUrl secure(u"https://"_s + text, QUrl::StrictMode);
    return isLoopback(secure.host()) ? QUrl(u"http://"_s + text, QUrl::StrictMode) : secure;
}

} // namespace

bool isOpenToAll(const QUrl &server)
{
    return server.scheme() == "http"_L1 && !isLoopback(server.host());
}

bool isSameOrigin(const QUrl &a, const QUrl &b)
{
    const auto port = [](const QUrl &url) { return url.port(defaultPort(url)); };
    return a.scheme() == b.scheme() && a.host() == b.host() && port(a) == port(b);
}

Result<QUrl> checkAddress(const QString &text, PlainHttp plainHttp)
{
    QUrl url = parsed(text.trimmed());
    if (!url.isValid() || url.host().isEmpty())
        return failure(ErrorCode::AddressInvalid, u"no URL with a host"_s);
    if (url.scheme() != "https"_L1 && url.scheme() != "http"_L1)
        return failure(ErrorCode::AddressInvalid, u"neither http nor https"_s);
    if (!url.userInfo().isEmpty() || url.authority().contains(u'@'))
        return failure(ErrorCode::AddressInvalid, u"user info in the address"_s);
    if (plainHttp != PlainHttp::Allowed && isOpenToAll(url))
        return failure(ErrorCode::AddressInsecure, u"plain http beyond this computer"_s);
    url.setQuery(QString());
    url.setFragment(QString());
    url.setPath(withoutApiPart(url.path()));
    if (url.port() == defaultPort(url))
        url.setPort(-1);
    return url;
}

} // namespace clinicbell::clinic

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/pusher/options.h"

#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace pusher {

namespace {

/// One leading slash, none at the end; empty stays empty.
QString normalizedPrefix(const QString &path)
{
    const auto parts = path.split(u'/', Qt::SkipEmptyParts);
    return parts.isEmpty() ? QString() : u'/' + parts.join(u'/');
}

QString effectiveHost(const Options &options)
{
    return options.host.isEmpty() ? "ws-"_L1 + options.cluster + ".pusher.com"_L1 : options.host;
}

} // namespace

bool isUsable(const Options &options)
{
    return connectionUrl(options).isValid();
}

QUrl connectionUrl(const Options &options)
{
    const int port = options.port.value_or(options.tls ? 443 : 80);
    if (options.key.isEmpty() || (options.host.isEmpty() && options.cluster.isEmpty()) || port < 1 || port > 65'535)
        return {};

    QUrl url;
    url.setScheme(options.tls ? u"wss"_s : u"ws"_s);
    url.setHost(effectiveHost(options), QUrl::StrictMode);
    url.setPort(port);
    // The key is one path segment, so a slash or a percent sign in it has to be encoded before the path is put
    // together.
    const auto key = QString::fromLatin1(QUrl::toPercentEncoding(options.key));
    const auto prefix = QString::fromLatin1(QUrl::toPercentEncoding(normalizedPrefix(options.path), "/"));
    url.setPath(prefix + "/app/"_L1 + key, QUrl::StrictMode);
    QUrlQuery query;
    query.addQueryItem(u"protocol"_s, u"7"_s);
    query.addQueryItem(u"client"_s, options.client);
    query.addQueryItem(u"version"_s, options.version);
    query.addQueryItem(u"flash"_s, u"false"_s);
    url.setQuery(query);
    return url.host().isEmpty() ? QUrl() : url;
}

} // namespace pusher

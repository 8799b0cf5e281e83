// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/actionlink.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinicbell {

namespace {

/// Nothing that makes it read as another address than it is: bidi controls turn words round.
bool isPlain(const QString &text)
{
    const auto characters = text.toUcs4();
    return std::all_of(characters.begin(), characters.end(), [](char32_t c) { return QChar::isPrint(c); });
}

} // namespace

std::optional<QUrl> actionLink(const QUrl &server, const QString &actionUrl, const QStringList &otherHosts)
{
    if (actionUrl.isEmpty() || !isPlain(actionUrl))
        return {};
    QUrl base = server;
    if (!base.path().endsWith(u'/'))
        base.setPath(base.path() + u'/');
    const QUrl link = base.resolved(QUrl(actionUrl, QUrl::StrictMode));
    if (!link.isValid() || link.authority().contains(u'@'))
        return {};
    const QString host = link.host(QUrl::FullyEncoded);
    const bool isOwn = !host.isEmpty() && host == server.host(QUrl::FullyEncoded);
    const bool isSecure = link.scheme() == "https"_L1;
    const bool isAsTheServer = isOwn && link.scheme() == "http"_L1 && server.scheme() == "http"_L1;
    if (isAsTheServer || (isSecure && (isOwn || otherHosts.contains(host))))
        return link;
    return {};
}

} // namespace clinicbell

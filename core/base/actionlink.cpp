// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/actionlink.h"

using namespace Qt::StringLiterals;

namespace clinicbell {

std::optional<QUrl> actionLink(const QUrl &server, const QString &actionUrl)
{
    if (actionUrl.isEmpty())
        return {};
    QUrl base = server;
    if (!base.path().endsWith(u'/'))
        base.setPath(base.path() + u'/');
    const QUrl link = base.resolved(QUrl(actionUrl, QUrl::StrictMode));
    const bool isWeb = link.scheme() == "https"_L1 || (link.scheme() == "http"_L1 && server.scheme() == "http"_L1);
    if (!link.isValid() || !isWeb || link.host() != server.host() || !link.userInfo().isEmpty())
        return {};
    return link;
}

} // namespace clinicbell

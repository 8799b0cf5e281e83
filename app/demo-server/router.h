// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/demo-server/http.h"

#include <functional>
#include <vector>

namespace clinicbell::demo {

/// Who may call a route.
enum class Access { Anybody, SignedIn, Control };

using Handler = std::function<Answer(const Request &)>;

struct Route
{
    QByteArray method;
    QString pattern; ///< "/notifications/{id}/read"; a name in braces stands for one segment of digits.
    Access access = Access::SignedIn;
    Handler handler;
};

/// Finds the route of a request. The first that fits wins, so fixed words are added before {names}.
class Router
{
public:
    void add(Access access, const QByteArray &method, const QString &pattern, Handler handler);

    /// Null where no route has @p path and @p method. Fills in @p arguments.
    const Route *find(const QByteArray &method, const QString &path, QHash<QString, QString> &arguments) const;
    /// The methods that @p path knows; empty: the path is unknown.
    QList<QByteArray> methodsOf(const QString &path) const;

private:
    std::vector<Route> m_routes;
};

} // namespace clinicbell::demo

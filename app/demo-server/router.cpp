// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo-server/router.h"

#include <algorithm>

namespace clinicbell::demo {

namespace {

bool isNumber(QStringView text)
{
    return !text.isEmpty() && text.size() <= 18
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool fits(QStringView pattern, QStringView path, QHash<QString, QString> &arguments)
{
    const auto names = pattern.split(u'/');
    const auto segments = path.split(u'/');
    if (names.size() != segments.size())
        return false;
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (!names[i].startsWith(u'{')) {
            if (names[i] != segments[i])
                return false;
        } else if (isNumber(segments[i])) {
            arguments.insert(names[i].mid(1).chopped(1).toString(), segments[i].toString());
        } else {
            return false;
        }
    }
    return true;
}

} // namespace

void Router::add(Access access, const QByteArray &method, const QString &pattern, Handler handler)
{
    m_routes.push_back({method, pattern, access, std::move(handler)});
}

const Route *Router::find(const QByteArray &method, const QString &path, QHash<QString, QString> &arguments) const
{
    for (const Route &route : m_routes) {
        arguments.clear();
        if (route.method == method && fits(route.pattern, path, arguments))
            return &route;
    }
    return nullptr;
}

QList<QByteArray> Router::methodsOf(const QString &path) const
{
    QList<QByteArray> methods;
    QHash<QString, QString> ignored;
    for (const Route &route : m_routes) {
        if (fits(route.pattern, path, ignored))
            methods.append(route.method);
    }
    return methods;
}

} // namespace clinicbell::demo

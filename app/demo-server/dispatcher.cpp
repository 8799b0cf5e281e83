// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo-server/dispatcher.h"

#include "app/demo-server/database.h"
#include "app/demo-server/replaytable.h"
#include "app/demo-server/tokentable.h"

namespace clinicbell::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr auto apiPrefix = "/api/v1"_L1;
constexpr qsizetype countedPaths = 1000;

QString webPage(const QString &heading, const QString &sentence)
{
    return u"<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>%1</title></head>"
           "<body><h1>%1</h1><p>%2</p></body></html>\n"_s.arg(heading, sentence);
}

} // namespace

Dispatcher::Dispatcher(Router router, const Parts &parts)
    : m_router(std::move(router))
    , m_parts(parts)
{ }

Answer Dispatcher::answer(Request request)
{
    if (request.path.startsWith("/control/"_L1))
        return answerControl(std::move(request));
    if (isOut(request.path))
        return m_outage.answer;
    if (request.path == apiPrefix || request.path.startsWith(apiPrefix + u'/'))
        return answerApi(std::move(request));
    if (request.path.startsWith("/api/"_L1))
        return answerUnknown(request, {});
    if (request.path == "/"_L1)
        return html(webPage(u"Demo clinic"_s, u"This is the demo clinic's web page. ClinicBell speaks to /api/v1."_s));
    return html(webPage(u"Not found"_s, u"There is no such page."_s), 404);
}

Answer Dispatcher::answerApi(Request request)
{
    const QString path = request.path.mid(apiPrefix.size());
    const Route *route = m_router.find(request.method, path, request.arguments);
    if (m_requests.size() < countedPaths)
        ++m_requests[QLatin1StringView(request.method) + u' ' + (route ? route->pattern : path)];
    if (!route)
        return answerUnknown(request, path);
    if (const auto userId = request.token.isEmpty() ? std::nullopt : m_parts.tokens.user(request.token))
        request.user = m_parts.staff.withId(*userId);
    if (route->access != Access::Anybody && !request.user)
        return bare({{u"message"_s, u"Unauthenticated."_s}}, 401);
    return act(*route, request);
}

Answer Dispatcher::act(const Route &route, const Request &request)
{
    const bool writes = request.method != "GET" && request.user;
    const bool mayReplay = writes && m_parts.replays && !request.idempotencyKey.isEmpty();
    const Answer answer = mayReplay
        ? m_parts.replays->answerOnce(request, [&](const Request &again) { return call(route, again); })
        : call(route, request);
    if (!writes || m_loss.left == 0 || !request.path.startsWith(m_loss.pathPrefix))
        return answer;
    --m_loss.left;
    return m_loss.answer;
}

Answer Dispatcher::answerControl(Request request) const
{
    const Route *route = m_router.find(request.method, request.path, request.arguments);
    if (!route || route->access != Access::Control)
        return answerUnknown(request, request.path);
    return request.peer.isLoopback() ? call(*route, request)
                                     : refusal(403, u"Only this computer may control the demo clinic."_s);
}

Answer Dispatcher::call(const Route &route, const Request &request) const
{
    const int failures = m_parts.database.failures();
    const Answer answer = route.handler(request);
    // What is not on the disk is never acknowledged.
    return m_parts.database.failures() == failures ? answer : refusal(500, u"Server Error"_s);
}

Answer Dispatcher::answerUnknown(const Request &request, const QString &route) const
{
    const QList<QByteArray> methods = m_router.methodsOf(route);
    const QString path = request.path.mid(1);
    if (methods.isEmpty())
        return bare({{u"message"_s, u"The route %1 could not be found."_s.arg(path)}}, 404);
    const QByteArray allowed = methods.join(", ");
    const QString sentence = u"The %1 method is not supported for route %2. Supported methods: %3."_s;
    Answer answer =
        bare({{u"message"_s, sentence.arg(QLatin1StringView(request.method), path, QLatin1StringView(allowed))}}, 405);
    answer.headers.append({"Allow", allowed});
    return answer;
}

bool Dispatcher::isOut(const QString &path) const
{
    return m_parts.clock.monotonic() < m_outage.until && path.startsWith(m_outage.pathPrefix);
}

} // namespace clinicbell::demo

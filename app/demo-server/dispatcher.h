// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/demo-server/router.h"
#include "core/base/clock.h"

namespace clinicbell::demo {

class Database;
class TokenTable;

/// What the control endpoint has ordered to go wrong in HTTP.
struct Outage
{
    std::chrono::milliseconds until{0}; ///< Monotonic.
    QString pathPrefix; ///< Only paths below it; empty: all.
    Answer answer;
};

/// From a request to its answer: route, sign-in check, ordered failures, counting.
class Dispatcher
{
public:
    Dispatcher(Router router, const Staff &staff, TokenTable &tokens, Database &database, const Clock &clock);

    Answer answer(Request request);
    void setOutage(const Outage &outage) { m_outage = outage; }
    /// How often each "METHOD /path" was asked for; ids in paths read {id}.
    const QHash<QString, int> &requests() const { return m_requests; }

private:
    Answer answerApi(Request request);
    Answer answerControl(Request request) const;
    Answer call(const Route &route, const Request &request) const;
    Answer answerUnknown(const Request &request, const QString &route) const;
    bool isOut(const QString &path) const;

    Router m_router;
    const Staff &m_staff;
    TokenTable &m_tokens;
    Database &m_database;
    const Clock &m_clock;
    Outage m_outage;
    QHash<QString, int> m_requests;
};

} // namespace clinicbell::demo

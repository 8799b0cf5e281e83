// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/demo-server/router.h"
#include "core/base/clock.h"

namespace clinicbell::demo {

class Database;
class ReplayTable;
class TokenTable;

/// What the control endpoint has ordered to go wrong in HTTP.
struct Outage
{
    std::chrono::milliseconds until{0}; ///< Monotonic.
    QString pathPrefix; ///< Only paths below it; empty: all.
    Answer answer;
};

/// Writes that are carried out, and whose answers get lost.
struct Loss
{
    int left = 0;
    QString pathPrefix; ///< Only paths below it; empty: all.
    Answer answer; ///< What comes instead.
};

/// From a request to its answer: route, sign-in check, calls that come again, ordered failures, counting.
class Dispatcher
{
public:
    struct Parts
    {
        const Staff &staff;
        TokenTable &tokens;
        Database &database;
        ReplayTable *replays = nullptr; ///< Null: an Idempotency-Key means nothing.
        const Clock &clock;
    };

    Dispatcher(Router router, const Parts &parts);

    Answer answer(Request request);
    void setOutage(const Outage &outage) { m_outage = outage; }
    void setLoss(const Loss &loss) { m_loss = loss; }
    /// How often each "METHOD /path" was asked for; ids in paths read {id}.
    const QHash<QString, int> &requests() const { return m_requests; }

private:
    Answer answerApi(Request request);
    Answer act(const Route &route, const Request &request);
    Answer answerControl(Request request) const;
    Answer call(const Route &route, const Request &request) const;
    Answer answerUnknown(const Request &request, const QString &route) const;
    bool isOut(const QString &path) const;

    Router m_router;
    Parts m_parts;
    Outage m_outage;
    Loss m_loss;
    QHash<QString, int> m_requests;
};

} // namespace clinicbell::demo

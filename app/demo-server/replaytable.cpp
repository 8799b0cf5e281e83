// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo-server/replaytable.h"

#include "app/demo-server/database.h"

namespace clinicbell::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr int daysKept = 1;

QString callOf(const Request &request)
{
    return QLatin1StringView(request.method) + u' ' + request.path;
}

} // namespace

ReplayTable::ReplayTable(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{ }

Answer ReplayTable::answerOnce(const Request &request, const std::function<Answer(const Request &)> &act)
{
    QSqlQuery before = m_database.run(u"SELECT call, status, body FROM replays WHERE user_id = ? AND key = ?"_s,
                                      {request.userId(), request.idempotencyKey});
    if (before.next()) {
        if (before.value(0).toString() != callOf(request))
            return refusal(422, u"This Idempotency-Key came with another call before."_s);
        return {.status = before.value(1).toInt(), .body = before.value(2).toByteArray()};
    }
    before.finish();
    Transaction transaction(m_database);
    Answer answer = act(request);
    if (answer.status < 500)
        note(request, answer);
    return transaction.commit() ? answer : refusal(500, u"Server Error"_s);
}

void ReplayTable::note(const Request &request, const Answer &answer)
{
    const QDateTime now = m_clock.now();
    m_database.run(u"DELETE FROM replays WHERE at < ?"_s, {stored(now.addDays(-daysKept))});
    m_database.run(
        u"INSERT INTO replays (user_id, key, call, status, body, at) VALUES (?, ?, ?, ?, ?, ?)"_s,
        {request.userId(), request.idempotencyKey, callOf(request), answer.status, answer.body, stored(now)});
}

} // namespace clinicbell::demo

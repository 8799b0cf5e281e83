// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo-server/emergencylist.h"

#include "app/demo-server/notificationtable.h"

#include <algorithm>

namespace clinicbell::demo {

using namespace Qt::StringLiterals;

EmergencyList::EmergencyList(const Clock &clock)
    : m_clock(clock)
{ }

void EmergencyList::addRoutes(Router &router)
{
    router.add(Access::SignedIn, "GET", u"/admin/emergencies/active"_s, [this](const Request &r) { return active(r); });
    router.add(Access::SignedIn, "POST", u"/admin/emergencies/{id}/close"_s,
               [this](const Request &r) { return close(r); });
}

QList<Draft> EmergencyList::takeFrom(const QList<Draft> &drafts)
{
    QList<Draft> others;
    for (const Draft &draft : drafts) {
        if (draft.type == "emergency"_L1)
            add(draft);
        else
            others.append(draft);
    }
    return others;
}

void EmergencyList::add(const Draft &draft)
{
    const auto isSame = [&draft](const Open &open) { return !draft.share.isEmpty() && open.share == draft.share; };
    if (std::any_of(m_open.begin(), m_open.end(), isSame))
        return;
    const QDateTime at = draft.createdAt.isValid() ? draft.createdAt : m_clock.now();
    m_open.append({.share = draft.share,
                   .json = {{u"id"_s, ++m_lastId},
                            {u"patient_name"_s, draft.title},
                            {u"description"_s, draft.message},
                            {u"status"_s, u"active"_s},
                            {u"reported_at"_s, timeJson(at)}}});
}

Answer EmergencyList::active(const Request &request) const
{
    if (request.user->role != Role::Admin && request.user->role != Role::Reception)
        return refusal(403, u"Not for this role."_s);
    QJsonArray rows;
    for (const Open &open : m_open)
        rows.append(open.json);
    return success(rows);
}

Answer EmergencyList::close(const Request &request)
{
    const qint64 id = request.id(u"id"_s);
    const auto closed = m_open.removeIf([id](const Open &open) { return open.json.value(u"id"_s).toInteger() == id; });
    return closed > 0 ? success(QJsonValue::Null) : refusal(404, u"There is no such emergency."_s);
}

} // namespace clinicbell::demo

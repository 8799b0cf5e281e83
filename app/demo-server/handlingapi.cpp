// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo-server/handlingapi.h"

#include "app/demo-server/inboxes.h"

namespace clinicbell::demo {

using namespace Qt::StringLiterals;

namespace {

Answer noSuchRow()
{
    return refusal(404, u"Notification not found."_s);
}

int holderOf(const QJsonObject &row)
{
    return row.value(u"claimed_by"_s).toObject().value(u"id"_s).toInt();
}

/// 409 with the holder.
Answer takenBy(const QJsonObject &row)
{
    const QString name = row.value(u"claimed_by"_s).toObject().value(u"name"_s).toString();
    return bare(
        {{u"success"_s, false},
         {u"message"_s, u"%1 has got this."_s.arg(name)},
         {u"data"_s,
          QJsonObject{{u"claimed_by"_s, row.value(u"claimed_by"_s)}, {u"claimed_at"_s, row.value(u"claimed_at"_s)}}}},
        409);
}

} // namespace

HandlingApi::HandlingApi(NotificationTable &table, Inboxes &inboxes, Features features)
    : m_table(table)
    , m_inboxes(inboxes)
    , m_features(features)
{ }

void HandlingApi::addRoutes(Router &router)
{
    if (m_features.testFlag(Feature::Acknowledgements)) {
        router.add(Access::SignedIn, "POST", u"/notifications/{id}/acknowledge"_s,
                   [this](const Request &r) { return acknowledge(r); });
    }
    if (m_features.testFlag(Feature::Claims)) {
        router.add(Access::SignedIn, "POST", u"/notifications/{id}/claim"_s,
                   [this](const Request &r) { return setClaim(r, r.user); });
        router.add(Access::SignedIn, "DELETE", u"/notifications/{id}/claim"_s,
                   [this](const Request &r) { return setClaim(r, std::nullopt); });
    }
}

Answer HandlingApi::acknowledge(const Request &request)
{
    const auto row = m_table.find(request.userId(), request.id(u"id"_s));
    if (!row)
        return noSuchRow();
    if (!row->value(u"data"_s)[u"requires_ack"_s].toBool())
        return refusal(422, u"This notification does not ask for an acknowledgement."_s);
    m_inboxes.acknowledge(*request.user, request.id(u"id"_s), request.socketId);
    return success(m_table.find(request.userId(), request.id(u"id"_s)).value_or(*row));
}

Answer HandlingApi::setClaim(const Request &request, const std::optional<Person> &claimant)
{
    const qint64 id = request.id(u"id"_s);
    const auto row = m_table.find(request.userId(), id);
    if (!row)
        return noSuchRow();
    const int holder = holderOf(*row);
    if (holder != 0 && holder != request.userId())
        return takenBy(*row);
    if ((holder != 0) != claimant.has_value())
        m_inboxes.setClaim(id, claimant, request.socketId);
    return success(m_table.find(request.userId(), id).value_or(*row));
}

} // namespace clinicbell::demo

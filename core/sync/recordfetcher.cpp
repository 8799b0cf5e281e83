// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/recordfetcher.h"

#include "core/clinic/clinicapi.h"

namespace clinicbell::sync {

namespace {

constexpr int mostAtOnce = 3; ///< More incomplete frames than that at once: one page is cheaper.

} // namespace

RecordFetcher::RecordFetcher(clinic::ClinicApi &api, QObject *parent)
    : QObject(parent)
    , m_api(api)
{ }

void RecordFetcher::fetch(const NotificationId &id, const QDateTime &arrivedAt)
{
    if (m_fetching.contains(id))
        return;
    if (m_fetching.size() >= mostAtOnce) {
        emit listWanted(arrivedAt);
        return;
    }
    m_fetching.insert(id, arrivedAt);
    m_api.notification(id).then(this, [this, id, generation = m_generation](const Result<Notification> &answer) {
        if (generation == m_generation)
            onAnswered(id, answer);
    });
}

void RecordFetcher::stop()
{
    ++m_generation;
    m_fetching.clear();
}

void RecordFetcher::onAnswered(const NotificationId &id, const Result<Notification> &answer)
{
    const QDateTime arrivedAt = m_fetching.take(id);
    if (answer)
        emit fetched(*answer);
    else
        emit listWanted(arrivedAt); // Not every server has the single record.
}

} // namespace clinicbell::sync

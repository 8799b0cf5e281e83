// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/catchup.h"

#include "core/clinic/clinicapi.h"
#include "core/store/notificationstore.h"

#include <algorithm>

namespace clinicbell::sync {

namespace {
constexpr int rowsPerPage = 100; ///< The contract's maximum.
constexpr int mostPages = 10; ///< A thousand rows at once; older history is not worth a clinic's request budget.
} // namespace

CatchUp::CatchUp(clinic::ClinicApi &api, store::NotificationStore &store, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_store(store)
    , m_clock(clock)
{ }

void CatchUp::start(const QDateTime &since)
{
    if (m_running) {
        m_next = since;
        return;
    }
    m_running = true;
    m_since = since;
    m_startedAt = m_clock.now();
    m_next = {};
    m_rows.clear();
    m_page = 0;
    m_total = -1;
    m_uncertain = false;
    m_report = {};
    ask();
}

void CatchUp::stop()
{
    ++m_generation;
    m_running = false;
    m_next = {};
    m_rows.clear();
}

void CatchUp::ask()
{
    ++m_page;
    m_api.notifications({.page = m_page, .perPage = rowsPerPage, .type = {}, .updatedAfter = {}})
        .then(this, [this, generation = m_generation](const Result<clinic::NotificationPage> &page) {
            if (generation == m_generation)
                onPage(page);
        });
}

void CatchUp::onPage(const Result<clinic::NotificationPage> &page)
{
    if (!page) {
        fail(page.error());
        return;
    }
    ++m_report.pages;
    const bool shrank = page->total >= 0 && page->total < m_total;
    m_uncertain = m_uncertain || shrank || page->skipped > 0;
    m_total = std::max(m_total, page->total);
    m_rows += page->notifications;
    const bool listEnded =
        page->lastPage >= 0 ? m_page >= page->lastPage : page->notifications.size() + page->skipped < rowsPerPage;
    store::MergeWindow window{.from = {}, .startedAt = m_startedAt, .liveSince = m_since};
    if (m_page > 1 || m_uncertain)
        window.from = m_clock.now().addYears(1); // Adds and updates only: absence is judged over the whole, below.
    else if (!listEnded)
        window.from = page->notifications.isEmpty() ? m_clock.now().addYears(1) : page->notifications.last().createdAt;
    m_store.mergePage(page->notifications, window)
        .then(this, [this, generation = m_generation, listEnded](const Result<store::MergeReport> &merged) {
            if (generation == m_generation)
                onMerged(merged, listEnded);
        });
}

void CatchUp::onMerged(const Result<store::MergeReport> &merged, bool listEnded)
{
    if (!merged) {
        fail(merged.error());
        return;
    }
    count(*merged);
    const bool overlapProven = merged->overlap > 0;
    if (!listEnded && !overlapProven && m_page < mostPages)
        ask();
    else if (m_page > 1 && !m_uncertain)
        mergeWhole(listEnded);
    else
        finish();
}

void CatchUp::mergeWhole(bool listEnded)
{
    store::MergeWindow window{.from = {}, .startedAt = m_startedAt, .liveSince = m_since};
    if (!listEnded && !m_rows.isEmpty())
        window.from = m_rows.last().createdAt;
    m_store.mergePage(m_rows, window)
        .then(this, [this, generation = m_generation](const Result<store::MergeReport> &merged) {
            if (generation == m_generation)
                onWholeMerged(merged);
        });
}

void CatchUp::onWholeMerged(const Result<store::MergeReport> &merged)
{
    if (!merged) {
        fail(merged.error());
        return;
    }
    count(*merged);
    finish();
}

void CatchUp::count(const store::MergeReport &merged)
{
    m_report.added += merged.added;
    m_report.updated += merged.updated;
    m_report.removed += merged.removed;
}

void CatchUp::finish()
{
    m_running = false;
    m_rows.clear();
    const CatchUpReport report = m_report;
    if (m_next.isValid())
        start(m_next); // Before anybody hears: isRunning() then tells that this was not the last word.
    emit finished(report);
}

void CatchUp::fail(const Error &error)
{
    m_running = false;
    m_next = {};
    m_rows.clear();
    emit failed(error);
}

} // namespace clinicbell::sync

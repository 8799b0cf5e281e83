// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/catchup.h"

#include "core/clinic/clinicapi.h"
#include "core/clinic/serverclock.h"
#include "core/store/notificationstore.h"

#include <QSet>

#include <algorithm>

namespace clinicbell::sync {

namespace {

constexpr int rowsPerPage = 100; ///< The contract's maximum.
constexpr int mostPages = 10; ///< A thousand rows at once; older history is not worth a clinic's request budget.

constexpr int mostDeltaPages = 30; ///< More changes than that: the newest pages are worth more than all of them.
/// Changes become visible in another order than they are stamped in, by as much as a transaction takes.
constexpr auto overlap = std::chrono::minutes(2);

/// The server does not like the question. It is not asked so again, before the next session.
bool refusesTheQuestion(ErrorCode code)
{
    return code == ErrorCode::Forbidden || code == ErrorCode::NotFound || code == ErrorCode::Conflict
        || code == ErrorCode::Refused;
}

/// It broke over the question, or something else answered: pages may still be had.
bool brokeOverIt(ErrorCode code)
{
    return code == ErrorCode::ServerFailure || code == ErrorCode::NotAClinic;
}

qsizetype distinct(const QList<Notification> &rows)
{
    QSet<NotificationId> ids;
    for (const Notification &row : rows)
        ids.insert(row.id);
    return ids.size();
}

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
        m_next = m_next.isValid() ? std::min(m_next, since) : since;
        return;
    }
    m_running = true;
    distrustSince(since);
    m_since = m_distrusted;
    m_startedAt = m_store.now();
    m_next = {};
    m_rows.clear();
    m_page = 0;
    m_firstTotal = -1;
    m_total = -1;
    m_listed = 0;
    m_uncertain = false;
    m_report = {};
    m_newest = {};
    m_askedFirst = m_clock.monotonic();
    m_brokeOff = false;
    m_byDelta = m_delta && m_watermark.isValid();
    ask();
}

void CatchUp::distrustSince(const QDateTime &from)
{
    const QDateTime since = from.isValid() ? from : QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
    m_distrusted = m_distrusted.isValid() ? std::min(m_distrusted, since) : since;
}

void CatchUp::stop()
{
    ++m_generation;
    m_running = false;
    m_next = {};
    m_distrusted = {};
    m_watermark = {};
    m_delta = false;
    m_skipsOlder = false;
    m_brokeOff = false;
    m_rows.clear();
}

void CatchUp::ask()
{
    ++m_page;
    const QDateTime since = m_byDelta ? m_watermark.addSecs(-std::chrono::seconds(overlap).count()) : QDateTime();
    m_api.notifications({.page = m_page, .perPage = rowsPerPage, .type = {}, .updatedAfter = since})
        .then(this, [this, generation = m_generation](const Result<clinic::NotificationPage> &page) {
            if (generation == m_generation)
                onPage(page);
        });
}

void CatchUp::onPage(const Result<clinic::NotificationPage> &page)
{
    if (!page) {
        const ErrorCode code = page.error().code;
        if (!m_byDelta || !(refusesTheQuestion(code) || brokeOverIt(code))) {
            fail(page.error());
            return;
        }
        m_delta = brokeOverIt(code);
        askForPages();
        return;
    }
    if (m_report.pages++ == 0)
        m_report.listedAt = page->answeredAt;
    if (page->newest.isValid() && (!m_newest.isValid() || page->newest > m_newest))
        m_newest = page->newest;
    tellProgress(*page);
    if (m_byDelta) {
        onDeltaPage(*page);
        return;
    }
    const bool listEnded = endsWith(*page);
    store::MergeWindow window = nothingIsMissing(); // Absence is judged over the whole, below.
    if (m_page == 1 && !m_uncertain && (listEnded || !page->notifications.isEmpty()))
        window.from = listEnded ? QDateTime() : page->notifications.last().createdAt;
    m_store.mergePage(page->notifications, window)
        .then(this, [this, generation = m_generation, listEnded](const Result<store::MergeReport> &merged) {
            if (generation == m_generation)
                onMerged(merged, listEnded);
        });
}

void CatchUp::tellProgress(const clinic::NotificationPage &page)
{
    const int pages = std::min(page.lastPage, m_byDelta ? mostDeltaPages : mostPages);
    if ((m_byDelta || m_isFirstFill) && pages > 1)
        emit progressed(std::min(m_page, pages), pages);
}

store::MergeWindow CatchUp::nothingIsMissing() const
{
    store::MergeWindow window{.from = m_clock.now().addYears(1), .startedAt = m_startedAt, .liveSince = m_since};
    window.serverOffset = serverOffset();
    return window;
}

std::optional<std::chrono::milliseconds> CatchUp::serverOffset() const
{
    if (m_isFirstFill)
        return {};
    return m_api.serverClock().offset().value_or(std::chrono::seconds(0));
}

void CatchUp::onDeltaPage(const clinic::NotificationPage &page)
{
    const QDateTime asked = m_watermark.addSecs(-std::chrono::seconds(overlap).count());
    const bool isDelta =
        std::none_of(page.notifications.begin(), page.notifications.end(), [&asked](const Notification &row) {
            return row.updatedAt.isValid() && row.updatedAt < asked.addSecs(-1);
        });
    if (!isDelta || m_page > mostDeltaPages) {
        m_delta = isDelta; // It has named the feature and has it not, or:
        if (isDelta)
            m_watermark = {}; // too much has changed, and the newest is what matters.
        askForPages();
        return;
    }
    if (!page.deleted.isEmpty())
        m_store.applyRemoteDeletion(page.deleted);
    m_report.removed += static_cast<int>(page.deleted.size());
    const qsizetype rows = page.notifications.size() + page.deleted.size() + page.skipped;
    const bool ended = rows == 0 || (page.lastPage >= 0 ? m_page >= page.lastPage : rows < rowsPerPage);
    m_store.mergePage(page.notifications, nothingIsMissing())
        .then(this, [this, generation = m_generation, ended](const Result<store::MergeReport> &merged) {
            if (generation == m_generation)
                onDeltaMerged(merged, ended);
        });
}

void CatchUp::onDeltaMerged(const Result<store::MergeReport> &merged, bool ended)
{
    if (!merged) {
        fail(merged.error());
        return;
    }
    count(*merged);
    if (ended)
        finish();
    else
        ask();
}

/// This time. The watermark stays: whoever answers the question again later tells all that has changed since.
void CatchUp::askForPages()
{
    m_brokeOff = m_watermark.isValid();
    m_byDelta = false;
    m_newest = {};
    m_page = 0;
    ask();
}

/// Pages down to where they meet what is here prove nothing of older rows: those would be skipped for ever.
void CatchUp::keepWatermark()
{
    const bool provesAll = m_byDelta || m_report.whole;
    const bool older = m_watermark.isValid() && !provesAll;
    m_skipsOlder = older && !std::exchange(m_brokeOff, false);
    if (!m_delta || older || !m_newest.isValid())
        return;
    m_report.beganWatermark = !provesAll;
    const QDateTime watermark = m_newest.addMSecs(-(m_clock.monotonic() - m_askedFirst).count());
    if (!m_watermark.isValid() || watermark > m_watermark)
        m_watermark = watermark;
}

bool CatchUp::endsWith(const clinic::NotificationPage &page)
{
    if (m_page == 1)
        m_firstTotal = page.total;
    const qsizetype rows = page.notifications.size() + page.skipped;
    const bool shrank = page.total >= 0 && page.total < m_total;
    // Only a total tells of rows that went while the pages were asked for, and moved others over an edge unseen.
    const bool counted = page.total >= 0 || (page.lastPage >= 0 && m_page == 1);
    m_total = std::max(m_total, page.total);
    m_listed += rows;
    m_rows += page.notifications;
    const bool saysSo = page.lastPage >= 0 ? m_page >= page.lastPage : rows < rowsPerPage;
    const bool more = m_listed < m_total;
    m_uncertain = m_uncertain || shrank || page.skipped > 0 || !counted || (saysSo && more);
    const bool ended = rows == 0 || (saysSo && !more) || (page.lastPage < 0 && page.total >= 0 && !more);
    // A server that answers every page with the same rows has listed enough of them, but not all.
    m_uncertain = m_uncertain || (ended && distinct(m_rows) < m_firstTotal);
    return ended;
}

void CatchUp::onMerged(const Result<store::MergeReport> &merged, bool listEnded)
{
    if (!merged) {
        fail(merged.error());
        return;
    }
    count(*merged);
    const bool overlapProven = merged->overlap > 0;
    m_report.whole = listEnded && !m_uncertain;
    if (!listEnded && !overlapProven && m_page < mostPages)
        ask();
    else if (m_page > 1 && !m_uncertain)
        mergeWhole(listEnded);
    else
        finish();
}

void CatchUp::mergeWhole(bool listEnded)
{
    store::MergeWindow window = nothingIsMissing();
    window.from = listEnded || m_rows.isEmpty() ? QDateTime() : m_rows.last().createdAt;
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
    keepWatermark();
    if (m_since <= m_distrusted)
        m_distrusted = {};
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

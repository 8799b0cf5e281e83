// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/historywalk.h"

#include "core/clinic/clinicapi.h"
#include "core/clinic/requestturns.h"
#include "core/store/notificationstore.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace clinicbell::sync {

namespace {

constexpr int rowsAtOnce = 100; ///< The contract's maximum.
constexpr std::chrono::milliseconds shortestPause = 1min;
constexpr std::chrono::milliseconds pauseADesk = 6s; ///< All desks together then ask ten times a minute, of sixty.
constexpr std::chrono::milliseconds longestPause = 1h;
constexpr double jitter = 0.5;
constexpr auto passEvery = 24h;
constexpr int reachDays = 90; ///< What is older is not kept here by default, so it is not compared.
constexpr int mostDoublings = 6;
constexpr int longestWalk = 1'000; ///< As many rows as are kept here by default.

} // namespace

HistoryWalk::HistoryWalk(clinic::ClinicApi &api, store::NotificationStore &store, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_store(store)
    , m_clock(clock)
    , m_timer(clock.makeTimer())
{
    connect(m_timer.get(), &Timer::timedOut, this, &HistoryWalk::ask);
}

void HistoryWalk::restore(int page, const QDateTime &doneAt)
{
    m_page = std::max(page, 0);
    m_doneAt = doneAt;
}

void HistoryWalk::setAllowed(bool allowed)
{
    if (std::exchange(m_isAllowed, allowed) == allowed)
        return;
    if (allowed)
        plan();
    else
        m_timer->stop();
}

void HistoryWalk::setOnceOnly(bool once)
{
    m_onceOnly = once;
    plan();
}

void HistoryWalk::setDone()
{
    m_doneAt = m_clock.now();
    m_page = 0;
    m_reached = {};
    emit advanced();
    plan();
}

void HistoryWalk::beginAgain()
{
    m_doneAt = {};
    m_page = 0;
    m_reached = {};
    emit advanced();
    plan();
}

void HistoryWalk::stop()
{
    ++m_generation;
    m_timer->stop();
    m_doneAt = {};
    m_top = {};
    m_page = 0;
    m_total = -1;
    m_reached = {};
    m_failures = 0;
    m_isAllowed = false;
    m_isAsking = false;
    m_onceOnly = false;
}

/// A pass that was begun is ended first; then the next is due a day after the last, or never.
void HistoryWalk::plan()
{
    if (!m_isAllowed || m_isAsking)
        return;
    auto wait = pause();
    if (m_page == 0 && m_doneAt.isValid()) {
        if (m_onceOnly) {
            m_timer->stop();
            return;
        }
        const auto left = std::chrono::milliseconds(passEvery)
            - std::chrono::milliseconds(std::max<qint64>(m_doneAt.msecsTo(m_clock.now()), 0));
        wait = std::max(wait, left);
    }
    m_timer->start(std::max(wait, m_api.turns().turn()));
}

std::chrono::milliseconds HistoryWalk::pause() const
{
    const auto shared = std::max<std::chrono::milliseconds>(shortestPause, pauseADesk * m_api.turns().desks());
    const auto longer =
        std::min<std::chrono::milliseconds>(shared * (1 << std::min(m_failures, mostDoublings)), longestPause);
    return std::chrono::duration_cast<std::chrono::milliseconds>(longer * (1 + jitter * m_clock.chance()));
}

void HistoryWalk::ask()
{
    if (!m_isAllowed || m_isAsking)
        return;
    m_isAsking = true;
    m_page = std::max(m_page, 1);
    m_askedAt = m_clock.now();
    m_api.notifications({.page = m_page, .perPage = rowsAtOnce, .type = {}, .updatedAfter = {}})
        .then(this, [this, generation = m_generation](const Result<clinic::NotificationPage> &page) {
            if (generation == m_generation)
                onPage(page);
        });
}

void HistoryWalk::onPage(const Result<clinic::NotificationPage> &page)
{
    if (!page) {
        onFailed(page.error());
        return;
    }
    if (m_page == 1)
        m_top = page->notifications.isEmpty() ? QDateTime() : page->notifications.first().createdAt;
    mergeNews(*page);
    m_store.mergePage(page->notifications, windowOf(*page))
        .then(this, [this, page = *page, generation = m_generation](const Result<store::MergeReport> &merged) {
            if (generation == m_generation)
                onMerged(merged, page);
        });
}

/// What came after the pass began and has been pushed down to a further page by others is news as well.
void HistoryWalk::mergeNews(const clinic::NotificationPage &page)
{
    QList<Notification> news;
    std::copy_if(page.notifications.begin(), page.notifications.end(), std::back_inserter(news),
                 [this](const Notification &row) { return m_top.isValid() && row.createdAt > m_top; });
    if (!news.isEmpty()) // What becomes of it is told by the whole page, right behind it.
        m_store.mergePage(news, {.from = m_clock.now().addYears(1), .startedAt = m_askedAt});
}

/// Between its first and its last row a page is the whole truth, if it can be read and the server counts; down from the
/// page before it, too, where nothing moved up unseen.
store::MergeWindow HistoryWalk::windowOf(const clinic::NotificationPage &page) const
{
    store::MergeWindow window{.from = m_clock.now().addYears(1), .startedAt = m_askedAt};
    // What the top of the list brings although the line stood is news: its frame was lost.
    window.origin = m_page == 1 ? Origin::CatchUp : Origin::History;
    if (page.notifications.isEmpty() || page.skipped > 0 || page.total < 0)
        return window;
    window.from = listEndsWith(page) ? QDateTime::fromMSecsSinceEpoch(0, Qt::UTC) : page.notifications.last().createdAt;
    window.until = page.notifications.first().createdAt;
    if (m_reached.isValid() && !shrank(page))
        window.until = std::max(window.until, m_reached);
    return window;
}

bool HistoryWalk::shrank(const clinic::NotificationPage &page) const
{
    return m_page > 1 && page.total >= 0 && page.total < m_total;
}

void HistoryWalk::onMerged(const Result<store::MergeReport> &merged, const clinic::NotificationPage &page)
{
    if (!merged) {
        onFailed(merged.error());
        return;
    }
    m_isAsking = false;
    m_failures = 0;
    // Where rows went, others moved up unseen: that page is asked for once more.
    const int next = shrank(page) ? m_page - 1 : m_page + 1;
    m_total = page.total;
    m_reached = next > m_page && !page.notifications.isEmpty() ? page.notifications.last().createdAt : QDateTime();
    if (endsWith(page)) {
        setDone();
        return;
    }
    m_page = next;
    emit advanced();
    plan();
}

bool HistoryWalk::listEndsWith(const clinic::NotificationPage &page) const
{
    return page.lastPage >= 0 ? m_page >= page.lastPage : page.notifications.size() + page.skipped < rowsAtOnce;
}

bool HistoryWalk::endsWith(const clinic::NotificationPage &page) const
{
    if (page.notifications.isEmpty() || m_page >= longestWalk || listEndsWith(page))
        return true;
    return page.notifications.last().createdAt.daysTo(m_clock.now()) > reachDays;
}

void HistoryWalk::onFailed(const Error &error)
{
    m_isAsking = false;
    ++m_failures;
    if (error.code != ErrorCode::SessionExpired)
        plan();
}

} // namespace clinicbell::sync

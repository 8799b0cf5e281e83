// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/clinic/answers.h"
#include "core/store/storevalues.h"

#include <QObject>

namespace clinicbell::clinic {
class ClinicApi;
}

namespace clinicbell::store {
class NotificationStore;
}

namespace clinicbell::sync {

struct CatchUpReport
{
    int pages = 0;
    int added = 0;
    int updated = 0;
    int removed = 0;
    QDateTime listedAt = {}; ///< The server's time of its first answer; invalid: it does not say.
    bool whole = false; ///< The list ended: all of it was compared.
    bool beganWatermark = false; ///< Changes are told from here on; what is older was not compared.
};

/// Fetches what was missed: pages of 100, newest first, until one holds something that was here before the gap, or the
/// list ends. Then everything fetched is laid over the store as one window, so that what is missing there is removed
/// here. A normal reconnection costs one request (backend.md, "Requests are scarce").
///
/// With delta-sync the server is asked for what changed since the watermark instead, deletions included; where it has
/// no watermark yet or refuses that, the pages are asked for. The watermark is the newest change that a finished run
/// has seen, by the server's clock, less the time that run took: whatever changed meanwhile is told again. A run by
/// pages that did not come to the end of the list moves no watermark.
class CatchUp : public QObject
{
    Q_OBJECT
public:
    CatchUp(clinic::ClinicApi &api, store::NotificationStore &store, const Clock &clock, QObject *parent = nullptr);

    /// @p since: from when on live events may have filled the store (the moment of the subscription, UTC); what came
    /// after it does not prove that the gap before it is closed. While one runs, another is begun after it.
    void start(const QDateTime &since);
    /// What came here after @p from (invalid: whatever came) proves nothing either, until a run has finished: it may be
    /// the top of a list whose rest was never fetched. A run that fails says so of its own `since`.
    void distrustSince(const QDateTime &from);
    /// The server has delta-sync, or not.
    void setDelta(bool delta) { m_delta = delta; }
    /// As kept with the store; invalid: nothing is known to be here, so the next run asks for pages.
    void setWatermark(const QDateTime &watermark) { m_watermark = watermark; }
    const QDateTime &watermark() const { return m_watermark; }
    bool usesDelta() const { return m_delta; }
    /// The last run asked for pages although there is a watermark: older changes are still to be asked for.
    bool skipsOlder() const { return m_skipsOlder; }
    /// What arrives is the history of a new cache: it is not late.
    void setFirstFill(bool firstFill) { m_isFirstFill = firstFill; }
    /// Ends the run; nothing is distrusted any more. For another account.
    void stop();
    bool isRunning() const { return m_running; }

signals:
    /// @p pages have come of @p of. Only where it is known how many there will be: not while it may end with any page.
    void progressed(int pages, int of);
    void finished(const clinicbell::sync::CatchUpReport &report);
    void failed(const clinicbell::Error &error);

private:
    void ask();
    void onPage(const Result<clinic::NotificationPage> &page);
    void onMerged(const Result<store::MergeReport> &merged, bool listEnded);
    void onDeltaPage(const clinic::NotificationPage &page);
    void onDeltaMerged(const Result<store::MergeReport> &merged, bool ended);
    void askForPages();
    void keepWatermark();
    store::MergeWindow nothingIsMissing() const;
    std::optional<std::chrono::milliseconds> serverOffset() const;
    /// Takes the page's rows in, and tells whether the list ends with it.
    bool endsWith(const clinic::NotificationPage &page);
    void mergeWhole(bool listEnded);
    void onWholeMerged(const Result<store::MergeReport> &merged);
    void count(const store::MergeReport &merged);
    void tellProgress(const clinic::NotificationPage &page);
    void finish();
    void fail(const Error &error);

    clinic::ClinicApi &m_api;
    store::NotificationStore &m_store;
    const Clock &m_clock;
    QDateTime m_since;
    QDateTime m_distrusted; ///< See distrustSince(); invalid: nothing is.
    QDateTime m_startedAt;
    QDateTime m_watermark;
    QDateTime m_newest; ///< The newest change that this run has seen.
    QDateTime m_next; ///< Begin again from here afterwards; invalid: no.
    QList<Notification> m_rows; ///< Of all pages so far.
    int m_page = 0;
    int m_firstTotal = -1; ///< As the first page told.
    int m_total = -1; ///< The most that any page told.
    qsizetype m_listed = 0; ///< Rows of all pages so far, those included that cannot be read or come twice.
    bool m_uncertain = false; ///< Rows that moved up unseen, or that cannot be read: nothing proves an absence.
    std::chrono::milliseconds m_askedFirst{0}; ///< Monotonic.
    bool m_delta = false;
    bool m_byDelta = false; ///< This run asks for changes, not for pages.
    bool m_skipsOlder = false;
    bool m_brokeOff = false; ///< The server broke over the question for changes: not asked again at once.
    bool m_isFirstFill = false;
    bool m_running = false;
    CatchUpReport m_report;
    quint64 m_generation = 0;
};

} // namespace clinicbell::sync

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/clinic/answers.h"
#include "core/store/storevalues.h"

#include <QObject>

#include <memory>

namespace clinicbell::clinic {
class ClinicApi;
}

namespace clinicbell::store {
class NotificationStore;
}

namespace clinicbell::sync {

/// Compares what is older than a catch-up reaches, a page at a time and far apart: all desks of a clinic share sixty
/// requests a minute (backend.md, Extensions), and nobody waits for this; the more desks, the longer the pauses. One
/// pass over the list a day; only one ever where delta-sync tells what changes. It goes on after a restart where it
/// was.
class HistoryWalk : public QObject
{
    Q_OBJECT
public:
    HistoryWalk(clinic::ClinicApi &api, store::NotificationStore &store, const Clock &clock, QObject *parent = nullptr);

    /// Where it was, as kept.
    void restore(int page, const QDateTime &doneAt);
    /// It may ask now, or not: there is no server, or a catch-up has the line.
    void setAllowed(bool allowed);
    /// Changes are told by other means: a pass that was done need not be done again.
    void setOnceOnly(bool once);
    /// A catch-up has just compared the whole list.
    void setDone();
    /// What was compared before counts no more.
    void beginAgain();
    /// For another account.
    void stop();

    int page() const { return m_page; }
    const QDateTime &doneAt() const { return m_doneAt; }

signals:
    /// page() or doneAt() changed: to be kept.
    void advanced();

private:
    void plan();
    std::chrono::milliseconds pause() const;
    void ask();
    void onPage(const Result<clinic::NotificationPage> &page);
    void onMerged(const Result<store::MergeReport> &merged, const clinic::NotificationPage &page);
    void mergeNews(const clinic::NotificationPage &page);
    store::MergeWindow windowOf(const clinic::NotificationPage &page) const;
    bool shrank(const clinic::NotificationPage &page) const;
    bool listEndsWith(const clinic::NotificationPage &page) const;
    bool endsWith(const clinic::NotificationPage &page) const;
    void onFailed(const Error &error);

    clinic::ClinicApi &m_api;
    store::NotificationStore &m_store;
    const Clock &m_clock;
    std::unique_ptr<Timer> m_timer;
    QDateTime m_doneAt;
    QDateTime m_askedAt;
    QDateTime m_top; ///< When the newest row was created as this pass began; invalid: it was begun in another session.
    QDateTime m_reached; ///< Everything newer was compared in this pass; invalid: not without a gap.
    int m_page = 0; ///< The next one; 0: no pass was begun.
    int m_total = -1; ///< As the page before said.
    int m_failures = 0;
    bool m_isAllowed = false;
    bool m_isAsking = false;
    bool m_onceOnly = false;
    quint64 m_generation = 0;
};

} // namespace clinicbell::sync

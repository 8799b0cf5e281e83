// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/retention.h"

#include "core/store/notificationstore.h"

namespace clinicbell::store {

Retention::Retention(NotificationStore &store, const Clock &clock, const RetentionPolicy &policy, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_policy(policy)
    , m_timer(clock.makeTimer())
{
    connect(&store, &NotificationStore::changed, this, &Retention::onChanged);
    connect(m_timer.get(), &Timer::timedOut, this, &Retention::step);
}

void Retention::setPolicy(const RetentionPolicy &policy)
{
    if (policy == m_policy)
        return;
    m_policy = policy;
    begin();
}

void Retention::onChanged(const ChangeSet &changes)
{
    // What only removes rows here may be a step of our own: its answer can come before it is said.
    const bool isTraffic = changes.origin != Origin::Local || !changes.added.isEmpty() || !changes.updated.isEmpty();
    if (changes.reset)
        begin(); // Another account, or none: then the first step is told so.
    else if (m_underWay && isTraffic)
        m_timer->start(quiet);
}

void Retention::begin()
{
    ++m_pass;
    m_next = PurgeStep{m_policy, {}, {}};
    m_underWay = true;
    m_timer->start(quiet);
}

void Retention::step()
{
    if (!m_underWay) {
        begin();
        return;
    }
    m_store.purge(m_next).then(this, [this, pass = m_pass](const Result<PurgeReport> &report) {
        if (pass == m_pass)
            onStepped(report);
    });
}

void Retention::onStepped(const Result<PurgeReport> &report)
{
    if (report && report->next) {
        m_next = *report->next;
        if (!m_timer->isActive()) // Else something came meanwhile.
            m_timer->start(betweenSteps);
        return;
    }
    m_underWay = false;
    const bool isClosed = !report && report.error().code == ErrorCode::NotSignedIn;
    isClosed ? m_timer->stop() : m_timer->start(betweenPasses);
}

} // namespace clinicbell::store

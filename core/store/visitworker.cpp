// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/visitworker.h"

#include "core/store/opencache.h"

namespace clinicbell::store {

VisitWorker::VisitWorker(OpenCache &cache)
    : QObject(&cache)
    , m_cache(cache)
{ }

/// What cannot be saved is not told either: the server is asked for it again.
template <typename Rule>
Result<void> VisitWorker::write(Rule &&rule)
{
    VisitChanges changes;
    const auto done = m_cache.write(Origin::Live, Durability::Process, [&](ChangeCollector &) {
        VisitTable &table = m_cache.cache()->visits();
        VisitRules rules(table);
        rule(rules, table, changes);
        changes.asOf = table.asOf();
        return true;
    });
    if (!done)
        return tl::unexpected(done.error());
    emit changed(m_cache.session(), changes);
    return {};
}

void VisitWorker::sayAll()
{
    VisitChanges all;
    all.reset = true;
    std::ignore = m_cache.read([&] {
        VisitTable &table = m_cache.cache()->visits();
        all.appointments = table.appointments().values();
        all.consultations = table.consultations().values();
        all.asOf = table.asOf();
        return true;
    });
    emit changed(m_cache.session(), all);
}

void VisitWorker::hearAppointments(const QList<Appointment> &heard, const QDateTime &now)
{
    std::ignore =
        write([&](VisitRules &rules, VisitTable &, VisitChanges &changes) { rules.hear(heard, now, changes); });
}

void VisitWorker::hearConsultations(const QList<Consultation> &heard, const QDateTime &now)
{
    std::ignore =
        write([&](VisitRules &rules, VisitTable &, VisitChanges &changes) { rules.hear(heard, now, changes); });
}

Result<void> VisitWorker::mergeAppointments(const QList<Appointment> &rows, const VisitWindow &window,
                                            const QDateTime &now)
{
    return write([&](VisitRules &rules, VisitTable &, VisitChanges &changes) {
        rules.merge(rows, window, now, changes);
        rules.purge(now, changes);
    });
}

Result<void> VisitWorker::mergeConsultations(const QList<Consultation> &rows, const VisitWindow &window,
                                             const QDateTime &now)
{
    return write([&](VisitRules &rules, VisitTable &, VisitChanges &changes) {
        rules.merge(rows, window, now, changes);
        rules.purge(now, changes);
    });
}

void VisitWorker::markSeen(const QList<AppointmentId> &ids)
{
    std::ignore = write([&](VisitRules &rules, VisitTable &, VisitChanges &changes) { rules.markSeen(ids, changes); });
}

void VisitWorker::setAsOf(const QDateTime &at)
{
    std::ignore = write([&](VisitRules &, VisitTable &table, VisitChanges &) { table.setAsOf(at); });
}

} // namespace clinicbell::store

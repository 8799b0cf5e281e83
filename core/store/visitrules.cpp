// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/visitrules.h"

#include "core/store/visittable.h"

#include <QSet>

namespace clinicbell::store {

namespace {

QDateTime startOfDay(const QDateTime &now, int days)
{
    return now.toLocalTime().date().addDays(days).startOfDay().toUTC();
}

bool isWithin(const QDateTime &time, const QDateTime &from, const QDateTime &to)
{
    return time.isValid() && time >= from && (!to.isValid() || time <= to);
}

/// A page may have been made before what came by the socket since it was asked for. Where times tell, they do.
template <typename Visit>
Visit resolvedWithPage(const Visit &known, const Visit &row, const VisitWindow &window)
{
    const bool timesTell = known.updatedAt.isValid() && row.updatedAt.isValid();
    if (known.heardAt <= window.askedAt || timesTell)
        return resolved(known, row);
    Visit better = resolved(row, known);
    better.heardAt = known.heardAt;
    return better;
}

} // namespace

QDateTime keptFrom(const QDateTime &now)
{
    return startOfDay(now, -keptDaysBefore);
}

QDateTime keptTo(const QDateTime &now)
{
    return startOfDay(now, keptDaysAfter + 1).addMSecs(-1);
}

VisitRules::VisitRules(VisitTable &table)
    : m_table(table)
{ }

void VisitRules::hear(const QList<Appointment> &heard, const QDateTime &now, VisitChanges &changes)
{
    for (const Appointment &each : heard) {
        const auto known = m_table.appointments().constFind(each.id);
        take(known == m_table.appointments().constEnd() ? each : resolved(*known, each), now, changes);
    }
}

void VisitRules::hear(const QList<Consultation> &heard, const QDateTime &now, VisitChanges &changes)
{
    for (const Consultation &each : heard) {
        const auto known = m_table.consultations().constFind(each.id);
        take(known == m_table.consultations().constEnd() ? each : resolved(*known, each), now, changes);
    }
}

void VisitRules::merge(const QList<Appointment> &rows, const VisitWindow &window, const QDateTime &now,
                       VisitChanges &changes)
{
    QSet<AppointmentId> listed;
    for (const Appointment &row : rows) {
        listed.insert(row.id);
        const auto known = m_table.appointments().constFind(row.id);
        take(known == m_table.appointments().constEnd() ? row : resolvedWithPage(*known, row, window), now, changes);
    }
    if (!window.isWhole)
        return;
    const auto held = m_table.appointments();
    for (const Appointment &each : held) {
        const bool isJudged = each.heardAt <= window.askedAt
            && (!each.startsAt.isValid() || isWithin(each.startsAt, window.from, window.to));
        if (listed.contains(each.id) || !isJudged)
            continue;
        m_table.remove(each.id);
        changes.removedAppointments.append(each.id);
        if (each.startsAt > now)
            ++changes.missing;
    }
}

void VisitRules::merge(const QList<Consultation> &rows, const VisitWindow &window, const QDateTime &now,
                       VisitChanges &changes)
{
    QSet<ConsultationId> listed;
    for (const Consultation &row : rows) {
        listed.insert(row.id);
        const auto known = m_table.consultations().constFind(row.id);
        take(known == m_table.consultations().constEnd() ? row : resolvedWithPage(*known, row, window), now, changes);
    }
    if (!window.isWhole)
        return;
    const auto held = m_table.consultations();
    for (const Consultation &each : held) {
        const bool isJudged = each.heardAt <= window.askedAt && isWithin(beganAt(each), window.from, window.to);
        if (listed.contains(each.id) || !isJudged)
            continue;
        m_table.remove(each.id);
        changes.removedConsultations.append(each.id);
    }
}

/// @p better knows of what was known before. What says nothing new leaves the row as it is, and when it was heard.
void VisitRules::take(const Appointment &better, const QDateTime &now, VisitChanges &changes)
{
    const auto known = m_table.appointments().constFind(better.id);
    Appointment row = better;
    if (known != m_table.appointments().constEnd()) {
        row.news = whatChanged(known->news, *known, row);
        if (row == *known)
            return;
    }
    row.heardAt = now;
    if (known == m_table.appointments().constEnd() && !isKept(row, now))
        return;
    m_table.save(row);
    changes.appointments.append(row);
}

void VisitRules::take(const Consultation &better, const QDateTime &now, VisitChanges &changes)
{
    const auto known = m_table.consultations().constFind(better.id);
    const bool isNew = known == m_table.consultations().constEnd();
    if (!isNew && better == *known)
        return;
    Consultation row = better;
    row.heardAt = now;
    if (isNew && !isKept(row, now))
        return;
    m_table.save(row);
    changes.consultations.append(row);
}

void VisitRules::markSeen(const QList<AppointmentId> &ids, VisitChanges &changes)
{
    for (const AppointmentId &id : ids) {
        Appointment row = m_table.appointments().value(id);
        if (row.id.isEmpty() || row.news.isEmpty())
            continue;
        row.news = {};
        m_table.save(row);
        changes.appointments.append(row);
    }
}

void VisitRules::purge(const QDateTime &now, VisitChanges &changes)
{
    const auto appointments = m_table.appointments();
    for (const Appointment &each : appointments) {
        if (isKept(each, now))
            continue;
        m_table.remove(each.id);
        changes.removedAppointments.append(each.id);
    }
    const auto consultations = m_table.consultations();
    for (const Consultation &each : consultations) {
        if (isKept(each, now))
            continue;
        m_table.remove(each.id);
        changes.removedConsultations.append(each.id);
    }
}

/// What was moved out of these days stays until that was seen.
bool VisitRules::isKept(const Appointment &appointment, const QDateTime &now) const
{
    const QDateTime from = keptFrom(now);
    const QDateTime to = keptTo(now);
    if (!appointment.startsAt.isValid())
        return appointment.heardAt >= from;
    return isWithin(appointment.startsAt, from, to) || isWithin(appointment.news.startsAt, from, to);
}

bool VisitRules::isKept(const Consultation &consultation, const QDateTime &now) const
{
    return beganAt(consultation) >= keptFrom(now);
}

} // namespace clinicbell::store

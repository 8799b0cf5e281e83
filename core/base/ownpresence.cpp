// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/ownpresence.h"

using namespace std::chrono_literals;

namespace clinicbell {

namespace {

bool hasEnded(const OwnPresence &presence, const QDateTime &now)
{
    return presence.until.isValid() && presence.until <= now;
}

OwnPresence withStatus(OwnPresence presence, PresenceStatus status)
{
    presence.status = status;
    presence.until = {};
    return presence;
}

} // namespace

OwnPresence presentPresence(const OwnPresence &chosen, const PresenceCauses &causes, const QDateTime &now)
{
    if (causes.withPatient) {
        OwnPresence running = withStatus(chosen, PresenceStatus::InConsultation);
        running.isWithPatient = true;
        return running;
    }
    const OwnPresence said = hasEnded(chosen, now) ? withStatus(chosen, PresenceStatus::Available) : chosen;
    const bool isElsewhere = said.status == PresenceStatus::InConsultation || said.status == PresenceStatus::Away;
    if (!causes.absent || isElsewhere)
        return said;
    OwnPresence left = withStatus(said, PresenceStatus::Away);
    left.isIdle = true;
    return left;
}

OwnPresence remembered(const OwnPresence &chosen, const QDateTime &saidAt, const QDateTime &now)
{
    const bool isOfToday = saidAt.toLocalTime().date() == now.toLocalTime().date();
    const bool lasts = chosen.until.isValid() ? !hasEnded(chosen, now) : isOfToday;
    return lasts ? chosen : withStatus(chosen, PresenceStatus::Available);
}

QDateTime endOf(PresenceSpan span, const QDateTime &now)
{
    switch (span) {
    case PresenceSpan::Open: break;
    case PresenceSpan::HalfHour: return now.addSecs(std::chrono::seconds(30min).count());
    case PresenceSpan::Hour: return now.addSecs(std::chrono::seconds(1h).count());
    case PresenceSpan::Day: return QDateTime(now.toLocalTime().date(), QTime(23, 59, 59), Qt::LocalTime).toUTC();
    }
    return {};
}

QDateTime nextAt(const QTime &time, const QDateTime &now)
{
    const QDate today = now.toLocalTime().date();
    const QDateTime then(today, time, Qt::LocalTime);
    return (then > now ? then : QDateTime(today.addDays(1), time, Qt::LocalTime)).toUTC();
}

} // namespace clinicbell

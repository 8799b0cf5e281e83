// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/visits/daymodel.h"

#include "ui/text/timetext.h"
#include "ui/text/visittext.h"
#include "ui/visits/visitrole.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace clinicbell::ui {

namespace {

QDate dayOf(const QDateTime &time)
{
    return time.toLocalTime().date();
}

QString iconOf(AppointmentStatus status)
{
    switch (status) {
    case AppointmentStatus::Pending: return u"clock"_s;
    case AppointmentStatus::Confirmed: return u"calendar-check"_s;
    case AppointmentStatus::Started: return u"stethoscope"_s;
    case AppointmentStatus::Completed: return u"check"_s;
    case AppointmentStatus::Cancelled:
    case AppointmentStatus::Rejected: return u"calendar-x"_s;
    case AppointmentStatus::NoShow: return u"circle-alert"_s;
    case AppointmentStatus::Other: break;
    }
    return u"info"_s;
}

VisitTone toneOf(AppointmentStatus status)
{
    switch (status) {
    case AppointmentStatus::Confirmed: return VisitTone::Planned;
    case AppointmentStatus::Started: return VisitTone::Running;
    case AppointmentStatus::NoShow: return VisitTone::Attention;
    case AppointmentStatus::Completed:
    case AppointmentStatus::Cancelled:
    case AppointmentStatus::Rejected: return VisitTone::Past;
    default: return VisitTone::Calm;
    }
}

} // namespace

void DayModel::setAppointments(const QList<Appointment> &all)
{
    m_all = all;
    refresh();
}

void DayModel::setDay(const QDate &day)
{
    m_day = day;
    refresh();
}

void DayModel::setNow(const QDateTime &now)
{
    m_now = now;
    refresh();
    if (!shown().isEmpty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

bool DayModel::isOfDay(const Appointment &appointment) const
{
    if (!appointment.startsAt.isValid())
        return m_day == today();
    return dayOf(appointment.startsAt) == m_day || hasGone(appointment);
}

/// It was of this day when it was last seen.
bool DayModel::hasGone(const Appointment &appointment) const
{
    const QDateTime &before = appointment.news.startsAt;
    const bool isElsewhere = appointment.startsAt.isValid() && dayOf(appointment.startsAt) != m_day;
    return before.isValid() && dayOf(before) == m_day && isElsewhere;
}

void DayModel::refresh()
{
    QList<Appointment> rows = m_all;
    rows.removeIf([this](const Appointment &each) { return !isOfDay(each); });
    const auto placeOf = [this](const Appointment &each) {
        Appointment there = each;
        if (hasGone(each))
            there.startsAt = each.news.startsAt;
        return there;
    };
    std::sort(rows.begin(), rows.end(), [&](const Appointment &a, const Appointment &b) {
        if (a.startsAt.isValid() != b.startsAt.isValid())
            return a.startsAt.isValid();
        return isEarlier(placeOf(a), placeOf(b));
    });
    show(rows);
}

int DayModel::presentRow() const
{
    if (m_day != today())
        return shown().isEmpty() ? -1 : 0;
    const auto present = std::find_if(shown().begin(), shown().end(), [this](const Appointment &row) {
        return !isOver(row.status) && !isNoShow(row, m_now) && !hasGone(row);
    });
    return present == shown().end() ? rowCount() - 1 : static_cast<int>(present - shown().begin());
}

std::optional<Appointment> DayModel::find(const AppointmentId &id) const
{
    const auto found =
        std::find_if(m_all.begin(), m_all.end(), [&id](const Appointment &each) { return each.id == id; });
    return found == m_all.end() ? std::nullopt : std::optional(*found);
}

QList<AppointmentId> DayModel::news() const
{
    QList<AppointmentId> ids;
    for (const Appointment &row : shown()) {
        if (!row.news.isEmpty())
            ids.append(row.id);
    }
    return ids;
}

int DayModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(shown().size());
}

QVariant DayModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Appointment &row = shown().at(index.row());
    const bool gone = hasGone(row);
    switch (role) {
    case Qt::DisplayRole: return patientText(row.patientName);
    case Qt::AccessibleTextRole: return spoken(row);
    case VisitIdRole: return row.id.value();
    case VisitTimeRole: return gone ? clockTime(row.news.startsAt) : startText(row);
    case VisitAboutRole: return aboutText(row);
    case VisitNewsRole: return gone ? QString() : newsText(row);
    case VisitIsNewRole: return !row.news.isEmpty();
    case VisitStatusRole:
        //: Of an appointment that is on another day now; %1 is that day and time
        return gone ? tr("Moved to %1").arg(appointedTime(row.startsAt, m_now)) : statusText(row);
    case VisitStatusIconRole: return gone ? u"calendar"_s : iconOf(row.status);
    case VisitToneRole: return QVariant::fromValue(gone ? VisitTone::Past : toneOf(row.status));
    case VisitNoteRole: return gone ? QString() : timeText(row, m_now);
    case VisitNoteToneRole:
        return QVariant::fromValue(lateness(row, m_now) >= 1min ? VisitTone::Attention : VisitTone::Calm);
    default: return {};
    }
}

QVariant DayModel::spoken(const Appointment &appointment) const
{
    if (!hasGone(appointment))
        return spokenRow(appointment, m_now);
    //: Read aloud of an appointment that is on another day now: time, patient, the new day and time
    return tr("%1, %2, moved to %3")
        .arg(clockTime(appointment.news.startsAt), patientText(appointment.patientName),
             appointedTime(appointment.startsAt, m_now));
}

} // namespace clinicbell::ui

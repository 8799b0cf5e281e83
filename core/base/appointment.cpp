// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/appointment.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace clinicbell {

namespace {

std::chrono::seconds between(const QDateTime &from, const QDateTime &to)
{
    return from.isValid() && to.isValid() ? std::chrono::seconds(from.secsTo(to)) : 0s;
}

template <typename T>
void fill(T &value, const T &other)
{
    if (value == T())
        value = other;
}

bool saysStatus(const Appointment &appointment)
{
    return !appointment.statusWord.isEmpty();
}

/// Times do not tell which is later, and the one that came last would undo an end.
bool wouldReopen(const Appointment &known, const Appointment &heard)
{
    const bool timesTell = known.updatedAt.isValid() && heard.updatedAt.isValid() && known.updatedAt != heard.updatedAt;
    return !timesTell && isOver(known.status) && !isOver(heard.status);
}

QString wordOf(const QString &word)
{
    QString plain = word.trimmed().toLower();
    plain.replace(u'-', u'_');
    plain.replace(u' ', u'_');
    return plain;
}

} // namespace

bool isExpected(const Appointment &appointment)
{
    return appointment.startsAt.isValid()
        && (appointment.status == AppointmentStatus::Pending || appointment.status == AppointmentStatus::Confirmed);
}

bool isOver(AppointmentStatus status)
{
    return status == AppointmentStatus::Completed || status == AppointmentStatus::Cancelled
        || status == AppointmentStatus::Rejected || status == AppointmentStatus::NoShow;
}

std::chrono::seconds lateness(const Appointment &appointment, const QDateTime &now)
{
    return isExpected(appointment) ? std::max(0s, between(appointment.startsAt, now)) : 0s;
}

bool isNoShow(const Appointment &appointment, const QDateTime &now)
{
    return appointment.status == AppointmentStatus::NoShow || lateness(appointment, now) > longestWait;
}

std::chrono::seconds timeLeft(const Appointment &appointment, const QDateTime &now)
{
    return isExpected(appointment) ? std::max(0s, between(now, appointment.startsAt)) : 0s;
}

const Appointment *nextPatient(const QList<Appointment> &list, const QDateTime &now)
{
    const QDate today = now.toLocalTime().date();
    const Appointment *next = nullptr;
    for (const Appointment &each : list) {
        const bool mayCome = isExpected(each) && !isNoShow(each, now) && each.startsAt.toLocalTime().date() == today;
        if (mayCome && (!next || isEarlier(each, *next)))
            next = &each;
    }
    return next;
}

bool isEarlier(const Appointment &a, const Appointment &b)
{
    if (a.startsAt != b.startsAt)
        return a.startsAt < b.startsAt;
    if (a.patientName != b.patientName)
        return a.patientName < b.patientName;
    return a.id < b.id;
}

AppointmentNews whatChanged(const Appointment &before, const Appointment &after)
{
    AppointmentNews news;
    if (before.startsAt.isValid() && after.startsAt.isValid() && before.startsAt != after.startsAt)
        news.startsAt = before.startsAt;
    if (!before.room.isEmpty() && !after.room.isEmpty() && before.room != after.room)
        news.room = before.room;
    if (saysStatus(before) && saysStatus(after) && before.status != after.status)
        news.status = before.status;
    return news;
}

AppointmentNews whatChanged(const AppointmentNews &unseen, const Appointment &before, const Appointment &after)
{
    Appointment seen = before;
    if (unseen.startsAt.isValid())
        seen.startsAt = unseen.startsAt;
    if (!unseen.room.isEmpty())
        seen.room = unseen.room;
    if (unseen.status)
        seen.status = *unseen.status;
    return whatChanged(seen, after);
}

Appointment resolved(const Appointment &known, const Appointment &heard)
{
    const bool isOlder = known.updatedAt.isValid() && heard.updatedAt.isValid() && heard.updatedAt < known.updatedAt;
    const bool knownWins = isOlder || wouldReopen(known, heard);
    Appointment winner = knownWins ? known : heard;
    const Appointment &other = knownWins ? heard : known;
    if (!saysStatus(winner)) {
        winner.status = other.status;
        winner.statusWord = other.statusWord;
    }
    fill(winner.startsAt, other.startsAt);
    fill(winner.patientName, other.patientName);
    fill(winner.doctorId, other.doctorId);
    fill(winner.doctorName, other.doctorName);
    fill(winner.room, other.room);
    fill(winner.reason, other.reason);
    fill(winner.notes, other.notes);
    fill(winner.updatedAt, other.updatedAt);
    winner.heardAt = known.heardAt;
    winner.news = known.news;
    return winner;
}

QString appointmentStatusKey(AppointmentStatus status)
{
    switch (status) {
    case AppointmentStatus::Pending: return u"pending"_s;
    case AppointmentStatus::Confirmed: return u"confirmed"_s;
    case AppointmentStatus::Started: return u"started"_s;
    case AppointmentStatus::Completed: return u"completed"_s;
    case AppointmentStatus::Cancelled: return u"cancelled"_s;
    case AppointmentStatus::Rejected: return u"rejected"_s;
    case AppointmentStatus::NoShow: return u"no_show"_s;
    case AppointmentStatus::Other: break;
    }
    return {};
}

AppointmentStatus appointmentStatusFromWord(const QString &word)
{
    using Status = AppointmentStatus;
    static const QHash<QString, Status> words{
        {u"pending"_s, Status::Pending},         {u"menunggu"_s, Status::Pending},
        {u"requested"_s, Status::Pending},       {u"confirmed"_s, Status::Confirmed},
        {u"scheduled"_s, Status::Confirmed},     {u"approved"_s, Status::Confirmed},
        {u"terjadwal"_s, Status::Confirmed},     {u"dikonfirmasi"_s, Status::Confirmed},
        {u"terkonfirmasi"_s, Status::Confirmed}, {u"disetujui"_s, Status::Confirmed},
        {u"started"_s, Status::Started},         {u"in_progress"_s, Status::Started},
        {u"ongoing"_s, Status::Started},         {u"dimulai"_s, Status::Started},
        {u"berlangsung"_s, Status::Started},     {u"sedang_berlangsung"_s, Status::Started},
        {u"completed"_s, Status::Completed},     {u"done"_s, Status::Completed},
        {u"finished"_s, Status::Completed},      {u"selesai"_s, Status::Completed},
        {u"cancelled"_s, Status::Cancelled},     {u"canceled"_s, Status::Cancelled},
        {u"batal"_s, Status::Cancelled},         {u"dibatalkan"_s, Status::Cancelled},
        {u"rejected"_s, Status::Rejected},       {u"declined"_s, Status::Rejected},
        {u"ditolak"_s, Status::Rejected},        {u"no_show"_s, Status::NoShow},
        {u"noshow"_s, Status::NoShow},           {u"missed"_s, Status::NoShow},
        {u"tidak_hadir"_s, Status::NoShow},
    };
    return words.value(wordOf(word), Status::Other);
}

} // namespace clinicbell

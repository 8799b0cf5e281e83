// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/consultation.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace clinicbell {

namespace {

template <typename T>
void fill(T &value, const T &other)
{
    if (value == T())
        value = other;
}

bool saysStatus(const Consultation &consultation)
{
    return !consultation.statusWord.isEmpty();
}

/// How far it has come; what nobody has listed is no further than anything.
int progress(ConsultationStatus status)
{
    switch (status) {
    case ConsultationStatus::Other: return 0;
    case ConsultationStatus::Requested: return 1;
    case ConsultationStatus::Accepted: return 2;
    case ConsultationStatus::Active: return 3;
    case ConsultationStatus::Ended:
    case ConsultationStatus::Cancelled: return 4;
    }
    return 0;
}

bool knownWins(const Consultation &known, const Consultation &heard)
{
    if (isOver(known.status) != isOver(heard.status))
        return isOver(known.status);
    if (known.updatedAt.isValid() && heard.updatedAt.isValid() && known.updatedAt != heard.updatedAt)
        return known.updatedAt > heard.updatedAt;
    return progress(known.status) > progress(heard.status);
}

/// Running, waiting, over.
int groupOf(ConsultationStatus status)
{
    return status == ConsultationStatus::Active ? 0 : isOver(status) ? 2 : 1;
}

} // namespace

bool isOver(ConsultationStatus status)
{
    return status == ConsultationStatus::Ended || status == ConsultationStatus::Cancelled;
}

bool isRunning(const Consultation &consultation)
{
    return consultation.status == ConsultationStatus::Active;
}

std::chrono::seconds runningTime(const Consultation &consultation, const QDateTime &now)
{
    const QDateTime &end = consultation.endedAt.isValid() ? consultation.endedAt : now;
    const bool hasRun = isRunning(consultation) || consultation.endedAt.isValid();
    if (!hasRun || !consultation.startedAt.isValid())
        return 0s;
    return std::max(0s, std::chrono::seconds(consultation.startedAt.secsTo(end)));
}

bool isEndMissing(const Consultation &consultation, const QDateTime &now)
{
    const QDateTime began = beganAt(consultation);
    return isRunning(consultation) && began.isValid()
        && began.addSecs(std::chrono::seconds(longestConsultation).count()) < now;
}

bool isBelievedRunning(const Consultation &consultation, const QDateTime &now)
{
    return isRunning(consultation) && !isEndMissing(consultation, now);
}

QDateTime beganAt(const Consultation &consultation)
{
    for (const QDateTime *time : {&consultation.startedAt, &consultation.requestedAt, &consultation.updatedAt}) {
        if (time->isValid())
            return *time;
    }
    return consultation.heardAt;
}

bool isNearer(const Consultation &a, const Consultation &b)
{
    if (groupOf(a.status) != groupOf(b.status))
        return groupOf(a.status) < groupOf(b.status);
    const QDateTime ofA = beganAt(a);
    const QDateTime ofB = beganAt(b);
    return ofA != ofB ? ofA > ofB : b.id < a.id;
}

Consultation resolved(const Consultation &known, const Consultation &heard)
{
    const bool stays = knownWins(known, heard);
    Consultation winner = stays ? known : heard;
    const Consultation &other = stays ? heard : known;
    if (!saysStatus(winner)) {
        winner.status = other.status;
        winner.statusWord = other.statusWord;
    }
    fill(winner.appointmentId, other.appointmentId);
    fill(winner.patientName, other.patientName);
    fill(winner.doctorId, other.doctorId);
    fill(winner.doctorName, other.doctorName);
    fill(winner.room, other.room);
    fill(winner.requestedAt, other.requestedAt);
    fill(winner.startedAt, other.startedAt);
    fill(winner.endedAt, other.endedAt);
    fill(winner.updatedAt, other.updatedAt);
    winner.heardAt = known.heardAt;
    return winner;
}

QString consultationStatusKey(ConsultationStatus status)
{
    switch (status) {
    case ConsultationStatus::Requested: return u"requested"_s;
    case ConsultationStatus::Accepted: return u"accepted"_s;
    case ConsultationStatus::Active: return u"active"_s;
    case ConsultationStatus::Ended: return u"ended"_s;
    case ConsultationStatus::Cancelled: return u"cancelled"_s;
    case ConsultationStatus::Other: break;
    }
    return {};
}

ConsultationStatus consultationStatusFromWord(const QString &word)
{
    using Status = ConsultationStatus;
    static const QHash<QString, Status> words{
        {u"pending"_s, Status::Requested},    {u"requested"_s, Status::Requested},
        {u"waiting"_s, Status::Requested},    {u"menunggu"_s, Status::Requested},
        {u"accepted"_s, Status::Accepted},    {u"confirmed"_s, Status::Accepted},
        {u"diterima"_s, Status::Accepted},    {u"dikonfirmasi"_s, Status::Accepted},
        {u"active"_s, Status::Active},        {u"aktif"_s, Status::Active},
        {u"started"_s, Status::Active},       {u"in_progress"_s, Status::Active},
        {u"ongoing"_s, Status::Active},       {u"berlangsung"_s, Status::Active},
        {u"dimulai"_s, Status::Active},       {u"completed"_s, Status::Ended},
        {u"ended"_s, Status::Ended},          {u"closed"_s, Status::Ended},
        {u"finished"_s, Status::Ended},       {u"selesai"_s, Status::Ended},
        {u"ditutup"_s, Status::Ended},        {u"cancelled"_s, Status::Cancelled},
        {u"canceled"_s, Status::Cancelled},   {u"rejected"_s, Status::Cancelled},
        {u"declined"_s, Status::Cancelled},   {u"batal"_s, Status::Cancelled},
        {u"dibatalkan"_s, Status::Cancelled}, {u"ditolak"_s, Status::Cancelled},
    };
    QString plain = word.trimmed().toLower();
    plain.replace(u'-', u'_');
    plain.replace(u' ', u'_');
    return words.value(plain, Status::Other);
}

} // namespace clinicbell

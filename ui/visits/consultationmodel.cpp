// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/visits/consultationmodel.h"

#include "ui/text/timetext.h"
#include "ui/text/visittext.h"
#include "ui/visits/visitrole.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinicbell::ui {

namespace {

QString iconOf(const Consultation &consultation, const QDateTime &now)
{
    if (isEndMissing(consultation, now))
        return u"circle-alert"_s;
    switch (consultation.status) {
    case ConsultationStatus::Requested: return u"clock"_s;
    case ConsultationStatus::Accepted: return u"check"_s;
    case ConsultationStatus::Active: return u"stethoscope"_s;
    case ConsultationStatus::Ended: return u"check"_s;
    case ConsultationStatus::Cancelled: return u"x"_s;
    case ConsultationStatus::Other: break;
    }
    return u"info"_s;
}

VisitTone toneOf(const Consultation &consultation, const QDateTime &now)
{
    if (isEndMissing(consultation, now))
        return VisitTone::Attention;
    switch (consultation.status) {
    case ConsultationStatus::Accepted: return VisitTone::Planned;
    case ConsultationStatus::Active: return VisitTone::Running;
    case ConsultationStatus::Ended:
    case ConsultationStatus::Cancelled: return VisitTone::Past;
    default: return VisitTone::Calm;
    }
}

} // namespace

void ConsultationModel::setConsultations(const QList<Consultation> &all)
{
    m_all = all;
    refresh();
}

void ConsultationModel::setNow(const QDateTime &now)
{
    m_now = now;
    refresh();
    if (!shown().isEmpty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

bool ConsultationModel::isShown(const Consultation &consultation) const
{
    return !isOver(consultation.status) || beganAt(consultation).toLocalTime().date() == m_now.toLocalTime().date();
}

void ConsultationModel::refresh()
{
    QList<Consultation> rows = m_all;
    rows.removeIf([this](const Consultation &each) { return !isShown(each); });
    std::sort(rows.begin(), rows.end(), [](const Consultation &a, const Consultation &b) { return isNearer(a, b); });
    show(rows);
}

int ConsultationModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(shown().size());
}

QString ConsultationModel::note(const Consultation &consultation) const
{
    const auto time = runningTime(consultation, m_now);
    return time.count() >= 60 && !isEndMissing(consultation, m_now) ? minutesText(time) : QString();
}

QVariant ConsultationModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Consultation &row = shown().at(index.row());
    switch (role) {
    case Qt::DisplayRole: return patientText(row.patientName);
    case Qt::AccessibleTextRole: return spokenRow(row, m_now);
    case VisitIdRole: return row.id.value();
    case VisitTimeRole: return clockTime(beganAt(row));
    case VisitAboutRole: return aboutText(row);
    case VisitNewsRole: return QString();
    case VisitIsNewRole: return false;
    case VisitStatusRole: return statusText(row, m_now);
    case VisitStatusIconRole: return iconOf(row, m_now);
    case VisitToneRole: return QVariant::fromValue(toneOf(row, m_now));
    case VisitNoteRole: return note(row);
    case VisitNoteToneRole: return QVariant::fromValue(isRunning(row) ? VisitTone::Running : VisitTone::Calm);
    default: return {};
    }
}

} // namespace clinicbell::ui

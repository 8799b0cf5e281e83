// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/visittext.h"

#include "ui/text/listtext.h"
#include "ui/text/safetext.h"
#include "ui/text/timetext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace clinicbell::ui {

namespace {

struct VisitText
{
    Q_DECLARE_TR_FUNCTIONS(VisitText)
};

QString joined(QStringList parts, const QString &separator)
{
    parts.removeAll(QString());
    return parts.join(separator);
}

/// "in_triage" is the clinic's word; "In triage" is one for people.
QString clinicsWord(const QString &word)
{
    QString line = safeLine(word, 40);
    line.replace(u'_', u' ');
    return line.left(1).toUpper() + line.mid(1);
}

QString about(const QString &doctor, const QString &room, const QString &reason)
{
    return joined({isolated(doctor), isolated(room), isolated(reason)}, u" · "_s);
}

QString changed(const QString &before, const QString &after)
{
    //: Something changed from %1 to %2: "14:00 → 15:30"
    return VisitText::tr("%1 → %2").arg(before, after);
}

QString timeOrDay(const QDateTime &time, const QDateTime &other, const QLocale &locale)
{
    const QDate day = time.toLocalTime().date();
    const QString clock = clockTime(time, locale);
    return day == other.toLocalTime().date() ? clock
                                             : locale.dayName(day.dayOfWeek(), QLocale::ShortFormat) + u' ' + clock;
}

} // namespace

QString patientText(const QString &name)
{
    const QString line = isolated(name);
    //: Stands for a patient whose name the clinic has not sent
    return line.isEmpty() ? VisitText::tr("Patient") : line;
}

QString statusText(const Appointment &appointment)
{
    switch (appointment.status) {
    //: State of an appointment: nobody has confirmed it yet
    case AppointmentStatus::Pending: return VisitText::tr("Unconfirmed");
    //: State of an appointment
    case AppointmentStatus::Confirmed: return VisitText::tr("Confirmed");
    //: State of an appointment: it has begun
    case AppointmentStatus::Started: return VisitText::tr("With the doctor");
    //: State of an appointment
    case AppointmentStatus::Completed: return VisitText::tr("Done");
    //: State of an appointment
    case AppointmentStatus::Cancelled: return VisitText::tr("Cancelled");
    //: State of an appointment: the clinic said no
    case AppointmentStatus::Rejected: return VisitText::tr("Declined");
    //: State of an appointment: the patient did not come
    case AppointmentStatus::NoShow: return VisitText::tr("No-show");
    case AppointmentStatus::Other: break;
    }
    return clinicsWord(appointment.statusWord);
}

QString statusText(const Consultation &consultation, const QDateTime &now, const QLocale &locale)
{
    if (isEndMissing(consultation, now))
        return missingEndText(consultation, now, locale);
    switch (consultation.status) {
    //: State of a consultation: a doctor was asked for it
    case ConsultationStatus::Requested: return VisitText::tr("Requested");
    //: State of a consultation: the doctor is ready
    case ConsultationStatus::Accepted: return VisitText::tr("Accepted");
    //: State of a consultation
    case ConsultationStatus::Active: return VisitText::tr("Under way");
    //: State of a consultation
    case ConsultationStatus::Ended: return VisitText::tr("Ended");
    //: State of a consultation
    case ConsultationStatus::Cancelled: return VisitText::tr("Cancelled");
    case ConsultationStatus::Other: break;
    }
    return clinicsWord(consultation.statusWord);
}

QString missingEndText(const Consultation &consultation, const QDateTime &now, const QLocale &locale)
{
    if (!isEndMissing(consultation, now))
        return {};
    //: Of a consultation that should be over; %1 is the time at which it began
    return VisitText::tr("No end heard since %1").arg(clockTime(beganAt(consultation), locale));
}

QString minutesText(std::chrono::seconds time)
{
    const auto minutes = static_cast<int>(std::chrono::floor<std::chrono::minutes>(time).count());
    if (minutes < 1) {
        //: Less than a minute
        return VisitText::tr("now");
    }
    if (minutes < 60) {
        //: A length of time; as short as can be
        return VisitText::tr("%n min", nullptr, minutes);
    }
    //: A length of time: hours and minutes
    return VisitText::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

QString timeText(const Appointment &appointment, const QDateTime &now)
{
    const auto late = lateness(appointment, now);
    const auto left = timeLeft(appointment, now);
    if (late >= 1min) {
        //: Of a patient who is not here yet; %1 is "8 min"
        return VisitText::tr("%1 late").arg(minutesText(late));
    }
    if (left >= 1h || !isExpected(appointment))
        return {};
    if (left < 1min)
        return VisitText::tr("now");
    //: Of an appointment; %1 is "12 min"
    return VisitText::tr("in %1").arg(minutesText(std::chrono::ceil<std::chrono::minutes>(left)));
}

QString startText(const Appointment &appointment, const QLocale &locale)
{
    //: Instead of the time of an appointment, where the clinic gives none; short
    return appointment.startsAt.isValid() ? clockTime(appointment.startsAt, locale) : VisitText::tr("No time");
}

QString newsText(const Appointment &appointment, const QLocale &locale)
{
    const AppointmentNews &news = appointment.news;
    QStringList parts;
    if (news.startsAt.isValid())
        parts +=
            changed(timeOrDay(news.startsAt, appointment.startsAt, locale), clockTime(appointment.startsAt, locale));
    if (!news.room.isEmpty())
        parts += changed(isolated(news.room), isolated(appointment.room));
    return parts.join(u" · "_s);
}

QString aboutText(const Appointment &appointment)
{
    return about(appointment.doctorName, appointment.room, appointment.reason);
}

QString aboutText(const Consultation &consultation)
{
    return about(consultation.doctorName, consultation.room, {});
}

QList<DetailLine> detailLines(const Appointment &appointment, const QDateTime &now, const QLocale &locale)
{
    const bool hasTime = appointment.startsAt.isValid();
    const QDate today = now.toLocalTime().date();
    const QString day = hasTime ? plannedDayText(appointment.startsAt.toLocalTime().date(), today, locale) : QString();
    QList<DetailLine> lines{
        //: Before a line about an appointment
        {VisitText::tr("Time"), joined({day, startText(appointment, locale), timeText(appointment, now)}, u" · "_s)},
        //: Before a line about an appointment: "Confirmed", "Cancelled", …
        {VisitText::tr("State"), statusText(appointment)},
        //: Before a line about an appointment: what is different since the person last saw it
        {VisitText::tr("Changed"), newsText(appointment, locale)},
        //: Before a line about an appointment
        {VisitText::tr("Doctor"), isolated(appointment.doctorName)},
        //: Before a line about an appointment
        {VisitText::tr("Room"), isolated(appointment.room)},
        //: Before a line about an appointment: why the patient comes
        {VisitText::tr("Reason"), isolated(appointment.reason)},
        //: Before what the clinic wrote of an appointment, which may have several lines
        {VisitText::tr("Notes"), safeText(appointment.notes)},
        //: Before a line about an appointment: when something new was heard of it
        {VisitText::tr("Last news"),
         appointment.heardAt.isValid() ? relativeTime(appointment.heardAt, now) : QString()},
    };
    lines.removeIf([](const DetailLine &line) { return line.value.isEmpty(); });
    return lines;
}

QString spokenRow(const Appointment &appointment, const QDateTime &now, const QLocale &locale)
{
    const QString news = newsText(appointment, locale);
    const QString isNew = appointment.news.isEmpty()
        ? QString()
        //: Read aloud; %1 is what has changed, "14:00 → 15:30", or empty
        : (news.isEmpty() ? VisitText::tr("changed") : VisitText::tr("changed: %1").arg(news));
    return listed({startText(appointment, locale), patientText(appointment.patientName), statusText(appointment),
                   timeText(appointment, now), isNew, isolated(appointment.doctorName), isolated(appointment.room),
                   isolated(appointment.reason)});
}

QString spokenRow(const Consultation &consultation, const QDateTime &now, const QLocale &locale)
{
    const auto running = runningTime(consultation, now);
    const bool tells = running >= 1min && !isEndMissing(consultation, now);
    return listed({clockTime(beganAt(consultation), locale), patientText(consultation.patientName),
                   statusText(consultation, now, locale), tells ? minutesText(running) : QString(),
                   isolated(consultation.doctorName), isolated(consultation.room)});
}

QString plannedDayText(const QDate &day, const QDate &today, const QLocale &locale)
{
    switch (today.daysTo(day)) {
    //: A day
    case -1: return VisitText::tr("Yesterday");
    //: A day
    case 0: return VisitText::tr("Today");
    //: A day
    case 1: return VisitText::tr("Tomorrow");
    default: break;
    }
    //: A day with its weekday, in Qt's letters (dddd d MMMM)
    return locale.toString(day, VisitText::tr("dddd d MMMM"));
}

QString noNotificationText()
{
    //: Said when one opens an appointment or a consultation that no notification tells of
    return VisitText::tr("No notification tells of it.");
}

Notification reminderOf(const Appointment &appointment, const UserId &user, const QDateTime &now, const QLocale &locale)
{
    Notification reminder;
    reminder.id = reminderId(appointment.id, appointment.startsAt);
    reminder.userId = user;
    reminder.type = u"appointment_reminder"_s;
    reminder.kind = Kind::Reminder;
    //: Title of the reminder ten minutes before an appointment; %1 is a time of day
    reminder.title = VisitText::tr("Appointment at %1").arg(clockTime(appointment.startsAt, locale));
    reminder.message = joined({safeLine(appointment.patientName), safeLine(appointment.doctorName),
                               safeLine(appointment.room), safeLine(appointment.reason)},
                              u" · "_s);
    reminder.data = {{u"appointment_id"_s, appointment.id.value()},
                     {u"appointment_date"_s, appointment.startsAt.toString(Qt::ISODate)},
                     {u"patient"_s, appointment.patientName},
                     {u"with"_s, appointment.doctorName},
                     {u"room"_s, appointment.room}};
    reminder.notifiableType = u"appointment"_s;
    reminder.notifiableId = appointment.id.value();
    reminder.createdAt = now;
    reminder.updatedAt = now;
    return reminder;
}

} // namespace clinicbell::ui

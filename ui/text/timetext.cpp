// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/timetext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace clinicbell::ui {

namespace {

struct TimeText
{
    Q_DECLARE_TR_FUNCTIONS(TimeText)
};

QString withoutSeconds(QString format)
{
    return format.remove(u":ss"_s).remove(u".ss"_s);
}

bool isWithinAWeek(const QDate &day, const QDate &today)
{
    const qint64 age = day.daysTo(today);
    return age >= 0 && age < 7;
}

QString weekdayTime(const QDateTime &time, const QLocale &locale)
{
    const QString day = locale.dayName(time.toLocalTime().date().dayOfWeek(), QLocale::ShortFormat);
    //: Within a week: %1 is the short name of a day, %2 a time of day
    return TimeText::tr("%1 %2").arg(day, clockTime(time, locale));
}

QString dated(const QDateTime &time, const QDateTime &now, const QLocale &locale)
{
    const QDate day = time.toLocalTime().date();
    const QDate today = now.toLocalTime().date();
    const QString clock = clockTime(time, locale);
    if (day == today)
        return clock;
    if (day.addDays(1) == today) {
        //: %1 is a time of day
        return TimeText::tr("Yesterday %1").arg(clock);
    }
    if (isWithinAWeek(day, today))
        return weekdayTime(time, locale);
    //: A short date; d, MMM and yyyy stand for day, short month name and year
    return locale.toString(day, TimeText::tr("d MMM yyyy"));
}

} // namespace

QString clockTime(const QDateTime &time, const QLocale &locale)
{
    return locale.toString(time.toLocalTime().time(), withoutSeconds(locale.timeFormat(QLocale::ShortFormat)));
}

QString clockTimeWithSeconds(const QDateTime &time, const QLocale &locale)
{
    QString format = withoutSeconds(locale.timeFormat(QLocale::ShortFormat));
    const QString separator = format.contains(u'.') ? u".ss"_s : u":ss"_s;
    format.insert(format.indexOf(u"mm"_s) + 2, separator);
    return locale.toString(time.toLocalTime().time(), format);
}

QString relativeTime(const QDateTime &time, const QDateTime &now, const QLocale &locale)
{
    if (!time.isValid())
        return {};
    const qint64 seconds = time.secsTo(now);
    if (seconds < -60 && seconds > -3600) {
        //: A moment to come; short
        return TimeText::tr("in %n min", nullptr, static_cast<int>(-seconds / 60));
    }
    if (seconds >= -60 && seconds < 60) {
        //: Less than a minute ago; short
        return TimeText::tr("now");
    }
    if (seconds > 0 && seconds < 3600) {
        //: How long ago; as short as can be, "min" for minutes
        return TimeText::tr("%n min", nullptr, static_cast<int>(seconds / 60));
    }
    return dated(time, now, locale);
}

QString spokenTime(const QDateTime &time, const QDateTime &now, const QLocale &locale)
{
    if (!time.isValid())
        return {};
    const qint64 seconds = time.secsTo(now);
    if (seconds >= -60 && seconds < 60) {
        //: Less than a minute ago; read aloud
        return TimeText::tr("just now");
    }
    if (seconds > 0 && seconds < 3600) {
        const auto minutes = static_cast<int>(seconds / 60);
        //: Read aloud
        return minutes == 1 ? TimeText::tr("1 minute ago") : TimeText::tr("%n minutes ago", nullptr, minutes);
    }
    if (time.toLocalTime().date() == now.toLocalTime().date()) {
        //: %1 is a time of day; read aloud
        return TimeText::tr("today %1").arg(clockTime(time, locale));
    }
    return relativeTime(time, now, locale);
}

QString absoluteTime(const QDateTime &time, const QLocale &locale)
{
    return locale.toString(time.toLocalTime().date(), QLocale::LongFormat) + u' ' + clockTimeWithSeconds(time, locale);
}

QString appointedTime(const QDateTime &time, const QDateTime &now, const QLocale &locale)
{
    const QDate day = time.toLocalTime().date();
    const QDate today = now.toLocalTime().date();
    const QString clock = clockTime(time, locale);
    if (day == today) {
        //: When something is due; %1 is a time of day
        return TimeText::tr("Today %1").arg(clock);
    }
    if (day == today.addDays(1)) {
        //: When something is due; %1 is a time of day
        return TimeText::tr("Tomorrow %1").arg(clock);
    }
    if (day.addDays(1) == today) {
        //: When something was due; %1 is a time of day
        return TimeText::tr("Yesterday %1").arg(clock);
    }
    //: A short date with the weekday, in Qt's letters (ddd d MMM)
    const QString thisYear = TimeText::tr("ddd d MMM");
    //: A short date with weekday and year, in Qt's letters (ddd d MMM yyyy)
    const QString otherYear = TimeText::tr("ddd d MMM yyyy");
    return locale.toString(day, day.year() == today.year() ? thisYear : otherYear) + u' ' + clock;
}

QString dayText(const QDate &day, const QDate &today, const QLocale &locale)
{
    if (day >= today) {
        //: Heading of a list
        return TimeText::tr("Today");
    }
    if (day.addDays(1) == today) {
        //: Heading of a list
        return TimeText::tr("Yesterday");
    }
    if (day.year() == today.year()) {
        //: A date with the weekday as the heading of a list, in Qt's letters (dddd d MMMM)
        return locale.toString(day, TimeText::tr("dddd d MMMM"));
    }
    //: A date with the year as the heading of a list, in Qt's letters (d MMMM yyyy)
    return locale.toString(day, TimeText::tr("d MMMM yyyy"));
}

QString untilTime(const QDateTime &time, const QDateTime &now, const QLocale &locale)
{
    const bool isToday = time.toLocalTime().date() == now.toLocalTime().date();
    return isToday ? clockTime(time, locale) : weekdayTime(time, locale);
}

QString dayAndTimeFormat(const QLocale &locale)
{
    //: Of a field with a day and a time: ddd (leave it so) is the short name of the day, %1 its date, %2 the time
    return TimeText::tr("ddd %1  %2").arg(locale.dateFormat(QLocale::ShortFormat), shortTimeFormat(locale));
}

QString shortTimeFormat(const QLocale &locale)
{
    return locale.timeFormat(QLocale::ShortFormat).remove(u":ss"_s).remove(u".ss"_s);
}

} // namespace clinicbell::ui
